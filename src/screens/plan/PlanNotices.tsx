import { Button, Link } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { capital } from '../../language/marks.ts'
import { staysPastCap } from '../../pathway/cap.ts'
import { assumptionsOf, unsureSteps } from '../../planning/compare.ts'
import { examAfterContract } from '../../planning/contractDoubts.ts'
import { goalAfterCertificate, isWithoutGoal, norwegianOver } from '../../planning/ownGoal.ts'
import { papersRunningOut } from '../../planning/papersRunningOut.ts'
import { idlePins } from '../../planning/pins.ts'
import type { Plan, PlanStep } from '../../planning/plan.ts'
import { useEarlierRoute } from '../choose/useComparison.ts'
import { usePerson } from '../person.tsx'
import { useHeldBy, usePlanWords, useStepName } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** On how many assumptions the plan rests, and all of them by name with the steps that rest on each. */
function Assumptions({ steps }: { steps: readonly PlanStep[] }) {
  const { words, sentences } = usePlanWords()
  const { participant } = usePerson()
  const nameOf = useStepName()
  const assumed = assumptionsOf(steps)
  const said = sentences.plan.rests(assumed.length)
  if (assumed.length === 0) return said
  return (
    <details>
      <summary>{said}</summary>
      <ul>
        {assumed.map(({ ref, steps: resting }) => (
          <li key={`${ref.kind}.${ref.id}`}>
            <Said
              text={sentences.assumption(ref, ref.kind === 'duration' && ref.id in participant.durations)}
            />{' '}
            <span className="muted">
              (<Said text={words.list(resting.map(nameOf))} />)
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is fixed by hand and holds nothing in the plan, each with the reason and a way to let go of it. */
function IdlePins({ plan }: { plan: Plan }) {
  const { words } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const deeds = usePlanDeeds()
  const nameOf = useStepName()
  const idle = idlePins(participant.pins, plan.steps, plan.madeOn)
  if (idle.length === 0) return null
  return (
    <li>
      <details>
        <summary>{t('adviser:plan.idle.title', { number: idle.length })}</summary>
        <ul>
          {idle.map((one) => {
            const step = nameOf(one.step)
            return (
              <li key={`${one.step}.${one.reason}`}>
                <Said text={t(`adviser:plan.idle.${one.reason}`, { step })} />{' '}
                <Button
                  aria-label={`${t('adviser:plan.idle.remove')}: ${step}`}
                  onClick={() => deeds.letIdleGo(one)}
                >
                  {t('adviser:plan.idle.remove')}
                </Button>
              </li>
            )
          })}
        </ul>
      </details>
    </li>
  )
}

/** Stays that go on for longer than the route lets them, each with who says how long. */
function StaysPastCap() {
  const { sentences } = usePlanWords()
  const { outlook } = usePerson()
  if (!outlook) return null
  return staysPastCap(outlook.pathway, outlook.replayed.standing, outlook.map.today).map((one) => (
    <li key={one.engagement}>
      <MarkShape state="question" /> <Said text={sentences.pastCap(one)} />{' '}
      <span className="muted">
        <Said text={sentences.source(one.cap.source)} />
      </span>
    </li>
  ))
}

/** Which comes last where one waits for the other or does not: the certificate or the own goal in Norwegian, and why. */
function GoalLast({ plan }: { plan: Plan }) {
  const { t, dates } = usePlanWords().words
  const goalAfter = goalAfterCertificate(plan)
  return (
    <>
      {plan.finishWithoutGoal !== undefined && (
        <li>
          {t('adviser:plan.goalCosts', {
            norwegian: dates.month(norwegianOver(plan.steps) ?? plan.finish),
            finish: dates.month(plan.finish),
            date: dates.day(plan.finishWithoutGoal),
          })}
        </li>
      )}
      {goalAfter !== null && (
        <li>
          {t('adviser:plan.goalAfter', {
            finish: dates.month(plan.finish),
            month: dates.month(goalAfter),
          })}
        </li>
      )}
    </>
  )
}

/** What holds of the plan as a whole: how sure it is, and where it meets the introduction programme. */
export function PlanNotices() {
  const { words, sentences } = usePlanWords()
  const { t, dates, lengths } = words
  const { outlook, planState, participant } = usePerson()
  const earlierRoute = useEarlierRoute()
  const held = useHeldBy()
  if (!outlook?.plan) return null
  const { plan, map, goalsMissed, pathway, replayed } = outlook
  const late = examAfterContract(pathway, replayed.standing, plan)
  const missed = goalsMissed.map(
    ({ skill, goal, reaches }) =>
      `${t(`field:skills.${skill}`)} ${t(`field:levels.${goal}`)} (${t(`field:levels.${reaches}`)})`,
  )
  const unsure = unsureSteps(plan.steps)
  const { mark, bound } = sentences.plan.proved(plan, held)
  // Neither is forbidden; somebody should have looked at it.
  const notices = outlook.notices.map((notice) => sentences.plan.programmeNotice(notice, map.today))
  return (
    <>
      <ul className="plan-notices small">
        <li>
          <Assumptions steps={plan.steps} />
          {unsure > 0 && <span className="muted">{t('adviser:plan.unsureSteps', { count: unsure })}</span>}
        </li>
        <li>
          {planState === 'making' ? (
            t('adviser:head.computing')
          ) : (
            <>
              {plan.proved ? capital(mark) : <b>{capital(mark)}.</b>} {bound}
            </>
          )}
        </li>
        <StaysPastCap />
        <IdlePins plan={plan} />
        {earlierRoute && (
          <li>
            {t('adviser:plan.earlierRoute', {
              route: words.said(earlierRoute.route.name),
              length: lengths.between(earlierRoute.finish, plan.finish),
              month: dates.month(earlierRoute.finish),
            })}{' '}
            <Link href={`#/adviser/${participant.id}/choose`}>{t('adviser:plan.toComparison')}</Link>
          </li>
        )}
        {isWithoutGoal(participant.background) && (
          <li>
            {t('adviser:plan.withoutGoal')}{' '}
            <Link href={`#/adviser/${participant.id}/map`}>{t('adviser:plan.toGoal')}</Link>
          </li>
        )}
        {missed.length > 0 && (
          <li>
            {t('adviser:plan.goalMissed', { skills: words.list(missed) })}{' '}
            {plan.isGoalInDoubt && t('adviser:plan.goalInDoubt')}
          </li>
        )}
        <GoalLast plan={plan} />
        {papersRunningOut(pathway, replayed.standing, plan).map(({ gate, expires, renewed }) => (
          <li key={gate}>
            <MarkShape state="question" />{' '}
            <Said
              text={t(`adviser:plan.${renewed ? 'paperRenewed' : 'paperRunsOut'}`, {
                paper: sentences.gate(gate),
                day: dates.day(expires),
                exam: sentences.exam('trade'),
              })}
            />
          </li>
        ))}
        {late && (
          <li>
            <MarkShape state="question" />{' '}
            <Said
              text={t('adviser:plan.examAfterContract', {
                exam: capital(sentences.exam('trade')),
                day: dates.day(late.exam),
                ends: dates.day(late.ends),
              })}
            />
            {late.rule && (
              <span className="muted">
                {' '}
                <Said text={sentences.source(late.rule.source)} />
              </span>
            )}
          </li>
        )}
        {notices.length > 0 && map.programmeEnd !== null && (
          <li>{sentences.plan.programmeEnds(map.programmeEnd)}</li>
        )}
        {notices.map((line) => (
          <li key={line}>
            <Said text={line} />
          </li>
        ))}
      </ul>
      <p className="small">
        <Link href={`#/adviser/${participant.id}/charts`}>{t('adviser:plan.toCharts')}</Link>
      </p>
    </>
  )
}
