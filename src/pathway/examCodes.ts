import { modulesOfGroup } from '../curriculum/moduleChoice.ts'
import { type Exam, exams } from '../curriculum/requirement.ts'
import type { Trade } from '../curriculum/trade.ts'
import { holdsModule, type Standing, stateOf } from './standing.ts'

/** The code of an exam, and the module that it follows; null where it is one for the whole trade. */
export interface ExamCode {
  code: string
  module: string | null
}

/**
 * The modules of a trade's groups that somebody goes for: those that are held, else those that the person has
 * chosen, else those under way, else those that the plan has. None of a group that nobody has come to yet.
 */
export function modulesGoneFor(
  trade: Trade,
  standing: Standing | null,
  chosen: readonly string[] = [],
  planned: readonly string[] = [],
): string[] {
  return (trade.groups ?? []).flatMap((group) => {
    const ids = modulesOfGroup(trade, group).map(({ id }) => id)
    const stages: ((id: string) => boolean)[] = [
      (id) => standing !== null && holdsModule(standing, id),
      (id) => chosen.includes(id),
      (id) => standing !== null && stateOf(standing, `module.${id}`) === 'underWay',
      (id) => planned.includes(id),
    ]
    return stages.map((is) => ids.filter(is)).find((found) => found.length > 0) ?? []
  })
}

/** The code of an exam for those who go for some modules: one, or all that it may be while nothing is chosen. */
export function examCodesOf({ exams: told }: Trade, exam: Exam, goneFor: readonly string[]): ExamCode[] {
  const { code } = told[exam]
  if (code !== null) return [{ code, module: null }]
  const all = (told.byModule ?? []).map((one) => ({ code: one[exam], module: one.module }))
  const own = all.filter(({ module }) => goneFor.includes(module))
  return own.length > 0 ? own : all
}

/** Whether an exam of any contract is one of the two that have codes here. */
export function hasCode(exam: string): exam is Exam {
  return exams.some((one) => one === exam)
}
