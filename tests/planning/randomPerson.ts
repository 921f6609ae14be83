import fc from 'fast-check'
import { addDays, addMonths, type Day, formatDay } from '../../src/calendar/day.ts'
import { levels, skills } from '../../src/curriculum/requirement.ts'
import type { Background } from '../../src/pathway/background.ts'
import { catalogue, experience } from '../pathway/log.ts'
import type { Asking } from './asking.ts'
import { today } from './asking.ts'

const back = (most: number): fc.Arbitrary<Day> =>
  fc.integer({ min: 1, max: most }).map((days) => addDays(today, -days))
const later = (from: Day, days: number): Day => addDays(from, days)
const percent = fc.constantFrom(20, 40, 50, 60, 75, 80, 90, 100)
const level = fc.constantFrom(...levels.slice(1))

/** Things that may have happened, each a few lines of a log on days before today, in order. */
export function happenings(trade: string): fc.Arbitrary<string[]> {
  const modules = catalogue.tradesById.get(trade)?.modules ?? []
  const gates = catalogue.tradesById.get(trade)?.gates ?? []
  const write = (day: Day, words: string): string => `${formatDay(day)} ${words}`
  const language = fc
    .record({ day: back(700), skill: fc.constantFrom(...skills), level })
    .map(({ day, skill, level }) => [write(day, `languageAssessed ${skill} ${level}`)])
  const module = fc
    .record({
      day: back(500),
      lasts: fc.integer({ min: 30, max: 400 }),
      module: fc.constantFrom(...modules),
      end: fc.constantFrom('', 'moduleApproved', 'moduleNotApproved', 'moduleBrokenOff'),
    })
    .map(({ day, lasts, module, end }) => [
      write(day, `moduleStarted ${module.id}`),
      ...(end && later(day, lasts) < today ? [write(later(day, lasts), `${end} ${module.id}`)] : []),
    ])
  const claim = fc
    .record({
      day: back(400),
      id: fc.constantFrom('c1', 'c2', 'c3'),
      module: fc.constantFrom(...modules),
      about: fc.constantFrom('module', 'trade', 'practice'),
      come: fc.integer({ min: 0, max: 5 }),
      months: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ day, id, module, about, come, months }) =>
      [
        `claimMade ${id} ${about} ${about === 'module' ? module.id : about === 'practice' ? 'x1' : ''}`,
        `claimDocumented ${id} attest`,
        `claimApplied ${id}`,
        `claimAssessed ${id}`,
        about === 'module'
          ? months % 2 === 0
            ? `claimApproved ${id}`
            : `claimPartlyApproved ${id} ${module.aims
                .slice(0, 1 + (months % module.aims.length))
                .map(({ code }) => code)
                .join(' ')}`
          : `claimApproved ${id} ${months}`,
      ]
        .slice(0, come)
        .map((words) => write(day, words)),
    )
  const job = fc
    .record({
      day: back(2000),
      id: fc.constantFrom('j1', 'j2', 'planned-job'),
      percent,
      trade: fc.constantFrom('inTrade', 'inTrade', 'other'),
      raised: fc.option(percent),
      lasts: fc.option(fc.integer({ min: 20, max: 1000 })),
    })
    .map(({ day, id, percent, trade, raised, lasts }) => [
      write(day, `employmentStarted ${id} ${percent}% ${trade}`),
      ...(raised && later(day, 15) < today
        ? [write(later(day, 15), `positionChanged ${id} ${raised}%`)]
        : []),
      ...(lasts && later(day, lasts) < today ? [write(later(day, lasts), `workEnded ${id}`)] : []),
    ])
  const contract = fc
    .record({
      day: back(900),
      id: fc.constantFrom('k1', 'planned-contract'),
      role: fc.constantFrom('fpjCandidate', 'apprentice'),
      months: fc.integer({ min: 12, max: 36 }),
      end: fc.constantFrom('', '', '', 'contractVoided', 'contractCompleted', 'contractExtended', 'applied'),
      after: fc.integer({ min: 10, max: 800 }),
    })
    .map(({ day, id, role, months, end, after }) => {
      if (end === 'applied') return [write(day, `contractApplied ${id}`)]
      const ends = addMonths(day, months)
      const on = later(day, after)
      const words =
        end === 'contractExtended' ? `${end} ${id} until ${formatDay(addMonths(ends, 6))}` : `${end} ${id}`
      return [
        write(day, 'gatePassed approved-training-establishment'),
        write(day, `contractStarted ${id} ${role} until ${formatDay(ends)}`),
        ...(end && on < today ? [write(on, words)] : []),
      ]
    })
  const exam = fc
    .record({
      day: back(500),
      exam: fc.constantFrom('written', 'written', 'trade'),
      outcome: fc.constantFrom('', 'examPassed', 'examFailed', 'examAbsent', 'examAnnulled'),
      after: fc.integer({ min: 30, max: 120 }),
    })
    .map(({ day, exam, outcome, after }) => [
      write(day, `examRegistered ${exam}`),
      ...(outcome && later(day, after) < today ? [write(later(day, after), `${outcome} ${exam}`)] : []),
    ])
  const gate = fc
    .record({
      day: back(400),
      gate: fc.constantFrom(...gates.map(({ id }) => id), 'approved-training-establishment'),
      expires: fc.option(fc.integer({ min: 10, max: 1200 })),
    })
    .map(({ day, gate, expires }) => [
      write(day, `gatePassed ${gate}${expires ? ` until ${formatDay(later(today, expires))}` : ''}`),
    ])
  const phase = fc
    .record({
      day: back(300),
      phase: fc.constantFrom('vg1', 'vg2', 'establishment', 'mapping', 'module-training', 'contract-period'),
      end: fc.constantFrom('', 'phaseCompleted', 'phaseBrokenOff'),
    })
    .map(({ day, phase, end }) => [
      write(day, `phaseStarted ${phase}`),
      ...(end ? [write(day, `${end} ${phase}`)] : []),
    ])
  const leave = back(300).map((day) => [write(day, 'leaveStarted')])
  const confirmed = back(300).map((day) => [write(day, 'factConfirmed permanentJob')])
  return fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: language },
        { weight: 3, arbitrary: module },
        { weight: 3, arbitrary: claim },
        { weight: 4, arbitrary: job },
        { weight: 2, arbitrary: contract },
        { weight: 2, arbitrary: exam },
        gate,
        phase,
        { weight: 1, arbitrary: leave },
        confirmed,
      ),
      { maxLength: 9 },
    )
    .map((parts) =>
      parts
        .flat()
        .sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0)),
    )
}

/** The trades that people are drawn in, as far as a model takes them; else whichever it takes. */
const drawnTrades = ['HEA05-01', 'BET05-01', 'LOG05-01']

/** Every model there is, in the trades that it is for: the laws of plans are no model's own. */
const ways = [...catalogue.routesById.values()]
  .sort((a, b) => (a.id < b.id ? -1 : 1))
  .map(({ id, trades }) => {
    const takes = (trade: string): boolean => !trades || trades.includes(trade.slice(0, 3))
    const some = drawnTrades.filter(takes)
    return {
      route: id,
      trades: some.length > 0 ? some : [...catalogue.tradesById.keys()].filter(takes).sort(),
    }
  })

const wayOfSomebody = fc
  .constantFrom(...ways)
  .chain(({ route, trades }) => fc.record({ route: fc.constant(route), trade: fc.constantFrom(...trades) }))

/** Somebody on the way, with a random background and log; what their log holds may or may not count. */
export const randomPerson: fc.Arbitrary<Asking> = wayOfSomebody.chain(({ route, trade }) =>
  fc.record({
    trade: fc.constant(trade),
    county: fc.constantFrom('vestland', 'nordland', 'trondelag', 'rogaland'),
    route: fc.constant(route),
    log: happenings(trade),
    brings: fc.record({
      hoursAWeek: fc.constantFrom(10, 20, 25, 30, 33, 37.5, 37.5, 43.5, 50),
      birthYear: fc.constantFrom(null, 1990, 2004, 2007, 2008),
      // Some models are for whoever takes part in the introduction programme alone
      programme: fc.option<NonNullable<Background['programme']>>(
        back(300).map((start) => ({ start, goal: 'work', extended: false })),
        { freq: 3 },
      ),
      earliestStart: fc.option<Day>(fc.integer({ min: -100, max: 200 }).map((days) => addDays(today, days))),
      norwegianGoal: fc.record({
        listening: fc.option(level),
        reading: fc.option(level),
        writing: fc.option(level),
        oral: fc.option(level),
      }),
      experiences: fc
        .record({
          months: fc.integer({ min: 0, max: 80 }),
          percent,
          documented: fc.boolean(),
          open: fc.integer({ min: 0, max: 5 }),
          term: fc.option(
            fc.record({
              begins: fc.integer({ min: -600, max: 900 }),
              lasts: fc.integer({ min: 0, max: 700 }),
              percent,
            }),
            { freq: 3 },
          ),
        })
        .map(({ months, percent, documented, open, term }) => {
          const counts = { kind: 'practice' as const, trade: trade.slice(0, 3) }
          const from = open === 0 ? formatDay(addMonths(today, -months)) : months
          const first = experience(from, null, { percent, documented, counts })
          if (!term) return [first]
          const begins = later(today, term.begins)
          const ends = formatDay(later(begins, term.lasts))
          const inTrade = term.lasts % 2 === 0 ? counts : { kind: 'nothing' as const }
          const more = { id: 'x2', percent: term.percent, counts: inTrade }
          return [first, experience(formatDay(begins), ends, more)]
        }),
    }),
  }),
)
