import { describe, expect, test } from 'vitest'
import { drawMap } from '../../src/planning/drawMap.ts'
import { afterAttempt, failedExams, resultOfAttempt } from '../../src/planning/failedExams.ts'
import { day } from '../calendar/days.ts'
import { asking, planFor } from './asking.ts'

const begun = [
  '2023-03-01 employmentStarted home 100% inTrade',
  '2025-08-20 gatePassed approved-training-establishment',
  '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
  '2026-01-20 examRegistered written',
]

/** The map of somebody on fagbrev på jobb in Trøndelag, after what happened. */
function mapAfter(...happened: string[]) {
  const request = asking({ log: [...begun, ...happened], brings: { hoursAWeek: 45 } })
  const map = drawMap({
    pathway: request.pathway,
    standing: request.standing,
    events: [],
    plan: planFor(request),
    agreement: null,
    pins: [],
    today: request.today,
    finish: null,
    programmeEnd: null,
  })
  return { map, standing: request.standing, pathway: request.pathway }
}

describe('what can be done about a failed exam', () => {
  const possible = (on: string, ...happened: string[]) => {
    const { pathway, map, standing } = mapAfter(...happened)
    const [failed] = failedExams(map)
    return failed && afterAttempt({ pathway, standing, map, today: day(on) }, failed.attempt)
  }

  test('There are ten days to complain, and the next window to register in', () => {
    const found = possible('2026-11-21', '2026-06-18 examFailed written')
    // Ten days: ofo. § 10-2
    expect(found?.complaint).toMatchObject({ until: day('2026-06-28'), rule: { value: 10 } })
    expect(found?.registration).toMatchObject({
      registration: { from: day('2027-01-19'), to: day('2027-03-01') },
      assumed: false,
    })
    expect(found?.again?.id).toBe('exam.written')
  })

  test('Who is registered again has no window to wait for', () => {
    const found = possible('2026-11-21', '2026-06-18 examFailed written', '2026-09-07 examRegistered written')
    expect(found?.registration).toBeNull()
    expect(found?.again?.progress).toBe('underWay')
  })

  test('Of a sitting that was missed there is no result to complain about', () => {
    expect(possible('2026-11-21', '2026-06-18 examAbsent written')?.complaint).toBeNull()
  })
})

describe('a failed exam', () => {
  test('It stands with the attempt that is booked', () => {
    const { map, standing } = mapAfter('2026-06-18 examFailed written', '2026-09-07 examRegistered written')
    const [failed, ...others] = failedExams(map)
    expect(others).toEqual([])
    expect(failed?.attempt.day).toBe(day('2026-06-18'))
    expect(failed?.again?.progress).toBe('underWay')
    expect(failed && resultOfAttempt(standing, failed.attempt)).toBe('failed')
  })

  test('It stands with the attempt that is planned', () => {
    const { map } = mapAfter('2026-06-18 examFailed written')
    expect(failedExams(map)[0]?.again?.progress).toBe('proposed')
  })

  test('Who did not come is not said to have failed', () => {
    const { map, standing } = mapAfter('2026-06-18 examAbsent written')
    const [missed] = failedExams(map)
    expect(missed && resultOfAttempt(standing, missed.attempt)).toBe('absent')
  })

  test('It is made good by passing', () => {
    const { map } = mapAfter(
      '2026-03-18 examFailed written',
      '2026-03-20 examRegistered written',
      '2026-06-18 examPassed written',
    )
    expect(failedExams(map)).toEqual([])
  })
})
