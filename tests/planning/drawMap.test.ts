import { describe, expect, test } from 'vitest'
import { addMonths, type Day } from '../../src/calendar/day.ts'
import type { Event } from '../../src/pathway/event.ts'
import { inOrder, replay } from '../../src/pathway/replay.ts'
import { unlikelyDay } from '../../src/pathway/unlikelyDay.ts'
import { drawMap } from '../../src/planning/drawMap.ts'
import { beyondAxis, onAxis } from '../../src/planning/onAxis.ts'
import type { Agreement, Plan } from '../../src/planning/plan.ts'
import type { RouteMap, Station } from '../../src/planning/routeMap.ts'
import { givenAt, proposalsLeft } from '../../src/planning/stationFacts.ts'
import { day } from '../calendar/days.ts'
import { logOf } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'

function mapOf(
  asked: Asking,
  plan: Plan | null = planFor(asked),
  agreement: Agreement | null = null,
  programmeEnd: Day | null = null,
): RouteMap {
  const { pathway, background, standing, pins } = asking(asked)
  const log = logOf(asked.log ?? [], pathway.trade?.trade)
  const { outcomeById } = replay(pathway, background, log, today)
  const events = inOrder(log)
    .filter(({ id }) => outcomeById.get(id)?.accepted)
    .map(({ event }) => event)
  const finish = null
  return drawMap({ pathway, standing, events, plan, agreement, pins, today, finish, programmeEnd })
}

function stationOf(map: RouteMap, id: string): Station {
  const station = map.stations.find((one) => one.id === id)
  if (!station) throw new Error(`no station ${id}`)
  return station
}

const modular: Asking = { route: 'modular', county: 'vestland' }

describe('a day that is most likely a slip', () => {
  const log = [
    '1926-06-12 languageAssessed oral A1 norskprove',
    '2026-06-12 languageAssessed oral A2 norskprove',
  ]
  const map = mapOf({ ...modular, log })

  test('Does not stretch the drawing', () => {
    expect(map.from).toBe(day('2016-01-01'))
    expect(onAxis(map).stations.every((station) => map.from <= station.day && station.day <= map.to)).toBe(
      true,
    )
  })

  test('Is in the list, and told of as left out', () => {
    expect(beyondAxis(map).map((station) => station.day)).toEqual([day('1926-06-12')])
    expect(map.stations.length).toBe(onAxis(map).stations.length + 1)
  })

  test('Is noticed before birth, before 1950 and ahead', () => {
    const whyOf = (text: string, birthYear: number | null) => unlikelyDay(day(text), { birthYear, today })
    expect(whyOf('1989-12-31', 1990)).toBe('beforeBirth')
    expect(whyOf('1990-01-01', 1990)).toBeNull()
    expect(whyOf('1949-12-31', null)).toBe('longAgo')
    expect(whyOf('1950-01-01', null)).toBeNull()
    expect(whyOf('2126-01-01', 1990)).toBe('ahead')
  })

  test('A plan within twenty years is drawn whole', () => {
    const whole = mapOf(modular)
    expect(onAxis(whole).stations).toEqual(whole.stations)
    expect(onAxis(whole).pieces).toEqual(whole.pieces)
  })
})

describe('what has happened', () => {
  test('A module approved is done, from its start', () => {
    const log = ['2026-01-12 moduleStarted HEAV105', '2026-06-12 moduleApproved HEAV105']
    expect(stationOf(mapOf({ ...modular, log }), 'module.HEAV105')).toMatchObject({
      progress: 'done',
      from: day('2026-01-12'),
      to: day('2026-06-12'),
    })
  })

  test('A module under way begins where it began', () => {
    const log = ['2026-08-17 moduleStarted HEAV106']
    const map = mapOf({ ...modular, log })
    expect(stationOf(map, 'module.HEAV106')).toMatchObject({ progress: 'underWay', from: day('2026-08-17') })
    const pieces = map.pieces.filter(({ step }) => step === 'module.HEAV106')
    expect(pieces.map(({ progress }) => progress)).toEqual(['done', 'proposed'])
    expect(pieces[0]?.to).toBe(today)
  })

  test('A test in several skills is one station', () => {
    const log = ['2026-03-09 languageAssessed oral A2', '2026-03-09 languageAssessed reading A2']
    const map = mapOf({ ...modular, log })
    const tests = map.stations.filter(({ id }) => id.startsWith('done.language'))
    expect(tests).toMatchObject([{ subject: { kind: 'language', level: 'A2', skills: ['oral', 'reading'] } }])
  })

  test('A failed exam stays beside the next attempt', () => {
    const log = ['2026-05-20 examRegistered written', '2026-06-18 examFailed written']
    const map = mapOf({ ...modular, log })
    expect(
      map.stations.filter(({ subject }) => subject.kind === 'exam' && subject.exam === 'written'),
    ).toMatchObject([{ progress: 'failed' }, { progress: 'proposed' }])
  })
})

describe('what is planned', () => {
  test('Every step of the plan is a station once', () => {
    const plan = planFor(modular)
    const ids = mapOf(modular, plan).stations.map(({ id }) => id)
    expect(plan.steps.every(({ id }) => ids.filter((one) => one === id).length === 1)).toBe(true)
  })

  test('A contract stands at its start, a module at its end', () => {
    const plan = planFor(modular)
    const map = mapOf(modular, plan)
    expect(stationOf(map, 'contract.contract').day).toBe(stepOf(plan, 'contract.contract').from)
    expect(stationOf(map, 'module.HEAV107').day).toBe(stepOf(plan, 'module.HEAV107').to)
  })

  test('What is agreed and stands as agreed says so', () => {
    const plan = planFor(modular)
    const { trade, route, county, finish } = plan
    const steps = [stepOf(plan, 'module.HEAV107')]
    const agreement = { id: 'first', day: today, trade, route, county, finish, steps }
    const map = mapOf(modular, plan, agreement)
    expect(stationOf(map, 'module.HEAV107').progress).toBe('agreed')
    expect(stationOf(map, 'module.HEAV108').progress).toBe('proposed')
  })

  test('Once all is agreed no proposal is left, though the jobs that open are suggestions still', () => {
    const plan = planFor(modular)
    const agreedOn = (steps: Plan['steps']) =>
      mapOf(modular, plan, { ...plan, steps, id: 'first', day: today })
    const { stations } = agreedOn(plan.steps)
    expect(stations.some(({ subject }) => subject.kind === 'partialCompetence')).toBe(true)
    expect(proposalsLeft(stations)).toBe(false)
    expect(proposalsLeft(agreedOn(plan.steps.slice(1)).stations)).toBe(true)
  })

  test('Two modules at once lie on two tracks', () => {
    const map = mapOf(modular)
    const modules = map.stations.filter(({ subject }) => subject.kind === 'module')
    for (const a of modules) {
      for (const b of modules) {
        if (a.id >= b.id || a.from > b.to || b.from > a.to) continue
        expect(a.track).not.toBe(b.track)
      }
    }
  })
})

test('The levels of a subject lie on a track of their own', () => {
  const log = (['mathematics', 'norwegianMinorities', 'english'] as const).map(
    (subject): Event => ({
      day: today,
      kind: 'subjectAssessed',
      subject,
      level: 'level1',
      paper: 'placement',
    }),
  )
  const { stations } = mapOf({ route: 'assiden', county: 'buskerud', log })
  const taught = stations.flatMap(({ subject, track }) =>
    subject.kind === 'subject' ? [{ subject: subject.subject, track }] : [],
  )
  expect(taught.filter(({ subject }) => subject === 'english').length).toBe(2)
  for (const a of taught) for (const b of taught) expect(a.track === b.track).toBe(a.subject === b.subject)
})

describe('partial competences', () => {
  const partials = (map: RouteMap) =>
    map.stations.filter(({ subject }) => subject.kind === 'partialCompetence')

  test('Those of one module are one station, told at that module alone', () => {
    const { stations } = mapOf(modular)
    const modules = stations.filter(({ subject }) => subject.kind === 'module')
    const given = modules.flatMap((station) => givenAt(stations, station))
    expect(given.map(({ id }) => id).sort()).toEqual(
      partials(mapOf(modular))
        .map(({ id }) => id)
        .sort(),
    )
    expect(given.length).toBeGreaterThan(0)
  })

  test('A partial competence is reached with the last of its modules', () => {
    const { stations } = mapOf(modular)
    for (const { subject, day } of stations) {
      if (subject.kind !== 'partialCompetence') continue
      const last = stations.find((one) => one.id === `module.${subject.after}`)
      expect(last?.day).toBe(day)
    }
  })

  test('A job is suggested once, where it is first reached', () => {
    const jobs = partials(mapOf(modular)).flatMap(({ subject }) =>
      subject.kind === 'partialCompetence' ? subject.jobs.map(({ nb }) => nb) : [],
    )
    expect(new Set(jobs).size).toBe(jobs.length)
  })

  test('A module under way gives nothing yet', () => {
    const log = ['2026-08-17 moduleStarted HEAV106']
    expect(partials(mapOf({ ...modular, log })).every(({ progress }) => progress !== 'underWay')).toBe(true)
  })
})

test('Without a plan the map still shows what lies behind', () => {
  const log = ['2026-01-12 moduleStarted HEAV105', '2026-06-12 moduleApproved HEAV105']
  const map = mapOf({ ...modular, log }, null)
  expect(map.stations.filter(({ subject }) => subject.kind === 'module')).toHaveLength(1)
  expect(map.from).toBe(day('2026-01-01'))
})

test('The axis goes on to the end of the programme, unless that is a year and more away', () => {
  const log = ['2026-01-12 moduleStarted HEAV105', '2026-06-12 moduleApproved HEAV105']
  const map = (programmeEnd: Day | null) => mapOf({ ...modular, log }, null, null, programmeEnd)
  const { to } = map(null)
  const [near, far] = [addMonths(today, 11), addMonths(today, 13)]
  expect(near).toBeGreaterThan(to)
  expect(map(near).to).toBeGreaterThanOrEqual(near)
  expect(map(far)).toMatchObject({ to, programmeEnd: far })
})
