import { describe, expect, test } from 'vitest'
import { checklist, hingesOnFullTime, type LeafAnswer, leafAnswers, unmet } from '../../src/pathway/unmet.ts'
import { day } from '../calendar/days.ts'
import { countyWith } from './county.ts'
import { bringing, experience, fate, happening, pathwayOf, person } from './log.ts'

const approved = '2026-01-01 gatePassed approved-training-establishment'
const permanent = '2026-01-01 factConfirmed permanentJob'
/** Long enough for everybody here: 24 months that are left, at 40 per cent, are 60. */
const start = '2026-08-01 contractStarted c1 fpjCandidate until 2031-07-31'

/** A person with so many months of practice behind them and a job at 80 % in the trade. */
const withPractice = (months: number, lines: string[] = [approved, permanent, start], county = 'vestland') =>
  person(
    pathwayOf('fagbrev-pa-jobb', county),
    ['2026-08-01 employmentStarted home 80%', ...lines],
    bringing({ experiences: [experience(months)], birthYear: 1990 }),
  )

const leavesOf = (lines: string[], month: number, county = 'vestland'): LeafAnswer[] =>
  checklist('contract', withPractice(month, lines, county).asked('2026-08-01')).flatMap(({ answer }) =>
    leafAnswers(answer),
  )

describe('what a contract asks for', () => {
  test('Less than the law asks is refused', () => {
    // ofo. § 9-58: one year full time.
    const { last } = withPractice(11.9)
    expect(last).toMatchObject({
      accepted: false,
      refusal: { kind: 'demand', point: 'contract', missing: [{ leaf: { kind: 'practice' }, has: 11.9 }] },
    })
  })

  test('Less than Vestland asks is a notice', () => {
    // vestlandfylke.no, 2024: two years full time; the law asks one.
    const { last } = withPractice(14)
    expect(last).toMatchObject({
      accepted: true,
      notices: [{ by: 'countyPractice', missing: { leaf: { kind: 'practice' }, has: 14, wants: 24 } }],
    })
  })

  test('What Vestland asks is met with two years', () => {
    expect(withPractice(24).last).toEqual({ accepted: true, notices: [] })
  })

  test('The law and the county are told apart', () => {
    const below = unmet('contract', withPractice(8, []).asked('2026-08-01'))
    const between = unmet('contract', withPractice(14, []).asked('2026-08-01'))
    const practiceOf = (parts: typeof below) =>
      parts.find(({ missing }) => missing.kind === 'leaf' && missing.leaf.kind === 'practice')
    expect(practiceOf(below)?.by).toBe('law')
    expect(practiceOf(between)?.by).toBe('countyPractice')
  })

  test('The day practice suffices is said', () => {
    // 24 - 14 = 10 months at 80 %, which Vestland takes for full time, from 1 Aug 2026.
    const [practice] = leavesOf([approved], 14)
    expect(practice).toMatchObject({ state: 'missing', reachedOn: day('2027-06-01') })
  })

  test('A company without approval closes the contract', () => {
    expect(fate(withPractice(24, [permanent, start]).last)).toBe('demand')
  })

  test('A job in another trade is no position', () => {
    const { last } = person(
      pathwayOf(),
      ['2026-08-01 employmentStarted kitchen 80% outside', approved, permanent, start],
      bringing({ experiences: [experience(24)] }),
    )
    expect(last).toMatchObject({
      accepted: true,
      notices: [
        { by: 'countyPractice', missing: { of: [{ leaf: { kind: 'position' }, has: 0, wants: 50 }] } },
      ],
    })
  })

  test('Work from before the plan that still goes on is a position', () => {
    const { last } = person(
      pathwayOf(),
      [approved, permanent, start],
      bringing({ experiences: [experience('2022-08-01', null, { percent: 60 })] }),
    )
    expect(last).toEqual({ accepted: true, notices: [] })
  })

  test('A smaller position than Vestland asks is a notice', () => {
    const { last } = person(
      pathwayOf(),
      ['2026-08-01 employmentStarted home 40%', approved, permanent, start],
      bringing({ experiences: [experience(24)] }),
    )
    expect(last).toMatchObject({ accepted: true, notices: [{ missing: { of: [{ has: 40, wants: 50 }] } }] })
  })

  test('A job that is not permanent is a notice', () => {
    expect(withPractice(24, [approved, start]).last).toMatchObject({
      accepted: true,
      notices: [{ missing: { of: [{ leaf: { kind: 'confirmed', rule: 'permanentJob' } }] } }],
    })
  })

  test('An unknown practice is a question', () => {
    const states = leavesOf([approved, permanent], 24).map(({ leaf, state }) => [leaf.kind, state])
    expect(states).toEqual([
      ['practice', 'met'],
      ['position', 'met'],
      ['confirmed', 'met'],
      ['age', 'question'],
      ['language', 'question'],
      ['gate', 'met'],
    ])
  })

  test('What a county does not ask is left out', () => {
    const pathway = countyWith({ practiceBeforeContract: 12 })
    const { asked } = person(pathway, [], bringing({ experiences: [experience(12)] }))
    const kinds = checklist('contract', asked('2026-08-01')).flatMap(({ answer }) =>
      leafAnswers(answer).map(({ leaf }) => leaf.kind),
    )
    expect(kinds).toEqual(['practice', 'gate'])
  })

  test('Who has not told their age is asked', () => {
    const { asked } = person(pathwayOf('fagbrev-pa-jobb', 'nordland'), [], bringing({ birthYear: null }))
    const age = checklist('contract', asked('2026-08-01'))
      .flatMap(({ answer }) => leafAnswers(answer))
      .find(({ leaf }) => leaf.kind === 'age')
    expect(age).toMatchObject({ state: 'question', wants: 21 })
  })

  test.each([
    // Nordland: from the year one turns 21.
    [2005, 'met'],
    [2006, 'missing'],
  ])('Born in %i is %s for Nordland in 2026', (birthYear, state) => {
    const { asked } = person(pathwayOf('fagbrev-pa-jobb', 'nordland'), [], bringing({ birthYear }))
    const age = checklist('contract', asked('2026-08-01'))
      .flatMap(({ answer }) => leafAnswers(answer))
      .find(({ leaf }) => leaf.kind === 'age')
    expect(age?.state).toBe(state)
  })

  test('Nordland wants an assessment applied for', () => {
    const applied = [
      '2026-02-01 claimMade k1 trade',
      '2026-02-02 claimDocumented k1 attests',
      '2026-02-03 claimApplied k1',
    ]
    const stateOf = (lines: string[]) =>
      leavesOf(lines, 12, 'nordland').find(({ leaf }) => leaf.kind === 'assessmentApplied')?.state
    expect(stateOf(applied.slice(0, 2))).toBe('missing')
    expect(stateOf(applied)).toBe('met')
    expect(stateOf([...applied, '2026-02-04 claimWithdrawn k1'])).toBe('missing')
  })

  test('A county may ask for oral Norwegian', () => {
    const pathway = countyWith({ norwegianBeforeContract: 'B1' })
    const norwegian = (lines: string[]) =>
      checklist('contract', person(pathway, lines).asked('2026-08-01'))
        .flatMap(({ answer }) => leafAnswers(answer))
        .find(({ leaf }) => leaf.kind === 'language')
    const missing = { state: 'missing', standing: 'countyPractice', has: 'A2', wants: 'B1' }
    expect(norwegian(['2026-03-09 languageAssessed oral A2'])).toMatchObject(missing)
    expect(norwegian(['2026-03-09 languageAssessed oral B2'])?.state).toBe('met')
  })

  test('A county may say that it does not ask', () => {
    const pathway = countyWith({ permanentJob: false, assessmentBeforeContract: false })
    const kinds = checklist('contract', person(pathway).asked('2026-08-01')).flatMap(({ answer }) =>
      leafAnswers(answer).map(({ leaf }) => leaf.kind),
    )
    expect(kinds).toEqual(['practice', 'gate'])
  })

  test('A question to the county closes nothing', () => {
    const unknown = { permanentJob: null, assessmentBeforeContract: null, positionDuringContract: null }
    const { asked } = person(countyWith(unknown), [], bringing({ experiences: [experience(12)] }))
    const states = checklist('contract', asked('2026-08-01')).flatMap(({ answer }) =>
      leafAnswers(answer).map(({ leaf, state }) => [leaf.kind, state]),
    )
    expect(states).toEqual([
      ['practice', 'met'],
      ['position', 'question'],
      ['confirmed', 'question'],
      ['assessmentApplied', 'question'],
      ['gate', 'missing'],
    ])
  })

  test('An apprentice needs no practice', () => {
    const { last } = person(pathwayOf('laerling'), [
      approved,
      '2026-08-01 contractStarted c1 apprentice until 2028-07-31',
    ])
    expect(last).toEqual({ accepted: true, notices: [] })
  })

  test('Before the law held nothing is asked', () => {
    // opplæringslova 2023 is in force from 1 Aug 2024; what held before is not in the rules.
    const { last } = person(pathwayOf('fagbrev-pa-jobb', 'rogaland'), [
      '2024-07-31 contractStarted c1 fpjCandidate until 2026-07-30',
    ])
    expect(fate(last)).toBe('counts')
  })
})

describe('the role of a contract', () => {
  test.each([
    ['laerling', 'fpjCandidate'],
    ['modular', 'fpjCandidate'],
    ['fagbrev-pa-jobb', 'apprentice'],
    ['praksiskandidat', 'fpjCandidate'],
  ])('On %s no contract as %s counts', (route, role) => {
    const { last } = person(
      pathwayOf(route),
      [approved, permanent, `2026-08-01 contractStarted c1 ${role} until 2031-07-31`],
      bringing({ experiences: [experience(24)] }),
    )
    expect(last).toMatchObject({ refusal: { kind: 'otherRole', role } })
  })
})

describe('too much practice for a contract', () => {
  const inRogaland = (months: number, ...lines: string[]) =>
    withPractice(months, [approved, ...lines, start], 'rogaland')

  test('Above 48 months Rogaland sends people elsewhere', () => {
    // rogfk.no: above 48 months' practice to praksiskandidat.
    expect(inRogaland(48).last).toEqual({ accepted: true, notices: [] })
    expect(inRogaland(48.1).last).toMatchObject({
      notices: [
        {
          by: 'countyPractice',
          missing: { of: [{ leaf: { kind: 'practiceAtMost' }, state: 'tooLate', wants: 48 }] },
        },
      ],
    })
  })

  test('Elsewhere nobody has too much', () => {
    expect(withPractice(60).last).toEqual({ accepted: true, notices: [] })
  })
})

describe('how long a contract lasts', () => {
  /** Somebody at work in Vestland at 80 %, which counts as full time there, or at another position. */
  const contract = (months: number, ends: string, percent = 80) =>
    person(
      pathwayOf(),
      [
        `2026-08-01 employmentStarted home ${percent}%`,
        approved,
        permanent,
        `2026-08-01 contractStarted c1 fpjCandidate until ${ends}`,
      ],
      bringing({ experiences: [experience(months)] }),
    ).last

  test.each([
    // max(12, 48 - P) full-time months from 1 Aug 2026 (ofo. § 9-58): the last day, one day less.
    [24, 80, '2028-07-31', '2028-07-30'], // 24 are left
    [24, 60, '2029-11-30', '2029-11-29'], // 24 / 0.6 = 40
    [36, 80, '2027-07-31', '2027-07-30'], // 12 are left
    [47, 80, '2027-07-31', '2027-07-30'], // 1 is left, and the least is 12
    [47, 50, '2028-07-31', '2028-07-30'], // 12 / 0.5 = 24
  ])('With %i months of practice at %i per cent it lasts to %s', (months, percent, ends, tooShort) => {
    expect(contract(months, ends, percent)).toEqual({ accepted: true, notices: [] })
    expect(fate(contract(months, tooShort, percent))).toBe('demand')
  })

  describe('where nobody has said what counts as full time', () => {
    /** At 80 per cent in a county that has not said; the law names 80 as what one may accept (ofo. § 9-58). */
    const inQuestion = (months: number, ends: string, percent = 80) => {
      const started = `2026-08-01 contractStarted c1 fpjCandidate until ${ends}`
      const lines = [`2026-08-01 employmentStarted home ${percent}%`, approved]
      const background = bringing({ experiences: [experience(months)] })
      const pathway = countyWith({ fullTimeFrom: null })
      const before = person(pathway, lines, background)
      const judged = happening(started)
      const answers = checklist('contract', { ...before.asked('2026-08-01'), judged })
      return {
        last: person(pathway, [...lines, started], background).last,
        lasts: answers
          .flatMap(({ answer }) => leafAnswers(answer))
          .filter(({ leaf }) => leaf.kind === 'contractLasts'),
      }
    }

    test('A contract that is long enough with 80 per cent as full time is a question', () => {
      // 48 - 24 = 24 months: 24 calendar months where 80 per cent is full time, 24 / 0.8 = 30 where it is not
      const { last, lasts } = inQuestion(24, '2028-07-31')
      expect(last).toEqual({ accepted: true, notices: [] })
      expect(lasts[1]).toMatchObject({ state: 'question', wants: 24, rule: { rule: 'fullTimeFrom' } })
      expect(lasts[1]?.has).toBeCloseTo(19.2)
      expect(lasts.map(hingesOnFullTime)).toEqual([false, true])
      expect(inQuestion(24, '2029-01-31').lasts.map(({ state }) => state)).toEqual(['met', 'met'])
    })

    test('So is the least that the law asks', () => {
      // 12 calendar months are 9.6 converted
      expect(inQuestion(47, '2027-07-31').lasts.map(({ state }) => state)).toEqual(['question', 'met'])
    })

    test('One that is too short either way is refused', () => {
      expect(fate(inQuestion(24, '2028-07-30').last)).toBe('demand')
      // 79 per cent counts for itself whatever the county answers
      expect(fate(inQuestion(24, '2028-07-31', 79).last)).toBe('demand')
    })

    test('Practice that the answer decides makes it a question too', () => {
      // 30 months at 80 per cent: 24 converted, 30 as full time, so 24 or 18 months are left
      const worked = experience('2024-02-01', '2026-07-31', { percent: 80 })
      const { last } = person(
        countyWith({ fullTimeFrom: null }),
        [
          '2026-08-01 employmentStarted home 100%',
          approved,
          '2026-08-01 contractStarted c1 fpjCandidate until 2028-01-31',
        ],
        bringing({ experiences: [worked] }),
      )
      expect(last).toEqual({ accepted: true, notices: [] })
    })
  })

  test('A small job beside work that still goes on makes it no longer', () => {
    // Full time since 1 August 2024: 24 of 48 months are left on 1 August 2026, whatever is worked beside it
    const until = (ends: string) =>
      person(
        pathwayOf(),
        [
          '2026-07-01 employmentStarted home 20%',
          approved,
          permanent,
          `2026-08-01 contractStarted c1 fpjCandidate until ${ends}`,
        ],
        bringing({ experiences: [experience('2024-08-01')] }),
      ).last
    expect(until('2028-07-31')).toEqual({ accepted: true, notices: [] })
    expect(fate(until('2028-07-30'))).toBe('demand')
  })

  test('Two months are no contract', () => {
    expect(contract(24, '2026-09-30')).toMatchObject({
      refusal: {
        point: 'contract',
        missing: [
          { leaf: { kind: 'contractLasts' }, has: 2, wants: 12, source: { title: 'ofo. § 9-58' } },
          { leaf: { kind: 'contractLasts' }, has: 2, wants: 24 },
        ],
      },
    })
  })

  test('What the county has recognised shortens it', () => {
    const credits = [
      '2026-02-01 claimMade k1 trade',
      '2026-02-02 claimDocumented k1 attests',
      '2026-02-03 claimApplied k1',
      '2026-02-04 claimAssessed k1',
      '2026-02-05 claimPartlyApproved k1 10',
    ]
    // 48 - 24 - 10 = 14 months from 1 Aug 2026.
    const until = (ends: string) =>
      withPractice(24, [
        ...credits,
        approved,
        permanent,
        `2026-08-01 contractStarted c1 fpjCandidate until ${ends}`,
      ])
    expect(fate(until('2027-09-30').last)).toBe('counts')
    expect(fate(until('2027-09-29').last)).toBe('demand')
  })

  test("An apprentice's length is the county's to set", () => {
    const apprentice = (ends: string) =>
      fate(
        person(pathwayOf('laerling'), [approved, `2026-08-01 contractStarted c1 apprentice until ${ends}`])
          .last,
      )
    expect(apprentice('2026-08-02')).toBe('counts')
    expect(apprentice('2026-08-01')).toBe('endsTooEarly')
    expect(apprentice('2026-07-31')).toBe('endsTooEarly')
  })

  test('An extension makes it longer', () => {
    const extended = (ends: string) =>
      fate(
        withPractice(24, [approved, permanent, start, `2027-01-01 contractExtended c1 until ${ends}`]).last,
      )
    expect(extended('2031-08-01')).toBe('counts')
    expect(extended('2031-07-31')).toBe('endsTooEarly')
  })

  const completed = (on: string, ...before: string[]) =>
    withPractice(36, [
      approved,
      permanent,
      '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31',
      ...before,
      `${on} contractCompleted c1`,
    ]).last

  test('It is completed on its last day', () => {
    // ofo. § 9-55: the training time must be completed.
    expect(completed('2027-07-30')).toMatchObject({
      refusal: {
        point: 'contractCompleted',
        missing: [{ leaf: { kind: 'contractOver' }, reachedOn: day('2027-07-31') }],
      },
    })
    expect(fate(completed('2027-07-31'))).toBe('counts')
  })

  test('An extended one is completed on its later day', () => {
    const extended = '2027-06-01 contractExtended c1 until 2027-12-31'
    expect(fate(completed('2027-07-31', extended))).toBe('demand')
    expect(fate(completed('2027-12-31', extended))).toBe('counts')
  })
})

describe('a module', () => {
  test('The law asks nothing before a module', () => {
    const { last } = person(pathwayOf('modular'), ['2025-08-18 moduleStarted HEAV105'])
    expect(last).toEqual({ accepted: true, notices: [] })
  })

  test('Modules may run side by side', () => {
    const { outcomes } = person(pathwayOf('modular'), [
      '2025-08-18 moduleStarted HEAV107',
      '2025-08-18 moduleStarted HEAV105',
      '2025-12-19 moduleApproved HEAV105',
    ])
    expect(outcomes.map(fate)).toEqual(['counts', 'counts', 'counts'])
  })

  test('Bergensmodellen starts modules on A2', () => {
    const oral = (level: string) => [
      `2025-08-01 languageAssessed oral ${level}`,
      '2025-08-18 moduleStarted HEAV105',
    ]
    expect(person(pathwayOf('bergensmodellen'), oral('A2')).last).toEqual({ accepted: true, notices: [] })
    expect(person(pathwayOf('bergensmodellen'), oral('A1')).last).toMatchObject({
      accepted: true,
      notices: [{ by: 'model', missing: { leaf: { kind: 'language' }, has: 'A1', wants: 'A2' } }],
    })
  })
})
