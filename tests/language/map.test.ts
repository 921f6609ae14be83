import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { wordsFor } from '../../src/language/words.ts'
import type { RouteMap, Station } from '../../src/planning/routeMap.ts'
import { day } from '../calendar/days.ts'
import { stations } from './everyKind.ts'

const module: Station = {
  id: 'module.HEAV107',
  subject: stations.module,
  lane: 'modules',
  track: 0,
  day: day('2028-03-31'),
  from: day('2027-02-01'),
  to: day('2028-03-31'),
  progress: 'proposed',
  deciding: true,
  pinned: false,
  assumed: true,
}

const exam: Station = {
  ...module,
  id: 'exam.written',
  subject: { kind: 'exam', exam: 'written' },
  lane: 'exams',
  day: day('2026-06-01'),
  from: day('2026-06-01'),
  to: day('2026-06-01'),
  progress: 'done',
  deciding: false,
  assumed: false,
}

const job: Station = { ...module, id: 'partial.p1', subject: stations.partialCompetence }

const map: RouteMap = {
  from: day('2026-01-01'),
  to: day('2029-12-31'),
  today: day('2026-10-12'),
  lanes: [],
  stations: [exam, module, job],
  pieces: [],
  windows: [],
  phases: [],
  finish: { earliest: day('2029-05-10'), likely: day('2029-06-10'), latest: day('2029-11-10') },
  programmeEnd: day('2030-08-31'),
}

const nb = await wordsFor('nb')
const said = sentencesOf(nb, { reader: 'adviser' }).map(map, 'Sol-17')

describe('the words of a map', () => {
  test('a station is heard in one breath', () => {
    expect(said.describe(module)).toBe(
      'HEAV107 Grunnleggende sykepleie, Moduler. Forslag, feb. 2027–mars 2028. Antatt. Bestemmer sluttdatoen.',
    )
    expect(said.describe({ ...exam, pinned: true })).toBe(
      'Skriftlig Vg3-eksamen, Eksamen. Bestått, juni 2026. Låst.',
    )
  })

  test('a module gives the jobs it opens', () => {
    expect(said.givesOf(module)).toEqual([{ text: 'Kan jobbe som pleieassistent (forslag)' }])
    expect(said.givesOf(exam)).toEqual([])
  })

  test('today and the finish are named', () => {
    expect(said.today).toBe('Du er her · 12. okt. 2026')
    expect(said.finish).toBe('mai–nov. 2029')
    expect(said.programmeEnd).toBe('Programmet slutter 31. aug. 2030')
    expect(said.label).toBe('Linjekart for Sol-17, januar 2026 til desember 2029')
  })

  test('without a plan there is no finish', () => {
    const without = sentencesOf(nb).map({ ...map, finish: null, programmeEnd: null }, 'Sol-17')
    expect([without.finish, without.programmeEnd]).toEqual(['', ''])
  })

  test('a window has its days', () => {
    const window = {
      kind: 'writtenExam',
      from: day('2027-05-11'),
      to: day('2027-05-29'),
      assumed: true,
    } as const
    expect(said.windowText(window)).toBe('Skriftlig Vg3-eksamen, 11.–29. mai 2027')
  })

  test('the axis has years, halves and months', () => {
    expect([said.year(2027), said.half('spring'), said.month(9), said.month(1)]).toEqual([
      '2027',
      'vår',
      'sep.',
      'jan.',
    ])
  })
})
