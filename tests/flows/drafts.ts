import type { Catalogue } from '../../src/curriculum/catalogue.ts'
import type { Json } from '../../src/curriculum/json.ts'
import type { PlanAside } from '../../src/flows/hitting.ts'
import { type PlannerJob, runJob } from '../../src/planning/jobs.ts'
import type { Planned } from '../../src/planning/makePlan.ts'
import { catalogue } from '../pathway/log.ts'

/** A file of the curricula as an editor has it, to be changed. */
export type FileJson = { [key: string]: Json }

/** The file as it holds. */
const fileOf = (of: string, from: Catalogue = catalogue): FileJson =>
  structuredClone(from.versionsByPath.get(of)?.[0]?.json) as FileJson

/** The content of a draft: the file as it holds, and something changed in it. */
export function drafted(of: string, change: (file: FileJson) => void): FileJson {
  const file = fileOf(of)
  change(file)
  return file
}

/** A thing of a list in a file, by its key. */
function among(list: Json | undefined, key: string, name: string): FileJson {
  const found = (list as FileJson[]).find((one) => one[key] === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** A planner that works at once, as the worker would, and remembers what it was asked. */
export function planningHere(): { aside: PlanAside; jobs: PlannerJob[] } {
  const jobs: PlannerJob[] = []
  const aside: PlanAside = (job) => {
    jobs.push(job)
    let made: Planned | null = null
    for (const answer of runJob(job)) if (answer.kind === 'planned') made = answer.planned
    return { planned: Promise.resolve(made), stop: () => undefined }
  }
  return { aside, jobs }
}

/** Edits that a county might make, each of a real file. */
export const edits = {
  moduleWithdrawn: [
    'trades/HEA05-01',
    (file) => {
      file.modules = (file.modules as FileJson[]).filter(({ id }) => id !== 'HEAV108')
      file.partialCompetences = []
    },
  ],
  moduleRenamed: [
    'trades/HEA05-01',
    (file) => {
      const module = among(file.modules, 'id', 'HEAV108')
      module.id = 'HEAV108-1'
      module.succeeds = ['HEAV108']
      file.partialCompetences = []
    },
  ],
  onlyWords: [
    'trades/HEA05-01',
    (file) => {
      const module = among(file.modules, 'id', 'HEAV108')
      module.plain = { nb: 'En annen setning om modulen.' }
      module.title = { nb: 'Et annet navn' }
    },
  ],
  norwegianAsked: [
    'rules/rogaland',
    (file) => {
      among(file.rules, 'rule', 'norwegianBeforeContract').value = 'B2'
    },
  ],
  practiceLonger: [
    'rules/national',
    (file) => {
      among(file.rules, 'rule', 'practiceBeforeContract').value = 36
    },
  ],
  moduleLonger: [
    'rules/durations',
    (file) => {
      const module = among(file.durations, 'id', 'module')
      module.span = { low: 100, likely: 400, high: 800 }
    },
  ],
  jobDropped: [
    'routes/fagbrev-pa-jobb',
    (file) => {
      file.steps = (file.steps as FileJson[]).filter(({ id }) => id !== 'job')
      delete among(file.steps, 'id', 'contract').after
      file.phases = (file.phases as FileJson[]).map((phase) => ({
        ...phase,
        covers: (phase.covers as string[]).filter((id) => id !== 'job'),
      }))
    },
  ],
} as const satisfies Record<string, readonly [of: string, change: (file: FileJson) => void]>
