import { useMemo } from 'react'
import { Said } from '../../components/Said.tsx'
import { type Brought, broughtOf, together } from '../../planning/brought.ts'
import { type Overlap, overlapOf } from '../../planning/overlap.ts'
import type { Decision, Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { useSavings } from './useSavings.ts'

/** What all that counts saves together, each part of it by itself, and why the parts do not add up. */
export function RecognitionSaved() {
  const { t, lengths } = usePlanWords().words
  const nameOf = useBroughtName()
  const { participant, outlook } = usePerson()
  const trade = outlook?.pathway.trade.trade ?? null
  const { log, background } = participant
  const brought = useMemo(
    () => (trade === null ? [] : broughtOf({ log, background }, trade)),
    [log, background, trade],
  )
  const decisions = useMemo((): Decision[] => {
    const each = brought.map((one): Decision => ({ kind: 'decided', ...one }))
    return each.length < 2 ? each : [{ kind: 'decided', ...together(brought) }, ...each]
  }, [brought])
  const savings = useSavings(decisions)
  const [first] = decisions
  const whole = first && savings.of(first)
  if (!whole) return null
  const parts = brought.flatMap((one) => {
    const saving = savings.of({ kind: 'decided', ...one })
    return saving ? [{ name: nameOf(one), saving }] : []
  })
  const isDecided = brought.every(({ claims }) => claims.length > 0)
  const overlap =
    parts.length === brought.length
      ? overlapOf(
          whole,
          parts.map(({ saving }) => saving),
        )
      : null
  const length = lengths.weeks(whole.weeks)
  return (
    <section className="plan-saved">
      <p>
        <b>
          {isDecided ? t('sentences:plan.saves', { length }) : t('adviser:plan.saved.brings', { length })}
        </b>
      </p>
      <ul className="small">
        {parts.map(({ name, saving }) => (
          <li key={name}>
            <Said text={t('sentences:plan.savedBy', { length: lengths.weeks(saving.weeks), what: name })} />{' '}
            <StepsSaved saving={saving} />
          </li>
        ))}
      </ul>
      {overlap && <Overlapping overlap={overlap} />}
    </section>
  )
}

/** Names what somebody brings: an experience by its title, anything else by its claim. */
function useBroughtName(): (brought: Brought) => string {
  const { sentences } = usePlanWords()
  const { participant } = usePerson()
  return ({ claims: [claim], experiences: [experience] }) =>
    participant.background.experiences.find(({ id }) => id === experience)?.title ??
    sentences.claim(claim ?? '')
}

/** The steps that something spares, and those that it makes shorter. */
export function StepsSaved({ saving: { spared, shortened } }: { saving: Saving }) {
  const { t, lengths, list } = usePlanWords().words
  const nameOf = useStepName()
  const told = [
    ...(spared.length > 0 ? [t('adviser:plan.saved.spares', { steps: list(spared.map(nameOf)) })] : []),
    ...(shortened.length > 0
      ? [
          t('adviser:plan.saved.shortens', {
            steps: list(
              shortened.map(({ step, weeks }) =>
                t('adviser:plan.saved.shorter', { step: nameOf(step), length: lengths.weeks(weeks) }),
              ),
            ),
          }),
        ]
      : []),
  ]
  return (
    <span className="muted">
      <Said text={told.join(' ')} />
    </span>
  )
}

/** Why the parts are not worth together what they are worth one by one. */
function Overlapping({ overlap: { kind, together, each, steps } }: { overlap: Overlap }) {
  const { t, lengths, list } = usePlanWords().words
  const nameOf = useStepName()
  const figures = { together: lengths.weeks(together), each: each.join(' + ') }
  return (
    <p className="small">
      <Said
        text={
          kind === 'less' && steps.length > 0
            ? t('adviser:plan.saved.sameSteps', { ...figures, steps: list(steps.map(nameOf)) })
            : t(`adviser:plan.saved.${kind}`, figures)
        }
      />
    </p>
  )
}
