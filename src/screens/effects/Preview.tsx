import { Suspense, useMemo, useState } from 'react'
import { SelectField } from '../../components/field/SelectField.tsx'
import type { Json } from '../../curriculum/json.ts'
import type { Drafted, Outcome } from '../../flows/effects.ts'
import { type Hitting, weighedAmong } from '../../flows/hitting.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'
import { FinishAxis, type Finishes } from './FinishAxis.tsx'
import { PreviewChart } from './PreviewChart.tsx'
import { PreviewMaps } from './PreviewMaps.tsx'
import { stepNames } from './stepNames.ts'
import { useAskedOfExamples, useExamples } from './useExamples.ts'
import { useAtRest, useHitting } from './useHitting.ts'
import './effects.css'

/**
 * What a draft does, seen while it is written: the pathway as a statechart, and the shortest plans of example persons before and
 * after. What was worked out last stays until the next is there.
 */
export function Preview({ of, content }: { of: string; content: Json }) {
  const { t } = useWords('editor')
  return (
    <section className="preview" aria-label={t('editor:hitting.preview.label')}>
      <Suspense fallback={<p className="waiting">{t('shell:app.loading')}</p>}>
        <Pictures key={of} of={of} content={content} />
      </Suspense>
    </section>
  )
}

/** The last sound draft that was worked out: a draft with faults of shape leaves it where it is. */
function useLastSound(working: Hitting['working']): Drafted | null {
  const [last, setLast] = useState<Drafted | null>(null)
  const drafted = working?.drafted ?? null
  if (drafted && drafted !== last) setLast(drafted)
  return drafted ?? last
}

/** The examples that are shown: those whose plans were asked for last. */
function useShown({ working, touched }: Hitting, examples: readonly Participant[]): readonly Participant[] {
  const [last, setLast] = useState<readonly Participant[]>([])
  const shown = useMemo(() => {
    if (!working) return null
    const ids = weighedAmong(working, touched).map(({ person }) => person)
    return ids.flatMap((id) => examples.find((one) => one.id === id) ?? [])
  }, [working, touched, examples])
  if (shown && shown !== last) setLast(shown)
  return shown ?? last
}

/** Whether a plan is another one after the draft. */
const isMoved = (outcome: Outcome | null | undefined): boolean =>
  outcome != null && outcome.kind !== 'same' && outcome.kind !== 'noPlan'

function Pictures({ of, content }: { of: string; content: Json }) {
  const { t } = useWords('editor')
  const examples = useExamples(of)
  const rested = useAtRest(content)
  const { state, hitting } = useHitting(useAskedOfExamples(of, rested, examples))
  const drafted = useLastSound(hitting.working)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = useShown(hitting, examples)
  const moved = shown.find(({ id }) => isMoved(hitting.outcomes.get(id)))
  const person = shown.find(({ id }) => id === chosen) ?? moved ?? shown[0] ?? null
  const ways = useMemo(() => (person && drafted ? drafted.waysOf(person) : null), [person, drafted])
  const outcome = person && hitting.outcomes.get(person.id)
  const isAtWork = rested !== content || state === 'touching' || state === 'weighing'
  return (
    <>
      <p className="preview-state small muted" role="status">
        {state === 'unsound'
          ? t(drafted ? 'editor:hitting.preview.stale' : 'editor:hitting.preview.neverSound')
          : state === 'broken'
            ? t('editor:hitting.preview.broken')
            : isAtWork
              ? t('editor:hitting.preview.working')
              : ''}
      </p>
      {examples.length === 0 && <p>{t('editor:hitting.preview.nobody')}</p>}
      {ways && (
        <div aria-busy={isAtWork}>
          <h2>{t('editor:hitting.preview.chart')}</h2>
          <PreviewChart of={of} ways={ways} />
        </div>
      )}
      {shown.length > 0 && drafted && (
        <div aria-busy={isAtWork}>
          <h2>{t('editor:hitting.preview.plans')}</h2>
          <Examples examples={shown} drafted={drafted} outcomes={hitting.outcomes} />
        </div>
      )}
      {person && ways && outcome && (
        <div aria-busy={isAtWork}>
          <SelectField
            label={t('editor:hitting.preview.chosen')}
            value={person.id}
            options={shown.map(({ id, alias }) => ({ value: id, text: alias }))}
            onChange={setChosen}
          />
          <PreviewMaps person={person} ways={ways} outcome={outcome} />
        </div>
      )}
    </>
  )
}

/** The example persons over one axis, each with what becomes of their plan. */
function Examples({
  examples,
  drafted,
  outcomes,
}: {
  examples: readonly Participant[]
  drafted: Drafted
  outcomes: Hitting['outcomes']
}) {
  const said = useSaid(drafted)
  const rows = examples.map((person): Finishes => {
    const outcome = outcomes.get(person.id)
    return { id: person.id, alias: person.alias, outcome, said: said(person, outcome) }
  })
  return <FinishAxis rows={rows} />
}

/** What becomes of an example person's plan, in a few words. */
function useSaid(drafted: Drafted): (person: Participant, outcome: Outcome | null | undefined) => string {
  const words = useWords('editor', 'field', 'sentences')
  const { t, lengths, list } = words
  const { today } = useWorkplace()
  const sentences = useSentences({ day: today })
  return (person, outcome) => {
    if (!outcome) return t('editor:hitting.preview.working')
    const { kind, before, after } = outcome
    if (kind === 'same') return t('editor:hitting.preview.same')
    if (kind === 'otherSteps' || kind === 'planFound') return t(`editor:hitting.preview.${kind}`)
    if (before.kind === 'plan' && after.kind === 'plan') {
      const length = lengths.between(before.plan.finish, after.plan.finish)
      return t(`editor:hitting.outcomes.${kind === 'later' ? 'later' : 'earlier'}`, { length })
    }
    const ways = drafted.waysOf(person)
    const pathway = ways?.after ?? ways?.before
    const nameOf = pathway ? stepNames([{ pathway, sentences }]) : (id: string) => id
    const why = after.kind === 'noPlan' ? sentences.plan.obstacles(after.obstacles, nameOf) : []
    return why.length === 0
      ? t('editor:hitting.preview.noPlanAtAll')
      : t('editor:hitting.preview.noPlan', { why: list(why) })
  }
}
