import { describe, expect, test } from 'vitest'
import { emptyBackground } from '../../src/pathway/background.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { inOrder, replay, retractedIds } from '../../src/pathway/replay.ts'
import { placeOf, stateOf } from '../../src/pathway/standing.ts'
import { step } from '../../src/pathway/step.ts'
import { day } from '../calendar/days.ts'
import { fate, happening, logOf, pathwayOf, person } from './log.ts'

const modular = pathwayOf('modular')
const started = '2025-08-18 moduleStarted HEAV105'
const approved = '2025-12-19 moduleApproved HEAV105'

describe('what counts', () => {
  test.each([
    [
      'a module may be taken again',
      [
        started,
        '2025-12-19 moduleNotApproved HEAV105',
        '2026-01-05 moduleStarted HEAV105',
        '2026-06-12 moduleApproved HEAV105',
      ],
      'counts',
    ],
    ['a module ends only after it began', [approved], 'order'],
    ['an approved module is done', [started, approved, '2026-01-05 moduleStarted HEAV105'], 'order'],
    [
      'a module broken off begins anew',
      [started, '2025-10-01 moduleBrokenOff HEAV105', '2026-01-05 moduleStarted HEAV105'],
      'counts',
    ],
    ['a test may jump levels', ['2025-09-01 languageAssessed oral B1'], 'counts'],
    [
      'a lower test takes nothing away',
      ['2025-09-01 languageAssessed oral B1', '2025-12-01 languageAssessed oral A2'],
      'order',
    ],
    [
      'the same level may be tested again',
      ['2025-09-01 languageAssessed oral B1', '2025-12-01 languageAssessed oral B1'],
      'counts',
    ],
    [
      'a claim is documented before it is applied for',
      ['2025-09-01 claimMade k1 module HEAV105', '2025-09-02 claimApplied k1'],
      'order',
    ],
    ['a claim nobody made cannot be decided', ['2025-09-01 claimApproved k1'], 'order'],
    ['an exam is registered for first', ['2025-11-20 examPassed written'], 'order'],
    [
      'phases may overlap',
      ['2025-08-01 phaseStarted module-training', '2025-08-01 phaseStarted exams'],
      'counts',
    ],
    [
      'two jobs may be held at once',
      ['2025-08-01 employmentStarted home 50%', '2025-08-01 employmentStarted ward 50%'],
      'counts',
    ],
    [
      'a job that has ended stays ended',
      [
        '2025-08-01 employmentStarted home 50%',
        '2025-09-01 workEnded home',
        '2025-10-01 positionChanged home 80%',
      ],
      'order',
    ],
    ['leave ends only after it began', ['2025-08-01 leaveEnded'], 'order'],
    [
      'a changed plan is agreed anew',
      ['2025-08-01 planAgreed', '2025-09-01 planChanged', '2025-09-02 planAgreed'],
      'counts',
    ],
    ['a plan changes only once agreed', ['2025-08-01 planChanged'], 'order'],
    ['a module of another trade is not here', ['2025-08-18 moduleStarted BETV105'], 'notInPathway'],
    ['a gate of another trade is not here', ['2025-08-18 gatePassed truck-T1'], 'notInPathway'],
  ])('%s', (_, lines, expected) => {
    expect(fate(person(modular, lines).last)).toBe(expected)
  })

  test('a refusal says what could happen instead', () => {
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

  test('what does not count changes nothing', () => {
    const before = person(modular, [started]).standing
    expect(person(modular, [started, '2025-09-01 moduleStarted HEAV105']).standing).toEqual(before)
  })

  test('a step leaves the standing before it alone', () => {
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

  test('of a whole module moves it too', () => {
    const { standing } = person(modular, claim('2025-10-02 claimApproved k1'))
    expect([stateOf(standing, 'claim.k1'), stateOf(standing, 'module.HEAV105')]).toEqual([
      'approved',
      'recognised',
    ])
  })

  test('by aims leaves the rest to do', () => {
    const { standing } = person(modular, claim('2025-10-02 claimPartlyApproved k1 KM1 KM2'))
    expect(stateOf(standing, 'module.HEAV105')).toBe('partlyRecognised')
    expect([...(standing.facts.aimsByModule.get('HEAV105') ?? [])]).toEqual(['KM1', 'KM2'])
  })

  test('while a module runs does not stop it', () => {
    const lines = ['2025-08-18 moduleStarted HEAV105', ...claim('2025-10-02 claimPartlyApproved k1 KM1')]
    expect(stateOf(person(modular, lines).standing, 'module.HEAV105')).toBe('underWay')
  })

  test('of a module already approved comes too late', () => {
    const lines = [started, '2025-09-15 moduleApproved HEAV105', ...claim('2025-10-02 claimApproved k1')]
    expect(person(modular, lines).last).toMatchObject({
      refusal: { kind: 'order', unit: 'module.HEAV105', place: 'approved' },
    })
  })

  test('of a module the pathway lacks is kept', () => {
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

  test('remembers where it interrupted', () => {
    const { standing } = person(pathwayOf(), running)
    expect(placeOf(standing, 'work.home')).toBe('onLeave<atWork.employed')
    expect(placeOf(standing, 'contract.c1')).toBe('onLeave<running.extended')
  })

  test('leads back there', () => {
    const { standing } = person(pathwayOf(), [...running, '2027-02-01 leaveEnded'])
    expect(placeOf(standing, 'work.home')).toBe('atWork.employed')
    expect(placeOf(standing, 'contract.c1')).toBe('running.extended')
  })

  test('leaves ended work alone', () => {
    const lines = [...running.slice(0, 4), '2026-09-15 workEnded home', ...running.slice(4)]
    expect(placeOf(person(pathwayOf(), lines).standing, 'work.home')).toBe('left')
  })

  test('may end with the job', () => {
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

  test('is by day, then by writing', () => {
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

  test('a back-dated event changes what follows', () => {
    const log = [entry(0, approved)]
    expect(fate(replay(modular, emptyBackground, log).outcomeById.get('e0') as never)).toBe('order')
    const later = [...log, entry(1, started)]
    expect(fate(replay(modular, emptyBackground, later).outcomeById.get('e0') as never)).toBe('counts')
  })

  test('stops at the day that is asked about', () => {
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

  test('takes an entry back and keeps it', () => {
    const { standing, outcomeById } = replay(modular, emptyBackground, [...log, retracts('r', 2, 'e1')])
    expect(stateOf(standing, 'module.HEAV105')).toBe('underWay')
    expect(outcomeById.get('e1')).toEqual({ accepted: false, refusal: { kind: 'retracted' } })
  })

  test('taken back brings the entry back', () => {
    const undone = [...log, retracts('r', 2, 'e1'), retracts('q', 3, 'r')]
    expect([...retractedIds(undone)]).toEqual(['r'])
    expect(stateOf(replay(modular, emptyBackground, undone).standing, 'module.HEAV105')).toBe('approved')
  })

  test('of what the log lacks does nothing', () => {
    const odd = [...log, retracts('r', 2, 'nowhere')]
    expect(stateOf(replay(modular, emptyBackground, odd).standing, 'module.HEAV105')).toBe('approved')
  })
})
