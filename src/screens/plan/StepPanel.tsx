import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import type { Slack } from '../../planning/slack.ts'
import type { StepLink } from '../../planning/stepDemands.ts'
import { routeStepFor } from '../../planning/whomToAsk.ts'
import { usePerson } from '../person.tsx'
import { AfterAttempt } from './AfterAttempt.tsx'
import { ContractSum } from './ContractSum.tsx'
import { StepOverdue } from './Overdue.tsx'
import { PartialChecklists } from './PartialChecklists.tsx'
import { StepActs } from './StepActs.tsx'
import { StepChecklists } from './StepChecklist.tsx'
import { StepContents } from './StepContents.tsx'
import { StepFacts } from './StepFacts.tsx'
import { StepHead } from './StepHead.tsx'
import { StepRests } from './StepRests.tsx'
import { StepSlack } from './StepSlack.tsx'
import { useDemandsOf } from './useDemands.ts'
import { usePlanWords } from './usePlan.ts'
import './step.css'

/** Everything about one station: what it requires and gives, when, by whom, on what it rests, what can be done. */
export function StepPanel({
  station,
  step,
  slack,
  links,
  focus,
  onBack,
  onChoose,
}: {
  station: Station
  /** Its step in the plan; null for what lies behind and for partial competences. */
  step: PlanStep | null
  /** How far the step can be put off; null where it cannot be moved, and until it is known. */
  slack: Slack | null
  /** What brings what in the plan. */
  links: readonly StepLink[]
  /** How often a station has been chosen: each time the heading takes focus, for the same one too. 0 while none is. */
  focus: number
  onBack: () => void
  /** Leads to another station. */
  onChoose: (station: string) => void
}) {
  const { t } = usePlanWords().words
  const { outlook } = usePerson()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new station takes focus anew
  useEffect(() => {
    if (focus > 0) heading.current?.focus()
  }, [focus, station.id])
  const { asked, demands } = useDemandsOf(step)
  if (!outlook) return null

  const { pathway } = outlook
  const { subject } = station
  const opens = links.flatMap(({ from, to }) => (from === step?.id ? [to] : []))
  const routeStep = (step && pathway.stepsById.get(step.routeStep)) || routeStepFor(pathway, subject)
  const module = subject.kind === 'module' ? pathway.modulesById.get(subject.module) : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape leads back to the station, from anywhere in it
    <section
      className="step-panel"
      aria-labelledby="step-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <p className="narrow-only">
        <Button onClick={onBack}>{t('adviser:plan.backToList')}</Button>
      </p>
      <StepHead station={station} step={step} headingRef={heading} />
      <StepOverdue step={station.id} />
      <StepActs key={station.id} station={station} step={step} module={module} demands={demands} />
      {/* Worked out after the plan: what it pushes down when it comes are no buttons */}
      {slack && (
        <StepSlack
          slack={slack}
          deciding={station.deciding}
          isReckoned={routeStep?.kind === 'contract' && routeStep.length.kind === 'remaining'}
        />
      )}
      {subject.kind === 'partialCompetence' && (
        <Requires>
          <PartialChecklists station={station} />
        </Requires>
      )}
      {step && (
        <Requires>
          {(module || demands.length === 0) && <p>{t('adviser:plan.requiresNothing')}</p>}
          {module && demands.length > 0 && <p className="small muted">{t('adviser:plan.extra')}</p>}
          {asked && <StepChecklists demands={demands} asked={asked} />}
        </Requires>
      )}
      <AfterAttempt station={station} onChoose={onChoose} />
      {step && <ContractSum step={step} />}
      <StepFacts station={station} step={step} module={module} opens={opens} />
      <StepContents step={routeStep} />
      {step && <StepRests step={step} />}
    </section>
  )
}

/** What must be in place before a station. */
function Requires({ children }: { children: ReactNode }) {
  const { t } = usePlanWords().words
  return (
    <section aria-labelledby="step-requires">
      <h3 id="step-requires">{t('adviser:plan.requires')}</h3>
      {children}
    </section>
  )
}
