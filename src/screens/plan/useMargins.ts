import { useMachine } from '@xstate/react'
import { useEffect } from 'react'
import { draftingMachine } from '../../flows/drafting.ts'
import { requestOf } from '../../flows/outlook.ts'
import { besidesPlanner } from '../../flows/planner.ts'
import { planKey } from '../../flows/samePlan.ts'
import type { PlannerAnswer } from '../../planning/jobs.ts'
import type { Plan } from '../../planning/plan.ts'
import type { Slack } from '../../planning/slack.ts'
import type { Swing } from '../../planning/swings.ts'
import { agreementOf } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: besidesPlanner } })

/** What moves the finish of the plan that is shown, as far as it has been worked out. */
export interface Margins {
  /** The assumptions that matter most; null until they are known. */
  swings: readonly Swing[] | null
  /** How far a step can be put off; null where it cannot be moved, and until it is known. */
  slackOf: (step: string) => Slack | null
}

/** What is known of plans that are shown: gone with the plan. */
const knownOf = new WeakMap<Plan, { key: string; answers: readonly PlannerAnswer[] }>()

/** How long nothing is to be planned, in milliseconds, before it is asked: each of these takes as long as many plans. */
const rest = 500

/**
 * Works out what moves the finish, away from the screen, once the plan itself is made, and not while somebody goes on
 * changing it: when it is made anew, it is left. What is known of a plan is kept while that plan is.
 */
export function useMargins(): Margins {
  const { participant, outlook, planning } = usePerson()
  const { catalogue, today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const plan = outlook?.plan ?? null
  const pathway = outlook?.pathway ?? null
  const agreement = agreementOf(participant, today)
  const key = JSON.stringify([planKey(catalogue, participant), agreement?.id, today])
  const known = plan && knownOf.get(plan)
  const isKnown = known != null && known.key === key

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and the plan hold all that a job is made of
  useEffect(() => {
    if (planning) send({ type: 'stopped' })
    if (planning || !plan || !pathway || isKnown) return undefined
    const ask = (): void => {
      const request = requestOf(pathway, participant, today)
      send({ type: 'asked', job: { kind: 'margins', request, agreement, plan } })
    }
    const waiting = setTimeout(ask, rest)
    return () => clearTimeout(waiting)
  }, [key, plan, planning, send])

  const { job, answers } = snapshot.context
  const isOfPlan = job?.kind === 'margins' && job.plan === plan
  const isSettled = snapshot.matches('settled')
  useEffect(() => {
    if (isOfPlan && isSettled && plan) knownOf.set(plan, { key, answers })
  }, [isOfPlan, isSettled, plan, key, answers])

  const said = isKnown ? known.answers : isOfPlan ? answers : []
  return {
    swings: said.flatMap((answer) => (answer.kind === 'swings' ? [answer.swings] : []))[0] ?? null,
    slackOf: (step) =>
      said
        .flatMap((answer) => (answer.kind === 'slack' ? [answer.slack] : []))
        .find((one) => one.step === step) ?? null,
  }
}
