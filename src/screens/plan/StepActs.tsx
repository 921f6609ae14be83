import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import type { Module } from '../../curriculum/trade.ts'
import { claimsOnModule } from '../../planning/claimChain.ts'
import { fixableOn, heldAt, pinOf, startOf } from '../../planning/pins.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { canClaim } from '../../planning/stationOffers.ts'
import type { StepDemand } from '../../planning/stepDemands.ts'
import { closingForms } from '../address.ts'
import { usePerson } from '../person.tsx'
import { ClaimSection } from './ClaimSection.tsx'
import { LengthForm, PercentForm } from './LengthForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { RecordForm, useRecordables } from './RecordForm.tsx'
import { usePlanWords } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'
import { WaiveForm, waivables } from './WaiveForm.tsx'

type Form = 'record' | 'move' | 'length' | 'percent' | 'waive' | 'claim'

/** What can be done at a station. Each form opens under the buttons, so that the map stays in sight. */
export function StepActs({
  station,
  step,
  module,
  demands,
}: {
  station: Station
  step: PlanStep | null
  module: Module | undefined
  demands: readonly StepDemand[]
}) {
  const { t } = usePlanWords().words
  const { outlook, participant } = usePerson()
  const deeds = usePlanDeeds()
  const recordable = useRecordables(station, step)
  const [open, setOpen] = useState<Form | null>(null)
  if (!outlook) return null

  const { pathway, replayed, events } = outlook
  const isAhead = step !== null && station.progress !== 'underWay'
  const fixable = step ? fixableOn(pathway, step) : null
  const pin = step && pinOf(participant.pins, step.id)
  const waivable = waivables(demands)
  const isClaimed =
    module !== undefined && claimsOnModule(replayed.standing, events, module.id).some((one) => !one.decided)
  const mayClaim = module !== undefined && canClaim(replayed.standing, module.id) && !isClaimed
  const close = () => setOpen(null)
  const toggle = (form: Form, text: string, rank: 'main' | 'other' = 'other') => (
    <Button
      rank={rank}
      aria-expanded={open === form}
      onClick={() => closingForms(() => setOpen(open === form ? null : form))}
    >
      {text}
    </Button>
  )

  return (
    <>
      <div className="step-acts screen-only">
        {recordable.length > 0 && toggle('record', t('adviser:actions.record'), 'main')}
        {isAhead && fixable?.start && toggle('move', t('adviser:actions.move'))}
        {step && isAhead && fixable?.start && (
          <Button
            aria-pressed={pin !== null}
            onClick={() => (pin ? deeds.letGo(step.id) : deeds.fix(step.id, heldAt(step, startOf(step))))}
          >
            {pin ? t('adviser:actions.unpin') : t('adviser:actions.pin')}
          </Button>
        )}
        {step && fixable?.weeks && toggle('length', t('adviser:actions.length'))}
        {isAhead && fixable?.percent && toggle('percent', t('adviser:actions.percent'))}
        {mayClaim && toggle('claim', t('adviser:actions.claim'))}
        {waivable.length > 0 && toggle('waive', t('adviser:actions.waive'))}
      </div>
      {open === 'record' && recordable.length > 0 && (
        <RecordForm station={station} choices={recordable} onClose={close} />
      )}
      {open === 'move' && step && <MoveForm step={step} onClose={close} />}
      {open === 'length' && step && <LengthForm step={step} onClose={close} />}
      {open === 'percent' && step && <PercentForm step={step} onClose={close} />}
      {open === 'waive' && waivable.length > 0 && <WaiveForm choices={waivable} onClose={close} />}
      {module && (
        <ClaimSection
          module={module}
          open={open === 'claim'}
          onOpened={(now) => setOpen(now ? 'claim' : null)}
        />
      )}
    </>
  )
}
