import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault, ReferenceTo } from '../faults.ts'
import { type Place, routeFile, rulesFile, tradeFile } from '../places.ts'
import { referencesOf, ruleSetsOf } from '../references.ts'
import type { Route } from '../route.ts'
import type { Trade } from '../trade.ts'
import { circlesIn } from './circles.ts'

/** Names that point to nothing, with the name that was most likely meant. */
export function unknownReferences(catalogue: Catalogue): CatalogueFault[] {
  return referencesOf(catalogue)
    .filter(({ name, known, to }) => !known.includes(name) && !mayBeLeftOut(catalogue, to, name))
    .map(({ file, at, to, name, known }) => {
      const meant = nearest(name, known)
      return { kind: 'unknownReference', file, at, to, name, ...(meant && { cure: { at, value: meant } }) }
    })
}

/** Whether a name may stand in a file that was left out: that file is told of, and what names it may well be right. */
function mayBeLeftOut({ leftOut }: Catalogue, to: ReferenceTo, name: string): boolean {
  const anyIn = (folder: string, begins = '') =>
    [...leftOut].some((path) => path.startsWith(`${folder}/${begins}`))
  switch (to) {
    case 'trade':
      // A trade is named by its file, or by the stem of its code that every version of it begins with
      return leftOut.has(tradeFile(name)) || anyIn('trades', name)
    case 'route':
      return leftOut.has(routeFile(name))
    case 'county':
      return leftOut.has(rulesFile(name))
    case 'module':
      return anyIn('trades')
    case 'gate':
      return anyIn('trades') || anyIn('rules')
    case 'phase':
      return anyIn('routes')
    case 'duration':
    case 'position':
      return leftOut.has(rulesFile('durations'))
    default:
      return false
  }
}

/** The known name that a slip of the keyboard most likely meant: at most two letters away, case aside. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const tooFar = Math.min(3, name.length / 2)
  const [first, second] = [...new Set(known)]
    .map((one) => ({ one, away: lettersApart(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ away }) => away < tooFar)
    .sort((a, b) => a.away - b.away)
  // Two names equally near are no better than none
  return first?.away === second?.away ? undefined : first?.one
}

/** Levenshtein distance: letters to add, drop or change. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Ids that occur twice in a list where each is to mean one thing. */
export function duplicateIds(catalogue: Catalogue): CatalogueFault[] {
  return listsOfIds(catalogue).flatMap((list) =>
    list.flatMap(({ file, at, id }, index): CatalogueFault[] => {
      const first = list.slice(0, index).find((earlier) => earlier.id === id)
      return first ? [{ kind: 'duplicateId', file, at, id, first: { file: first.file, at: first.at } }] : []
    }),
  )
}

type PlacedId = Place & { id: string }

/** The codes of a trade in other registers, and those of its trial: each stands for one thing. */
function codesOf(file: string, { modules, exams, earlier }: Trade): PlacedId[][] {
  const placed = (at: (string | number)[], id: string): PlacedId => ({ file, at: at.map(String), id })
  return [
    // A county's own module has no codes of its own
    modules.flatMap(({ aimSet, own }, index) => (own ? [] : [placed(['modules', index, 'aimSet'], aimSet)])),
    modules.flatMap(({ subject, own }, index) =>
      own ? [] : [placed(['modules', index, 'subject'], subject)],
    ),
    (['written', 'trade'] as const).flatMap((exam) => {
      const { code } = exams[exam]
      return code === null ? [] : [placed(['exams', exam, 'code'], code)]
    }),
    (exams.byModule ?? []).map(({ module }, index) => placed(['exams', 'byModule', index, 'module'], module)),
    (earlier?.modules ?? []).map(({ id }, index) => placed(['earlier', 'modules', index, 'id'], id)),
  ]
}

/** Modules of all trades. A module keeps its code over the versions of its own trade, and no other trade has it. */
function modulesOfTrades({ tradesById }: Catalogue): PlacedId[] {
  const modules = [...tradesById].flatMap(([name, { trade, modules }]) =>
    modules.map(({ id }, index) => {
      const placed: PlacedId = { file: tradeFile(name), at: ['modules', String(index), 'id'], id }
      return [`${trade} ${id}`, placed] as const
    }),
  )
  return [...new Map(modules).values()]
}

function listsOfIds(catalogue: Catalogue): PlacedId[][] {
  const ids = (file: string, key: string, things: readonly { id: string }[]): PlacedId[] =>
    things.map(({ id }, index) => ({ file, at: [key, String(index), 'id'], id }))
  return [
    ...[...catalogue.tradesById].flatMap(([name, trade]) => [
      ids(tradeFile(name), 'modules', trade.modules),
      ids(tradeFile(name), 'groups', trade.groups ?? []),
      ids(tradeFile(name), 'gates', trade.gates),
      ids(tradeFile(name), 'partialCompetences', trade.partialCompetences),
      trade.modules.flatMap((module, index) =>
        module.aims.map(({ code }, aim) => ({
          file: tradeFile(name),
          at: ['modules', String(index), 'aims', String(aim), 'code'],
          id: code,
        })),
      ),
      ...codesOf(tradeFile(name), trade),
    ]),
    modulesOfTrades(catalogue),
    ...[...catalogue.routesById].flatMap(([name, route]) => [
      ids(routeFile(name), 'steps', route.steps),
      ids(routeFile(name), 'cohorts', route.cohorts ?? []),
      // A requirement and the log call both of these phases, so that they share a list
      [
        ...ids(routeFile(name), 'steps', route.steps).filter(
          (_, index) => route.steps[index]?.kind === 'stretch',
        ),
        ...ids(routeFile(name), 'phases', route.phases),
      ],
      ...papersOf(routeFile(name), route),
      ...subjectsOf(routeFile(name), route),
    ]),
    ...ruleSetsOf(catalogue).map((set) => ids(rulesFile(set.id), 'gates', set.gates ?? [])),
    ruleSetsOf(catalogue).flatMap((set) => ids(rulesFile(set.id), 'provisions', set.provisions ?? [])),
    // A plan names a term by its id alone, so the published and the assumed ones share a list
    catalogue.terms.flatMap((terms) => ids(rulesFile(terms.id), 'writtenExam', terms.writtenExam)),
    catalogue.terms.flatMap((terms) => ids(rulesFile(terms.id), 'languageTest', terms.languageTest)),
    [...catalogue.countiesById].flatMap(([name, { county }]) =>
      county === null ? [] : [{ file: rulesFile(name), at: ['county'], id: county }],
    ),
    catalogue.occupations.occupations.map(({ styrk }, index) => ({
      file: 'occupations.json',
      at: ['occupations', String(index), 'styrk'],
      id: styrk,
    })),
  ]
}

/** The papers of each step, and the lines of each of them: a tick names step, paper and line. */
function papersOf(file: string, { steps }: Route): PlacedId[][] {
  return steps.flatMap(({ papers = [] }, step) => {
    const at = ['steps', String(step), 'papers']
    return [
      papers.map(({ id }, paper) => ({ file, at: [...at, String(paper), 'id'], id })),
      ...papers.map(({ items = [] }, paper) =>
        items.map(({ id }, item) => ({ file, at: [...at, String(paper), 'items', String(item), 'id'], id })),
      ),
    ]
  })
}

/** The subjects of a route: a level is recorded once for each, whatever step teaches it. */
function subjectsOf(file: string, { steps }: Route): PlacedId[][] {
  return [
    steps.flatMap((step, index) =>
      step.kind !== 'subjects'
        ? []
        : step.of.map(({ subject }, at) => ({
            file,
            at: ['steps', String(index), 'of', String(at), 'subject'],
            id: subject,
          })),
    ),
  ]
}

/** Versions that succeed each other in a circle: nothing could be carried over to the newest. */
export function versionsInACircle(catalogue: Catalogue): CatalogueFault[] {
  const circles = (versions: ReadonlyMap<string, { succeeds: string[] }>, fileOf: (id: string) => string) =>
    circlesIn(new Map([...versions].map(([id, { succeeds }]) => [id, succeeds]))).map(
      (through): CatalogueFault => ({
        kind: 'cycle',
        of: 'versions',
        file: fileOf(through[0]),
        at: ['succeeds'],
        through,
      }),
    )
  return [...circles(catalogue.tradesById, tradeFile), ...circles(catalogue.routesById, routeFile)]
}
