import { useMemo } from 'react'
import { type Outlook, overdueIn } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { choiceOf, isSameWay } from '../../pathway/pathway.ts'
import { differsFromAgreed } from '../../planning/agree.ts'
import type { PlanChanges, StepChange } from '../../planning/changes.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { MoveReason } from '../../planning/reasons.ts'
import { Said } from '../Said.tsx'
import { type Reasons, useAgreedReasons } from '../useReasons.ts'

/** More than this is not read on a phone; the adviser has the whole list. */
const most = 3

/**
 * What is not as it was agreed, and why: days that have passed with nothing written down, and steps that lie elsewhere or last
 * another time now. Whoever agreed to something is told when it changes.
 */
export function SinceAgreed({ outlook }: { outlook: Outlook }) {
  const { t, dates } = useWords('participant', 'field')
  const { agreement, pathway, plan } = outlook
  const sentences = useSentences({ reader: 'participant', pathway })
  const changes = useMemo(() => changesSince(outlook), [outlook])
  const reasons = useAgreedReasons(plan, agreement, changes)
  if (!agreement || !plan || !changes) return null
  const stepsById = new Map([...agreement.steps, ...plan.steps].map((step) => [step.id, step]))
  const nameOf = (id: string) => {
    const step = stepsById.get(id)
    return step ? sentences.station(subjectOf(pathway, step)).text : id
  }
  const overdue = overdueIn(outlook)
  const late = new Set(overdue.map(({ step }) => step.id))
  const textOf = (change: StepChange): string | null => {
    switch (change.kind) {
      case 'gone':
        return t('participant:way.agreedGone', { step: nameOf(change.before.id) })
      case 'moved':
        return t('participant:way.agreedMoved', {
          step: nameOf(change.step.id),
          month: dates.month(change.step.from),
        })
      case 'longer':
      case 'shorter':
        return sentences.plan.changes({ steps: [change], finishWeeks: 0 }, nameOf)[0] ?? null
      case 'added':
        return null
    }
  }
  const changed = changes.steps
    .filter((change) => change.kind === 'gone' || !late.has(change.step.id))
    .flatMap((change) => {
      const text = textOf(change)
      return text === null ? [] : [{ text, reasons: toTell(reasons.byStep, change) }]
    })
  const told = [
    ...overdue.map(({ step, day }) => ({
      text: t('participant:way.overdue', { day: dates.weekday(day), step: nameOf(step.id) }),
      reasons: [],
    })),
    ...changed,
  ].slice(0, most)
  if (told.length === 0) return null
  const why = [
    ...new Set(told.flatMap((one) => one.reasons.map((reason) => sentences.plan.moveReason(reason, nameOf)))),
  ]
  return (
    <div className="way-changed">
      {[...told.map(({ text }) => text), ...why].map((text) => (
        <p key={text}>
          <Said>{text}</Said>
        </p>
      ))}
    </div>
  )
}

/** What differs from the agreement where that is for the way of the plan. */
function changesSince({ agreement, pathway, plan, replayed, events }: Outlook): PlanChanges | null {
  return agreement && plan && isSameWay(agreement, choiceOf(pathway))
    ? differsFromAgreed(agreement, plan, { standing: replayed.standing, events })
    : null
}

/** Reasons that stand by themselves, whatever step they are told of. */
const ofAll: readonly MoveReason['kind'][] = [
  'valueChanged',
  'fileChanged',
  'freeHours',
  'cohort',
  'ownLength',
  'recognised',
  'leave',
  'happened',
]

/** Of why a step is not as it was what is no sentence about that step: those are told once for all steps. */
function toTell(reasons: Reasons['byStep'], change: StepChange): readonly MoveReason[] {
  const known = change.kind === 'gone' ? [] : (reasons.get(change.step.id) ?? [])
  return known.filter(({ kind }) => ofAll.includes(kind))
}
