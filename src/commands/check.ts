import { readAfterToday } from '../curriculum/checks/stated.ts'
import { checkStories } from '../flows/storyCheck.ts'
import { checkReport } from '../language/reports/curricula.ts'
import type { ReportWords } from '../language/reports/person.ts'
import { reportSchemas } from '../records/report.ts'
import { faultsOf, readCurricula } from './curricula.ts'
import { type Ended, type World, written } from './ended.ts'

/** What is wrong with the files of `curricula/`, stories among them. */
export function reportCheck(world: World, words: ReportWords): Ended {
  const curricula = readCurricula(world.curricula, world.today)
  if ('code' in curricula) return curricula
  const { catalogue, files } = curricula
  const { checked, faults } = catalogue ? checkStories(catalogue, files) : { checked: [], faults: [] }
  const ahead = catalogue ? readAfterToday(catalogue, world.today) : []
  const report = checkReport(words, files.length, [...faultsOf(curricula), ...ahead, ...faults], checked)
  return { ...written(reportSchemas.check, report), code: report.faults.length > 0 ? 1 : 0 }
}
