import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import type { Event, LogEntry } from '../../src/pathway/event.ts'
import { approvedClaims, type Brought, broughtOf } from '../../src/planning/brought.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { overlapOf } from '../../src/planning/overlap.ts'
import { mostApart, recognitionsOf, wholeAndParts } from '../../src/planning/recognition.ts'
import { type Decision, type Saving, savingsOf } from '../../src/planning/savings.ts'
import { day } from '../calendar/days.ts'
import { experience, logOf } from '../pathway/log.ts'
import { type Asking, asking, planFor } from './asking.ts'
import { runs } from './runs.ts'

vi.setConfig({ testTimeout: 120_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

const modular: Asking = { route: 'modular', county: 'vestland' }
const aims =
  asking(modular)
    .pathway.modulesById.get('HEAV107')
    ?.aims.map(({ code }) => code) ?? []

function saved(lines: readonly string[], decision: Decision): Saving {
  const [first] = savingsOf({ request: asking({ ...modular, log: lines }), log: logOf(lines) }, [decision])
  if (!first?.saving) throw new Error('nothing to measure against')
  return first.saving
}

const claimed = (claim: string, module: string, decision: string): string[] => [
  `2026-09-01 claimMade ${claim} module ${module}`,
  `2026-09-02 claimDocumented ${claim} attest`,
  `2026-09-03 claimApplied ${claim}`,
  `2026-10-01 claimAssessed ${claim}`,
  `2026-11-01 ${decision}`,
]

describe('what a recognised module saves', () => {
  test('A decision saves what the plans differ by', () => {
    const lines = claimed('c1', 'HEAV107', 'claimApproved c1')
    const { with: better, without } = saved(lines, { kind: 'decided', claims: ['c1'], experiences: [] })
    expect(better).toBe(planFor({ ...modular, log: lines }).finish)
    expect(without).toBe(planFor({ ...modular, log: lines.slice(0, -1) }).finish)
  })

  test('A decision supposed today is worth what one made would be', () => {
    const supposed = saved([], { kind: 'supposed', module: 'HEAV107', aims: 'all' })
    const decided = saved(claimed('c1', 'HEAV107', 'claimApproved c1'), {
      kind: 'decided',
      claims: ['c1'],
      experiences: [],
    })
    expect(supposed.weeks).toBe(decided.weeks)
    expect(supposed.hours).toBe(312)
  })

  test('More aims never save less', () => {
    const half = saved([], { kind: 'supposed', module: 'HEAV107', aims: aims.slice(0, 5) })
    const all = saved([], { kind: 'supposed', module: 'HEAV107', aims: 'all' })
    expect(half.hours).toBeGreaterThan(0)
    expect(all.hours).toBeGreaterThan(half.hours)
    expect(all.weeks).toBeGreaterThanOrEqual(half.weeks)
  })

  test('A single module takes nothing off the contract', () => {
    const lines = claimed('c1', 'HEAV107', 'claimApproved c1')
    const months = (log: string[]) => {
      const contract = planFor({ ...modular, log }).steps.find(({ id }) => id === 'contract.contract')
      return contract && contract.to - contract.from
    }
    expect(months(lines)).toBe(months([]))
  })

  test('Two claims are worth no less together than each', () => {
    const lines = [
      ...claimed('c1', 'HEAV107', 'claimApproved c1'),
      ...claimed('c2', 'HEAV105', 'claimApproved c2'),
    ]
    const asked = { request: asking({ ...modular, log: lines }), log: logOf(lines) }
    const decisions = [['c1', 'c2'], ['c1'], ['c2']].map(
      (claims): Decision => ({ kind: 'decided', claims, experiences: [] }),
    )
    const [both, ...each] = [...savingsOf(asked, decisions)].map(({ saving }) => saving?.weeks ?? 0)
    for (const one of each) expect(both).toBeGreaterThanOrEqual(one)
  })
})

describe('what claims that wait for a decision would save', () => {
  const undecided = (claim: string, module: string, steps: number): string[] =>
    claimed(claim, module, '').slice(0, steps)

  /** What each decision saves, in weeks, worked out in one go. */
  const weeksOf = (lines: readonly string[], decisions: readonly Decision[]) => {
    const asked = { request: asking({ ...modular, log: lines }), log: logOf(lines) }
    return [...savingsOf(asked, decisions)].map(({ saving }) => saving?.weeks ?? null)
  }

  test.each([1, 2, 3, 4])('With %i lines of it written, as much as once it is approved', (steps) => {
    const lines = undecided('c1', 'HEAV107', steps)
    const request = asking({ ...modular, log: lines })
    expect(recognitionsOf(logOf(lines), request)).toEqual({
      counting: [],
      open: [{ kind: 'open', claims: ['c1'] }],
    })
    const { with: better, without } = saved(lines, { kind: 'open', claims: ['c1'] })
    expect(without).toBe(planFor({ ...modular, log: lines }).finish)
    expect(better).toBe(planFor({ ...modular, log: claimed('c1', 'HEAV107', 'claimApproved c1') }).finish)
  })

  test('Beside what counts already, and together with each other', () => {
    const approved = claimed('c1', 'HEAV105', 'claimApproved c1')
    const lines = [...approved, ...undecided('c2', 'HEAV106', 4), ...undecided('c3', 'HEAV107', 1)]
    const request = asking({ ...modular, log: lines })
    const { counting, open } = recognitionsOf(logOf(lines), request)
    expect(wholeAndParts(counting)).toEqual([{ kind: 'decided', claims: ['c1'], experiences: [] }])
    expect(wholeAndParts(open)).toEqual([
      { kind: 'open', claims: ['c2', 'c3'] },
      { kind: 'open', claims: ['c2'] },
      { kind: 'open', claims: ['c3'] },
    ])
    // Of more than anybody reads the whole alone
    const many = Array.from({ length: mostApart + 1 }, () => open[0] ?? { kind: 'open' as const, claims: [] })
    expect(wholeAndParts(many)).toEqual([{ kind: 'open', claims: many.map(() => 'c2') }])
    const [both, ...each] = weeksOf(lines, wholeAndParts(open))
    const finish = (log: readonly string[]) => weekOf(planFor({ ...modular, log }).finish)
    const [second, third] = [
      claimed('c2', 'HEAV106', 'claimApproved c2'),
      claimed('c3', 'HEAV107', 'claimApproved c3'),
    ]
    const now = finish(lines)
    expect(both).toBe(now - finish([...approved, ...second, ...third]))
    expect(each).toEqual([now - finish([...approved, ...second]), now - finish([...approved, ...third])])
  })

  test.each(['claimRejected c1', `claimPartlyApproved c1 ${aims[0]}`, 'claimApproved c1'])(
    'None once it says %s, until somebody appeals',
    (decision) => {
      const lines = claimed('c1', 'HEAV107', decision)
      const openAfter = (log: readonly string[]) =>
        recognitionsOf(logOf(log), asking({ ...modular, log })).open
      expect(openAfter(lines)).toEqual([])
      const appealed = [...lines, '2026-11-10 claimAppealed c1']
      expect(openAfter(appealed)).toHaveLength(decision === 'claimApproved c1' ? 0 : 1)
    },
  )

  test('A claim in another trade is none of this one', () => {
    const log: Event[] = [
      { kind: 'claimMade', day: day('2026-09-01'), claim: 'c1', about: { kind: 'trade', trade: 'BET' } },
    ]
    const request = asking({ ...modular, log })
    expect([...request.standing.facts.claimsById.keys()]).toEqual(['c1'])
    expect(recognitionsOf(logOf(log), request).open).toEqual([])
  })

  test('Modules supposed in one go are each worth what they are alone', () => {
    const decisions: Decision[] = [
      { kind: 'supposed', module: 'HEAV107', aims: 'all' },
      { kind: 'supposed', module: 'HEAV107', aims: aims.slice(0, 2) },
    ]
    expect(weeksOf([], decisions)).toEqual(decisions.map((one) => weeksOf([], [one])[0]))
  })
})

/** Somebody with modules recognised and work of a length, all of it in the log and the background of a request. */
const recognised = fc.record({
  route: fc.constantFrom('modular', 'bergensmodellen', 'fagbrev-pa-jobb'),
  county: fc.constantFrom('vestland', 'nordland'),
  hoursAWeek: fc.constantFrom(15, 25, 37.5),
  modules: fc.subarray(['HEAV105', 'HEAV106', 'HEAV107', 'HEAV108'], { maxLength: 3 }),
  months: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 2 }),
})

type Recognised = typeof recognised extends fc.Arbitrary<infer T> ? T : never

/** The same person with some of it left out: claims that were never decided, work of which nobody says that it counts. */
function without({ route, county, hoursAWeek, modules, months }: Recognised, out: Brought): Asking {
  const works = months.map((length, at) => ({
    ...experience(length, null, {
      counts: out.experiences.includes(`work${at}`)
        ? { kind: 'undecided' }
        : { kind: 'practice', trade: 'HEA' },
    }),
    id: `work${at}`,
  }))
  const log = modules.flatMap((module) =>
    claimed(module, module, `claimApproved ${module}`).slice(0, out.claims.includes(module) ? -1 : undefined),
  )
  return { route, county, log, brings: { hoursAWeek, experiences: works } }
}

const weekOfFinish = (asked: Asking): number | null => {
  const planned = makePlan(asking(asked))
  return planned.kind === 'plan' ? weekOf(planned.plan.finish) : null
}

describe('what all that counts saves', () => {
  test('Every subset saves what planning with and without it says', () => {
    fc.assert(
      fc.property(recognised, (person) => {
        const all = without(person, { claims: [], experiences: [] })
        const request = asking(all)
        const log = logOf(all.log ?? [])
        const brought = broughtOf({ log, background: request.background }, 'HEA')
        expect(brought).toHaveLength(person.modules.length + person.months.length)
        const subsets = Array.from({ length: 2 ** brought.length }, (_, bits) =>
          brought.filter((_, at) => bits & (1 << at)),
        )
        const decisions = subsets.map((subset): Decision & { kind: 'decided' } => ({
          kind: 'decided',
          claims: subset.flatMap(({ claims }) => claims),
          experiences: subset.flatMap(({ experiences }) => experiences),
        }))
        const now = weekOfFinish(all)
        const weeksOf = new Map<string, number>()
        for (const { decision, saving } of savingsOf({ request, log }, decisions)) {
          if (decision.kind !== 'decided') throw new Error('another decision came back')
          const later = weekOfFinish(without(person, decision))
          expect(saving?.weeks ?? null).toBe(later === null || now === null ? null : later - now)
          if (saving) weeksOf.set([...decision.claims, ...decision.experiences].join(), saving.weeks)
        }
        // More recognised never ends later: whoever loses more loses no less
        for (const { claims, experiences } of decisions) {
          const more = weeksOf.get([...claims, ...experiences].join())
          const less = weeksOf.get([...claims.slice(1), ...experiences].join())
          if (more !== undefined && less !== undefined) expect(more).toBeGreaterThanOrEqual(less)
        }
      }),
      runs(12),
    )
  })

  test('An experience counts with the claim that was decided on it', () => {
    const work = { ...experience(18, null, { counts: { kind: 'practice', trade: 'HEA' } }), id: 'x1' }
    const log = logOf([
      '2026-09-01 claimMade k1 practice x1',
      '2026-09-02 claimDocumented k1 attest',
      '2026-09-03 claimApplied k1',
      '2026-10-01 claimAssessed k1',
      '2026-11-01 claimApproved k1 18',
    ])
    const { background } = asking({ brings: { experiences: [work] } })
    expect(broughtOf({ log, background }, 'HEA')).toEqual([{ claims: ['k1'], experiences: ['x1'] }])
    expect(broughtOf({ log, background }, 'BET')).toEqual([])
    expect(broughtOf({ log: [], background }, 'HEA')).toEqual([{ claims: [], experiences: ['x1'] }])
  })

  test('An experience that is taken to count saves what it would', () => {
    const work = (counts: 'practice' | 'undecided') => ({
      ...experience(18, null, {
        counts:
          counts === 'practice'
            ? { kind: 'practice' as const, trade: 'HEA' }
            : { kind: 'undecided' as const },
      }),
      id: 'x1',
    })
    const asked: Asking = {
      route: 'praksiskandidat',
      county: 'vestland',
      brings: { experiences: [work('undecided')] },
    }
    const supposed = [
      ...savingsOf({ request: asking(asked), log: [] }, [{ kind: 'supposedPractice', experience: 'x1' }]),
    ][0]?.saving
    const counts = { ...asked, brings: { experiences: [work('practice')] } }
    expect(supposed?.weeks).toBe((weekOfFinish(asked) ?? 0) - (weekOfFinish(counts) ?? 0))
    expect(supposed?.weeks).toBeGreaterThan(0)
  })

  test('What a contract in the log rests on is worth nothing that can be told', () => {
    const work = { ...experience(24, null, { counts: { kind: 'practice', trade: 'HEA' } }), id: 'x1' }
    const lines = [
      '2026-06-01 gatePassed approved-training-establishment',
      '2026-06-01 employmentStarted home 80%',
      '2026-08-01 contractStarted k1 fpjCandidate until 2028-07-31',
    ]
    const asked: Asking = { county: 'vestland', log: lines, brings: { experiences: [work] } }
    const [first] = savingsOf({ request: asking(asked), log: logOf(lines) }, [
      { kind: 'decided', claims: [], experiences: ['x1'] },
    ])
    expect(first?.saving).toBeNull()
  })

  test('A module that is recognised is told as a step spared', () => {
    const { spared } = saved([], { kind: 'supposed', module: 'HEAV107', aims: 'all' })
    expect(spared).toContain('module.HEAV107')
    const { shortened } = saved([], { kind: 'supposed', module: 'HEAV107', aims: aims.slice(0, 5) })
    expect(shortened.map(({ step }) => step)).toContain('module.HEAV107')
  })
})

describe('why the parts do not add up', () => {
  const saving = (weeks: number, steps: string[]): Saving => ({
    decision: { kind: 'decided', claims: [], experiences: [] },
    weeks,
    with: asking().today,
    without: asking().today,
    spared: [],
    shortened: steps.map((step) => ({ step, weeks })),
    hours: 0,
    proved: true,
  })

  test('Two that make the same step shorter save less together', () => {
    const parts = [saving(8, ['module.A', 'contract.c']), saving(8, ['module.A'])]
    expect(overlapOf(saving(12, []), parts)).toEqual({
      kind: 'less',
      together: 12,
      each: [8, 8],
      steps: ['module.A'],
    })
  })

  test('Two of which either is enough save more together', () => {
    expect(overlapOf(saving(12, []), [saving(0, []), saving(2, [])])).toMatchObject({
      kind: 'more',
      steps: [],
    })
  })

  test('Parts that add up need no word', () => {
    expect(overlapOf(saving(12, []), [saving(4, ['a']), saving(8, ['a'])])).toBeNull()
  })
})

describe('which claims are approved', () => {
  test('Those approved whole or in part, each once', () => {
    const log = logOf([
      ...claimed('c1', 'HEAV107', `claimPartlyApproved c1 ${aims[0]}`),
      '2026-11-05 claimAppealed c1',
      '2026-11-10 claimApproved c1',
      ...claimed('c2', 'HEAV105', 'claimRejected c2'),
    ])
    expect(approvedClaims(log)).toEqual(['c1'])
  })

  test('One taken back is none', () => {
    const log = logOf(claimed('c1', 'HEAV107', 'claimApproved c1'))
    const last = log.at(-1) as LogEntry
    const { event: _, ...rest } = last
    const back: LogEntry = { ...rest, id: 'back', sequence: log.length, retracts: last.id }
    expect(approvedClaims([...log, back])).toEqual([])
  })
})
