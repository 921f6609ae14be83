import { describe, expect, test } from 'vitest'
import { eventSchema } from '../../src/pathway/event.ts'
import { eventsOfForm, fieldsFor, type Recordable, recordables } from '../../src/planning/recording.ts'
import { offersAt } from '../../src/planning/stationOffers.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking, planFor, today } from './asking.ts'

function choicesAt(station: string, asked: Asking): Recordable[] {
  const { pathway, background, standing } = asking(asked)
  const step = planFor(asked).steps.find(({ id }) => id === station) ?? null
  return recordables(offersAt({ pathway, background, standing, today, station, step, taken: new Set() }))
}

function choiceOf(choices: readonly Recordable[], kind: string): Recordable {
  const choice = choices.find((one) => one.kind === kind)
  if (!choice) throw new Error(`${kind} is not offered`)
  return choice
}

const goal = { listening: null, reading: null, writing: null, oral: 'A1' as const }
const modular: Asking = { route: 'modular', county: 'vestland', brings: { norwegianGoal: goal } }

describe('what is recorded at a station', () => {
  test('The parts of a language test are one thing to record', () => {
    const [choice, ...others] = choicesAt('language.A1', modular)
    expect(others).toEqual([])
    expect(choice?.offers).toHaveLength(4)
  })

  test('A test records the parts that were sat, no others', () => {
    const choice = choiceOf(choicesAt('language.A1', modular), 'languageAssessed')
    const fields = fieldsFor(choice, today)
    expect(fields.levels).toEqual({ oral: 'A1' })
    const levels = { oral: 'A1', reading: 'A2' } as const
    const events = eventsOfForm(choice, { ...fields, levels, paper: 'schoolAssessment' })
    expect(events).toMatchObject([
      { skill: 'reading', level: 'A2', paper: 'schoolAssessment' },
      { skill: 'oral', level: 'A1' },
    ])
  })

  test('A job begins with the position of the plan', () => {
    const choice = choiceOf(choicesAt('work.job', modular), 'employmentStarted')
    const fields = fieldsFor(choice, today)
    expect(fields.percent).toBe(80)
    expect(eventsOfForm(choice, fields)).toMatchObject([{ percent: 80, trade: 'HEA', day: today }])
  })

  test('Nothing is recorded while something is missing', () => {
    const choice = choiceOf(choicesAt('work.job', modular), 'employmentStarted')
    const fields = fieldsFor(choice, today)
    expect(eventsOfForm(choice, { ...fields, day: null })).toEqual([])
    expect(eventsOfForm(choice, { ...fields, percent: 120 })).toEqual([])
    expect(eventsOfForm(choice, { ...fields, percent: 62.5 })).toEqual([])
  })

  test('A contract asks for its last day and knows its role', () => {
    const choice = choiceOf(choicesAt('contract.contract', modular), 'contractStarted')
    const fields = { ...fieldsFor(choice, today), ends: day('2028-12-01') }
    expect(eventsOfForm(choice, fields)).toMatchObject([{ role: 'apprentice', ends: day('2028-12-01') }])
    expect(eventsOfForm(choice, { ...fields, ends: null })).toEqual([])
  })

  test('Every whole form makes an event that a file can hold', () => {
    for (const { id } of planFor(modular).steps) {
      for (const choice of choicesAt(id, modular)) {
        const fields = { ...fieldsFor(choice, today), percent: 80, ends: day('2028-12-01') }
        for (const event of eventsOfForm(choice, fields)) {
          expect(eventSchema.safeParse(eventSchema.encode(event)).success).toBe(true)
        }
      }
    }
  })
})
