import { durationIds } from '../curriculum/duration.ts'
import type { Demand, RuleEntry } from '../curriculum/rules.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { readByName } from './basis.ts'
import { positionAsNow } from './positions.ts'

/**
 * What the files tell people and no plan is made by: names, sentences, sources, the number of a version. Everything else is taken to
 * matter, so that a field which is new one day is never held to change nothing.
 */
const told: ReadonlySet<string> = new Set([
  '$schema',
  'version',
  'publication',
  'name',
  'title',
  'titleOurs',
  'plain',
  'phrase',
  'topics',
  'text',
  'what',
  'why',
  'note',
  'reasoning',
  'source',
  'sources',
  'readOn',
  'occupation',
  'occupations',
  'isco',
  'esco',
  'certificates',
  'certificatesSource',
  'earlier',
  'programmeArea',
  'adopted',
  'validFrom',
  'validTo',
  'afterwards',
  'jobs',
  'provisions',
  'rhythm',
  'instruments',
  'papers',
])

/** Each thing of the files spelled once: pathways share them. */
const spelled = new WeakMap<object, string>()

/** What a plan can be made by of a part of the files, as one text: the same text, the same plan. */
export function groundIn(part: object): string {
  const known = spelled.get(part)
  if (known !== undefined) return known
  const text = JSON.stringify(part, (key, value) => (told.has(key) ? undefined : value))
  spelled.set(part, text)
  return text
}

/** Rules that are read by name where somebody is in the introduction programme, or can complain of an exam. */
const readOfPerson = /^(programme|complaint)/

/** The rules that a plan may be reckoned with: those that something asks for or that are read by name. The rest people read. */
function reckoned(rules: readonly RuleEntry[], demanded: string): string[] {
  return rules
    .filter(
      ({ rule }) => readByName.includes(rule) || readOfPerson.test(rule) || demanded.includes(`"${rule}\\"`),
    )
    .map(groundIn)
}

function demandsIn(byPoint: ReadonlyMap<string, readonly Demand[]>): unknown[] {
  return [...byPoint].map(([point, demands]) => [point, demands.map(groundIn)])
}

/** Assumptions that the planner asks for by name, whatever the files name. */
const askedByName: ReadonlySet<string> = new Set([...durationIds, positionAsNow])

/**
 * All that a plan depends on of a pathway, as one text. Demands of other roles and lengths that nothing on the way names are not in
 * it, nor what is only told: two pathways with one ground have one plan, whatever else their files differ in.
 */
export function groundOf(pathway: Pathway): string {
  const { trade, route, national, county, demandsByPoint, demandsOfOthers, terms } = pathway
  // What is asked is in the demands of the role, and lengths are taken with those of the whole country
  const { demands: _ofCounty, gates: _, rules, durations: __, ...ofCounty } = county
  const demanded = [demandsIn(demandsByPoint), [...demandsOfOthers.values()].map(demandsIn)]
  const asked = JSON.stringify(demanded)
  const files = [
    trade && groundIn(withoutDemands(trade)),
    groundIn(withoutDemands(route)),
    groundIn(ofCounty),
    reckoned(rules, asked),
    reckoned(national.rules, asked),
    [...pathway.gatesById.values()].map(groundIn),
    demanded,
    terms.map(groundIn),
    [...pathway.leftBehind.keys()],
    [...pathway.initialPlaces.keys()],
  ]
  const named = JSON.stringify(files)
  const used = (id: string): boolean => askedByName.has(id) || named.includes(`\\"${id}\\"`)
  const assumed = [...pathway.durationsById.values(), ...pathway.positionsById.values()]
  return `${named}${assumed
    .filter(({ id }) => used(id))
    .map(groundIn)
    .join('')}`
}

const bare = new WeakMap<object, object>()

/** A file without its demands, the same for whoever asks again, so that it is spelled once. */
function withoutDemands<File extends { demands?: readonly Demand[] | undefined }>(file: File): object {
  const known = bare.get(file)
  if (known) return known
  const { demands: _, ...rest } = file
  bare.set(file, rest)
  return rest
}
