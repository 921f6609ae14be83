import type { Catalogue } from '../catalogue.ts'
import { durationIds } from '../duration.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, rulesFile } from '../places.ts'
import { demandsOf, namedRulesOf, requirementsOf, ruleSetsOf } from '../references.ts'
import { levels, type Requirement } from '../requirement.ts'
import { mostOf, type RuleId, type RuleUnit, type RuleValue, ruleIds, ruleUnits } from '../rules.ts'

const isRule = (name: string): name is RuleId => ruleIds.some((rule) => rule === name)

/** Requirements that ask a rule for a number where it gives a level, or for months where it gives per cent. */
export function rulesOfOtherUnit(catalogue: Catalogue): CatalogueFault[] {
  return namedRulesOf(catalogue).flatMap(({ file, at, rule, wanted, timesLength }) => {
    if (!isRule(rule)) return []
    const compare = (unit: RuleUnit, wanted: RuleUnit): CatalogueFault[] =>
      unit === wanted ? [] : [{ kind: 'ruleOfOtherUnit', file, at, rule, unit, wanted }]
    // A factor times the ordinary length is a number of months, and nothing else
    return timesLength
      ? [...compare(ruleUnits[rule], 'factor'), ...compare('months', wanted)]
      : compare(ruleUnits[rule], wanted)
  })
}

/** Requirements that ask for the value of a rule that no file has, not even as unknown. */
export function rulesNowhereStated(catalogue: Catalogue): CatalogueFault[] {
  // A file of rules that was left out may be the one that states it
  if ([...catalogue.leftOut].some((path) => path.startsWith('rules/'))) return []
  const stated = ruleSetsOf(catalogue).flatMap((set) => set.rules.map(({ rule }) => rule))
  return namedRulesOf(catalogue).flatMap(({ file, at, rule }): CatalogueFault[] =>
    isRule(rule) && !stated.includes(rule) ? [{ kind: 'ruleNowhereStated', file, at, rule }] : [],
  )
}

/** How many groups may lie within each other: so many a sentence can still say. */
const deepest = 8

/** Requirements that nobody could meet, or that no sentence could say. */
export function requirementsBeyondReach(catalogue: Catalogue): CatalogueFault[] {
  return requirementsOf(catalogue).flatMap(({ file, at, requirement }) => {
    const deep = depthOf(requirement)
    return [
      ...(deep > deepest ? [{ kind: 'requirementTooDeep' as const, file, at, deep, most: deepest }] : []),
      ...groupsAskingTooMuch({ file, at }, requirement),
    ]
  })
}

const depthOf = (requirement: Requirement): number =>
  'of' in requirement ? 1 + Math.max(0, ...requirement.of.map(depthOf)) : 0

function groupsAskingTooMuch({ file, at }: Place, requirement: Requirement): CatalogueFault[] {
  if (!('of' in requirement)) return []
  const within = requirement.of.flatMap((part, index) =>
    groupsAskingTooMuch({ file, at: [...at, 'of', String(index)] }, part),
  )
  const listed = requirement.of.length
  if (requirement.kind !== 'some' || requirement.count <= listed) return within
  const counted = [...at, 'count']
  const cure = { at: counted, value: listed }
  return [
    { kind: 'moreAskedThanListed', file, at: counted, count: requirement.count, listed, cure },
    ...within,
  ]
}

/** Rule values that are not what their rule is measured in. An unknown value is no fault: it is a question. */
export function valuesNotOfUnit(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap((set) =>
    set.rules.flatMap(({ rule, value, mayBe = null }, index) =>
      Object.entries({ value, mayBe }).flatMap(([field, stated]): CatalogueFault[] => {
        const unit = ruleUnits[rule]
        if (isOfUnit(stated, unit)) return []
        const at = ['rules', String(index), field]
        const meant = readings(stated).find((reading) => reading !== null && isOfUnit(reading, unit))
        const cure = meant === undefined ? {} : { cure: { at, value: meant } }
        return [{ kind: 'valueNotOfUnit', file: rulesFile(set.id), at, rule, value: stated, unit, ...cure }]
      }),
    ),
  )
}

/** Numbers of rules that cannot be meant: a job of more hours than the week has, an age that nobody reaches. */
export function valuesBeyondLimits(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap((set) =>
    set.rules.flatMap(({ rule, value, mayBe = null }, index) =>
      Object.entries({ value, mayBe }).flatMap(([field, stated]): CatalogueFault[] => {
        const [most, unit] = [mostOf(rule), ruleUnits[rule]]
        // What is not of its unit is told as that
        if (typeof stated !== 'number' || !isOfUnit(stated, unit) || stated <= most) return []
        const at = ['rules', String(index), field]
        return [{ kind: 'valueBeyondLimit', file: rulesFile(set.id), at, rule, value: stated, most, unit }]
      }),
    ),
  )
}

function isOfUnit(value: RuleValue, unit: RuleUnit): boolean {
  if (value === null) return true
  switch (unit) {
    case 'yesNo':
      return typeof value === 'boolean'
    case 'level':
      return levels.some((level) => level === value)
    case 'words':
      // Words in no language that is named cannot be shown to those who read another
      return typeof value === 'object'
    case 'percent':
      return typeof value === 'number' && value >= 1 && value <= 100
    case 'factor':
      return typeof value === 'number' && value > 0
    case 'count':
    case 'days':
      return Number.isInteger(value) && Number(value) >= 0
    default:
      return typeof value === 'number' && value >= 0
  }
}

const yesAndNo: Record<string, boolean> = {
  yes: true,
  ja: true,
  true: true,
  no: false,
  nei: false,
  false: false,
}

/** What a value of the wrong kind may have been meant as: a number in quotes, a share for per cent, a word. */
function readings(value: RuleValue): RuleValue[] {
  if (typeof value === 'number') return [Math.round(value * 100)].filter(() => value < 1)
  if (typeof value !== 'string' || value.trim() === '') return []
  const word = value.trim()
  const yesNo = yesAndNo[word.toLowerCase()]
  return [Number(word.replace(',', '.')), word.toUpperCase(), yesNo ?? null, { nb: word }]
}

/** Entries, provisions and demands that claim a weight which their file cannot give: law is national, practice a county's. */
export function standingsOfOtherFile(catalogue: Catalogue): CatalogueFault[] {
  const national = rulesFile(catalogue.national.id)
  const counties = [...catalogue.countiesById.values()].map((set) => rulesFile(set.id))
  const entries = ruleSetsOf(catalogue).flatMap(({ id, rules, provisions = [] }) =>
    Object.entries({ rules, provisions }).flatMap(([key, list]) =>
      list.map(({ standing }, index) => ({
        file: rulesFile(id),
        at: [key, String(index), 'standing'],
        standing,
      })),
    ),
  )
  const demands = demandsOf(catalogue).map(({ file, at, demand }) => ({
    file,
    at: [...at, 'standing'],
    standing: demand.standing,
  }))
  return [...entries, ...demands].flatMap(({ file, at, standing }): CatalogueFault[] => {
    const fault = (value: 'law' | 'countyPractice'): CatalogueFault[] => [
      { kind: 'standingOfOtherFile', file, at, standing, cure: { at, value } },
    ]
    if (file === national && standing === 'countyPractice') return fault('law')
    return counties.includes(file) && standing === 'law' ? fault('countyPractice') : []
  })
}

/** Durations that the planner asks for by name whatever the route, and that the file does not have. */
export function missingDurations(catalogue: Catalogue): CatalogueFault[] {
  if (catalogue.leftOut.has(rulesFile('durations'))) return []
  return durationIds
    .filter((id) => !catalogue.durationsById.has(id))
    .map((duration) => ({
      kind: 'missingDuration',
      file: rulesFile('durations'),
      at: ['durations'],
      duration,
    }))
}

/** Hours of work need the hours a week at which they can be taken, slowest first; weeks and months pass by themselves. */
export function intensitiesNotOfHours(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.durationsById.values()].flatMap(
    ({ id, unit, intensities }, index): CatalogueFault[] => {
      const place = { file: rulesFile('durations'), at: ['durations', String(index)] }
      const at = [...place.at, 'intensities']
      if (!intensities)
        return unit === 'hours' ? [{ kind: 'hoursWithoutIntensities', ...place, duration: id }] : []
      if (unit !== 'hours') return [{ kind: 'intensitiesWithoutHours', ...place, at, duration: id }]
      const ascending = [...new Set(intensities)].sort((a, b) => a - b)
      if (ascending.length === intensities.length && ascending.every((hours, i) => hours === intensities[i]))
        return []
      return [{ kind: 'intensitiesOutOfOrder', ...place, at, duration: id, cure: { at, value: ascending } }]
    },
  )
}
