import { describe, expect, test } from 'vitest'
import { eventKinds } from '../../src/pathway/event.ts'
import { charts } from '../../src/pathway/moves.ts'
import { chartOf, composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import { beginEvent, type Offer, possible } from '../../src/pathway/possible.ts'
import { day } from '../calendar/days.ts'
import { bringing, catalogue, experience, pathwayOf, pathwayWithList, person } from './log.ts'

const on = day('2026-08-01')

/** What could be recorded after a log; practice enough for the law, and too little for Vestland. */
function offers(lines: string[], route = 'modular', months = 14): Offer[] {
  const { pathway, background, standing } = person(
    pathwayOf(route),
    lines,
    bringing({ experiences: [experience(months)] }),
  )
  return possible(pathway, background, standing, on)
}

/** A route with subjects of preparatory education, which goes by no trade. */
function pathwayWithSubjects(): Pathway {
  const pathway = composePathway(catalogue, { trade: null, route: 'assiden', county: 'buskerud' })
  if (!pathway) throw new Error('no such pathway')
  return pathway
}

const kindsFor = (unit: string, lines: string[] = []): string[] =>
  offers(lines)
    .filter((offer) => offer.unit === unit)
    .map((offer) => offer.kind)

describe('what can be recorded', () => {
  test.each([
    ['module.HEAV105', [], ['moduleStarted']],
    [
      'module.HEAV105',
      ['2026-01-05 moduleStarted HEAV105'],
      ['moduleApproved', 'moduleNotApproved', 'moduleBrokenOff'],
    ],
    ['module.HEAV105', ['2026-01-05 moduleStarted HEAV105', '2026-06-01 moduleApproved HEAV105'], []],
    [
      'exam.written',
      ['2026-01-16 examRegistered written'],
      ['examPassed', 'examFailed', 'examAbsent', 'examAnnulled'],
    ],
    ['leave.leave', [], ['leaveStarted']],
    ['agreement.agreement', ['2026-01-05 planAgreed'], ['planChanged', 'planAppealed', 'planEnded']],
    ['work.home', ['2026-01-05 employmentStarted home 50%'], ['positionChanged', 'workEnded']],
    ['claim.k1', ['2026-01-05 claimMade k1 trade'], ['claimDocumented', 'claimWithdrawn']],
    ['contract.c1', ['2026-01-05 contractApplied c1'], ['contractStarted', 'contractRefused']],
  ])('For %s after %j comes %j', (unit, lines, expected) => {
    expect(kindsFor(unit, lines)).toEqual(expected)
  })

  test('Each level that is not lower is offered', () => {
    const [offer] = offers(['2026-01-05 languageAssessed oral B1']).filter(
      ({ unit }) => unit === 'language.oral',
    )
    expect(offer).toMatchObject({ kind: 'languageAssessed', levels: ['B1', 'B2', 'C1'] })
  })

  test('A new claim, job and contract are offered', () => {
    const fresh = offers([]).filter((offer) => offer.isNew)
    expect(fresh.map(({ unit, kind }) => `${unit} ${kind}`)).toEqual([
      'claim.claim-1 claimMade',
      'work.work-1 jobTasteStarted',
      'work.work-1 languagePracticeStarted',
      'work.work-1 workTrainingStarted',
      'work.work-1 employmentStarted',
      'contract.contract-1 contractApplied',
      'contract.contract-1 contractStarted',
    ])
  })

  test('A new claim gets an id that is free', () => {
    const { pathway, background, standing } = person(pathwayOf(), ['2026-01-05 claimMade claim-1 trade'])
    const next = possible(pathway, background, standing, on, new Set(['claim-2']))
    expect(next.find(({ kind }) => kind === 'claimMade')?.unit).toBe('claim.claim-3')
  })

  test('Leave belongs to the person, not the job', () => {
    const kinds = offers(['2026-01-05 employmentStarted home 50%']).filter(
      ({ kind }) => kind === 'leaveStarted',
    )
    expect(kinds.map(({ unit }) => unit)).toEqual(['leave.leave'])
  })

  test('No decision is offered that its module refuses', () => {
    const lines = [
      '2026-01-05 claimMade k1 module HEAV105',
      '2026-01-06 claimDocumented k1 attest',
      '2026-01-07 claimApplied k1',
      '2026-01-08 claimAssessed k1',
    ]
    expect(kindsFor('claim.k1', lines)).toEqual(['claimApproved', 'claimPartlyApproved', 'claimRejected'])
    const done = [...lines, '2026-01-09 moduleStarted HEAV105', '2026-02-09 moduleApproved HEAV105']
    expect(kindsFor('claim.k1', done)).toEqual(['claimRejected'])
  })

  test('An offer says what the law still asks', () => {
    const [start] = offers([], 'fagbrev-pa-jobb', 8).filter(({ kind }) => kind === 'contractStarted')
    expect(start?.missing).toMatchObject([{ leaf: { kind: 'practice' }, has: 8 }, { leaf: { kind: 'gate' } }])
  })

  test('An offer says what the county asks beside', () => {
    const lines = [
      '2026-01-01 gatePassed approved-training-establishment',
      '2026-01-01 factConfirmed permanentJob',
      '2026-01-01 employmentStarted home 80%',
    ]
    const [start] = offers(lines, 'fagbrev-pa-jobb').filter(({ kind }) => kind === 'contractStarted')
    expect(start?.missing).toBeUndefined()
    expect(start?.notices).toMatchObject([{ by: 'countyPractice', missing: { has: 21, wants: 24 } }])
  })

  test('Only its issue is left for a certificate', () => {
    expect(kindsFor('certificate.certificate')).toEqual(['certificateIssued'])
  })
})

describe('an offer', () => {
  test('An offer begins its event', () => {
    expect(beginEvent(pathwayOf(), { kind: 'moduleStarted', unit: 'module.HEAV105' }, on)).toEqual({
      kind: 'moduleStarted',
      day: on,
      module: 'HEAV105',
    })
    expect(beginEvent(pathwayOf(), { kind: 'employmentStarted', unit: 'work.home' }, on)).toMatchObject({
      engagement: 'home',
    })
    expect(beginEvent(pathwayOf(), { kind: 'leaveStarted', unit: 'leave.leave' }, on)).toEqual({
      kind: 'leaveStarted',
      day: on,
    })
  })

  test('Every chart has something to offer', () => {
    const chartsOffered = (of: Offer[]) => new Set(of.map(({ unit }) => chartOf(unit)))
    const [ofList, ofSubjects] = [pathwayWithList(), pathwayWithSubjects()].map((of) => {
      const { pathway, background, standing } = person(of, [])
      return chartsOffered(possible(pathway, background, standing, on))
    })
    const ofTrade = chartsOffered(offers([], 'bergensmodellen'))
    // Subjects are there only where the route has them
    expect([ofList?.has('subject'), ofTrade.has('subject'), ofSubjects?.has('subject')]).toEqual([
      false,
      false,
      true,
    ])
    const offered = new Set([...ofTrade, ...(ofList ?? []), ...(ofSubjects ?? [])])
    // A goal that is no certificate follows from what reaches it
    const told = Object.keys(charts).filter((chart) => chart !== 'goal')
    expect([...offered].sort()).toEqual(told.sort())
  })

  test('Only what has no chart is never offered', () => {
    // Waivers, confirmed and stated facts come from the checklist that asks for them.
    const words = new Set(
      Object.values(charts).flatMap((chart) =>
        (chart.events as string[]).map((word) =>
          word.replace(/^assessedLevel.*/, 'subjectAssessed').replace(/^assessed.*/, 'languageAssessed'),
        ),
      ),
    )
    expect(eventKinds.filter((kind) => !words.has(kind))).toEqual([
      'factConfirmed',
      'factStated',
      'requirementWaived',
    ])
  })
})
