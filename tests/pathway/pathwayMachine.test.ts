import { describe, expect, test } from 'vitest'
import { emptyBackground } from '../../src/pathway/background.ts'
import { movesByChart } from '../../src/pathway/moves.ts'
import { chartOf } from '../../src/pathway/pathway.ts'
import { pathwayMachine, standingOf, startPathway } from '../../src/pathway/pathwayMachine.ts'
import { emptyStanding, placeOf } from '../../src/pathway/standing.ts'
import { bringing, experience, fate, happening, logOf, pathwayOf, person } from './log.ts'

const pathway = pathwayOf()

/** A live person to whom these lines have happened. */
const living = (lines: string[], months = 24) =>
  startPathway(pathway, bringing({ experiences: [experience(months)] }), logOf(lines))

const running = [
  '2026-08-01 employmentStarted home 80%',
  '2026-08-01 gatePassed approved-training-establishment',
  '2026-08-01 contractStarted c1 fpjCandidate until 2031-07-31',
]

describe('the pathway as a machine', () => {
  test('Each unit has a region', () => {
    const { standing } = startPathway(pathway, emptyBackground)
    expect(standing()).toEqual(emptyStanding(pathway))
  })

  test('Each region listens for itself alone', () => {
    const words = pathwayMachine(pathway).events.filter((word) => word !== 'recorded')
    const expected = [...pathway.initialPlaces.keys()].flatMap((unit) => {
      const table = movesByChart[chartOf(unit)]
      const heard = new Set(table.places.flatMap((place) => table.eventsIn(place)))
      return [...heard].map((word) => `${unit}.${word}`)
    })
    expect([...words].sort()).toEqual(expected.sort())
  })

  test('Each claim, job and contract is a child', () => {
    const { actor } = living([...running, '2026-09-01 claimMade k1 trade', '2026-09-01 claimMade k2 trade'])
    expect(Object.keys(actor.getSnapshot().children)).toEqual([
      'work.home',
      'contract.c1',
      'claim.k1',
      'claim.k2',
    ])
  })

  test('A child that has ended is kept', () => {
    const { standing, send } = living(['2026-08-01 jobTasteStarted home', '2026-08-10 workEnded home'])
    expect(placeOf(standing(), 'work.home')).toBe('left')
    expect(fate(send(happening('2026-09-01 employmentStarted home 50%')))).toBe('workOver')
  })

  test('The machine goes on after the certificate', () => {
    const lines = ['2024-07-01 certificateIssued', '2024-07-02 languageAssessed oral B1']
    const { actor, standing } = living(lines)
    expect(placeOf(standing(), 'certificate.certificate')).toBe('issued')
    expect(placeOf(standing(), 'language.oral')).toBe('B1')
    expect(actor.getSnapshot().status).toBe('active')
  })
})

describe('a live person', () => {
  test('An event that counts moves a person on', () => {
    const { send, standing } = living([])
    expect(send(happening('2026-08-18 moduleStarted HEAV105'))).toEqual({ accepted: true, notices: [] })
    expect(placeOf(standing(), 'module.HEAV105')).toBe('underWay')
  })

  test('An event that does not count says why', () => {
    const { send, standing } = living([])
    const before = standing()
    const event = happening('2026-08-18 moduleApproved HEAV105')
    expect(send(event)).toEqual(person(pathway, [event]).last)
    expect(send(happening('2026-08-18 moduleStarted BETV105'))).toMatchObject({
      refusal: { kind: 'notInPathway', unit: 'module.BETV105' },
    })
    expect(standing()).toEqual(before)
  })

  test('Law and county are asked as in the fold', () => {
    expect(living(running, 8).outcomeById.get('e2')).toMatchObject({ refusal: { kind: 'demand' } })
    expect(living(running, 14).outcomeById.get('e2')).toMatchObject({ accepted: true, notices: [{}, {}] })
  })

  test('Leave is remembered as in the move tables', () => {
    const extended = [
      ...running,
      '2026-09-01 contractExtended c1 until 2032-01-31',
      '2026-10-01 leaveStarted',
    ]
    const { send, standing } = living(extended)
    expect(placeOf(standing(), 'contract.c1')).toBe('onLeave<running.extended')
    expect(placeOf(standing(), 'work.home')).toBe('onLeave<atWork.employed')
    send(happening('2027-02-01 leaveEnded'))
    expect(placeOf(standing(), 'contract.c1')).toBe('running.extended')
    expect(placeOf(standing(), 'work.home')).toBe('atWork.employed')
  })

  test('A decision on a claim moves its module', () => {
    const { standing } = living([
      '2026-02-01 claimMade k1 module HEAV105',
      '2026-02-02 claimDocumented k1 attest',
      '2026-02-03 claimApplied k1',
      '2026-02-04 claimAssessed k1',
      '2026-02-05 claimApproved k1',
    ])
    expect([placeOf(standing(), 'claim.k1'), placeOf(standing(), 'module.HEAV105')]).toEqual([
      'approved',
      'recognised',
    ])
  })

  test('Listeners hear once of each event that counts', () => {
    const { actor, send } = living(running)
    const seen: string[] = []
    actor.subscribe((snapshot) => seen.push(placeOf(standingOf(snapshot), 'work.home')))
    send(happening('2026-10-01 leaveStarted'))
    send(happening('2026-10-02 leaveStarted'))
    send(happening('2026-11-01 leaveEnded'))
    expect(seen).toEqual(['onLeave<atWork.employed', 'atWork.employed'])
  })

  test('Earlier snapshots stay as they were', () => {
    const { actor, send } = living(running)
    const { facts } = actor.getSnapshot().context
    const percent = () => facts.workById.get('home')?.percent
    send(happening('2026-10-01 positionChanged home 50%'))
    expect(percent()).toBe(80)
    expect(actor.getSnapshot().context.facts.workById.get('home')?.percent).toBe(50)
  })

  test('After undo a person starts anew', () => {
    const log = logOf([...running, '2026-10-01 leaveStarted'])
    const undone = [
      ...log,
      {
        id: 'undo',
        sequence: 9,
        recorded: log[0]?.recorded as never,
        by: 'adviser' as const,
        retracts: 'e3',
      },
    ]
    const { standing, outcomeById } = startPathway(
      pathway,
      bringing({ experiences: [experience(24)] }),
      undone,
    )
    expect(placeOf(standing(), 'work.home')).toBe('atWork.employed')
    expect(outcomeById.get('e3')).toEqual({ accepted: false, refusal: { kind: 'retracted' } })
  })
})
