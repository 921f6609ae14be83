import type { Outcome } from '../../flows/effects.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import type { Words } from '../../language/words.ts'

/** What becomes of somebody's plan, as a phrase, with why where there is none any longer. */
export function outcomeText(
  { t, lengths, dates, list }: Words<'editor'>,
  { plan }: Pick<Sentences, 'plan'>,
  outcome: Outcome | null | undefined,
  isAtWork: boolean,
  nameOf: (step: string) => string,
): string {
  if (outcome === undefined) return t(`editor:hitting.outcomes.${isAtWork ? 'waits' : 'unknown'}`)
  if (outcome === null) return t('editor:hitting.outcomes.unread')
  const { kind, before, after } = outcome
  switch (kind) {
    case 'earlier':
    case 'later': {
      if (before.kind !== 'plan' || after.kind !== 'plan') return ''
      const length = lengths.between(before.plan.finish, after.plan.finish)
      return t(`editor:hitting.outcomes.${kind}`, { length })
    }
    case 'planFound':
      return after.kind === 'plan'
        ? t('editor:hitting.outcomes.planFound', { month: dates.month(after.plan.finish) })
        : ''
    case 'planLost': {
      const outcomeSaid = t('editor:hitting.outcomes.planLost')
      const why = after.kind === 'noPlan' ? plan.obstacles(after.obstacles, nameOf) : []
      return why.length === 0
        ? outcomeSaid
        : t('editor:hitting.outcomes.why', { outcome: outcomeSaid, why: list(why) })
    }
    case 'same':
    case 'otherSteps':
    case 'noPlan':
      return t(`editor:hitting.outcomes.${kind}`)
  }
}
