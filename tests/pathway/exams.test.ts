import { describe, expect, test } from 'vitest'
import { type RegisteredBy, writtenTermsFrom } from '../../src/pathway/examTerms.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, pathwayOf, person } from './log.ts'

/** What becomes of the last line, in a route, for somebody with so many months of practice. */
function last(route: string, lines: string[], months = 60, trade = 'HEA05-01'): string {
  return fate(
    person(pathwayOf(route, 'vestland', trade), lines, bringing({ experiences: [experience(months)] })).last,
  )
}

const written = ['2026-09-10 examRegistered written', '2027-01-05 examPassed written']
const contract = (role: string) => [
  '2026-01-01 gatePassed approved-training-establishment',
  '2026-08-01 employmentStarted home 100%',
  `2026-08-01 contractStarted c1 ${role} until 2027-07-31`,
]
const fpj = contract('fpjCandidate')
const apprentice = contract('apprentice')
const registered = '2027-02-01 examRegistered trade'
const school = ['vg1', 'vg2'].flatMap((year) => [
  `2025-08-18 phaseStarted ${year}`,
  `2026-06-19 phaseCompleted ${year}`,
])
const modulesOf = (...ids: string[]) =>
  ids.flatMap((id) => [`2026-01-10 moduleStarted ${id}`, `2026-06-10 moduleApproved ${id}`])
const modules = modulesOf('HEAV105', 'HEAV106', 'HEAV107', 'HEAV108')

describe('the trade exam', () => {
  test.each([
    // ofo. §§ 9-25, 9-57: the Vg3 exam comes first for all but apprentices who come from Vg1 and Vg2.
    ['fagbrev-pa-jobb', 'needs', fpj],
    ['bergensmodellen', 'needs', fpj],
    ['modular', 'needs', [...apprentice, ...modules]],
    ['praksiskandidat', 'needs', []],
    ['laerling', 'does not need', [...apprentice, ...school]],
  ])('The trade exam in %s %s the written exam', (route, need, lines) => {
    const sat = [registered, '2027-05-10 examPassed trade']
    expect(last(route, [...lines, ...sat])).toBe(need === 'needs' ? 'demand' : 'counts')
    expect(last(route, [...lines, ...written, ...sat])).toBe('counts')
  })

  test('Apprentices come from Vg1 and Vg2', () => {
    // ofo. § 9-57: all subjects passed; one or two common subjects are the county's to say.
    const sat = [registered, '2027-05-10 examPassed trade']
    expect(last('laerling', [...apprentice, ...school.slice(0, 2), ...sat])).toBe('demand')
    expect(last('laerling', [...apprentice, ...school, ...sat])).toBe('counts')
  })

  test('Every module first is a reading of ours: the event counts, and somebody should look', () => {
    // ofo. § 9-57 asks an apprentice for all subjects (4.1.5); no source says that a module is one.
    const sat = [...written, registered, '2027-05-10 examPassed trade']
    const judgedWith = (held: readonly string[]) =>
      person(
        pathwayOf('modular'),
        [...apprentice, ...held, ...sat],
        bringing({ experiences: [experience(60)] }),
      ).last
    expect(judgedWith(modules.slice(2))).toMatchObject({
      accepted: true,
      notices: [{ kind: 'beyondPractice', by: 'model', missing: { leaf: { kind: 'everyModule' } } }],
    })
    expect(judgedWith(modules)).toEqual({ accepted: true, notices: [] })
  })

  test('It opens three months before the contract ends', () => {
    // The contract ends on 31 July 2027: 30 Apr is the first day (ofo. § 9-55).
    const before = [...fpj, ...written, registered]
    expect(last('fagbrev-pa-jobb', [...before, '2027-04-29 examPassed trade'])).toBe('demand')
    expect(last('fagbrev-pa-jobb', [...before, '2027-04-30 examPassed trade'])).toBe('counts')
  })

  test('It is registered for two months before', () => {
    // 31 May 2027 is the last day (ofo. § 9-56).
    expect(last('fagbrev-pa-jobb', [...fpj, '2027-05-31 examRegistered trade'])).toBe('counts')
    expect(last('fagbrev-pa-jobb', [...fpj, '2027-06-01 examRegistered trade'])).toBe('demand')
  })

  test('Contract roles need a contract to register', () => {
    expect(last('fagbrev-pa-jobb', [...written, registered])).toBe('demand')
    expect(last('laerling', [registered])).toBe('demand')
    expect(last('praksiskandidat', [registered])).toBe('counts')
  })

  test('Practice alone must last 1.25 times as long', () => {
    // ol. § 23-2: 1.25 x 48 = 60 months.
    const lines = [...written, registered, '2027-05-10 examPassed trade']
    expect(last('praksiskandidat', lines, 59.9)).toBe('demand')
    expect(last('praksiskandidat', lines, 60)).toBe('counts')
  })

  test('What the county has credited is taken off the practice asked for', () => {
    // ofo. §§ 6-5, 6-7: Vg1 and Vg2 in the trade are two years, and 60 - 24 = 36 months are left.
    const credited = [
      '2026-01-05 claimMade school trade',
      '2026-01-12 claimDocumented school diploma',
      '2026-02-02 claimApplied school',
      '2026-04-13 claimAssessed school',
      '2026-05-04 claimApproved school 24',
    ]
    const sat = [...written, registered, '2027-05-10 examPassed trade']
    expect(last('praksiskandidat', [...credited, ...sat], 36)).toBe('counts')
    expect(last('praksiskandidat', [...credited, ...sat], 35.9)).toBe('demand')
    expect(last('praksiskandidat', [...credited.slice(0, -1), ...sat], 36)).toBe('demand')
  })

  test('Credits do not open a contract: 12 months of practice are its floor', () => {
    // ofo. § 9-58: credits shorten the contract, and never the practice that comes before it.
    const lines = [
      '2026-01-05 claimMade school trade',
      '2026-01-12 claimDocumented school diploma',
      '2026-02-02 claimApplied school',
      '2026-04-13 claimAssessed school',
      '2026-05-04 claimApproved school 24',
      ...fpj,
    ]
    expect(last('fagbrev-pa-jobb', lines, 11.9)).toBe('demand')
  })

  test('Nobody asks candidates for common core subjects', () => {
    // ofo. § 9-48; no demand of that kind exists, so nothing but the written exam is in the way.
    expect(last('praksiskandidat', [...written, registered, '2027-05-10 examPassed trade'])).toBe('counts')
  })

  test('Logistics asks for three truck certificates', () => {
    const trucks = ['T1', 'T2', 'T4'].map((truck) => `2026-03-01 gatePassed truck-${truck}`)
    const registers = (lines: string[]) => last('praksiskandidat', [...lines, registered], 60, 'LOG05-01')
    expect(registers(trucks)).toBe('counts')
    for (const truck of trucks) expect(registers(trucks.filter((one) => one !== truck))).toBe('demand')
    expect(registers([...trucks, '2026-06-01 gateLapsed truck-T4'])).toBe('demand')
  })

  test('A certificate holds until its last day', () => {
    const truck = (until: string) => [
      '2026-03-01 gatePassed truck-T1',
      '2026-03-01 gatePassed truck-T2',
      `2026-03-01 gatePassed truck-T4 until ${until}`,
      registered,
    ]
    expect(last('praksiskandidat', truck('2027-02-01'), 60, 'LOG05-01')).toBe('counts')
    expect(last('praksiskandidat', truck('2027-01-31'), 60, 'LOG05-01')).toBe('demand')
  })
})

describe('a new trade exam', () => {
  const failedOn = (on: string) => [`2026-01-02 examRegistered trade`, `${on} examFailed trade`]
  const again = (on: string) => [`${on} examRegistered trade`, `${on} examPassed trade`]
  const theory = ['2025-09-01 examRegistered written', '2026-01-05 examPassed written']

  test('A new exam outside a contract waits six months', () => {
    // ofo. § 9-66: failed on 15 Jan, open from 15 July.
    const lines = [...theory, ...failedOn('2026-01-15')]
    expect(last('praksiskandidat', [...lines, ...again('2026-07-14')])).toBe('demand')
    expect(last('praksiskandidat', [...lines, ...again('2026-07-15')])).toBe('counts')
  })

  test('Staying away does not end the wait', () => {
    const lines = [
      ...theory,
      ...failedOn('2026-01-15'),
      '2026-03-01 examRegistered trade',
      '2026-04-01 examAbsent trade',
    ]
    expect(last('praksiskandidat', [...lines, ...again('2026-05-01')])).toBe('demand')
    expect(last('praksiskandidat', [...lines, ...again('2026-07-15')])).toBe('counts')
  })

  test('Outside a contract there is no cap', () => {
    const failures = ['2026-01-15', '2026-07-15', '2027-01-15', '2027-07-15'].flatMap((on) => [
      `${on} examRegistered trade`,
      `${on} examFailed trade`,
    ])
    const { outcomes } = person(
      pathwayOf('praksiskandidat'),
      [...theory, ...failures, ...again('2028-01-15')],
      bringing({ experiences: [experience(60)] }),
    )
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true)
  })

  const inContract = [...fpj, ...written, registered]
  const fails = (on: string, next: string) => [`${on} examFailed trade`, `${next} examRegistered trade`]

  const once = [...inContract, ...fails('2027-05-03', '2027-05-10')]
  const twice = [...once, '2027-06-01 examFailed trade']
  const third = '2027-06-20 examRegistered trade'

  test('A contract gives a right to one new exam', () => {
    // ofo. § 9-66: one new attempt is a right, registered by the company; a second failure leaves no right to a third.
    expect(last('fagbrev-pa-jobb', once)).toBe('counts')
    expect(last('fagbrev-pa-jobb', [...once, '2027-06-01 examPassed trade'])).toBe('counts')
    expect(last('fagbrev-pa-jobb', [...twice, third])).toBe('demand')
  })

  test.each(['tradeExam', 'tradeExamRegistration'] as const)(
    'More training that the county offers opens for a third, set aside for %s',
    (point) => {
      // ofo. § 9-66: the limit does not apply when more training is offered.
      const offered = {
        kind: 'requirementWaived',
        day: day('2027-06-10'),
        trade: 'HEA',
        point,
        leaf: { kind: 'retakesLeft', exam: 'trade', most: { rule: 'tradeExamRetakes' } },
        by: 'county',
        reaches: 'law',
        ground: 'more training',
      } as const
      const lines = [...twice, offered, third, '2027-07-01 examPassed trade']
      const { outcomes } = person(pathwayOf(), lines, bringing({ experiences: [experience(60)] }))
      expect(outcomes.map(fate).slice(-3)).toEqual(['counts', 'counts', 'counts'])
    },
  )

  test('Within a contract nobody waits', () => {
    const lines = [...inContract, ...fails('2027-05-03', '2027-05-04'), '2027-05-05 examPassed trade']
    expect(last('fagbrev-pa-jobb', lines)).toBe('counts')
  })

  test('Who registers while the wait is not over is told so', () => {
    // ofo. § 9-66: outside a contract one registers again, earliest six months after the last attempt; whether that is
    // said of the day of the registration or of the exam is open, so the registration counts.
    const told = (...lines: string[]) => {
      const { last } = person(
        pathwayOf('praksiskandidat'),
        [...theory, ...lines],
        bringing({ experiences: [experience(60)] }),
      )
      return last.accepted ? last.notices : null
    }
    const soon = told(...failedOn('2026-03-01'), '2026-03-15 examRegistered trade')
    expect(soon).toEqual([{ kind: 'examDoubted', doubt: 'waitNotOver', opens: day('2026-09-01') }])
    expect(told(...failedOn('2026-03-01'), '2026-09-01 examRegistered trade')).toEqual([])
    const annulled = ['2026-01-02 examRegistered trade', '2026-03-01 examAnnulled trade']
    expect(told(...annulled, '2026-09-01 examRegistered trade')).toEqual([
      { kind: 'examDoubted', doubt: 'waitNotOver', opens: day('2027-03-01') },
    ])
    expect(told(...annulled, '2027-03-01 examRegistered trade')).toEqual([])
  })

  test('An extended contract opens for more attempts', () => {
    const extended = [...twice, '2027-06-15 contractExtended c1 until 2027-12-31', third]
    expect(last('fagbrev-pa-jobb', [...extended, '2027-10-01 examPassed trade'])).toBe('counts')
    const onLeave = [...extended, '2027-07-01 leaveStarted', '2027-10-01 examPassed trade']
    expect(last('fagbrev-pa-jobb', onLeave)).toBe('counts')
  })

  test('A new contract begins the count anew', () => {
    const renewed = [
      ...twice,
      '2027-07-31 contractCompleted c1',
      '2027-08-01 contractStarted c2 fpjCandidate until 2028-07-31',
      '2028-03-01 examRegistered trade',
    ]
    expect(last('fagbrev-pa-jobb', [...renewed, '2028-05-02 examPassed trade'])).toBe('counts')
  })

  test('A new exam may come after the contract', () => {
    // The deadline is for the first registration; a new attempt is a right of its own.
    const late = [...inContract, '2027-07-20 examFailed trade', '2027-07-31 contractCompleted c1']
    expect(last('fagbrev-pa-jobb', [...late, '2027-08-20 examRegistered trade'])).toBe('counts')
  })

  test('After cheating the next exam waits a year', () => {
    // ofo. § 9-69: annulled on 15 Jan 2026, open from 15 Jan 2027.
    const lines = [...theory, '2026-01-10 examRegistered trade', '2026-01-15 examAnnulled trade']
    expect(last('praksiskandidat', [...lines, ...again('2027-01-14')])).toBe('demand')
    expect(last('praksiskandidat', [...lines, ...again('2027-01-15')])).toBe('counts')
    const absent = [...lines, '2026-03-01 examRegistered trade', '2026-04-01 examAbsent trade']
    expect(last('praksiskandidat', [...absent, ...again('2026-06-01')])).toBe('demand')
  })
})

describe('the written exam', () => {
  test('Anybody may sit the written exam', () => {
    for (const route of ['fagbrev-pa-jobb', 'modular', 'praksiskandidat', 'bergensmodellen']) {
      expect(last(route, written, 0)).toBe('counts')
    }
  })

  test('The written exam has no cap', () => {
    const sat = (on: string, outcome: string) => [`${on} examRegistered written`, `${on} ${outcome} written`]
    const failed = ['2026-01-05', '2026-06-18', '2027-01-05'].flatMap((on) => sat(on, 'examFailed'))
    expect(last('praksiskandidat', [...failed, ...sat('2027-06-18', 'examPassed')])).toBe('counts')
  })

  test('After cheating the next exam waits a year', () => {
    // ofo. § 9-42: annulled on 20 Nov 2026, so not passed in the spring of 2027.
    const lines = ['2026-09-10 examRegistered written', '2026-11-20 examAnnulled written']
    expect(
      last('praksiskandidat', [
        ...lines,
        '2027-01-20 examRegistered written',
        '2027-06-18 examPassed written',
      ]),
    ).toBe('demand')
    expect(
      last('praksiskandidat', [
        ...lines,
        '2027-09-10 examRegistered written',
        '2027-11-20 examPassed written',
      ]),
    ).toBe('counts')
  })

  /** The first term that can still be registered for. */
  const next = (on: string, by: RegisteredBy) => writtenTermsFrom(pathwayOf(), by, day(on))[0]

  test.each([
    // Udir's exam calendar: private candidates 1 - 15 Sept 2026 and 15 Jan - 1 Feb 2027.
    ['2026-09-15', 'self', 'written-2026-autumn'],
    ['2026-09-16', 'self', 'written-2027-spring'],
    ['2027-02-01', 'self', 'written-2027-spring'],
    ['2027-02-02', 'self', 'written-2027-autumn'],
    // Udir's exam calendar: school, with which companies are reckoned, 1 Sept - 1 Oct 2026 and 19 Jan - 1 Mar 2027.
    ['2026-10-01', 'trainingEstablishment', 'written-2026-autumn'],
    ['2026-10-02', 'county', 'written-2027-spring'],
    ['2027-03-01', 'county', 'written-2027-spring'],
    ['2027-03-02', 'trainingEstablishment', 'written-2027-autumn'],
  ] as const)('Registration on %s by %s is for %s', (on, by, id) => {
    expect(next(on, by)?.id).toBe(id)
  })

  test('A published term has its days and marks', () => {
    expect(next('2026-09-01', 'self')).toEqual({
      id: 'written-2026-autumn',
      assumed: false,
      registration: { from: day('2026-09-01'), to: day('2026-09-15') },
      exam: { from: day('2026-11-16'), to: day('2026-11-27') },
      marks: day('2027-01-05'),
    })
  })

  test('Terms after the published ones are assumed', () => {
    expect(next('2027-03-02', 'self')?.assumed).toBe(true)
  })

  test('Terms follow each other in time', () => {
    const starts = writtenTermsFrom(pathwayOf(), 'self', day('2026-09-01')).map(({ exam }) => exam.from)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(new Set(starts).size).toBe(starts.length)
  })
})

describe('the certificate', () => {
  const passed = [...fpj, ...written, registered, '2027-05-10 examPassed trade']

  test('The certificate follows exam and contract', () => {
    const issued = '2027-08-01 certificateIssued'
    expect(last('fagbrev-pa-jobb', [...passed, issued])).toBe('demand')
    expect(last('fagbrev-pa-jobb', [...passed, '2027-07-31 contractCompleted c1', issued])).toBe('counts')
  })

  test('The modular route asks for the exam it led to', () => {
    const way = [...apprentice, ...modules, ...written, registered]
    const ended = ['2027-07-31 contractCompleted c1', '2027-08-01 certificateIssued']
    expect(last('modular', [...way, ...ended])).toBe('demand')
    expect(last('modular', [...way, '2027-05-10 examPassed trade', ...ended])).toBe('counts')
  })

  test('The certificate is issued once', () => {
    const way = [...passed, '2027-07-31 contractCompleted c1', '2027-08-01 certificateIssued']
    expect(last('fagbrev-pa-jobb', [...way, '2027-08-02 certificateIssued'])).toBe('order')
  })
})
