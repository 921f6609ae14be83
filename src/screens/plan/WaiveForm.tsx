import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { DemandPoint, WaiverGiver } from '../../curriculum/rules.ts'
import { leastGround } from '../../pathway/event.ts'
import { demandsAt } from '../../pathway/pathway.ts'
import type { LeafAnswer } from '../../pathway/unmet.ts'
import { giversOf } from '../../pathway/waivers.ts'
import { plannedLeaves, type StepDemand } from '../../planning/stepDemands.ts'
import { AskedDay } from '../AskedDay.tsx'
import { noteFaultText } from '../noteFault.ts'
import { usePerson } from '../person.tsx'
import { useHalfFilled } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'
import { StepForm } from './StepForm.tsx'
import { usePlanWords } from './usePlan.ts'

/** A demand that could be set aside: what is not in place today. */
export interface Waivable {
  id: string
  point: DemandPoint
  answer: LeafAnswer
}

/**
 * What a step demands, is not in place today and somebody can set aside: a dispensation from what is held
 * would mean nothing, and one from a law that leaves no room would not count.
 */
export function waivables(demands: readonly StepDemand[]): Waivable[] {
  return demands.flatMap(({ point, demand, answer }) =>
    plannedLeaves(answer)
      .filter(({ now }) => now.state === 'missing' || now.state === 'tooLate')
      .filter(({ now }) => giversOf([demand], now.leaf, now.standing).length > 0)
      .map(({ now }) => ({ id: `${point} ${JSON.stringify(now.leaf)}`, point, answer: now })),
  )
}

/** Sets a demand aside for this person: by whom, on what ground, until when. The rule stays. */
export function WaiveForm({ choices, onClose }: { choices: readonly Waivable[]; onClose: () => void }) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { record, outlook } = usePerson()
  const { today } = useWorkplace()
  const [chosen, setChosen] = useState(choices[0]?.id ?? '')
  const [by, setBy] = useState<WaiverGiver>('county')
  const [ground, setGround] = useState('')
  const [until, setUntil] = useState<{ day: Day | null; typed: string }>({ day: null, typed: '' })
  const [tried, setTried] = useState(false)
  useHalfFilled(ground.trim() !== '' || until.typed !== '')
  const choice = choices.find((one) => one.id === chosen) ?? choices[0]
  if (!choice || !outlook) return null
  const { point, answer } = choice
  const givers = giversOf(demandsAt(outlook.pathway, point, today), answer.leaf, answer.standing)
  const giver = givers.includes(by) ? by : givers[0]
  const groundFault =
    ground.trim().length < leastGround
      ? t('adviser:waive.groundFault', { least: leastGround })
      : noteFaultText(t, ground)
  const untilWhole = until.day !== null || until.typed === ''

  const inTrade = outlook.pathway.trade && { trade: outlook.pathway.trade.trade }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!choice || !giver || groundFault !== null || !untilWhole) return
    const isGiven = record({
      kind: 'requirementWaived',
      day: today,
      ...inTrade,
      point: choice.point,
      leaf: choice.answer.leaf,
      by: giver,
      reaches: choice.answer.standing,
      ground: ground.trim(),
      ...(until.day === null ? {} : { until: until.day }),
    })
    if (isGiven) onClose()
  }

  return (
    <StepForm heading={t('adviser:waive.title')} onClose={onClose} onSubmit={submit}>
      <p className="small muted">{t('adviser:waive.lead')}</p>
      <ChoiceField
        label={t('adviser:waive.demand')}
        value={choice.id}
        options={choices.map(({ id, answer }) => {
          const said = sentences.leaf(answer)
          return { value: id, text: said.demand, description: `${said.by} · ${said.source}` }
        })}
        onChange={setChosen}
      />
      <ChoiceField
        label={t('adviser:waive.by')}
        value={giver ?? by}
        options={givers.map((one) => ({ value: one, text: t(`field:parties.${one}`) }))}
        onChange={setBy}
      />
      <TextField
        label={t('adviser:waive.ground')}
        rows={2}
        value={ground}
        onChange={setGround}
        error={tried ? groundFault : undefined}
      />
      <AskedDay
        label={t('adviser:waive.until')}
        description={t('adviser:waive.untilHint')}
        value={until.day}
        tried={tried}
        mayBeEmpty
        mayLieAhead
        onChange={(day, typed) => setUntil({ day, typed })}
      />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:waive.give')}
        </Button>
      </p>
    </StepForm>
  )
}
