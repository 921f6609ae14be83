import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { type Place, routeFile, rulesFile, tradeFile } from '../places.ts'
import { ruleSetsOf } from '../references.ts'
import { type Text, type TextLanguage, textLanguages } from '../text.ts'

/**
 * Every text has both forms of Norwegian and English: all who use the app are to be able to read it. Ukrainian
 * and Arabic are ours to add and no county's to write, so that their absence is no fault of a file.
 */
const wanted: readonly TextLanguage[] = ['nb', 'nn', 'en']

/** Texts that lack a language that all of them are to have, and languages marked as ours that have no words. */
export function missingLanguages(catalogue: Catalogue): CatalogueFault[] {
  return [...textsNotInAll(catalogue), ...phrasesNotInAll(catalogue), ...marksWithoutWords(catalogue)]
}

/** Every file of the catalogue with what was read of it. */
export function placedFiles(catalogue: Catalogue): [file: string, content: unknown][] {
  return [
    ...[...catalogue.tradesById].map(([id, trade]): [string, unknown] => [tradeFile(id), trade]),
    ...[...catalogue.routesById].map(([id, route]): [string, unknown] => [routeFile(id), route]),
    ...ruleSetsOf(catalogue).map((set): [string, unknown] => [rulesFile(set.id), set]),
    [
      rulesFile('durations'),
      {
        durations: [...catalogue.durationsById.values()],
        positions: [...catalogue.positionsById.values()],
      },
    ],
    ['occupations.json', catalogue.occupations],
  ]
}

function textsNotInAll(catalogue: Catalogue): CatalogueFault[] {
  return placedFiles(catalogue).flatMap(([file, content]) =>
    textsIn(content, { file, at: [] }).flatMap(({ at, text }) =>
      wanted
        .filter((language) => text[language] === undefined)
        .map((language): CatalogueFault => ({ kind: 'missingLanguage', file, at, language })),
    ),
  )
}

/** Short phrases of aims are read by participants beside Udir's code alone, so that no language may lack them. */
function phrasesNotInAll(catalogue: Catalogue): CatalogueFault[] {
  const others = textLanguages.filter((language) => !wanted.includes(language))
  return [...catalogue.tradesById].flatMap(([id, trade]) =>
    trade.modules.flatMap(({ aims }, module) =>
      aims.flatMap(({ phrase }, aim) =>
        others
          .filter((language) => phrase && phrase[language] === undefined)
          .map((language): CatalogueFault => {
            const at = ['modules', String(module), 'aims', String(aim), 'phrase']
            return { kind: 'missingLanguage', file: tradeFile(id), at, language }
          }),
      ),
    ),
  )
}

const isText = (value: object): value is Text =>
  'nb' in value && Object.keys(value).every((key) => textLanguages.some((language) => language === key))

/** Every text anywhere in a file, known by its languages, so that a new field of text is looked at by itself. */
function textsIn(value: unknown, { file, at }: Place): (Place & { text: Text })[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ file, at, text: value }]
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, { file, at: [...at, key] }))
}

function marksWithoutWords(catalogue: Catalogue): CatalogueFault[] {
  return [...catalogue.tradesById].flatMap(([id, trade]) =>
    trade.modules.flatMap(({ title, titleOurs }, module) =>
      titleOurs.flatMap((language, index): CatalogueFault[] => {
        const at = ['modules', String(module), 'titleOurs', String(index)]
        return title[language] === undefined
          ? [{ kind: 'markedLanguageMissing', file: tradeFile(id), at, language }]
          : []
      }),
    ),
  )
}
