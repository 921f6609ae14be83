import { Said } from '../../components/Said.tsx'
import type { StepChange } from '../../planning/changes.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { ReasonsSaid } from '../ReasonsSaid.tsx'
import type { Reasons } from '../useReasons.ts'

/** Every step that differs from today's plan, in the order of the other plan, each marked by what becomes of it. */
export function Differences({
  steps,
  lines,
  reasons,
  nameOf,
}: {
  steps: readonly StepChange[]
  /** The sentences of the steps, in their order. */
  lines: readonly string[]
  reasons: Reasons
  nameOf: (step: string) => string
}) {
  const { t, lengths } = usePlanWords().words
  const markOf = (change: StepChange): string => {
    if (change.kind !== 'moved') return t(`adviser:whatIf.marks.${change.kind}`)
    const length = lengths.weeks(Math.abs(change.weeks))
    return t(`sentences:plan.${change.weeks > 0 ? 'later' : 'earlier'}`, { length })
  }
  return (
    <section aria-labelledby="whatif-steps">
      <h4 id="whatif-steps">{t('adviser:whatIf.steps')}</h4>
      {steps.length === 0 ? (
        <p>{t('adviser:whatIf.noSteps')}</p>
      ) : (
        <>
          <ReasonsSaid reasons={reasons} nameOf={nameOf} />
          <ul className="whatif-steps">
            {steps.map((change, at) => (
              <li key={change.kind === 'gone' ? change.before.id : change.step.id}>
                <span className={`whatif-mark ${change.kind}`}>{markOf(change)}</span>
                <span>
                  <Said text={lines[at] ?? ''} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
