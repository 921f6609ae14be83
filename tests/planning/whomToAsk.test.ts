import { expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { drawMap } from '../../src/planning/drawMap.ts'
import { whomToAsk } from '../../src/planning/whomToAsk.ts'
import { asking, planFor, today } from './asking.ts'

test('No company helps to a course before there is one', () => {
  const asked = { route: 'fagbrev-pa-jobb', county: 'rogaland' }
  const { pathway, standing } = asking(asked)
  const plan = planFor(asked)
  const map = drawMap({
    pathway,
    standing,
    events: [],
    plan,
    agreement: null,
    pins: [],
    today,
    finish: null,
    programmeEnd: null,
  })
  const course = { kind: 'gate', gate: 'first-aid', name: { nb: 'Førstehjelp' } } as const
  const job = plan.steps.find(({ id }) => id.startsWith('work.'))
  if (!job) throw new Error('the plan has no job')
  expect(whomToAsk(pathway, map, course, addDays(job.from, -1))).toEqual(['adviser'])
  expect(whomToAsk(pathway, map, course, job.from)).toEqual(['trainingEstablishment'])
})
