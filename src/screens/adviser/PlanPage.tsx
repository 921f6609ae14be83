import { useCallback, useRef, useState } from 'react'
import { ButtonLink } from '../../components/Button.tsx'
import type { Swing } from '../../planning/swings.ts'
import { closingForms } from '../address.ts'
import { usePerson } from '../person.tsx'
import { CohortPart } from '../plan/CohortPart.tsx'
import { FinishSwings } from '../plan/FinishSwings.tsx'
import { NewerVersions } from '../plan/NewerVersions.tsx'
import { OverdueSteps } from '../plan/Overdue.tsx'
import { PlanNews } from '../plan/PlanNews.tsx'
import { PlanNotices } from '../plan/PlanNotices.tsx'
import { PlanRoute } from '../plan/PlanRoute.tsx'
import { RecognitionSaved } from '../plan/RecognitionSaved.tsx'
import { Searching, SearchStatus } from '../plan/Searching.tsx'
import { StepPanel } from '../plan/StepPanel.tsx'
import { usePlanLinks } from '../plan/useDemands.ts'
import { useMargins } from '../plan/useMargins.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { useRestOfWindow } from '../plan/useRestOfWindow.ts'
import '../plan/plan.css'

/** Plan: the line map of the route, a panel for the chosen station, and what the last change moved. */
export default function PlanPage() {
  const { words } = usePlanWords()
  const { t } = words
  const { outlook, participant, noPlan, planning } = usePerson()
  const panel = useRef<HTMLDivElement>(null)
  useRestOfWindow(panel)
  const margins = useMargins()
  const links = usePlanLinks()
  const [chosen, setChosen] = useState<string | null>(null)
  // On a narrow screen the panel of a chosen station takes the list's place until one goes back
  const [isOpen, setOpen] = useState(false)
  const [choices, setChoices] = useState(0)
  const known = (id: string | null | undefined) => outlook?.map.stations.find((station) => station.id === id)
  // Until somebody chooses, the next step is the one to look at
  const station = known(chosen) ?? known(outlook?.next?.step.id)
  const shown = station?.id ?? null
  const choose = useCallback(
    (id: string) => {
      const show = () => {
        setChosen(id)
        setOpen(true)
        setChoices((before) => before + 1)
      }
      if (id === shown) show()
      else closingForms(show)
    },
    [shown],
  )
  if (!outlook || participant.wishes.route === null) {
    return (
      <div className="plan-empty">
        <h2>{t('adviser:plan.title')}</h2>
        <p>{t('adviser:plan.empty')}</p>
        <ButtonLink rank="main" href={`#/adviser/${participant.id}/choose`}>
          {t('adviser:plan.toChoose')}
        </ButtonLink>
      </div>
    )
  }
  const { map, plan } = outlook
  // With nothing behind and no way ahead there is nothing to draw, only what stands in the way
  if (!plan && !planning && noPlan && map.stations.length === 0) {
    return (
      <div className="plan-empty">
        <h2>{t('adviser:plan.title')}</h2>
        <CohortPart />
        <NewerVersions />
        <PlanNews />
      </div>
    )
  }
  const step = plan?.steps.find((one) => one.id === station?.id) ?? null
  const toAssumption = ({ kind, step }: Swing) => {
    choose(step)
    // A position is changed at the top of the panel
    if (kind === 'position') return
    // The panel has drawn the step by then, and its heading has taken focus
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById('step-rests')?.scrollIntoView({ block: 'start' })),
    )
  }
  const back = () => {
    setOpen(false)
    // The list is in sight again by then; whichever of map and list is, its station takes focus back
    requestAnimationFrame(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.plan-route [aria-pressed="true"]')]
      buttons.find((button) => button.offsetParent !== null)?.focus()
    })
  }
  return (
    <div className={isOpen && station ? 'plan-page chosen' : 'plan-page'}>
      <OverdueSteps />
      <PlanRoute chosen={shown} links={links} onChoose={choose} />
      <div className="plan-below">
        <CohortPart />
        <RecognitionSaved />
        <PlanNotices />
        <FinishSwings swings={margins.swings ?? []} onChange={toAssumption} />
      </div>
      <div className="plan-panel" ref={panel}>
        <div className="plan-panel-step">
          {station ? (
            <StepPanel
              station={station}
              step={step}
              slack={step && margins.slackOf(step.id)}
              links={links}
              focus={isOpen ? choices : 0}
              onBack={back}
              onChoose={choose}
            />
          ) : (
            <p>{t('adviser:plan.choose')}</p>
          )}
        </div>
      </div>
      <NewerVersions />
      <PlanNews />
      <Searching />
      <SearchStatus />
    </div>
  )
}
