import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { Background } from '../../src/pathway/background.ts'
import { type EventKind, eventSchema } from '../../src/pathway/event.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { beginEvent, possible } from '../../src/pathway/possible.ts'
import { monthsOfSpells, practiceOn } from '../../src/pathway/practice.ts'
import { happenings, inOrder, replay, retractedIds } from '../../src/pathway/replay.ts'
import { judge, step } from '../../src/pathway/step.ts'
import { anybody, anyDay, anyEventOf, anyExperience, believable } from './anyLog.ts'

/** Times as many random logs as usual, for long runs; new ones each time. */
const times = Number(process.env.RUNS ?? 1)

/** The first law is shown on more logs than the others, which fail sooner where they fail. */
const many = { numRuns: 300 * times }
const some = { numRuns: 80 * times }

describe('always', { timeout: 120_000 * Math.max(1, times) }, () => {
  test('Actor and fold agree', () => {
    fc.assert(
      fc.property(anybody, ({ pathway, background, log }) => {
        const folded = replay(pathway, background, log)
        const live = startPathway(pathway, background, log)
        expect(live.standing()).toEqual(folded.standing)
        expect(live.outcomeById).toEqual(folded.outcomeById)
      }),
      many,
    )
  })

  test('A log is its beginning and then the rest', () => {
    fc.assert(
      fc.property(anybody, anyDay, ({ pathway, background, log }, cut) => {
        const taken = retractedIds(log)
        let { standing } = replay(pathway, background, log, cut)
        for (const { id, event, as } of happenings(pathway, background, log)) {
          if (event.day <= cut || (id !== null && taken.has(id))) continue
          for (const one of as) ({ standing } = step(pathway, background, standing, one))
        }
        expect(standing).toEqual(replay(pathway, background, log).standing)
      }),
      some,
    )
  })

  test('A retraction leaves the event out', () => {
    fc.assert(
      fc.property(anybody, fc.nat(), ({ pathway, background, log }, pick) => {
        const plain = log.filter((entry) => entry.retracts === undefined)
        const gone = plain[pick % Math.max(1, plain.length)]
        if (!gone) return
        const retraction = { ...gone, id: 'gone', sequence: 1000, event: undefined, retracts: gone.id }
        const { event: _, ...bare } = retraction
        const without = plain.filter((entry) => entry !== gone)
        expect(replay(pathway, background, [...plain, bare]).standing).toEqual(
          replay(pathway, background, without).standing,
        )
      }),
      some,
    )
  })

  test('The order of writing down does not matter', () => {
    fc.assert(
      fc.property(
        anybody.chain((one) =>
          fc.record({
            one: fc.constant(one),
            shuffled: fc.shuffledSubarray(one.log, { minLength: one.log.length }),
          }),
        ),
        ({ one: { pathway, background, log }, shuffled }) => {
          expect(replay(pathway, background, shuffled)).toEqual(replay(pathway, background, log))
        },
      ),
      some,
    )
  })

  test('Events count by day, then what is a condition, then by sequence', () => {
    fc.assert(
      fc.property(anybody, ({ log }) => {
        const conditions: EventKind[] = ['gatePassed', 'factConfirmed', 'requirementWaived', 'capWaived']
        const entries = inOrder(log)
        for (const [index, entry] of entries.entries()) {
          const next = entries[index + 1]
          if (!next) continue
          expect(
            entry.event.day < next.event.day ||
              (entry.event.day === next.event.day &&
                (entry.sequence < next.sequence || conditions.includes(entry.event.kind))),
          ).toBe(true)
        }
      }),
      some,
    )
  })

  test('What is possible is accepted', () => {
    fc.assert(
      fc.property(anybody, anyDay, fc.nat(), ({ pathway, background, log }, day, seed) => {
        const { standing } = replay(pathway, background, log)
        for (const offer of possible(pathway, background, standing, day)) {
          for (const level of offer.levels ?? offer.subjectLevels ?? [undefined]) {
            // 54 months at 20 per cent, the longest there is, are 270.
            const said = believable(pathway, offer, standing, day, 270)
            const given = { ...beginEvent(pathway, offer, day), ...(level && { level }), ...said }
            const [event] = fc.sample(anyEventOf(pathway, offer.kind, given), { numRuns: 1, seed })
            if (!event) continue
            const outcome = judge(pathway, background, standing, event)
            if (outcome.accepted) expect([offer.missing, outcome.notices]).toEqual([undefined, offer.notices])
            else expect(outcome.refusal).toMatchObject({ kind: 'demand', missing: offer.missing })
          }
        }
      }),
      some,
    )
  })

  test('What is not possible is out of order', () => {
    fc.assert(
      fc.property(anybody, anyDay, ({ pathway, background, log }, day) => {
        const { standing } = replay(pathway, background, log)
        const offers = possible(pathway, background, standing, day)
        for (const unit of standing.places.keys()) {
          const own = offers.filter((offer) => offer.unit === unit).map(({ kind }) => kind)
          for (const kind of ['moduleApproved', 'examPassed', 'phaseCompleted', 'gateLapsed'] as const) {
            const event = beginEvent(pathway, { kind, unit }, day)
            if (own.includes(kind) || !eventSchema.safeParse({ ...event, day: '2025-01-01' }).success)
              continue
            const outcome = judge(pathway, background, standing, event as never)
            expect(!outcome.accepted && outcome.refusal.kind).toBe('order')
          }
        }
      }),
      some,
    )
  })

  test('More experience never makes practice less', () => {
    fc.assert(
      fc.property(anybody, anyExperience, anyDay, ({ pathway, background, log }, more, day) => {
        const experiences = [...background.experiences, { ...more, id: 'more' }]
        const months = (brought: Background) =>
          practiceOn(pathway, brought, replay(pathway, brought, log).standing, day).months
        expect(months({ ...background, experiences })).toBeGreaterThanOrEqual(months(background) - 1e-9)
      }),
      some,
    )
  })

  test('Practice never shrinks from day to day', () => {
    fc.assert(
      fc.property(anybody, anyDay, fc.nat({ max: 400 }), ({ pathway, background, log }, day, later) => {
        const { standing } = replay(pathway, background, log)
        const months = (on: typeof day) => practiceOn(pathway, background, standing, on).months
        expect(months(addDays(day, later))).toBeGreaterThanOrEqual(months(day) - 1e-9)
      }),
      some,
    )
  })

  test('Practice is the sum of its days', () => {
    // The slow and obvious version: every day for itself, with what is held on it.
    const anySpell = fc
      .record({
        from: anyDay,
        days: fc.integer({ min: 0, max: 90 }),
        percent: fc.integer({ min: 1, max: 100 }),
      })
      .map(({ from, days, percent }) => ({ from, to: addDays(from, days), percent }))
    fc.assert(
      fc.property(fc.array(anySpell, { maxLength: 4 }), anyDay, (spells, until) => {
        const days = new Set(
          spells.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => addDays(from, n))),
        )
        const sum = [...days]
          .filter((one) => one <= until)
          .reduce((months, one) => {
            const held = spells.filter(({ from, to }) => from <= one && one <= to)
            const percent = Math.min(
              100,
              held.reduce((all, spell) => all + spell.percent, 0),
            )
            const oneDay = { from: one, to: one, percent: percent >= 80 ? 100 : percent }
            return months + monthsOfSpells([oneDay], one, null)
          }, 0)
        expect(monthsOfSpells(spells, until, 80)).toBeCloseTo(sum, 9)
      }),
      some,
    )
  })
})
