import { z } from 'zod'
import '../text.ts'

/** A text of the register (Tekst): `spraak` is `default`, the adopted language, or nob, nno, eng, sme, deu and others. */
const oneLanguageSchema = z.object({ spraak: z.string().max(40), verdi: z.string() })

/** A text of the register in every language it is given in, and which of the two shapes it had. */
export interface Said {
  /** `regulation`: `{tekst, forskrift}` of LK20 objects. `list`: the bare list that all others have, and psi files. */
  shape: 'regulation' | 'list'
  texts: readonly { language: string; text: string }[]
}

const listOf = (texts: readonly z.infer<typeof oneLanguageSchema>[]): Said['texts'] =>
  texts.map(({ spraak, verdi }) => ({ language: spraak, text: verdi }))

/** Either shape of a text. */
export const saidSchema = z.union([
  z.array(oneLanguageSchema).transform((texts): Said => ({ shape: 'list', texts: listOf(texts) })),
  z
    .object({ tekst: z.array(oneLanguageSchema) })
    .transform(({ tekst }): Said => ({ shape: 'regulation', texts: listOf(tekst) })),
])

/** The languages of the register that our own texts are written in. */
const ours = { nob: 'nb', nno: 'nn', eng: 'en' } as const

/** A text in those of our languages that the register gives it in. */
export type Titles = { [Language in (typeof ours)[keyof typeof ours]]?: string }

/** The longest text that our files may have. */
const longest = 4000

/** Our name of a language of the register; null of one that our texts are not written in. */
export function ourLanguage(code: string | null): keyof Titles | null {
  const known = Object.entries(ours).find(([theirs]) => theirs === code)
  return known?.[1] ?? null
}

/** The text in the adopted language; null where the register has none. */
const defaultText = (said: Said): string | null =>
  said.texts.find(({ language }) => language === 'default')?.text.trim() || null

/**
 * A text by our languages. What the register calls `default` is the text in the language that the plan was adopted in
 * (`adopted`, as the register writes it), and stands for it where that is not given by its own name.
 */
export function titlesOf(said: Said | null, adopted: string | null): Titles {
  if (!said) return {}
  const titles: Titles = {}
  const put = (language: string | null, text: string | null) => {
    const own = ourLanguage(language)
    if (own && text && text.length <= longest && titles[own] === undefined) titles[own] = text
  }
  for (const { language, text } of said.texts) put(language, text.trim())
  put(adopted, defaultText(said))
  return titles
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—' },
    ...{ hellip: '…', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' },
    ...{ aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', eacute: 'é', ouml: 'ö' },
  }),
)

function entityText(whole: string, name: string): string {
  if (!name.startsWith('#')) return named.get(name) ?? whole
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isLetter = number >= 0x20 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
  return isLetter ? String.fromCodePoint(number) : ''
}

/** What a tag does to the lines around it. */
function breakOf(tag: string): string {
  if (/^<li\b/i.test(tag)) return '\n– '
  return /^<\/?(p|div|ul|ol|br|h\d|tr|table|blockquote)\b/i.test(tag) ? '\n' : ''
}

/**
 * HTML of the register (`beskrivelse`, `forklaring`) as the text that a reader sees: a line a paragraph, a dash before
 * what is listed. The result is text and never markup, whatever stood there. Linear in its length.
 */
export function plainText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open < 0 ? -1 : html.indexOf('>', open)
    if (close < 0) break
    const isTag = /[a-z!/]/i.test(html[open + 1] ?? '')
    text += html.slice(at, isTag ? open : open + 1)
    if (isTag) text += breakOf(html.slice(open, Math.min(close, open + 16)))
    at = isTag ? close + 1 : open + 1
  }
  return (text + html.slice(at))
    .replace(/&(#?\w{1,10});/g, entityText)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
