import { describe, expect, test } from 'vitest'
import type { Experience } from '../../src/pathway/background.ts'
import { asItEnded, countExperience, monthsOf } from '../../src/pathway/experience.ts'
import { practiceSum } from '../../src/pathway/practiceAsked.ts'
import { day } from '../calendar/days.ts'
import { bringing, catalogue, experience, logOf, pathwayOf, person } from './log.ts'

const today = day('2026-11-21')

function counted(one: Experience, lines: string[] = [], others: Experience[] = []) {
  const background = bringing({ experiences: [...others, one] })
  return countExperience(catalogue, { pathway: pathwayOf(), background, log: logOf(lines) }, one, today)
}

const cook: Partial<Experience> = { id: 'cook', styrk: '5120', documented: false }
const claimed = [
  '2026-01-05 claimMade k1 practice cook',
  '2026-01-05 claimDocumented k1 attest',
  '2026-01-06 claimApplied k1',
  '2026-01-07 claimAssessed k1',
]

describe('what an experience is worth', () => {
  test('A cook’s years count elsewhere, and it says where', () => {
    const worth = counted(experience(72, null, { ...cook, counts: { kind: 'undecided' } }))
    expect(worth).toMatchObject({ adds: 0, decided: null, whyNot: 'undecided', isAmong: false })
    expect(worth.elsewhere.map(({ trade }) => trade)).toContain('KOK')
  })

  test('Work at the same time adds nothing twice', () => {
    const other = experience('2025-01-01', '2025-12-31')
    expect(counted(experience('2025-01-01', '2025-12-31', { id: 'x2' }), [], [other]).adds).toBe(0)
  })

  test('The county’s last decision takes its place', () => {
    const one = experience(72, null, cook)
    const appealed = [
      ...claimed,
      '2026-01-08 claimPartlyApproved k1 6',
      '2026-01-12 claimAppealed k1',
      '2026-02-02 claimPartlyApproved k1 9',
    ]
    expect(counted(one, appealed)).toMatchObject({ adds: 9, decided: 9 })
  })

  test('Approved whole, it counts as put forward', () => {
    const one = experience(12, null, cook)
    expect(counted(one, [...claimed, '2026-01-08 claimApproved k1'])).toMatchObject({
      adds: 12,
      decided: 'asPutForward',
    })
  })

  test('A job that goes on is over once the log has ended it', () => {
    const job = experience('2025-11-01', null)
    const told = (lines: string[]) => {
      const { standing } = person(pathwayOf(), lines, bringing({ experiences: [job] }))
      return monthsOf(asItEnded(standing, job), today)
    }
    expect(told(['2026-04-30 workEnded x1'])).toBe(6)
    // Up to and with 21 November 2026
    expect(told([])).toBeCloseTo(12 + 21 / 30, 9)
    expect(asItEnded(null, job)).toBe(job)
  })

  test('A job lasts by the calendar, whatever its position', () => {
    expect(monthsOf(experience('2025-11-01', null, { percent: 50 }), day('2026-10-31'))).toBe(12)
    expect(monthsOf(experience(14), today)).toBe(14)
  })
})

describe('what all of it is asked for', () => {
  test('Vestland asks more of one route than the law', () => {
    const { pathway, background, standing } = person(
      pathwayOf(),
      [],
      bringing({ experiences: [experience(14)] }),
    )
    const sum = practiceSum(catalogue, pathway, background, standing, today)
    expect(sum).toMatchObject({ months: 14, before: 14, during: 0 })
    const fagbrevPaJobb = sum.asked.find(({ routes }) => routes.some(({ id }) => id === 'fagbrev-pa-jobb'))
    expect(fagbrevPaJobb).toMatchObject({ answer: { wants: 24, state: 'missing' }, law: 12 })
    expect(sum.least).toBe(24)
  })
})
