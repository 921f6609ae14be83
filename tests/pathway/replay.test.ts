import { describe, expect, test } from 'vitest'
import { emptyBackground } from '../../src/pathway/background.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { inOrder, replay, retractedIds } from '../../src/pathway/replay.ts'
import { placeOf, stateOf } from '../../src/pathway/standing.ts'
import { step } from '../../src/pathway/step.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, happening, logOf, pathwayOf, person } from './log.ts'

const modular = pathwayOf('modular')
const started = '2025-08-18 moduleStarted HEAV105'
const approved = '2025-12-19 moduleApproved HEAV105'

describe('what counts', () => {
  test.each([
    [
      'A module may be taken again',
      [
        started,
        '2025-12-19 moduleNotApproved HEAV105',
        '2026-01-05 moduleStarted HEAV105',
        '2026-06-12 moduleApproved HEAV105',
      ],
      'counts',
    ],
    ['A module ends only after it began', [approved], 'order'],
    ['An approved module is done', [started, approved, '2026-01-05 moduleStarted HEAV105'], 'order'],
    [
      'A module broken off begins anew',
      [started, '2025-10-01 moduleBrokenOff HEAV105', '2026-01-05 moduleStarted HEAV105'],
      'counts',
    ],
    ['A test may jump levels', ['2025-09-01 languageAssessed oral B1'], 'counts'],
    [
      'A lower test takes nothing away',
      ['2025-09-01 languageAssessed oral B1', '2025-12-01 languageAssessed oral A2'],
      'order',
    ],
    [
      'The same level may be tested again',
      ['2025-09-01 languageAssessed oral B1', '2025-12-01 languageAssessed oral B1'],
      'counts',
    ],
    [
      'A claim is documented before it is applied for',
      ['2025-09-01 claimMade k1 module HEAV105', '2025-09-02 claimApplied k1'],
      'order',
    ],
    ['A claim nobody made cannot be decided', ['2025-09-01 claimApproved k1'], 'order'],
    ['An exam is registered for first', ['2025-11-20 examPassed written'], 'order'],
    [
      'Phases may overlap',
      ['2025-08-01 phaseStarted module-training', '2025-08-01 phaseStarted exams'],
      'counts',
    ],
    [
      'Two jobs may be held at once',
      ['2025-08-01 employmentStarted home 50%', '2025-08-01 employmentStarted ward 50%'],
      'counts',
    ],
    [
      'A job that has ended stays ended',
      [
        '2025-08-01 employmentStarted home 50%',
        '2025-09-01 workEnded home',
        '2025-10-01 positionChanged home 80%',
      ],
      'workOver',
    ],
    ['Leave ends only after it began', ['2025-08-01 leaveEnded'], 'order'],
    [
      'A changed plan is agreed anew',
      ['2025-08-01 planAgreed', '2025-09-01 planChanged', '2025-09-02 planAgreed'],
      'counts',
    ],
    ['A plan changes only once agreed', ['2025-08-01 planChanged'], 'order'],
    ['A module of another trade is not here', ['2025-08-18 moduleStarted BETV105'], 'notInPathway'],
    ['A gate of another trade is not here', ['2025-08-18 gatePassed truck-T1'], 'notInPathway'],
  ])('%s', (_, lines, expected) => {
    expect(fate(person(modular, lines).last)).toBe(expected)
  })

  test('A refusal says what could happen instead', () => {
    expect(person(modular, [approved]).last).toEqual({
      accepted: false,
      refusal: {
        kind: 'order',
        unit: 'module.HEAV105',
        place: 'notStarted',
        event: 'moduleApproved',
        possible: ['moduleStarted', 'moduleRecognised', 'aimsRecognised'],
      },
    })
  })

  test('What does not count changes nothing', () => {
    const before = person(modular, [started]).standing
    expect(person(modular, [started, '2025-09-01 moduleStarted HEAV105']).standing).toEqual(before)
  })

  test('A step leaves the standing before it alone', () => {
    const { standing } = person(modular, [started])
    const after = step(modular, emptyBackground, standing, happening(approved))
    expect(stateOf(standing, 'module.HEAV105')).toBe('underWay')
    expect(stateOf(after.standing, 'module.HEAV105')).toBe('approved')
  })
})

describe('recognition', () => {
  const claim = (decision: string) => [
    '2025-09-01 claimMade k1 module HEAV105',
    '2025-09-02 claimDocumented k1 attest',
    '2025-09-03 claimApplied k1',
    '2025-10-01 claimAssessed k1',
    decision,
  ]

  test('A whole approval moves the module too', () => {
    const { standing } = person(modular, claim('2025-10-02 claimApproved k1'))
    expect([stateOf(standing, 'claim.k1'), stateOf(standing, 'module.HEAV105')]).toEqual([
      'approved',
      'recognised',
    ])
  })

  test('Recognition by aims leaves the rest to do', () => {
    const { standing } = person(modular, claim('2025-10-02 claimPartlyApproved k1 KM11307 KM11308'))
    expect(stateOf(standing, 'module.HEAV105')).toBe('partlyRecognised')
    expect([...(standing.facts.aimsByModule.get('HEAV105') ?? [])]).toEqual(['KM11307', 'KM11308'])
  })

  test('Recognition does not stop a running module', () => {
    const lines = ['2025-08-18 moduleStarted HEAV105', ...claim('2025-10-02 claimPartlyApproved k1 KM11307')]
    expect(stateOf(person(modular, lines).standing, 'module.HEAV105')).toBe('underWay')
  })

  test('A decision after approval comes too late', () => {
    const lines = [started, '2025-09-15 moduleApproved HEAV105', ...claim('2025-10-02 claimApproved k1')]
    expect(person(modular, lines).last).toMatchObject({
      refusal: { kind: 'order', unit: 'module.HEAV105', place: 'approved' },
    })
  })

  test('A decision on an unknown module is kept', () => {
    const lines = claim('2025-10-02 claimApproved k1').map((line) => line.replace('HEAV105', 'BETV105'))
    expect(person(modular, lines).last).toMatchObject({
      refusal: { kind: 'notInPathway', unit: 'module.BETV105' },
    })
  })
})

describe('leave', () => {
  const running = [
    '2024-01-01 employmentStarted home 80%',
    '2026-08-01 gatePassed approved-training-establishment',
    '2026-08-01 contractStarted c1 fpjCandidate until 2028-07-31',
    '2026-09-01 contractExtended c1 until 2029-01-31',
    '2026-10-01 leaveStarted',
  ]

  test('Leave remembers where it interrupted', () => {
    const { standing } = person(pathwayOf(), running)
    expect(placeOf(standing, 'work.home')).toBe('onLeave<atWork.employed')
    expect(placeOf(standing, 'contract.c1')).toBe('onLeave<running.extended')
  })

  test('Leave leads back there', () => {
    const { standing } = person(pathwayOf(), [...running, '2027-02-01 leaveEnded'])
    expect(placeOf(standing, 'work.home')).toBe('atWork.employed')
    expect(placeOf(standing, 'contract.c1')).toBe('running.extended')
  })

  test('Leave does not touch ended work', () => {
    const lines = [...running.slice(0, 4), '2026-09-15 workEnded home', ...running.slice(4)]
    expect(placeOf(person(pathwayOf(), lines).standing, 'work.home')).toBe('left')
  })

  test('A job may end during leave', () => {
    const { standing } = person(pathwayOf(), [
      ...running,
      '2026-12-01 workEnded home',
      '2027-02-01 leaveEnded',
    ])
    expect([stateOf(standing, 'work.home'), stateOf(standing, 'leave.leave')]).toEqual(['left', 'present'])
  })
})

describe('the order of a log', () => {
  const entry = (sequence: number, line: string): LogEntry => ({
    id: `e${sequence}`,
    sequence,
    recorded: day('2026-01-10'),
    by: 'adviser',
    event: happening(line),
  })

  test('Entries count by day, then by writing', () => {
    const log = [
      entry(0, '2025-12-19 moduleApproved HEAV105'),
      entry(2, '2025-08-18 moduleNotApproved HEAV106'),
      entry(1, '2025-08-18 moduleStarted HEAV106'),
      entry(3, '2025-08-01 moduleStarted HEAV105'),
    ]
    expect(inOrder(log).map(({ id }) => id)).toEqual(['e3', 'e1', 'e2', 'e0'])
    const { outcomeById } = replay(modular, emptyBackground, log)
    expect([...outcomeById.values()].map(fate)).toEqual(['counts', 'counts', 'counts', 'counts'])
  })

  test('What is a condition counts before what needs it on the same day, whichever is written first', () => {
    const log = [
      entry(0, '2026-08-01 employmentStarted home 100%'),
      entry(1, '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31'),
    ]
    const approval = entry(2, '2026-08-01 gatePassed approved-training-establishment')
    const trained = bringing({ experiences: [experience(60)] })
    const fateOf = (all: LogEntry[]) => fate(replay(pathwayOf(), trained, all).outcomeById.get('e1') as never)
    expect(fateOf(log)).toBe('demand')
    expect(fateOf([...log, approval])).toBe('counts')
    const dayAfter = entry(2, '2026-08-02 gatePassed approved-training-establishment')
    expect(fateOf([...log, dayAfter])).toBe('demand')
  })

  test('A gate that lapses and is passed anew on one day is passed', () => {
    const gate = 'approved-training-establishment'
    const log = [
      entry(0, `2026-07-01 gatePassed ${gate}`),
      entry(1, `2026-08-01 gateLapsed ${gate}`),
      entry(2, `2026-08-01 gatePassed ${gate}`),
    ]
    expect(inOrder(log).map(({ id }) => id)).toEqual(['e0', 'e1', 'e2'])
    const { outcomeById } = replay(pathwayOf(), emptyBackground, log)
    expect([...outcomeById.values()].map(fate)).toEqual(['counts', 'counts', 'counts'])
  })

  test('A back-dated event changes what follows', () => {
    const log = [entry(0, approved)]
    expect(fate(replay(modular, emptyBackground, log).outcomeById.get('e0') as never)).toBe('order')
    const later = [...log, entry(1, started)]
    expect(fate(replay(modular, emptyBackground, later).outcomeById.get('e0') as never)).toBe('counts')
  })

  test('Replay stops at the day asked about', () => {
    const { standing, outcomeById } = replay(
      modular,
      emptyBackground,
      logOf([started, approved]),
      day('2025-12-18'),
    )
    expect(stateOf(standing, 'module.HEAV105')).toBe('underWay')
    expect([...outcomeById.keys()]).toEqual(['e0'])
  })
})

describe('a retraction', () => {
  const retracts = (id: string, sequence: number, of: string): LogEntry => ({
    id,
    sequence,
    recorded: day('2026-01-10'),
    by: 'adviser',
    retracts: of,
  })
  const log = logOf([started, approved])

  test('A retraction takes back and keeps an entry', () => {
    const { standing, outcomeById } = replay(modular, emptyBackground, [...log, retracts('r', 2, 'e1')])
    expect(stateOf(standing, 'module.HEAV105')).toBe('underWay')
    expect(outcomeById.get('e1')).toEqual({ accepted: false, refusal: { kind: 'retracted' } })
  })

  test('A retraction taken back restores its entry', () => {
    const undone = [...log, retracts('r', 2, 'e1'), retracts('q', 3, 'r')]
    expect([...retractedIds(undone)]).toEqual(['r'])
    expect(stateOf(replay(modular, emptyBackground, undone).standing, 'module.HEAV105')).toBe('approved')
  })

  test('Retracting an unknown entry does nothing', () => {
    const odd = [...log, retracts('r', 2, 'nowhere')]
    expect(stateOf(replay(modular, emptyBackground, odd).standing, 'module.HEAV105')).toBe('approved')
  })
})
