import { describe, expect, test } from 'vitest'
import type { RouteStep } from '../../src/curriculum/route.ts'
import { withoutMarks } from '../../src/language/marks.ts'
import { contentLines, weekText } from '../../src/language/sentences/stepContents.ts'
import { wordsFor } from '../../src/language/words.ts'
import { startList } from '../pathway/log.ts'

const source = { title: 'an invented handbook', year: 2019 }
const step: RouteStep = {
  id: 'contract',
  kind: 'certificate',
  responsible: ['county'],
  rhythm: [
    { what: { nb: 'praksis' }, times: 4, every: 'week', as: 'day', with: ['employer'], source },
    { what: { nb: 'samling' }, times: 1, every: 'secondWeek', as: 'day', with: ['nav', 'mentor'], source },
    { what: { nb: 'veiledning' }, every: 'week', as: 'hour', with: ['adviser'], source },
    { what: { nb: 'møte' }, every: 'whenNeeded', as: 'meeting', with: ['jobSpecialist'], source },
  ],
  instruments: [{ name: { nb: 'Lønnstilskudd' }, plain: { nb: 'Nav betaler litt.' }, by: 'nav', source }],
  papers: [startList],
}

describe('what a model says of a step', () => {
  test('The week is told as often as the source says', async () => {
    const lines = contentLines(await wordsFor('nb', 'field'), step)
    expect(lines?.week.map(({ lead, text, who }) => `${lead}: ${text} (${who})`)).toEqual([
      '4 dager i uka: praksis (Med arbeidsgiveren.)',
      '1 dag annenhver uke: samling (Med Nav og mentoren.)',
      'Hver uke: veiledning (Med rådgiveren.)',
      'Når det trengs: møte (Med jobbspesialisten.)',
    ])
  })

  test('That nobody says how often stands behind what it is', async () => {
    const often: RouteStep = {
      ...step,
      rhythm: [{ what: { nb: 'Nav møtes om deg.' }, every: 'unsaid', as: 'meeting', with: ['nav'], source }],
    }
    expect(weekText(await wordsFor('nb', 'field'), often)).toBe('Nav møtes om deg. Ikke sagt hvor ofte.')
  })

  test('Instruments and papers are told with who gives and uses them', async () => {
    const lines = contentLines(await wordsFor('en', 'field'), step)
    expect(withoutMarks(lines?.instruments[0]?.who ?? '')).toBe('From Nav.')
    expect(lines?.papers).toMatchObject([{ id: 'start', who: 'For the employer.', items: [{}, {}] }])
  })

  test('Arabic has a form for each number', async () => {
    const words = await wordsFor('ar', 'field')
    const times = (number: number) =>
      weekText(words, {
        ...step,
        rhythm: [{ what: { nb: 'x' }, times: number, every: 'week', as: 'day', with: ['nav'], source }],
      })
    expect([1, 2, 4].map((number) => times(number).split(' في ')[0])).toEqual(['يوم واحد', 'يومان', '4 أيام'])
  })

  test('Nothing is said of a step of which the model says nothing', async () => {
    const { rhythm: _, instruments: __, papers: ___, ...bare } = step
    expect(contentLines(await wordsFor('nb', 'field'), bare)).toBeNull()
  })
})
