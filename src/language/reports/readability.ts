import type { ReadabilityReport } from '../../records/report.ts'
import { readArea } from '../areas.ts'
import type { Language } from '../languages.ts'
import { readabilityOf } from '../readability.ts'
import type { Texts } from '../texts.ts'

/** Of a part of the words, what a participant reads: all of it, or what stands under a name that says so. */
function textsIn(texts: Texts, all: boolean): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    if (typeof text !== 'string') return textsIn(text, all || name === 'participant' || name === 'now')
    return all ? [text.replace(/\{\{\w+\}\}/g, 'x').replace(/\[\[|\]\]/g, '')] : []
  })
}

/** How hard the texts are that a participant reads, an area at a time; a value in a text counts as one word. */
export async function readabilityReport(language: Language): Promise<ReadabilityReport> {
  const areas = ['participant', 'glossary', 'sentences'] as const
  const measured = areas.map(async (area) => {
    const texts = textsIn(await readArea(language, area), area !== 'sentences')
    const { words, lix, longestWords, longest } = readabilityOf(texts)
    return { area, words, lix: Math.round(lix * 10) / 10, longestWords, longest }
  })
  return { language, areas: await Promise.all(measured) }
}
