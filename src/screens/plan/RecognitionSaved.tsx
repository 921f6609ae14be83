import { useMemo } from 'react'
import { Said } from '../../components/Said.tsx'
import type { Experience } from '../../pathway/background.ts'
import type { LogEntry } from '../../pathway/event.ts'
import { type Overlap, overlapOf } from '../../planning/overlap.ts'
import { asOne, type Recognition, recognitionsOf, wholeAndParts } from '../../planning/recognition.ts'
import type { Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { experienceAsked } from './experienceAsked.ts'
import { usePlanWords, useStepName } from './usePlan.ts'
import { type Savings, useSavings } from './useSavings.ts'

/** What counts saves, and what claims that wait for a decision would: together, each by itself, and why these do not add up. */
export function RecognitionSaved() {
  const { t } = usePlanWords().words
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  const { log, background } = participant
  const { counting, open } = useMemo(() => {
    if (!outlook) return { counting: [], open: [] }
    const { pathway, replayed } = outlook
    return recognitionsOf(log, { pathway, background, standing: replayed.standing, today })
  }, [log, background, outlook, today])
  const person = usePerson()
  // What a claim waits for is among the open ones
  const claimed = new Set(open.flatMap(({ claims }) => claims.map(experienceOfClaim(log))))
  const notYet = background.experiences.flatMap((experience) => {
    const asked = experienceAsked(person, experience)
    const isOther = asked?.kind === 'supposedPractice' && !claimed.has(experience.id)
    return isOther ? [{ experience, asked }] : []
  })
  const savings = useSavings([
    ...wholeAndParts(counting),
    ...wholeAndParts(open),
    ...notYet.map(({ asked }) => asked),
  ])
  const isDecided = counting.every(({ claims }) => claims.length > 0)
  return (
    <>
      <Saved
        parts={counting}
        savings={savings}
        said={(length) =>
          isDecided ? t('sentences:plan.saves', { length }) : t('adviser:plan.saved.brings', { length })
        }
      />
      <Saved parts={open} savings={savings} said={(length) => t('sentences:plan.maySave', { length })} />
      <NotCounting
        parts={notYet.flatMap(({ experience, asked }) => {
          const saving = savings.of(asked)
          return saving ? [{ experience, saving }] : []
        })}
      />
    </>
  )
}

/** The experience that a claim puts forward; undefined where it is about a module. */
const experienceOfClaim = (log: readonly LogEntry[]) => (claim: string) =>
  log.flatMap(({ event }) =>
    event?.kind === 'claimMade' && event.claim === claim && event.about.kind === 'practice'
      ? [event.about.experience]
      : [],
  )[0]

/** Experience that does not count today, as it lacks a paper or a decision, and what each would save if it did. */
function NotCounting({ parts }: { parts: readonly { experience: Experience; saving: Saving }[] }) {
  const { t, lengths } = usePlanWords().words
  if (parts.length === 0) return null
  return (
    <section className="plan-saved">
      <p>
        <b>{t('adviser:plan.saved.notCounting')}</b>
      </p>
      <ul className="small">
        {parts.map(({ experience: { id, title, documented }, saving }) => {
          const why = t(`field:whyNotPractice.${documented ? 'undecided' : 'undocumented'}`)
          return (
            <li key={id}>
              <Said
                text={
                  saving.weeks === 0
                    ? t('adviser:plan.saved.wouldSaveNothing', { what: title })
                    : t('adviser:plan.saved.wouldSave', { what: title, length: lengths.weeks(saving.weeks) })
                }
              />{' '}
              <span className="muted">{why}</span> {saving.weeks > 0 && <StepsSaved saving={saving} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What several things save; nothing until it is known. */
function Saved({
  parts,
  savings,
  said,
}: {
  parts: readonly Recognition[]
  savings: Savings
  said: (length: string) => string
}) {
  const { t, lengths } = usePlanWords().words
  const nameOf = useBroughtName()
  const all = asOne(parts)
  const whole = all && savings.of(all)
  if (!whole) return null
  const known = parts.flatMap((part) => {
    const saving = savings.of(part)
    return saving ? [{ name: nameOf(part), saving }] : []
  })
  const overlap =
    known.length === parts.length
      ? overlapOf(
          whole,
          known.map(({ saving }) => saving),
        )
      : null
  return (
    <section className="plan-saved">
      <p>
        <b>{said(lengths.weeks(whole.weeks))}</b>
      </p>
      <ul className="small">
        {known.map(({ name, saving }) => (
          <li key={name}>
            <Said text={t('sentences:plan.savedBy', { length: lengths.weeks(saving.weeks), what: name })} />{' '}
            <StepsSaved saving={saving} />
          </li>
        ))}
      </ul>
      {known.some(({ saving }) => isOtherThanItsSteps(saving)) && (
        <p className="small muted">{t('adviser:plan.saved.notSum')}</p>
      )}
      {overlap && <Overlapping overlap={overlap} />}
    </section>
  )
}

/** Whether the finish moves by other weeks than those that the steps are shorter by. */
function isOtherThanItsSteps({ weeks, shortened }: Saving): boolean {
  return shortened.length > 0 && shortened.reduce((sum, step) => sum + step.weeks, 0) !== weeks
}

/** What somebody brings that spares and shortens no step: practice is waited for, and other things may begin sooner. */
function withoutStepsOf({ decision, weeks }: Saving): 'practice' | 'sooner' | null {
  if (weeks === 0) return null
  const isPractice =
    decision.kind === 'supposedPractice' || (decision.kind === 'decided' && decision.experiences.length > 0)
  return isPractice ? 'practice' : 'sooner'
}

/** Names what somebody brings: an experience by its title, anything else by its claim. */
function useBroughtName(): (brought: Recognition) => string {
  const { sentences } = usePlanWords()
  const { participant } = usePerson()
  return (brought) => {
    const [claim] = brought.claims
    const [experience] = brought.kind === 'decided' ? brought.experiences : []
    return (
      participant.background.experiences.find(({ id }) => id === experience)?.title ??
      sentences.claim(claim ?? '')
    )
  }
}

/** The steps that something spares, and those that it makes shorter. */
export function StepsSaved({ saving }: { saving: Saving }) {
  const { spared, shortened } = saving
  const without = spared.length + shortened.length === 0 ? withoutStepsOf(saving) : null
  const { t, lengths, list } = usePlanWords().words
  const nameOf = useStepName()
  const told = [
    ...(without ? [t(`adviser:plan.saved.${without}`)] : []),
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
