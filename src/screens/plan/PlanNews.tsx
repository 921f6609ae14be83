import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { capital } from '../../language/marks.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { deedToRedo, deedToUndo, eventsWritten } from '../../records/deeds.ts'
import type { Edit, History } from '../../records/history.ts'
import { useDeedText } from '../deedText.ts'
import { usePerson } from '../person.tsx'
import { ReasonsSaid } from '../ReasonsSaid.tsx'
import type { Reasons } from '../useReasons.ts'
import { Obstacles } from './Obstacles.tsx'
import { StalePlan } from './StalePlan.tsx'
import { useMoveReasons } from './useMoveReasons.ts'
import { usePlanWords, useStepName } from './usePlan.ts'

/** What has just happened to the plan, in words: made anew, what moved, why there is none, what to look at. */
export function PlanNews() {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const person = usePerson()
  const nameOf = useStepName()
  const { moved, noPlan, fault, kept } = person
  const deeds = lastDeeds(kept.history)
  const [begun] = useState(deeds)
  const [hasDone, setDone] = useState(false)
  // Also when what was done is where it began again, by undo and redo
  if (!hasDone && (deeds.done !== begun.done || deeds.undone !== begun.undone)) setDone(true)
  // What the finish became is told last by the sentences, and shown first
  const hasMoved = moved !== null && (moved.steps.length > 0 || moved.finishWeeks !== 0)
  const reasons = useMoveReasons()
  const lines = moved && (hasMoved || hasDone) ? sentences.plan.changes(moved, nameOf, reasons.byStep) : []
  const range = useRangeBefore()
  const obstacles = useRef<HTMLDivElement>(null)
  const isClosed = noPlan !== null && hasDone
  // Whoever has left no plan may look far away from why there is none, on the map or in a form: they are led to it
  useEffect(() => {
    if (isClosed) obstacles.current?.focus()
  }, [isClosed])
  return (
    <div className="plan-news">
      <div role="status">
        {fault && <p className="plan-fault">{keepingFaultSentence(words, fault)}</p>}
        <StalePlan />
        {hasDone && <Done deeds={deeds} />}
        {lines.length > 0 && (
          <p>
            <b>{lines.at(-1)}</b> {range}
          </p>
        )}
        {hasDone && !moved && <NowPlanned />}
        {noPlan && <p className="spoken">{t('sentences:plan.noRoute')}</p>}
      </div>
      {lines.length > 1 && <Moved steps={lines.slice(0, -1)} reasons={reasons} nameOf={nameOf} />}
      {noPlan && (
        <div ref={obstacles} tabIndex={-1}>
          <Obstacles />
        </div>
      )}
    </div>
  )
}

/** The finish of a plan where there was none before the last deed, so that nothing can be said to have moved. */
function NowPlanned() {
  const { words, sentences } = usePlanWords()
  const { finish, hadPlan, planState, outlook } = usePerson()
  if (!outlook?.plan || hadPlan || !finish || planState !== 'current') return null
  return (
    <p>
      <b>
        {words.t('adviser:plan.nowPlanned', {
          finish: sentences.plan.finish(finish),
          likely: sentences.plan.likely(finish.likely),
        })}
      </b>
    </p>
  )
}

/** What the range of the finish was before the last deed, where it is another now. */
function useRangeBefore(): string | null {
  const { words, sentences } = usePlanWords()
  const { finish, finishBefore, participant } = usePerson()
  if (!finish || !finishBefore) return null
  const before = sentences.plan.range(finishBefore)
  const after = sentences.plan.range(finish)
  if (before === after) return null
  const said = words.t('adviser:plan.rangeMoved', { before, after })
  // A length fixed by hand is no estimate: it stays as it is where all estimates are at their shortest
  const isHeld = participant.pins.some(({ weeks }) => weeks !== undefined)
  const isLaterAtSoonest = finish.earliest > finishBefore.earliest && finish.likely <= finishBefore.likely
  return isHeld && isLaterAtSoonest ? `${said} ${words.t('adviser:plan.earliestHeld')}` : said
}

/** What somebody did last and what they last took back; the plans made for it are part of each deed. */
function lastDeeds(history: History): { done: Edit | null; undone: Edit | null } {
  return { done: deedToUndo(history), undone: deedToRedo(history) }
}

/** The last thing that was done or undone, with the ways back and forth. */
function Done({ deeds: { done, undone } }: { deeds: ReturnType<typeof lastDeeds> }) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { participant, outlook, undo, redo } = usePerson()
  const textOf = useDeedText()
  const last = undone ? null : done
  const what = last?.what
  const written = last && what?.kind === 'eventRecorded' ? eventsWritten(last) : []
  const text = written.map((event) => capital(sentences.event(event))).join(' ')
  // What is written at once stands together in the log
  const first = what?.kind === 'eventRecorded' ? participant.log.findIndex(({ id }) => id === what.entry) : -1
  const refusals = participant.log.slice(first, first + written.length).flatMap(({ id }) => {
    const outcome = outlook?.replayed.outcomeById.get(id)
    return outcome && !outcome.accepted ? [{ id, ...sentences.refusal(outcome.refusal) }] : []
  })

  return (
    <>
      <p className="plan-done">
        {last && (
          <span>
            <Said text={text === '' ? `${textOf(last)}.` : text} />
          </span>
        )}
        {undone && (
          <span>
            <Said text={`${t('shell:toasts.undone', { what: textOf(undone) })}.`} />
          </span>
        )}
        {undo && <Button onClick={undo}>{t('shell:actions.undo')}</Button>}
        {redo && <Button onClick={redo}>{t('shell:actions.redo')}</Button>}
      </p>
      {refusals.map(({ id, what, instead }) => (
        <p className="plan-fault" key={id}>
          <Said text={what} /> <Said text={instead} />
        </p>
      ))}
    </>
  )
}

/** Every step that moved, when asked for: until then the card of the step keeps its room. */
function Moved({
  steps,
  reasons,
  nameOf,
}: {
  steps: readonly string[]
  reasons: Reasons
  nameOf: (step: string) => string
}) {
  const { t } = usePlanWords().words
  const { seen } = usePerson()
  const [all, setAll] = useState(false)
  const headingId = useId()
  return (
    <section className={all ? 'plan-moved all' : 'plan-moved'} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('adviser:plan.changed')}</h2>
      {all && <ReasonsSaid reasons={reasons} nameOf={nameOf} />}
      <ul>
        {steps.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the reason of a line comes later, and it stays where it is
          <li key={index}>
            <Said text={line} />
          </li>
        ))}
      </ul>
      <p className="step-buttons">
        <Button rank="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('shell:actions.showLess') : t('adviser:plan.showMoved', { count: steps.length })}
        </Button>
        <Button rank="quiet" onClick={seen}>
          {t('adviser:plan.seen')}
        </Button>
      </p>
    </section>
  )
}
