import type { ContentLines } from '../language/sentences/stepContents.ts'
import type { Words } from '../language/words.ts'
import { itemUnit } from '../pathway/item.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'

/** A paper by its name, and of a checklist how many of its lines are done. */
export function paperText(
  { t }: Words<'field'>,
  standing: Standing,
  step: string,
  { id, lead, items }: Pick<ContentLines['papers'][number], 'id' | 'lead' | 'items'>,
): string {
  if (items.length === 0) return lead
  const done = items.filter(
    (item) => stateOf(standing, itemUnit({ step, paper: id, item: item.id })) === 'ticked',
  ).length
  return `${lead}: ${t('field:stepContents.ticked', { done, all: items.length })}`
}
