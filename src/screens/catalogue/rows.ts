import { type Day, later } from '../../calendar/day.ts'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import { type Text, type TextLanguage, textLanguages } from '../../curriculum/text.ts'
import type { Trade } from '../../curriculum/trade.ts'
import type { FileVersion } from '../../curriculum/version.ts'
import type { Layer } from '../../records/curriculaKeeping.ts'

/** The kinds of thing that plans are made from, in the order of the catalogue. */
export const kindsOfThing = ['trade', 'route', 'national', 'county', 'durations', 'terms'] as const

/** One thing of the catalogue, as the version that holds says. */
export interface CatalogueRow {
  /** `trades/HEA05-01` */
  of: string
  id: string
  kind: (typeof kindsOfThing)[number]
  /** null where the thing has no name of its own. */
  name: Text | null
  version: number
  /** The first day on which it holds; null where no file says. */
  from: Day | null
  /** A version of it waits for its day. */
  isAhead: boolean
  /** Its last day has been. */
  isOver: boolean
  isPublishedHere: boolean
  /** Languages that some of its texts lack. */
  missing: { language: TextLanguage; count: number }[]
  /** The page that shows it; null where none does. */
  page: string | null
}

function kindOf(of: string): CatalogueRow['kind'] | null {
  if (of.startsWith('trades/')) return 'trade'
  if (of.startsWith('routes/')) return 'route'
  if (of === 'rules/national') return 'national'
  if (of === 'rules/durations') return 'durations'
  if (of.startsWith('rules/terms-')) return 'terms'
  return of.startsWith('rules/') ? 'county' : null
}

const pageOf = (kind: CatalogueRow['kind'], id: string): string => {
  if (kind === 'trade') return `#/county/trades/${id}`
  if (kind === 'route') return `#/county/routes/${id}`
  return kind === 'durations' || kind === 'terms' ? '#/county/assumptions' : '#/county/rules'
}

/** How many texts of a file lack each language. */
function missingIn(json: unknown): CatalogueRow['missing'] {
  const counts = new Map<TextLanguage, number>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('nb' in value) {
      for (const language of textLanguages)
        if (!(language in value)) counts.set(language, (counts.get(language) ?? 0) + 1)
      return
    }
    for (const part of Object.values(value)) look(part)
  }
  look(json)
  return [...counts].map(([language, count]) => ({ language, count }))
}

/** Everything that plans are made from, one row each. */
export function rowsOf(catalogue: Catalogue, layer: Layer, today: Day): CatalogueRow[] {
  const here = new Set(layer.isOn ? layer.files.map(({ path }) => path) : [])
  return [...catalogue.versionsByPath].flatMap(([of, versions]): CatalogueRow[] => {
    const kind = kindOf(of)
    const edition = catalogue.editionsByPath.get(of)
    const holds: FileVersion | undefined = versions.find((one) => one.edition === edition) ?? versions[0]
    if (!kind || !holds) return []
    const { name = null, validFrom = null, validTo = null } = holds.content as Partial<Trade>
    const id = of.replace(/^.*\//, '')
    const published = holds.publication?.from ?? null
    return [
      {
        of,
        id,
        kind,
        name,
        version: holds.version,
        from:
          published !== null && validFrom !== null ? later(published, validFrom) : (published ?? validFrom),
        isAhead: versions.some(({ publication }) => publication !== null && publication.from > today),
        isOver: validTo !== null && validTo < today,
        isPublishedHere: here.has(holds.file),
        missing: missingIn(holds.json),
        page: pageOf(kind, id),
      },
    ]
  })
}
