import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import type { Demand } from '../../src/curriculum/rules.ts'
import { leafAnswers } from '../../src/pathway/unmet.ts'
import {
  type ComparedRoute,
  compareRoute,
  isAskedLater,
  lawBehind,
  routeStatus,
} from '../../src/planning/compare.ts'
import { earlierThan } from '../../src/planning/earlierRoute.ts'
import { day } from '../calendar/days.ts'
import { catalogue, experience } from '../pathway/log.ts'
import { type Asking, asking } from './asking.ts'

/** A care assistant with 14 months at 80 %, which Vestland counts as full time. */
const care = experience('2024-06-01', '2025-07-31', { percent: 80 })

const noPlan = { kind: 'noPlan', obstacles: [], clash: null } as const

function compared(route: string, asked: Asking = {}): ComparedRoute {
  return compareRoute(asking({ county: 'vestland', brings: { experiences: [care] }, ...asked, route }))
}

describe('whether a route is open', () => {
  test('Vestland closes fagbrev på jobb by its own practice', () => {
    const { status } = compared('fagbrev-pa-jobb')
    expect(status).toMatchObject({ kind: 'closedByCountyPractice' })
    const [leaf] = 'because' in status ? status.because : []
    expect(leaf).toMatchObject({ has: 14, wants: 24, source: { title: 'vestlandfylke.no', year: 2024 } })
  })

  test('Practice before the contract closes nothing where the modules come first', () => {
    const later = (route: string) => {
      const { pathway, today } = asking({ county: 'vestland', route })
      const practice = compared(route)
        .requires.flatMap(leafAnswers)
        .find(({ leaf }) => leaf.kind === 'practice')
      expect(practice).toMatchObject({ state: 'missing', wants: 24 })
      return practice && isAskedLater(pathway, practice, today)
    }
    expect(later('bergensmodellen')).toBe(true)
    expect(later('fagbrev-pa-jobb')).toBe(false)
  })

  test('The law behind the county asks twelve months', () => {
    const { status } = compared('fagbrev-pa-jobb')
    const [leaf] = 'because' in status ? status.because : []
    const { pathway, today } = asking({ county: 'vestland' })
    expect(leaf && lawBehind(pathway, leaf, today)).toMatchObject({ value: 12, inAll: false })
  })

  test('The law’s whole number stands beside what has been credited', () => {
    const log = [
      '2026-02-01 claimMade k1 trade',
      '2026-02-02 claimDocumented k1 attests',
      '2026-02-03 claimApplied k1',
      '2026-02-04 claimAssessed k1',
      '2026-02-05 claimPartlyApproved k1 24',
    ]
    const { pathway, today } = asking({ county: 'vestland', route: 'praksiskandidat', log })
    const practice = compared('praksiskandidat', { log })
      .requires.flatMap(leafAnswers)
      .find(({ leaf }) => leaf.kind === 'practice')
    expect(practice).toMatchObject({ wants: 36 })
    expect(practice && lawBehind(pathway, practice, today)).toMatchObject({ value: 60, inAll: true })
  })

  test('Below twelve months it is the law that closes', () => {
    const few = experience('2025-06-01', '2025-12-31', { percent: 80 })
    const { status } = compared('fagbrev-pa-jobb', { brings: { experiences: [few] } })
    expect(status.kind).toBe('closedByLaw')
  })

  test('Practice that may be enough is in question, and planned as if it is not', () => {
    // 61 months at 80 % are 48.8 where part time is converted (ol. § 23-2 asks 60); counties that have said it take
    // 80 % for full time. 11.2 months are left, be it in a job of full time from 1 November 2026: to October 2027.
    const long = experience('2021-10-01', '2026-10-31', { percent: 80 })
    const asked = { brings: { experiences: [long] }, log: ['2026-11-01 employmentStarted home 80%'] }
    const { status, planned } = compared('praksiskandidat', asked)
    expect(status).toMatchObject({
      kind: 'inQuestion',
      because: [{ state: 'question', rule: { rule: 'fullTimeFromExperienceBased' } }],
    })
    const exam =
      planned.kind === 'plan' ? planned.plan.steps.find(({ id }) => id === 'exam.trade') : undefined
    expect(exam?.from).toBeGreaterThanOrEqual(day('2027-10-01'))
  })

  test('A waiver of the county opens it again', () => {
    const waived = {
      kind: 'requirementWaived',
      day: day('2026-11-01'),
      trade: 'HEA',
      point: 'contract',
      leaf: { kind: 'practice', months: { rule: 'practiceBeforeContract' } },
      by: 'county',
      ground: 'reduced demand',
    } as const
    expect(compared('fagbrev-pa-jobb', { log: [waived] }).status.kind).not.toBe('closedByCountyPractice')
  })

  test('A job now says when the demand is met', () => {
    const log = ['2026-10-01 employmentStarted home 80% inTrade']
    const { status } = compared('fagbrev-pa-jobb', { log })
    // Ten of 24 months were left on 2026-10-01; 80 % is full time here, and the last day must be over.
    expect('opens' in status && status.opens).toEqual({ on: day('2027-08-01'), rests: { kind: 'jobsHeld' } })
  })

  test('Without a job it opens when the plan gets there', () => {
    const { status, planned } = compared('fagbrev-pa-jobb')
    const contract =
      planned.kind === 'plan' ? planned.plan.steps.find(({ id }) => id === 'contract.contract') : undefined
    expect(contract).toBeDefined()
    expect('opens' in status && status.opens?.on).toBe(contract?.from)
    expect('opens' in status && status.opens?.rests).toMatchObject({ kind: 'plannedWork' })
  })

  test('A route opens no later than its plan enters it', () => {
    const log = ['2026-10-01 employmentStarted home 50% inTrade']
    const { status, planned } = compared('praksiskandidat', { log })
    const exam = planned.kind === 'plan' ? planned.plan.steps.find(({ id }) => id === 'exam.trade') : null
    expect('opens' in status && status.opens?.on).toBeLessThanOrEqual(exam?.from ?? 0)
  })

  describe('where a county leaves a choice', () => {
    const practice: Requirement = { kind: 'practice', months: 60 }
    const approved: Requirement = { kind: 'gate', gate: 'approved-training-establishment' }
    const grown: Requirement = { kind: 'age', years: 90 }
    /** The status of fagbrev på jobb where one of these is demanded before the contract. */
    const statusOf = (of: Requirement[]) => {
      const { pathway } = asking({ county: 'trondelag' })
      const demand: Demand = {
        on: 'contract',
        requires: { kind: 'any', of },
        standing: 'countyPractice',
        source: { title: 'invented for a test', year: null },
      }
      const demandsByPoint = new Map([...pathway.demandsByPoint, ['contract', [demand]]] as const)
      const brings = { birthYear: 1990, experiences: [care] }
      return routeStatus(asking({ pathway: { ...pathway, demandsByPoint }, brings }), noPlan)
    }

    test('What the route itself gives keeps it open', () => {
      expect(statusOf([practice, approved])).toEqual({ kind: 'open' })
    })

    test('One part that is met is enough', () => {
      expect(statusOf([practice, { kind: 'practice', months: 12 }])).toEqual({ kind: 'open' })
    })

    test('What nobody knows is asked only if it decides', () => {
      const unknown: Requirement = { kind: 'age', years: { rule: 'contractAge' } }
      expect(statusOf([unknown, practice]).kind).toBe('inQuestion')
      expect(statusOf([unknown, { kind: 'practice', months: 12 }])).toEqual({ kind: 'open' })
    })

    test('It closes where no part can be met', () => {
      const status = statusOf([practice, grown])
      expect(status.kind).toBe('closedByCountyPractice')
      expect('because' in status && status.because.map(({ leaf }) => leaf)).toEqual([practice, grown])
    })
  })

  test('A model of another county is in question', () => {
    expect(compared('bergensmodellen', { county: 'nordland' }).status).toMatchObject({
      kind: 'inQuestion',
      otherCounty: true,
    })
  })
})

describe('what is said of a route', () => {
  test('The fullest week holds no more than the person has', () => {
    for (const route of catalogue.routesById.keys()) {
      expect(compared(route).heaviestWeek).toBeLessThanOrEqual(37.5)
    }
  })

  test('A job in another trade fills the week too', () => {
    const log = ['2026-10-01 employmentStarted shop 60% other']
    const { heaviestWeek, planned } = compared('modular', { log })
    // 60 % of 37.5 hours, beside whatever the plan takes
    expect(heaviestWeek).toBe(22.5 + (planned.kind === 'plan' ? planned.fullestWeek : 0))
  })

  test('A job already held is the first paid work', () => {
    const log = ['2026-10-01 employmentStarted home 80% inTrade']
    expect(compared('fagbrev-pa-jobb', { log }).firstPaidWork).toBe(day('2026-10-01'))
  })

  test('Whoever has a contract has paid work', () => {
    // Nobody has written the job down: the log has the contract alone
    const brings = { experiences: [experience(30)], hoursAWeek: 45 }
    const log = [
      '2025-08-20 gatePassed approved-training-establishment',
      '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
    ]
    const asked = { log, brings, county: 'trondelag' }
    const { firstPaidWork, status, requires } = compared('fagbrev-pa-jobb', asked)
    expect(firstPaidWork).toBe(day('2025-09-01'))
    // What was asked before it is asked no more: before it, how old one is to be and which Norwegian is in question here
    expect(status).toEqual({ kind: 'open' })
    const kinds = requires.flatMap(leafAnswers).map(({ leaf }) => leaf.kind)
    expect(kinds).not.toContain('age')
    const before = compared('fagbrev-pa-jobb', { ...asked, log: log.slice(0, 1) })
    expect(before.status.kind).toBe('inQuestion')
    expect(before.requires.flatMap(leafAnswers).map(({ leaf }) => leaf.kind)).toContain('age')
    // A contract of another kind is to be come by as by anybody
    const apprentice = compared('fagbrev-pa-jobb', {
      ...asked,
      log: [log[0] ?? '', '2025-09-01 contractStarted k apprentice until 2027-02-28'],
    })
    expect(apprentice.requires.flatMap(leafAnswers).map(({ leaf }) => leaf.kind)).toContain('age')
  })

  test('Work that goes on since before the plan is paid work', () => {
    const brings = { experiences: [experience('2023-03-01', null)], hoursAWeek: 45 }
    expect(compared('fagbrev-pa-jobb', { brings }).firstPaidWork).toBe(day('2023-03-01'))
  })

  test('Only what concerns the person is asked', () => {
    const about = (programme: boolean) =>
      compared('bergensmodellen', {
        brings: {
          experiences: [care],
          programme: programme ? { start: day('2026-08-17'), goal: 'vocational', extended: false } : null,
        },
      }).questions.some(({ concerns }) => concerns === 'inProgramme')
    expect([about(true), about(false)]).toEqual([true, false])
  })

  test('A finish is a range about the likely day', () => {
    const { finish } = compared('modular')
    expect(finish).not.toBeNull()
    if (!finish) return
    expect(finish.earliest).toBeLessThan(finish.likely)
    expect(finish.likely).toBeLessThan(finish.latest ?? 0)
  })

  test('Each thing asked stands once', () => {
    const leaves = compared('fagbrev-pa-jobb')
      .requires.flatMap(leafAnswers)
      .map(({ leaf }) => JSON.stringify(leaf))
    expect(new Set(leaves).size).toBe(leaves.length)
    expect(leaves.some((leaf) => leaf.includes('practiceBeforeContract'))).toBe(true)
    expect(leaves.some((leaf) => leaf.includes('contractEndsWithin'))).toBe(false)
  })

  test('A person with few hours gets no plan and no finish', () => {
    const { planned, finish } = compared('fagbrev-pa-jobb', {
      brings: { experiences: [care], hoursAWeek: 12 },
    })
    expect(planned.kind).toBe('noPlan')
    expect(finish).toBeNull()
  })

  const finishing = (id: string, likely: string, status: ComparedRoute['status'] = { kind: 'open' }) => {
    const one = compared('laerling')
    if (one.planned.kind === 'noPlan') throw new Error('no plan')
    const plan = { ...one.planned.plan, finish: day(likely) }
    return {
      ...one,
      route: { ...one.route, id },
      status,
      planned: { ...one.planned, plan },
      finish: { earliest: day(likely), likely: day(likely), latest: day(likely) },
    }
  }
  const closed: ComparedRoute['status'] = { kind: 'closedByLaw', because: [], opens: null }
  const routes = [
    finishing('a', '2029-05-01'),
    finishing('b', '2028-05-01'),
    finishing('c', '2028-05-01'),
    finishing('d', '2027-05-01', closed),
  ]

  test('A plan is told of the open route that is finished before it', () => {
    const than = (finish: string) => earlierThan(day(finish), routes)
    expect(than('2029-05-01')).toMatchObject({ route: { id: 'b' }, finish: day('2028-05-01') })
    expect(than('2028-05-01')).toBeNull()
    expect(earlierThan(day('2029-05-01'), [])).toBeNull()
  })
})
