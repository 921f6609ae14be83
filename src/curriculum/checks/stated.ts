import { type Day, partsOf } from '../../calendar/day.ts'
import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault, FaultOfReach } from '../faults.ts'
import { type Place, routeFile, rulesFile, tradeFile } from '../places.ts'
import { demandsOf, placedLeaves, requirementsOf, ruleSetsOf } from '../references.ts'
import type { Leaf } from '../requirement.ts'
import { answerOfRule, ruleInForce } from '../ruleInForce.ts'
import type { RuleId, RuleSet } from '../rules.ts'
import type { Source, StatedStanding } from '../source.ts'
import { mustsOf } from './reach.ts'

interface Stated extends Place {
  source: Source
  standing: StatedStanding | null
}

/** Everything in a file of rules that has a source, with its place. */
function statedIn({ id, rules, provisions = [], demands = [], gates = [] }: RuleSet): Stated[] {
  const lists: Record<string, readonly { source: Source; standing?: StatedStanding }[]> = {
    rules,
    provisions,
    demands,
    gates,
  }
  return Object.entries(lists).flatMap(([key, list]) =>
    list.map(({ source, standing = null }, index) => ({
      file: rulesFile(id),
      at: [key, String(index), 'source', 'year'],
      source,
      standing,
    })),
  )
}

/** Sources that cannot have been read, and law that nobody could look up because its year is not told. */
export function sourcesWithoutYear(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap((set) => {
    const read = partsOf(set.readOn).year
    return statedIn(set).flatMap(({ file, at, source: { year }, standing }): CatalogueFault[] => {
      if (year === null) return standing === 'law' ? [{ kind: 'lawWithoutYear', file, at }] : []
      return year > read ? [{ kind: 'sourceOfLaterYear', file, at, year, read }] : []
    })
  })
}

/**
 * Files that were read on a day that has not come. Where that is most of them, it is the clock that is behind, and no file is
 * at fault.
 */
export function readAfterToday(catalogue: Catalogue, today: Day): CatalogueFault[] {
  const sets = ruleSetsOf(catalogue)
  const ahead = sets.filter(({ readOn }) => readOn > today)
  if (ahead.length * 2 > sets.length) return []
  return ahead.map(({ id, readOn: read }) => ({
    kind: 'readAfterToday',
    file: rulesFile(id),
    at: ['readOn'],
    read,
    today,
  }))
}

/** Unknown values that nobody is named to be asked about, and known ones that may be another. */
export function unknownsUnasked(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap(({ id, county, rules }) =>
    rules.flatMap(({ rule, value, mayBe, ask }, index): CatalogueFault[] => {
      const place = { file: rulesFile(id), at: ['rules', String(index)] }
      const at = [...place.at, 'ask']
      if (value === null && ask === undefined) {
        const cure = county === null ? {} : { cure: { at, value: 'county' } }
        return [{ kind: 'nobodyToAsk', ...place, rule, ...cure }]
      }
      return value !== null && mayBe !== undefined
        ? [{ kind: 'mayBeOfKnownValue', file: place.file, at: [...place.at, 'mayBe'], rule }]
        : []
    }),
  )
}

/** Practice that is too little until it is too much: nobody in the county could get a contract. */
const least: RuleId = 'practiceBeforeContract'
const most: RuleId = 'practiceToExperienceBased'

/** Spans that nothing lies in: at least so much is asked, and at most something less. */
export function spansEmpty(catalogue: Catalogue): CatalogueFault[] {
  return [
    ...ruleSetsOf(catalogue).flatMap((set) => spanOfRules(catalogue.national, set)),
    ...[...askedTogether(catalogue).values()].flatMap(({ file, musts }) => [
      ...spanOfLeaves(file, musts, 'practice', ['practice', 'practiceAtMost']),
      ...spanOfLeaves(file, musts, 'contract', ['contractLeft', 'contractEndsWithin']),
      ...spanOfLeaves(file, musts, 'age', ['age', 'ageAtMost']),
    ]),
  ]
}

/** What one file asks of the same people at the same moment, on the same days, in however many demands; and each partial competence. */
function askedTogether(catalogue: Catalogue) {
  const found = new Map<string, { file: string; musts: ReturnType<typeof mustsOf> }>()
  for (const { file, at, requirement } of requirementsOf(catalogue))
    if (at[0] === 'partialCompetences') found.set(`${file} ${at}`, { file, musts: mustsOf(requirement, at) })
  for (const { file, at, demand } of demandsOf(catalogue)) {
    const { on, roles, from, to } = demand
    const key = JSON.stringify([file, on, roles, from, to])
    const before = found.get(key)?.musts ?? []
    found.set(key, { file, musts: [...before, ...mustsOf(demand.requires, [...at, 'requires'])] })
  }
  return found
}

function spanOfRules(national: RuleSet, set: RuleSet): CatalogueFault[] {
  const days = [set.readOn, ...[...national.rules, ...set.rules].flatMap(({ from }) => from ?? [])]
  const holding = (rule: RuleId, day: (typeof days)[number]) =>
    ruleInForce(answerOfRule(national, set === national ? null : set, rule, day))
  for (const day of days) {
    const [from, to] = [holding(least, day), holding(most, day)]
    if (typeof from?.value !== 'number' || typeof to?.value !== 'number' || from.value <= to.value) continue
    const index = Math.max(set.rules.indexOf(to.entry), set.rules.indexOf(from.entry))
    if (index < 0) continue
    const at = ['rules', String(index), 'value']
    return [
      { kind: 'spanEmpty', file: rulesFile(set.id), at, of: 'practice', least: from.value, most: to.value },
    ]
  }
  return []
}

/** The number that a leaf itself asks for, and the key that it stands at; null where a rule has it. */
function numberIn(leaf: Leaf): { key: 'months' | 'years'; number: number } | null {
  if ('months' in leaf && typeof leaf.months === 'number') return { key: 'months', number: leaf.months }
  return 'years' in leaf && typeof leaf.years === 'number' ? { key: 'years', number: leaf.years } : null
}

function spanOfLeaves(
  file: string,
  musts: readonly { at: string[]; leaf: Leaf }[],
  of: (FaultOfReach & { kind: 'spanEmpty' })['of'],
  [from, to]: readonly [Leaf['kind'], Leaf['kind']],
): CatalogueFault[] {
  const asked = (kind: Leaf['kind']) =>
    musts.flatMap(({ at, leaf }) => {
      const found = leaf.kind === kind ? numberIn(leaf) : null
      return found ? [{ at: [...at, found.key], number: found.number }] : []
    })
  return asked(from).flatMap((low) =>
    asked(to).flatMap(({ at, number }): CatalogueFault[] =>
      low.number <= number ? [] : [{ kind: 'spanEmpty', file, at, of, least: low.number, most: number }],
    ),
  )
}

/** Positions above full time, which nobody can have, be they asked of all or as one of several that will do. */
export function positionsAboveFull(catalogue: Catalogue): CatalogueFault[] {
  return requirementsOf(catalogue).flatMap(({ file, at, requirement }) =>
    placedLeaves(requirement, at).flatMap(({ at, leaf }): CatalogueFault[] => {
      if (leaf.kind !== 'position' || typeof leaf.percent !== 'number' || leaf.percent <= 100) return []
      const place = [...at, 'percent']
      const cure = { at: place, value: 100 }
      return [{ kind: 'positionAboveFull', file, at: place, percent: leaf.percent, cure }]
    }),
  )
}

/** Versions that do not come after the one they succeed, or that another file of the same trade succeeds too. */
export function versionsOutOfOrder(catalogue: Catalogue): CatalogueFault[] {
  const trades = [...catalogue.tradesById]
  const inTime = trades.flatMap(([id, { succeeds, validFrom: from }]) =>
    succeeds.flatMap((older): CatalogueFault[] => {
      const olderFrom = catalogue.tradesById.get(older)?.validFrom
      return older === id || olderFrom === undefined || olderFrom < from
        ? []
        : [{ kind: 'versionNotLater', file: tradeFile(id), at: ['validFrom'], older, from, olderFrom }]
    }),
  )
  const once = (
    files: readonly (readonly [id: string, succeeds: readonly string[], branch: string])[],
    fileOf: (id: string) => string,
  ) =>
    files.flatMap(([id, succeeds, branch], index) =>
      succeeds.flatMap((older, at): CatalogueFault[] => {
        const other = files
          .slice(0, index)
          .find(([, earlier, same]) => earlier.includes(older) && same === branch)
        return other
          ? [
              {
                kind: 'succeededTwice',
                file: fileOf(id),
                at: ['succeeds', String(at)],
                older,
                other: other[0],
              },
            ]
          : []
      }),
    )
  return [
    ...inTime,
    ...once(
      trades.map(([id, { succeeds, trade }]) => [id, succeeds, trade] as const),
      tradeFile,
    ),
    ...once(
      [...catalogue.routesById].map(([id, { succeeds }]) => [id, succeeds, ''] as const),
      routeFile,
    ),
  ]
}
