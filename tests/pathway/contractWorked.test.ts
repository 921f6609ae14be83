import { describe, expect, test } from 'vitest'
import { judge } from '../../src/pathway/step.ts'
import { day } from '../calendar/days.ts'
import { countyWith } from './county.ts'
import { bringing, experience, happening, pathwayOf, person } from './log.ts'

const approved = '2026-01-01 gatePassed approved-training-establishment'
const permanent = '2026-01-01 factConfirmed permanentJob'
const completed = (on: string) => `${on} contractCompleted c1`

/** 24 of 48 months behind them, so that 24 are left: to 31 July 2028 at full time (ofo. § 9-58). */
const inContract = (lines: string[], ends = '2028-07-31', pathway = pathwayOf()) =>
  person(
    pathway,
    [approved, permanent, `2026-08-01 contractStarted c1 fpjCandidate until ${ends}`, ...lines],
    bringing({ experiences: [experience(24)] }),
  )

/** Full-time months worked and wanted by the notice on the last event; null where there is none. */
function missing({ last }: ReturnType<typeof person>): [number, number] | null {
  if (!last?.accepted) throw new Error('the last event does not count')
  const notice = last.notices.find(({ kind }) => kind === 'contractNotWorked')
  return notice?.kind === 'contractNotWorked'
    ? [Number(notice.has.toFixed(2)), Number(notice.wants.toFixed(2))]
    : null
}

const job = (percent: number) => `2026-08-01 employmentStarted home ${percent}%`
const over = completed('2028-07-31')

describe('a completed contract', () => {
  test('Worked in full it is no matter', () => {
    expect(missing(inContract([job(100), over]))).toBeNull()
    // Vestland counts 80 per cent as full time
    expect(missing(inContract([job(80), over]))).toBeNull()
  })

  test('A job that shrank leaves months missing', () => {
    // One year full time, one at half: 12 + 6 of 24
    expect(missing(inContract([job(100), '2027-08-01 positionChanged home 50%', over]))).toEqual([18, 24])
    // From 100 to 80 per cent nothing is lost where 80 counts as full
    expect(missing(inContract([job(100), '2027-08-01 positionChanged home 80%', over]))).toBeNull()
  })

  test('A job that ended leaves months missing, unless another follows', () => {
    const ended = '2028-01-31 workEnded home'
    expect(missing(inContract([job(100), ended, over]))).toEqual([18, 24])
    expect(missing(inContract([job(100), ended, '2028-02-01 employmentStarted ward 100%', over]))).toBeNull()
    // Work outside the trade is no training time
    expect(
      missing(inContract([job(100), ended, '2028-02-01 employmentStarted shop 100% outside', over])),
    ).toEqual([18, 24])
  })

  test('Long leave leaves months missing, unless the contract was extended for it', () => {
    const leave = ['2027-01-01 leaveStarted', '2027-07-01 leaveEnded']
    expect(missing(inContract([job(100), ...leave, over]))).toEqual([18, 24])
    const extended = '2028-06-01 contractExtended c1 until 2029-01-31'
    expect(missing(inContract([job(100), ...leave, extended, completed('2029-01-31')]))).toBeNull()
  })

  test('Without a job on record full time is taken for it, less its leaves', () => {
    expect(missing(inContract([over]))).toBeNull()
    const leave = ['2027-01-01 leaveStarted', '2027-07-01 leaveEnded']
    expect(missing(inContract([...leave, over]))).toEqual([18, 24])
    // What is on record from some day on is taken as it is from then
    expect(missing(inContract(['2027-08-01 employmentStarted home 50%', over]))).toEqual([18, 24])
  })

  test('At half a position the calendar runs twice as long, and nothing is missing', () => {
    expect(missing(inContract([job(50), completed('2030-07-31')], '2030-07-31'))).toBeNull()
    const shrunk = [job(50), '2029-08-01 positionChanged home 25%', completed('2030-07-31')]
    // 18 months of three years at half, 3 of one at a quarter
    expect(missing(inContract(shrunk, '2030-07-31'))).toEqual([21, 24])
  })

  test('One signed for longer than the law asks is measured by the law', () => {
    const ended = '2028-07-31 workEnded home'
    expect(missing(inContract([job(100), ended, completed('2029-07-31')], '2029-07-31'))).toBeNull()
  })

  test('It is told whatever the county that has not said accepts as full time', () => {
    const unknown = countyWith({ fullTimeFrom: null })
    const shrunk = (percent: number) => [job(100), `2027-08-01 positionChanged home ${percent}%`, over]
    // 80 per cent may count as full time; half a position never does
    expect(missing(inContract(shrunk(80), '2028-07-31', unknown))).toBeNull()
    expect(missing(inContract(shrunk(50), '2028-07-31', unknown))).toEqual([18, 24])
  })

  test("An apprentice's is measured as it was signed", () => {
    const apprentice = (...lines: string[]) =>
      person(pathwayOf('laerling'), [
        approved,
        '2026-08-01 employmentStarted home 100%',
        '2026-08-01 contractStarted c1 apprentice until 2028-07-31',
        ...lines,
        over,
      ])
    expect(missing(apprentice())).toBeNull()
    expect(missing(apprentice('2027-11-30 workEnded home'))).toEqual([16, 24])
  })

  test('Who is about to write it down is told the same', () => {
    const { pathway, background, standing, last } = inContract([
      job(100),
      '2027-08-01 positionChanged home 50%',
    ])
    expect(last?.accepted).toBe(true)
    expect(judge(pathway, background, standing, happening(over))).toMatchObject({
      accepted: true,
      notices: [{ kind: 'contractNotWorked' }],
    })
    expect(standing.facts.contractsById.get('c1')?.end).toBe(day('2028-07-31'))
  })
})
