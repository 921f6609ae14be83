/**
 * How long it takes to work out where people stand: the fold over one long log, over many short ones, and the
 * live actor beside it. `npm run bench -- replay`
 */
import type { Trade } from '../../src/curriculum/trade.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { composePathway, type Pathway, tradeOf } from '../../src/pathway/pathway.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { replay } from '../../src/pathway/replay.ts'
import { bringing, catalogue, experience, logOf } from '../pathway/log.ts'

const pathwayIn = (trade: Trade): Pathway => {
  const tradesById = new Map([[trade.id, trade]])
  const choice = { trade: trade.id, route: 'bergensmodellen', county: 'vestland' }
  const pathway = composePathway({ ...catalogue, tradesById }, choice)
  if (!pathway) throw new Error('no Bergensmodellen in Vestland')
  return pathway
}

const health = catalogue.tradesById.get('HEA05-01') as Trade
/** Health care work with the modules of all three trades: twelve. */
const twelveModules = pathwayIn({
  ...health,
  id: 'TWELVE',
  modules: [...catalogue.tradesById.values()].flatMap((trade) => trade.modules),
})

/** What happens to most people on the way, with what asks for most: language, claims, jobs, contract, exams. */
const frame = [
  '2024-08-15 phaseStarted introduction-programme',
  '2024-09-02 languageAssessed oral A1',
  '2024-09-02 languageAssessed reading A1',
  '2025-03-10 languageAssessed oral A2',
  '2025-03-10 languageAssessed listening A2',
  '2025-03-10 languageAssessed reading A2',
  '2025-03-10 languageAssessed writing A2',
  '2025-04-01 employmentStarted home 60%',
  '2025-05-01 claimMade k1 practice x1',
  '2025-05-02 claimDocumented k1 attest',
  '2025-05-03 claimApplied k1',
  '2025-06-01 claimAssessed k1',
  '2025-06-15 claimPartlyApproved k1 9',
  '2025-08-01 positionChanged home 80%',
  '2026-01-01 gatePassed approved-training-establishment',
  '2026-01-02 factConfirmed permanentJob',
  '2026-06-01 contractApplied c1',
  '2026-08-01 contractStarted c1 fpjCandidate until 2028-07-31',
  '2026-09-10 examRegistered written',
  '2027-01-05 examFailed written',
  '2027-01-20 examRegistered written',
  '2027-02-01 leaveStarted',
  '2027-05-01 leaveEnded',
  '2027-06-18 examPassed written',
  '2028-05-01 examRegistered trade',
  '2028-06-10 examPassed trade',
  '2028-07-31 contractCompleted c1',
  '2028-08-10 certificateIssued',
]

/** Each module claimed, refused, taken, not approved and taken again. */
const modules = tradeOf(twelveModules).modules.flatMap(({ id }, index) => [
  `2025-08-${10 + index} moduleStarted ${id}`,
  `2025-12-${10 + index} moduleNotApproved ${id}`,
  `2026-01-${10 + index} claimMade m${index} module ${id}`,
  `2026-01-${10 + index} moduleStarted ${id}`,
  `2026-05-${10 + index} moduleApproved ${id}`,
  `2026-05-${10 + index} claimWithdrawn m${index}`,
])

const background = bringing({
  birthYear: 1990,
  experiences: [experience('2022-01-01', '2023-12-31', { percent: 80 }), experience(6, null, { id: 'x2' })],
})

const long = logOf([...frame, ...modules])
const short = logOf([...frame, ...modules.filter((line) => line.includes('HEAV105')).slice(0, 2)])
const people = Array.from({ length: 2000 }, (_, index) =>
  short.map((entry): LogEntry => ({ ...entry, id: `p${index}-${entry.id}` })),
)

/** Milliseconds of a run in the middle of many, after as many to warm up. */
function median(runs: number, run: () => void): number {
  for (let index = 0; index < runs; index += 1) run()
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const counted = [...replay(twelveModules, background, long).outcomeById.values()].filter(
  (one) => one.accepted,
)
console.log(
  `${long.length} events over ${tradeOf(twelveModules).modules.length} modules, ${counted.length} count`,
)

const figures: [what: string, milliseconds: number, most: number | null][] = [
  ['one log by the fold', median(1000, () => replay(twelveModules, background, long)), 0.5],
  ['the same as a live actor', median(100, () => startPathway(twelveModules, background, long)), null],
  [
    `${people.length} persons x ${short.length} events`,
    median(15, () => {
      for (const log of people) replay(twelveModules, background, log)
    }),
    500,
  ],
]
for (const [what, milliseconds, most] of figures) {
  const target = most === null ? '' : `, at most ${most} ms: ${milliseconds <= most ? 'kept' : 'MISSED'}`
  console.log(`${what}: ${milliseconds.toFixed(3)} ms${target}`)
}
if (figures.some(([, milliseconds, most]) => most !== null && milliseconds > most)) process.exitCode = 1
