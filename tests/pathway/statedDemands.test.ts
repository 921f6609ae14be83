import { expect, test } from 'vitest'
import { demandsAt } from '../../src/pathway/pathway.ts'
import { statedDemands } from '../../src/pathway/statedDemands.ts'
import { day } from '../calendar/days.ts'
import { pathwayOf } from './log.ts'

const on = day('2026-11-21')

/** What a county asks before a contract, in short. */
function asked(county: string): string[] {
  const pathway = pathwayOf('fagbrev-pa-jobb', county)
  return demandsAt(pathway, 'contract', on).flatMap((demand) =>
    statedDemands(pathway, demand, on).map(({ requires, standing, source, unknown }) => {
      const what = 'rule' in requires ? requires.rule : requires.kind
      return `${what} ${standing} ${source.title}${unknown ? ' ?' : ''}`
    }),
  )
}

test('A county asks what it has written, each thing by its own source', () => {
  expect(asked('trondelag')).toEqual([
    'practice countyPractice trondelagfylke.no',
    'position countyPractice trondelagfylke.no',
    'compulsorySchoolBeforeContract countyPractice trondelagfylke.no',
    'age countyPractice trondelagfylke.no ?',
    'language countyPractice trondelagfylke.no ?',
    'contractLasts law ofo. § 9-58',
    'contractLasts law ofo. §§ 6-5 til 6-12, 9-58',
    'gate law ol. §§ 7-5, 7-6',
  ])
})

test('A county does not ask what only others have written', () => {
  expect(asked('rogaland').join()).not.toMatch(/permanentJob|compulsorySchool|assessmentApplied/)
  expect(asked('vestland')).toContain('permanentJob countyPractice vestlandfylke.no')
})
