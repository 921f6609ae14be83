import { type Language, languageIds } from './languages.ts'
import { shell } from './nb/shell.ts'
import type { Area } from './source.ts'
import type { Texts } from './texts.ts'

type Loader = () => Promise<Texts>

/** What the first screen needs comes with it; everything else waits until a screen asks for it. */
export const firstWords = { nb: { shell } } as const

/** Every area but those that come with the first screen, each in a file of its own. */
const loaders: { [L in Language]: { [A in Area]?: Loader } } = {
  nb: {
    field: () => import('./nb/field.ts').then((file) => file.field),
    sentences: () => import('./nb/sentences.ts').then((file) => file.sentences),
    glossary: () => import('./nb/glossary.ts').then((file) => file.glossary),
    participant: () => import('./nb/participant.ts').then((file) => file.participant),
    adviser: () => import('./nb/adviser.ts').then((file) => file.adviser),
    county: () => import('./nb/county.ts').then((file) => file.county),
    editor: () => import('./nb/editor.ts').then((file) => file.editor),
    faults: () => import('./nb/faults.ts').then((file) => file.faults),
  },
  nn: {
    shell: () => import('./nn/shell.ts').then((file) => file.shell),
    field: () => import('./nn/field.ts').then((file) => file.field),
    sentences: () => import('./nn/sentences.ts').then((file) => file.sentences),
    glossary: () => import('./nn/glossary.ts').then((file) => file.glossary),
    participant: () => import('./nn/participant.ts').then((file) => file.participant),
    adviser: () => import('./nn/adviser.ts').then((file) => file.adviser),
    county: () => import('./nn/county.ts').then((file) => file.county),
    editor: () => import('./nn/editor.ts').then((file) => file.editor),
    faults: () => import('./nn/faults.ts').then((file) => file.faults),
  },
  en: {
    shell: () => import('./en/shell.ts').then((file) => file.shell),
    field: () => import('./en/field.ts').then((file) => file.field),
    sentences: () => import('./en/sentences.ts').then((file) => file.sentences),
    glossary: () => import('./en/glossary.ts').then((file) => file.glossary),
    participant: () => import('./en/participant.ts').then((file) => file.participant),
    adviser: () => import('./en/adviser.ts').then((file) => file.adviser),
    county: () => import('./en/county.ts').then((file) => file.county),
    editor: () => import('./en/editor.ts').then((file) => file.editor),
    faults: () => import('./en/faults.ts').then((file) => file.faults),
  },
  uk: {
    shell: () => import('./uk/shell.ts').then((file) => file.shell),
    field: () => import('./uk/field.ts').then((file) => file.field),
    sentences: () => import('./uk/sentences.ts').then((file) => file.sentences),
    glossary: () => import('./uk/glossary.ts').then((file) => file.glossary),
    participant: () => import('./uk/participant.ts').then((file) => file.participant),
  },
  ar: {
    shell: () => import('./ar/shell.ts').then((file) => file.shell),
    field: () => import('./ar/field.ts').then((file) => file.field),
    sentences: () => import('./ar/sentences.ts').then((file) => file.sentences),
    glossary: () => import('./ar/glossary.ts').then((file) => file.glossary),
    participant: () => import('./ar/participant.ts').then((file) => file.participant),
  },
}

/** All areas. */
export const areaIds = ['shell', ...Object.keys(loaders.nb)] as Area[]

/** Whether an area is written in a language; uk and ar have what a participant sees. */
export function isWritten(language: Language, area: Area): boolean {
  return area in loaders[language] || (language === 'nb' && area === 'shell')
}

/** The languages that a screen can offer: those in which all its areas are written. */
export function languagesWith(...areas: Area[]): Language[] {
  return languageIds.filter((language) => areas.every((area) => isWritten(language, area)))
}

/** Fetches the texts of an area; one that a language does not have is read in Norwegian. */
export async function readArea(language: Language, area: Area): Promise<Texts> {
  const load = loaders[language][area] ?? loaders.nb[area]
  return load ? load() : firstWords.nb.shell
}
