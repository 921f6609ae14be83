import { describe, expect, test } from 'vitest'
import { complaintUntil } from '../../src/pathway/complaint.ts'
import { findLeaf } from '../../src/pathway/findings.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { possible } from '../../src/pathway/possible.ts'
import { examState, stateOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, logOf, pathwayOf, person } from './log.ts'

const pathway = pathwayOf('praksiskandidat', 'trondelag')
const background = bringing({ experiences: [experience(70)] })
const sat = (...lines: string[]) => person(pathway, lines, background)

const registered = '2026-01-20 examRegistered written'
const passed = '2026-06-18 examPassed written'
const failed = '2026-06-18 examFailed written'
const complained = '2026-06-25 examAppealed written'
const tradeFailed = [registered, passed, '2026-09-01 examRegistered trade', '2026-10-12 examFailed trade']

describe('a complaint about an exam', () => {
  test('A fail may become a pass', () => {
    const lines = [registered, failed, complained, '2026-09-10 examPassedOnAppeal written']
    const { standing, outcomes } = sat(...lines)
    expect(outcomes.map(fate)).toEqual(Array(4).fill('counts'))
    expect(stateOf(standing, 'exam.written')).toBe('passed')
    expect(standing.facts.attempts).toMatchObject([{ day: day('2026-06-18'), outcome: 'passed' }])
    expect(startPathway(pathway, background, logOf(lines)).standing()).toEqual(standing)
  })

  test('The mark of a written exam may fall', () => {
    const { standing } = sat(registered, passed, complained, '2026-09-10 examFailedOnAppeal written')
    expect(stateOf(standing, 'exam.written')).toBe('failed')
  })

  test('A result stands until the complaint is decided', () => {
    const { standing, asked } = sat(registered, passed, complained)
    expect(examState(standing, 'written')).toBe('passed')
    expect(findLeaf({ kind: 'examPassed', exam: 'written' }, asked('2026-07-01'))?.state).toBe('met')
  })

  test('Who has failed can register anew meanwhile', () => {
    const again = [registered, failed, complained, '2026-09-01 examRegistered written']
    expect(examState(sat(...again).standing, 'written')).toBe('registered')
    const since = sat(...again, '2026-09-10 examFailedOnAppeal written').standing.facts.since
    expect(since.get('exam.written')).toBe(day('2026-09-01'))
  })

  test('Of the trade exam only a fail is complained about', () => {
    const appeal = '2026-10-20 examAppealed trade'
    expect(fate(sat(...tradeFailed, appeal).last)).toBe('counts')
    const passedIt = tradeFailed.with(3, '2026-10-12 examPassed trade')
    expect(sat(...passedIt, appeal).last).toMatchObject({
      refusal: { kind: 'noComplaint', why: 'passed' },
    })
  })

  test('A pass on appeal asks for no months of waiting', () => {
    const { last, standing } = sat(
      ...tradeFailed,
      '2026-10-20 examAppealed trade',
      '2026-12-01 examPassedOnAppeal trade',
    )
    expect(fate(last)).toBe('counts')
    expect(stateOf(standing, 'exam.trade')).toBe('passed')
  })

  test('A result is complained about once', () => {
    const decided = [registered, failed, complained, '2026-09-10 examFailedOnAppeal written']
    expect(sat(...decided, '2026-09-11 examAppealed written').last).toMatchObject({
      refusal: { kind: 'noComplaint', why: 'already' },
    })
  })

  describe('about a fail, while the exam is sat again', () => {
    // A new attempt does not take back a complaint about an earlier one: each fail can be complained about for
    // three weeks (ofo. § 10-9).
    const contract = [
      '2026-01-01 gatePassed approved-training-establishment',
      '2026-08-01 employmentStarted home 100%',
      '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31',
      '2026-09-10 examRegistered written',
      '2027-01-05 examPassed written',
    ]
    const first = [
      '2027-05-01 examRegistered trade',
      '2027-05-10 examFailed trade',
      '2027-05-12 examAppealed trade',
      '2027-05-20 examRegistered trade',
    ]
    const second = '2027-06-10 examFailed trade'
    const inContract = pathwayOf('fagbrev-pa-jobb', 'trondelag')
    const sequel = (...lines: string[]) => {
      const log = [...contract, ...first, ...lines]
      const found = person(inContract, log, background)
      expect(startPathway(inContract, background, logOf(log)).standing()).toEqual(found.standing)
      const trade = found.standing.facts.attempts.filter(({ exam }) => exam === 'trade')
      return { ...found, results: trade.map(({ outcome }) => outcome) }
    }

    test.each([
      ['failed', second],
      ['not come to', '2027-06-10 examAbsent trade'],
      ['annulled', '2027-06-10 examAnnulled trade'],
    ])('It can still be upheld when the next one is %s', (_, next) => {
      const { last, standing, results } = sequel(next, '2027-06-12 examPassedOnAppeal trade')
      expect(fate(last)).toBe('counts')
      expect(examState(standing, 'trade')).toBe('passed')
      expect(results[0]).toBe('passed')
      expect(results[1]).not.toBe('passed')
    })

    test('Rejected, it leaves the fails as they are', () => {
      const { last, standing, results } = sequel(second, '2027-06-12 examFailedOnAppeal trade')
      expect(fate(last)).toBe('counts')
      expect(stateOf(standing, 'exam.trade')).toBe('failed')
      expect(results).toEqual(['failed', 'failed'])
    })

    test('Each fail has its own complaint, and the first made is decided first', () => {
      const both = [second, '2027-06-14 examAppealed trade']
      expect(sequel(...both, '2027-06-20 examPassedOnAppeal trade').results).toEqual(['passed', 'failed'])
      const oneRejected = [...both, '2027-06-20 examFailedOnAppeal trade']
      expect(stateOf(sequel(...oneRejected).standing, 'exam.trade')).toBe('failedAppealed')
      const { last, results } = sequel(...oneRejected, '2027-07-01 examPassedOnAppeal trade')
      expect(fate(last)).toBe('counts')
      expect(results).toEqual(['failed', 'passed'])
    })

    test('One fail is complained about once, and who did not come has no result to complain about', () => {
      const again = '2027-06-15 examAppealed trade'
      const already = { refusal: { kind: 'noComplaint', why: 'already' } }
      expect(sequel(second, '2027-06-14 examAppealed trade', again).last).toMatchObject(already)
      expect(sequel('2027-06-10 examAbsent trade', again).last).toMatchObject(already)
    })

    test('A pass leaves nothing to complain about', () => {
      const passedIt = sequel('2027-06-10 examPassed trade')
      expect(stateOf(passedIt.standing, 'exam.trade')).toBe('passed')
      expect(passedIt.standing.facts.attempts.some(({ complaint }) => complaint === 'pending')).toBe(false)
    })
  })

  test('It is offered until its last day', () => {
    const { standing } = sat(registered, failed)
    expect(complaintUntil(pathway, standing, 'written')).toBe(day('2026-06-28'))
    const offered = (on: string) =>
      possible(pathway, background, standing, day(on)).some(({ kind }) => kind === 'examAppealed')
    expect(offered('2026-06-28')).toBe(true)
    expect(offered('2026-06-29')).toBe(false)
    const three = sat(...tradeFailed).standing
    expect(complaintUntil(pathway, three, 'trade')).toBe(day('2026-11-02'))
  })
})
