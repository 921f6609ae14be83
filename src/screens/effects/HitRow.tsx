import { Bdi } from '../../components/Bdi.tsx'
import { Said } from '../../components/Said.tsx'
import type { Hit, Outcome, Touched, Ways } from '../../flows/effects.ts'
import { touchText } from '../../language/sentences/effect.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { changesBetween } from '../../planning/changes.ts'
import { useWorkplace } from '../workplace.tsx'
import { outcomeText } from './outcomeText.ts'
import { stepNames } from './stepNames.ts'

/** One person whose way a draft touches: what becomes of their plan, and how it comes to that. */
export function HitRow({
  touched: { alias, touches },
  outcome,
  person,
  ways,
  isFromFile,
  isAtWork,
}: {
  touched: Touched
  /** null where the person could not be opened, left out while nothing is known. */
  outcome: Outcome | null | undefined
  person: Hit
  ways: Ways
  isFromFile: boolean
  isAtWork: boolean
}) {
  const words = useWords('editor', 'field', 'sentences')
  const { t } = words
  const { today } = useWorkplace()
  const { background } = person
  const before = useSentences({ pathway: ways.before, background, day: today })
  const after = useSentences({ pathway: ways.after ?? ways.before, background, day: today })
  const sides = [{ pathway: ways.before, sentences: before }]
  if (ways.after) sides.unshift({ pathway: ways.after, sentences: after })
  const nameOf = stepNames(sides, [person.plan])
  return (
    <tr>
      <th scope="row">
        <Bdi>{alias}</Bdi>
        {isFromFile && <span className="muted small"> {t('editor:hitting.page.fromFile')}</span>}
      </th>
      <td data-label={t('editor:hitting.page.plan')}>
        <p className="strong">
          <Said text={outcomeText(words, after, outcome, isAtWork, nameOf)} />
        </p>
        {outcome?.before.kind === 'plan' &&
          outcome.after.kind === 'plan' &&
          (outcome.kind === 'earlier' || outcome.kind === 'later') && (
            <p className="small muted">
              {t('editor:hitting.outcomes.finishes', {
                before: words.dates.month(outcome.before.plan.finish),
                after: words.dates.month(outcome.after.plan.finish),
              })}
            </p>
          )}
        {outcome?.before.kind === 'plan' && outcome.after.kind === 'plan' && outcome.kind !== 'same' && (
          <details>
            <summary>{t('editor:hitting.page.moved')}</summary>
            <ul>
              {after.plan
                .changes(
                  changesBetween(outcome.before.plan, outcome.after.plan),
                  stepNames(sides, [outcome.before.plan, outcome.after.plan]),
                )
                .map((text) => (
                  <li key={text}>
                    <Said text={text} />
                  </li>
                ))}
            </ul>
          </details>
        )}
        {outcome?.agreedAnew && <p className="strong">{t('editor:hitting.outcomes.anew')}</p>}
      </td>
      <td data-label={t('editor:hitting.page.how')}>
        <ul>
          {touches.map((touch) => (
            <li key={JSON.stringify(touch)}>
              <Said text={touchText(words, touch, before, after, nameOf)} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
