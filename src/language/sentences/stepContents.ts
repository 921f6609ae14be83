import type { Party } from '../../curriculum/party.ts'
import type { RouteStep } from '../../curriculum/route.ts'
import type { Rhythm } from '../../curriculum/routeStep.ts'
import type { Source } from '../../curriculum/source.ts'
import { capital } from '../marks.ts'
import type { Words } from '../words.ts'

/** One thing that comes back in a week, that supports a step or that is filled in: what, and with or by whom. */
interface ContentLine {
  /** What it is called: how often it is, of the week, else its name. */
  lead: string
  /** The source does not say how often; only of a week. */
  unsaid?: boolean
  text: string
  who: string
  source: Source
}

/** A paper of a step with its lines in words. */
interface PaperLines extends ContentLine {
  id: string
  items: { id: string; text: string }[]
}

/** What a model says of a step beside its order and length, in one reader's words. */
export interface ContentLines {
  week: ContentLine[]
  instruments: ContentLine[]
  papers: PaperLines[]
}

/** Says the week, the instruments and the papers of a step; null where the model says none of them. */
export function contentLines(words: Words<'field'>, step: RouteStep | null | undefined): ContentLines | null {
  const { rhythm = [], instruments = [], papers = [] } = step ?? {}
  if (rhythm.length + instruments.length + papers.length === 0) return null
  const { t, said, list } = words
  const roles = (parties: readonly Party[]) => list(parties.map((party) => t(`field:parties.${party}`)))
  return {
    week: rhythm.map((one) => ({
      lead: capital(oftenText(words, one)),
      unsaid: one.times === undefined && one.every === 'unsaid',
      text: said(one.what),
      who: capital(t('field:stepContents.withWhom', { who: roles(one.with) })),
      source: one.source,
    })),
    instruments: instruments.map(({ name, plain, by, source }) => ({
      lead: said(name),
      text: said(plain),
      who: capital(t('field:stepContents.fromWhom', { who: roles([by]) })),
      source,
    })),
    papers: papers.map(({ id, kind, name, plain, whose, items = [], source }) => ({
      id,
      lead: `${said(name)} (${t(`field:stepContents.paperKinds.${kind}`)})`,
      text: said(plain),
      who: capital(t('field:stepContents.forWhom', { who: roles([whose]) })),
      items: items.map((item) => ({ id: item.id, text: said(item.text) })),
      source,
    })),
  }
}

/** How often something comes back: *4 dager i uka*, and where no source gives a number *hver uke*. */
function oftenText(
  { t }: Words<'field'>,
  { times, every, as }: Pick<Rhythm, 'times' | 'every' | 'as'>,
): string {
  return times === undefined
    ? t(`field:stepContents.often.${every}`)
    : t(`field:stepContents.times.${every}`, {
        amount: t(`field:stepContents.units.${as}`, { count: times }),
      })
}

/** The week of a step as running text: each thing a sentence of its own, and after it that nobody says how often. */
export function weekText(words: Words<'field'>, step: RouteStep | null): string {
  return (contentLines(words, step)?.week ?? [])
    .map(({ lead, text, unsaid }) => (unsaid ? `${text} ${lead}.` : `${lead}: ${text}`))
    .join(' ')
}

/** What supports a step by its names alone, as a list in running text; empty where the model names nothing. */
export function instrumentsText(words: Words<'field'>, step: RouteStep | null): string {
  return words.list((contentLines(words, step)?.instruments ?? []).map(({ lead }) => lead))
}
