import { describe, expect, test } from 'vitest'
import { ruleIds, ruleUnits } from '../../src/curriculum/rules.ts'
import { languageIds } from '../../src/language/languages.ts'
import { faultSaid } from '../../src/language/sentences/fault.ts'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { keepingFaultSentence } from '../../src/language/sentences/storeFault.ts'
import { wordsFor } from '../../src/language/words.ts'
import { type ChartKind, movesByChart } from '../../src/pathway/moves.ts'
import { partsOfPathway } from '../../src/pathway/pathway.ts'
import { day } from '../calendar/days.ts'
import { bringing, pathwayOf, person } from '../pathway/log.ts'
import {
  breaks,
  changes,
  constraints,
  events,
  faults,
  fixes,
  keepingFaults,
  leaves,
  moveReasons,
  obstacles,
  practiceMissing,
  refusals,
  stations,
} from './everyKind.ts'

const pathway = pathwayOf()
const { standing } = person(pathway, ['2026-01-05 claimMade k1 module HEAV106'])
const known = { pathway, standing, background: bringing({}), day: day('2026-11-21') }

/** Nothing left open: no place for a value, no name of a text, no word of JavaScript. */
function expectSaid(said: string): void {
  expect(said).not.toBe('')
  expect(said).not.toMatch(/\{\{|\[\[|\b(undefined|null|NaN)\b|\[object/)
  expect(said).not.toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/)
  expect(said).not.toMatch(/\b(events|refusals|leaves|places|stations|keeping|kinds)\.[a-z]/)
}

describe.each(languageIds)('in %s', async (language) => {
  const words = await wordsFor(language)
  const norwegian = await wordsFor('nb')

  describe.each(['adviser', 'participant'] as const)('for the %s', (reader) => {
    const say = sentencesOf(words, { ...known, reader }, norwegian)

    test('every event has its sentence', () => {
      for (const event of Object.values(events)) expectSaid(say.event(event))
      expectSaid(say.event({ ...events.employmentStarted, trade: null }))
      expectSaid(say.event({ kind: 'claimApproved', claim: 'k1', day: known.day }))
      expectSaid(say.event({ kind: 'claimPartlyApproved', claim: 'k1', day: known.day }))
      expectSaid(say.event({ ...events.gatePassed, gate: 'unknown', day: known.day }))
    })

    test('every refusal says what is possible instead', () => {
      for (const refusal of Object.values(refusals)) {
        const { what, instead } = say.refusal(refusal)
        expectSaid(what)
        expectSaid(instead)
      }
      expectSaid(say.refusal({ ...refusals.order, possible: [] }).instead)
      expectSaid(say.refusal({ ...refusals.noComplaint, why: 'already' }).instead)
    })

    test('every weight has its notice', () => {
      for (const by of ['countyPractice', 'provider', 'model'] as const) {
        expectSaid(say.notice({ kind: 'beyondPractice', point: 'contract', by, missing: practiceMissing }))
      }
    })

    test('a module approved on its first day is told of', () => {
      expectSaid(say.notice({ kind: 'approvedAtOnce', module: 'HEAV107' }))
    })

    test('months missing in a contract are said with what was worked of how much', () => {
      const said = say.notice({ kind: 'contractNotWorked', has: 17.96, wants: 24 })
      expectSaid(said)
      // Rounded down, so that the two make up the whole
      expect(said.replaceAll(',', '.')).toContain('6.1')
    })

    test('every doubt about an exam is told, and whether it rests on assumed days', () => {
      expectSaid(say.notice({ kind: 'examDoubted', doubt: 'notInContract' }))
      expectSaid(say.notice({ kind: 'examDoubted', doubt: 'waitNotOver', opens: day('2027-03-01') }))
      for (const doubt of ['windowClosed', 'noTerm'] as const) {
        const [known, assumed] = [false, true].map((is) =>
          say.notice({ kind: 'examDoubted', doubt, assumed: is }),
        )
        expectSaid(known ?? '')
        expect(assumed).not.toBe(known)
        expect(assumed).toContain(known)
      }
    })

    test('every reason why a step is not as it was is said', () => {
      const name = (id: string) => id.replace('.', ' ')
      for (const reason of Object.values(moveReasons)) expectSaid(say.plan.moveReason(reason, name))
      const change = { ...moveReasons.valueChanged, versions: null }
      for (const part of partsOfPathway) expectSaid(say.plan.moveReason({ ...change, part }, name))
      for (const [value, was, now] of [
        ['duration.module', 140, 200],
        ['duration.shortest-contract', 12, 18],
        ['position.position-as-now', 50, 80],
        ['length.company', 24, 12],
        ['rule.permanentJob', true, null],
        ['rule.norwegianBeforeContract', null, 'B1'],
      ] as const)
        expectSaid(say.plan.moveReason({ ...change, value, was, now }, name))
    })

    test('every station has a name', () => {
      for (const subject of Object.values(stations)) {
        const { text, norwegian: beside } = say.station(subject)
        expectSaid(text)
        if (!words.norwegian && !('title' in subject) && !('name' in subject)) expectSaid(beside ?? '')
        expectSaid(say.stationSecond(subject, 'done'))
        const ahead = {
          begun: false,
          registers: null,
          registered: false,
          awaitsMarks: false,
          applies: false,
          awaitsCounty: false,
        }
        expectSaid(say.now(subject, ahead).text)
        expectSaid(say.now(subject, { ...ahead, begun: true }).text)
        expectSaid(say.now(subject, { ...ahead, registers: 'self' }).text)
        expectSaid(say.now(subject, { ...ahead, registers: 'other' }).text)
        expectSaid(say.now(subject, { ...ahead, applies: true }).text)
        expectSaid(say.now(subject, { ...ahead, awaitsCounty: true }).text)
        expectSaid(say.now(subject, { ...ahead, registered: true, awaitsMarks: true }).text)
      }
    })
  })

  const say = sentencesOf(words, known, norwegian)

  test('every demand is a phrase', () => {
    for (const leaf of Object.values(leaves)) expectSaid(say.demand(leaf))
    for (const leaf of Object.values(leaves))
      expectSaid(say.requirement({ kind: 'any', of: [leaf, leaves.practice] }))
  })

  test('a demand without a number is still said', () => {
    const rule = { rule: 'contractAge' }
    for (const leaf of [
      { ...leaves.language, level: rule },
      { ...leaves.practice, months: rule },
      { ...leaves.position, percent: rule },
      { ...leaves.contractEndsWithin, months: rule },
      { ...leaves.contractLeft, months: rule },
      { ...leaves.waited, months: rule },
      { ...leaves.retakesLeft, most: rule },
      { ...leaves.age, years: rule },
    ]) {
      expectSaid(say.demand(leaf))
    }
  })

  test('every state of every chart has its word', () => {
    for (const chart of Object.keys(movesByChart) as ChartKind[]) {
      const table = movesByChart[chart]
      for (const place of table.places) {
        expectSaid(say.place(`${chart}.x`, place))
        for (const move of table.eventsIn(place)) expectSaid(say.move(move))
      }
    }
  })

  test('every unit has a name', () => {
    for (const unit of pathway.initialPlaces.keys()) expectSaid(say.unit(unit))
    for (const unit of ['claim.k1', 'claim.none', 'work.w1', 'contract.c1'] as const)
      expectSaid(say.unit(unit))
  })

  test('every rule has a name and a value', () => {
    const values = {
      months: 12,
      years: 21,
      days: 10,
      hours: 5,
      percent: 80,
      factor: 1.25,
      count: 1,
      yesNo: true,
      level: 'B1',
      words: { nb: 'hele året' },
    }
    for (const rule of ruleIds) {
      expectSaid(words.t(`field:rules.${rule}`))
      expectSaid(say.ruleValue({ rule, value: values[ruleUnits[rule]] }))
      expectSaid(say.ruleValue({ rule, value: null }))
    }
  })

  test('every fault of a file is said', () => {
    for (const fault of Object.values(keepingFaults)) expectSaid(keepingFaultSentence(words, fault))
    expectSaid(keepingFaultSentence(words, { kind: 'notJson', incomplete: false }))
    for (const why of ['altered', 'keyLost', 'unreadable'] as const) {
      expectSaid(keepingFaultSentence(words, { ...keepingFaults.damagedRecord, why }))
    }
  })

  test('every fault of curricula is said', () => {
    for (const fault of Object.values(faults)) {
      const { what, where } = faultSaid(words, fault)
      expectSaid(what)
      expectSaid(where)
    }
    for (const of of ['versions', 'demands'] as const)
      expectSaid(faultSaid(words, { ...faults.cycle, of }).what)
    expectSaid(faultSaid(words, { ...faults.spanEmpty, of: 'contract' }).what)
    expectSaid(faultSaid(words, { ...faults.demandOfNobody, because: 'moment' }).what)
    for (const broken of Object.values(breaks)) {
      expectSaid(faultSaid(words, { ...faults.shape, broken }).what)
    }
  })

  test('every change and obstacle of a plan is said', () => {
    const said = say.plan.changes({ steps: Object.values(changes), finishWeeks: 3 }, (id) => id)
    for (const sentence of said) expectSaid(sentence)
    expect(said).toHaveLength(Object.keys(changes).length + 1)
    for (const obstacle of Object.values(obstacles)) expectSaid(say.plan.obstacle(obstacle, (id) => id))
  })

  test('steps that take the same of too few hours are told together, with what work takes of them', () => {
    const { hours, horizon } = obstacles
    const all = [hours, horizon, { ...hours, step: 'module.HEAV108' }, { ...hours, step: 'gate.x', needs: 7 }]
    const said = say.plan.obstacles(all, (id) => id)
    for (const sentence of said) expectSaid(sentence)
    expect(said).toHaveLength(3)
    expect(said[0]).toMatch(/HEAV107.*HEAV108.*30.*35/u)
    const over = { ...hours, has: 0, held: 30, week: 6 }
    const [overSaid = ''] = say.plan.obstacles([over], (id) => id)
    expectSaid(overSaid)
    expect(overSaid).toMatch(/30.*6/u)
    expect(say.plan.obstacles([{ ...hours, held: 0 }], (id) => id)[0]).not.toMatch(/35/u)
  })

  test('everything that clashes and mends a clash is said', () => {
    for (const constraint of Object.values(constraints)) {
      const afterwards = Object.values(fixes)
      const clash = [{ constraint, isCure: true, isSure: true, fixes: [], afterwards }]
      const { lead, parts, cure } = say.plan.clash(clash, (id) => id)
      for (const text of [lead, cure, ...parts.flatMap(({ text, afterwards }) => [text, afterwards ?? ''])])
        expectSaid(text)
      expect(parts.map(({ source }) => source !== null)).toEqual([constraint.kind === 'demand'])
    }
    const both = [true, false]
    const leads = [1, 2].flatMap((size) =>
      both.flatMap((isCure) =>
        both.map((isSure) => {
          const found = { isCure, isSure, fixes: [], afterwards: [] }
          const clash = Object.values(constraints).map((constraint) => ({ constraint, ...found }))
          return say.plan.clash(clash.slice(0, size), (id) => id).lead
        }),
      ),
    )
    expect(new Set(leads).size).toBe(8)
    for (const fix of [...Object.values(fixes), { kind: 'start', day: null } as const])
      expectSaid(say.plan.fix(fix, (id) => id))
  })
})
