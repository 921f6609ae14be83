import { type Outlook, overdueIn } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { choiceOf, isSameWay } from '../../pathway/pathway.ts'
import { differsFromAgreed } from '../../planning/agree.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { Said } from '../Said.tsx'

/** More than this is not read on a phone; the adviser has the whole list. */
const most = 3

/**
 * What is not as it was agreed: days that have passed with nothing written down, and steps that lie elsewhere now. Whoever
 * agreed to something is told when it changes.
 */
export function SinceAgreed({ outlook }: { outlook: Outlook }) {
  const { t, dates } = useWords('participant', 'field')
  const { agreement, pathway, plan, replayed, events } = outlook
  const sentences = useSentences({ reader: 'participant', pathway })
  if (!agreement || !plan || !isSameWay(agreement, choiceOf(pathway))) return null
  const nameOf = (step: PlanStep) => sentences.station(subjectOf(pathway, step)).text
  const happened = { standing: replayed.standing, events }
  const overdue = overdueIn(outlook)
  const late = new Set(overdue.map(({ step }) => step.id))
  const changed = differsFromAgreed(agreement, plan, happened).steps.flatMap((change): string[] => {
    if (change.kind === 'gone') return [t('participant:way.agreedGone', { step: nameOf(change.before) })]
    const isElsewhere = change.kind === 'moved' && !late.has(change.step.id)
    return isElsewhere
      ? [
          t('participant:way.agreedMoved', {
            step: nameOf(change.step),
            month: dates.month(change.step.from),
          }),
        ]
      : []
  })
  const texts = [
    ...overdue.map(({ step, day }) =>
      t('participant:way.overdue', { day: dates.weekday(day), step: nameOf(step) }),
    ),
    ...changed,
  ].slice(0, most)
  if (texts.length === 0) return null
  return (
    <div className="way-changed">
      {texts.map((text) => (
        <p key={text}>
          <Said>{text}</Said>
        </p>
      ))}
    </div>
  )
}
