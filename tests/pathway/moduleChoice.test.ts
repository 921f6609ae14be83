import { describe, expect, test } from 'vitest'
import { entryOf } from '../../src/pathway/entry.ts'
import { examCodesOf, modulesGoneFor } from '../../src/pathway/examCodes.ts'
import { tradeOf } from '../../src/pathway/pathway.ts'
import { replay } from '../../src/pathway/replay.ts'
import { leafAnswers, unmet } from '../../src/pathway/unmet.ts'
import { day } from '../calendar/days.ts'
import { bringing, logOf, pathwayOf } from './log.ts'

const on = day('2026-11-21')
const joiner = pathwayOf('modular', 'trondelag', 'SNE05-01')
const driver = pathwayOf('fagbrev-pa-jobb', 'trondelag', 'YRK03-03')
const background = bringing({})

/** A log with the modules that are approved in it. */
const approved = (...modules: string[]): string[] =>
  modules.flatMap((module) => [`2025-01-06 moduleStarted ${module}`, `2025-06-06 moduleApproved ${module}`])

const standingOf = (pathway: typeof joiner, lines: readonly string[]) =>
  replay(pathway, background, logOf(lines, pathway.trade?.trade), on)

/** What of the modules is missing before the svenneprøve, as kinds and modules. */
function missing(...lines: string[]) {
  const { standing } = standingOf(joiner, lines)
  return unmet('tradeExam', { pathway: joiner, background, standing, day: on })
    .map((one) => one.missing)
    .filter((answer) =>
      leafAnswers(answer).some(({ leaf }) => leaf.kind === 'module' || leaf.kind === 'everyModule'),
    )
}

describe('one of three modules', () => {
  test('is missing as one of three, whichever', () => {
    const [whole, ...others] = missing(...approved('SNEV100', 'SNEV101', 'SNEV102'))
    expect(others).toEqual([])
    expect(whole).toMatchObject({ kind: 'all', count: 1, of: [{ kind: 'any', count: 1 }] })
    expect(whole && leafAnswers(whole).map(({ leaf }) => 'module' in leaf && leaf.module)).toEqual([
      'SNEV103',
      'SNEV104',
      'SNEV105',
    ])
  })

  test('counts for the required modules no more than once', () => {
    const [whole] = missing(...approved('SNEV100', 'SNEV101', 'SNEV103', 'SNEV104'))
    expect(whole && leafAnswers(whole)).toMatchObject([{ leaf: { kind: 'everyModule' }, has: 2, wants: 3 }])
  })

  test.each(['SNEV103', 'SNEV104', 'SNEV105'])('is met by %s', (module) => {
    expect(missing(...approved('SNEV100', 'SNEV101', 'SNEV102', module))).toEqual([])
  })
})

describe('the codes of the exams', () => {
  const trade = tradeOf(joiner)
  const codes = (lines: readonly string[], chosen: string[] = [], planned: string[] = []) =>
    examCodesOf(
      trade,
      'trade',
      modulesGoneFor(trade, standingOf(joiner, lines).standing, chosen, planned),
    ).map(({ code }) => code)

  test('may be all three while nothing is chosen', () => {
    expect(codes([])).toEqual(['SNE3001', 'SNE3004', 'SNE3005'])
  })

  test('follow the plan, then what is under way, then the choice, then what is held', () => {
    expect(codes([], [], ['SNEV103'])).toEqual(['SNE3001'])
    expect(codes(['2026-01-05 moduleStarted SNEV104'], [], ['SNEV103'])).toEqual(['SNE3004'])
    expect(codes(['2026-01-05 moduleStarted SNEV104'], ['SNEV105'])).toEqual(['SNE3005'])
    expect(codes(approved('SNEV103'), ['SNEV105'])).toEqual(['SNE3001'])
  })

  test('are one for all where nothing is chosen in a trade', () => {
    expect(examCodesOf(tradeOf(driver), 'written', [])).toEqual([{ code: 'YRK3103', module: null }])
  })
})

describe('a trade without a module plan', () => {
  test('Its aims are neither begun nor approved as a module', () => {
    const { outcomeById } = standingOf(driver, [
      '2026-01-05 moduleStarted YRK3Z03',
      '2026-06-05 moduleApproved YRK3Z03',
    ])
    expect([...outcomeById.values()]).toEqual([
      { accepted: false, refusal: { kind: 'noModulePlan' } },
      { accepted: false, refusal: { kind: 'noModulePlan' } },
    ])
  })

  test('Its aims can be recognised one by one', () => {
    const { standing } = standingOf(driver, [
      '2026-01-05 claimMade k1 module YRK3Z03',
      '2026-01-06 claimDocumented k1 attests',
      '2026-01-07 claimApplied k1',
      '2026-01-08 claimAssessed k1',
      '2026-01-09 claimPartlyApproved k1 KM9329 KM9346',
    ])
    expect(standing.facts.aimsByModule.get('YRK3Z03')).toEqual(new Set(['KM9329', 'KM9346']))
  })

  test('No module is asked for before its exams', () => {
    const { standing } = standingOf(driver, [])
    for (const point of ['tradeExam', 'certificate'] as const) {
      const leaves = unmet(point, { pathway: driver, background, standing, day: on }).flatMap((one) =>
        leafAnswers(one.missing),
      )
      expect(leaves.filter(({ leaf }) => leaf.kind === 'everyModule' || leaf.kind === 'module')).toEqual([])
    }
  })

  test('The law closes module-structured training in it', () => {
    const pathway = pathwayOf('modular', 'trondelag', 'YRK03-03')
    const { standing } = replay(pathway, background, [], on)
    const { closing } = entryOf({ pathway, background, standing, day: on })
    expect(closing).toMatchObject([{ leaf: { kind: 'modulePlan' }, standing: 'law', state: 'missing' }])
  })
})

describe('papers of which one or another will do', () => {
  const papers = (...lines: string[]) => {
    const { standing } = standingOf(driver, lines)
    return unmet('tradeExamRegistration', { pathway: driver, background, standing, day: on })
      .flatMap((one) => leafAnswers(one.missing))
      .flatMap(({ leaf }) => (leaf.kind === 'gate' ? [leaf.gate] : []))
  }
  const cpc = '2026-01-05 gatePassed driver-cpc'

  test('A bus driver needs no truck and no ADR', () => {
    expect(papers(cpc, '2026-01-05 gatePassed licence-D')).toEqual([])
  })

  test('A lorry driver needs both beside one of two licences', () => {
    expect(papers(cpc, '2026-01-05 gatePassed licence-CE')).toEqual([
      'licence-D',
      'truck-T1',
      'truck-T2',
      'truck-T4',
      'adr-basic',
    ])
  })

  test('A paper that has run out is missing again', () => {
    const expired = '2026-01-05 gatePassed driver-cpc until 2026-11-20'
    expect(papers(expired, '2026-01-05 gatePassed licence-D')).toEqual(['driver-cpc'])
  })
})
