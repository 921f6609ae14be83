import { countsOf } from '../../flows/hitCounts.ts'
import type { Hitting } from '../../flows/hitting.ts'
import type { Words } from '../../language/words.ts'
import type { HittingState } from './useHitting.ts'

/** Whom a draft hits, counted: *7 planer berøres*, and how: *5 blir kortere, 2 må avtales på nytt*. */
export function headlineOf(
  { t }: Words<'editor'>,
  state: HittingState,
  hitting: Pick<Hitting, 'touched' | 'outcomes'>,
): { main: string; note: string | null } {
  if (state === 'unsound') return { main: t('editor:hitting.headline.unsound'), note: null }
  if (state === 'idle' || state === 'touching')
    return { main: t('editor:hitting.headline.looking'), note: null }
  if (state === 'broken') return { main: t('editor:hitting.headline.broken'), note: null }
  const { hit: count, ...hows } = countsOf(hitting)
  if (count === 0) return { main: t('editor:hitting.headline.none'), note: null }
  const said = (['shorter', 'longer', 'otherSteps', 'lost', 'found', 'anew', 'unread'] as const)
    .filter((how) => hows[how] > 0)
    .map((how) => t(`editor:hitting.headline.${how}`, { count: hows[how] }))
  return {
    // Until all plans are made some of them may turn out the same
    main: t(`editor:hitting.headline.${state === 'settled' ? 'plans' : 'atMost'}`, { count }),
    note: said.length > 0 ? said.join(', ') : null,
  }
}
