import type { Catalogue } from '../curriculum/catalogue.ts'
import { catalogueKeeping, type KeptEditions, versionsKept } from '../curriculum/keeping.ts'
import type { FileVersion } from '../curriculum/version.ts'
import { type Choice, type PathwayPart, partsOfPathway } from '../pathway/pathway.ts'
import type { Participant } from '../records/participant.ts'

/**
 * Where the file of a part of a pathway lies. Exam terms are facts of a calendar, and several files: no plan keeps to
 * older ones.
 */
function pathOf({ national }: Catalogue, part: PathwayPart, { trade, route, county }: Choice): string | null {
  switch (part) {
    case 'trade':
      return trade && `trades/${trade}`
    case 'route':
      return `routes/${route}`
    case 'county':
      return `rules/${county}`
    case 'national':
      return `rules/${national.id}`
    case 'durations':
      return 'rules/durations'
    case 'terms':
      return null
  }
}

/** Whether a way is put together from a file, `trades/HEA05-01`. */
export function isMadeOf(catalogue: Catalogue, choice: Choice, of: string): boolean {
  return partsOfPathway.some((part) => pathOf(catalogue, part, choice) === of)
}

/** The editions that a person's plan was made on. */
function editionsOf(catalogue: Catalogue, { plan }: Planned): KeptEditions {
  const editions = plan?.basis?.editions ?? {}
  return new Map(
    partsOfPathway.flatMap((part): [string, string][] => {
      const path = plan && pathOf(catalogue, part, plan)
      const edition = editions[part]
      return path && edition ? [[path, edition]] : []
    }),
  )
}

/** What is read of a person here. */
type Planned = Pick<Participant, 'plan'>

/**
 * The curricula that a person's plan is made on: a plan stays on the versions that it was made on until somebody moves it, so
 * that nothing that was agreed changes because a county has published something.
 */
export function catalogueOf(catalogue: Catalogue, person: Planned): Catalogue {
  return catalogueKeeping(catalogue, editionsOf(catalogue, person))
}

/** Which edition of each thing the next plan of a person is made on. */
export function editionsFor(catalogue: Catalogue, person: Planned & Pick<Participant, 'wishes'>): string[] {
  const { trades, route, county } = person.wishes
  const choice: Choice = { trade: trades[0] ?? null, route: route ?? '', county: county ?? '' }
  const { editionsByPath } = catalogueOf(catalogue, person)
  return partsOfPathway.map((part) => editionsByPath.get(pathOf(catalogue, part, choice) ?? '') ?? '')
}

/** A thing of which a newer version holds than the one that a person's plan stays on. */
export interface NewerVersion {
  /** `trades/HEA05-01` */
  path: string
  kept: FileVersion
  newer: FileVersion
}

/** What has a newer version than a person's plan stays on. */
export function newerVersions(catalogue: Catalogue, person: Planned): NewerVersion[] {
  return [...versionsKept(catalogue, editionsOf(catalogue, person))].flatMap(([path, kept]) => {
    const edition = catalogue.editionsByPath.get(path)
    const newer = catalogue.versionsByPath.get(path)?.find((one) => one.edition === edition)
    return newer ? [{ path, kept, newer }] : []
  })
}

/**
 * The person with their plan on the versions that hold now. The steps are those of the plan as it is until it is made anew, and
 * the values it was reckoned with stay beside it, so that each move can be told with what was changed.
 */
export function onNewest(catalogue: Catalogue, person: Participant): Participant {
  const { plan } = person
  if (!plan?.basis) return person
  const editions = Object.fromEntries(
    Object.entries(plan.basis.editions).map(([part, edition]) => {
      const path = pathOf(catalogue, part as PathwayPart, plan)
      return [part, (path && catalogue.editionsByPath.get(path)) ?? edition]
    }),
  )
  return { ...person, plan: { ...plan, basis: { ...plan.basis, editions } } }
}
