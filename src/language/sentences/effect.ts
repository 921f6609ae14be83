import type { Touch } from '../../flows/touches.ts'
import type { Words } from '../words.ts'
import type { Sentences } from './sentences.ts'

/** How a draft touches somebody's way, in a sentence or two. Things that it no longer has are named as they were. */
export function touchText(
  { t, list }: Words<'editor' | 'field' | 'sentences'>,
  touch: Touch,
  before: Pick<Sentences, 'event' | 'missing' | 'module' | 'point' | 'plan'>,
  after: Pick<Sentences, 'missing' | 'module' | 'point' | 'plan'>,
  nameOf: (step: string) => string,
): string {
  switch (touch.kind) {
    case 'wayGone':
    case 'otherChange':
      return t(`editor:hitting.touches.${touch.kind}`)
    case 'stepGone':
    case 'stepAdded':
      return t(`editor:hitting.touches.${touch.kind}`, { step: nameOf(touch.step) })
    case 'moduleSucceeded':
      return t('editor:hitting.touches.moduleSucceeded', {
        module: before.module(touch.module),
        by: list(touch.by.map(after.module)),
      })
    case 'countsNoMore':
      return t('editor:hitting.touches.countsNoMore', { event: before.event(touch.event) })
    case 'entry': {
      const changed = t('editor:hitting.touches.entry', {
        was: t(`field:routeStates.${touch.was}`),
        now: t(`field:routeStates.${touch.now}`),
      })
      const missing = touch.now === 'inQuestion' ? [] : touch.because.map(after.missing)
      return missing.length === 0
        ? changed
        : `${changed} ${t('editor:hitting.touches.missing', { missing: list(missing) })}`
    }
    case 'demandAdded':
    case 'demandFallen': {
      const side = touch.kind === 'demandAdded' ? after : before
      const said = t(`editor:hitting.touches.${touch.kind}`, {
        point: side.point(touch.point),
        demand: side.missing(touch.answer),
      })
      return touch.met && touch.kind === 'demandAdded' ? `${said} ${t('editor:hitting.touches.met')}` : said
    }
    case 'valueChanged':
      return after.plan.moveReason({ ...touch, versions: null }, nameOf)
  }
}
