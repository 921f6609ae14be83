import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { Participant } from '../../src/records/participant.ts'
import {
  type Assessment,
  lastAssessment,
  lastWritten,
  withAssessment,
} from '../../src/screens/background/assessments.ts'
import { draftOf, type ExperienceDraft, emptyDraft, readDraft } from '../../src/screens/background/draft.ts'
import { day } from '../calendar/days.ts'
import { approved, person, today } from '../records/people.ts'

const typed = (text: string) => ({ day: day(text), text })

const whole: ExperienceDraft = {
  ...emptyDraft,
  title: ' Kokk ',
  from: typed('2020-01-01'),
  to: typed('2025-12-31'),
}

const faultsOf = (changes: Partial<ExperienceDraft>) =>
  [...readDraft({ ...whole, ...changes }, 'x-1', today).faults].map(([field, { kind }]) => `${field} ${kind}`)

describe('an experience being written', () => {
  test('A whole one is read as it stands', () => {
    expect(readDraft(whole, 'x-1', today).experience).toEqual({
      id: 'x-1',
      title: 'Kokk',
      styrk: null,
      where: 'norway',
      place: null,
      time: { kind: 'period', from: day('2020-01-01'), to: day('2025-12-31') },
      percent: 100,
      documented: false,
      counts: { kind: 'undecided' },
    })
  })

  test.each<[Partial<ExperienceDraft>, string[]]>([
    [{ title: ' ' }, ['title title']],
    [{ title: 'Kokk 15076500565' }, ['title identityNumber']],
    [{ place: 'x'.repeat(121) }, ['place tooLong']],
    [{ from: { day: null, text: '' } }, ['from from']],
    [{ from: { day: null, text: '31.2.2020' } }, ['from date']],
    [{ to: typed('2019-12-31') }, ['to order']],
    [{ to: typed('2026-03-03') }, ['to future']],
    [{ to: { day: null, text: '' } }, ['to to']],
    [{ to: { day: null, text: '' }, ongoing: true }, []],
    [{ percent: '101' }, ['percent whole']],
    [{ percent: '79,5' }, ['percent whole']],
    [{ timeKind: 'length' }, ['years length']],
    [{ timeKind: 'length', years: '61' }, ['years number']],
    [{ timeKind: 'length', months: 'to' }, ['months number']],
    [{ timeKind: 'length', years: '60', months: '1' }, ['months number']],
    [{ timeKind: 'length', years: '1', months: '2,5' }, []],
  ])('%j has these faults: %j', (changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults)
  })

  test.each([72, 14, 30.5, 0.5])('%d months are written and read alike', (months) => {
    const read = readDraft({ ...whole, timeKind: 'length', months: String(months) }, 'x-1', today).experience
    if (!read) throw new Error('not read')
    expect(readDraft(draftOf(read), 'x-1', today).experience).toEqual(read)
  })
})

describe('an assessment of Norwegian', () => {
  const event = (level: Assessment['level'], on: string): Assessment => ({
    kind: 'languageAssessed',
    day: day(on),
    skill: 'oral',
    level,
    paper: 'norskprove',
  })

  const write = (event: Assessment | null, replaced: string | null, to = person(), on = today) =>
    withAssessment(to, { event, replaced, id: 'e-9' }, on)

  test('A new one stands beside the old', () => {
    const after = write(event('B1', '2026-02-01'), null)
    expect(lastAssessment(after.log, 'oral')?.event.level).toBe('B1')
    expect(after.log).toHaveLength(3)
  })

  test('One put right takes the old one back', () => {
    const after = write(event('A1', '2025-08-20'), 'e-1')
    expect(lastAssessment(after.log, 'oral')?.event.level).toBe('A1')
    expect(after.log.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3])
    expect(lastWritten(after.log)?.id).toBe('e-9')
  })

  test('One taken back leaves the skill untold', () => {
    expect(lastAssessment(write(null, 'e-1').log, 'oral')).toBe(null)
  })

  describe('put right as it is written', () => {
    const written = write(event('B1', '2026-02-01'), null)
    const corrected = (to: Participant, on = today) =>
      withAssessment(to, { event: event('B2', '2026-02-01'), replaced: 'e-9', id: 'e-10' }, on)

    test('It takes the place of the mistype', () => {
      const after = corrected(written)
      expect(after.log.map(({ id }) => id)).toEqual([...person().log.map(({ id }) => id), 'e-10'])
      expect(lastAssessment(after.log, 'oral')?.event.level).toBe('B2')
      expect(write(null, 'e-9', written).log).toEqual(person().log)
    })

    test('What stood till another day stays in the log', () => {
      expect(corrected(written, addDays(today, 1)).log).toHaveLength(written.log.length + 2)
    })

    test('What something was written after stays in the log', () => {
      const log = [...written.log, approved('e-11', '2026-03-02', 9, 'HEAV105')]
      expect(corrected({ ...written, log }).log.map(({ id }) => id)).toContain('e-9')
    })
  })
})
