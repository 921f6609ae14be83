import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { backgroundLimits, isWithin } from '../../pathway/background.ts'
import { choiceOf, composePathway } from '../../pathway/pathway.ts'
import { supposable } from '../../planning/suppose.ts'
import { leaveLimits, recordedIf, type SupposedOf, type Supposition } from '../../planning/whatIf.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import { useSuppositionText } from './useSuppositionText.ts'

/** What can be chosen: something that says all there is to say, or something that asks how much or which. */
type Choice = { kind: 'said'; supposition: Supposition } | { kind: 'leave' | 'hours' | 'county' | 'trade' }

const idOf = (choice: Choice): string =>
  choice.kind === 'said' ? JSON.stringify(choice.supposition) : choice.kind

/** The weeks of leave that the form begins with: about three months. */
const firstWeeks = 13

/** A day's work, in hours: by so much the hours differ that the form begins with. */
const firstHoursLess = 7.5

/** Hours a week that are not today's, so that the first answer shows something: a day fewer, or more where that leaves little. */
function otherHours(hoursAWeek: number): number {
  const fewer = hoursAWeek - firstHoursLess
  return fewer >= firstHoursLess ? fewer : hoursAWeek + firstHoursLess
}

/** What can go otherwise for this person, one thing at a time. */
export function SupposeForm({ of, onAsk }: { of: SupposedOf; onAsk: (supposition: Supposition) => void }) {
  const { t } = usePlanWords().words
  const { catalogue } = useWorkplace()
  const textOf = useSuppositionText()
  const described = useDescribed(of)
  const choices = useMemo(() => choicesFor(of), [of])
  const { hoursAWeek } = of.request.background
  const [chosen, setChosen] = useState<string | null>(null)
  const [weeks, setWeeks] = useState<number | null>(firstWeeks)
  const [hours, setHours] = useState<number | null>(otherHours(hoursAWeek))
  const counties = useOthers('county', of)
  const trades = useOthers('trade', of)
  const [county, setCounty] = useState(counties[0]?.value ?? '')
  const [trade, setTrade] = useState(trades[0]?.value ?? '')
  const [tried, setTried] = useState(false)
  const choice = choices.find((one) => idOf(one) === chosen) ?? choices[0]
  if (!choice) return null

  const otherWay = (what: 'county' | 'trade', id: string): Supposition | null => {
    const pathway = composePathway(catalogue, { ...choiceOf(of.request.pathway), [what]: id })
    return pathway && { kind: 'otherWay', pathway }
  }
  const suppositionOf = (choice: Choice): Supposition | null => {
    switch (choice.kind) {
      case 'said':
        return choice.supposition
      case 'leave':
        return isWithin(weeks, leaveLimits) && Number.isInteger(weeks) ? { kind: 'leave', weeks } : null
      case 'hours':
        return isWithin(hours, backgroundLimits.hoursAWeek) ? { kind: 'hours', hoursAWeek: hours } : null
      case 'county':
        return otherWay('county', county)
      case 'trade':
        return otherWay('trade', trade)
    }
  }
  const supposition = suppositionOf(choice)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (supposition) onAsk(supposition)
  }

  const [leastWeeks, mostWeeks] = leaveLimits
  const [leastHours, mostHours] = backgroundLimits.hoursAWeek
  return (
    <form className="whatif-form" onSubmit={submit}>
      <ChoiceField
        label={t('adviser:whatIf.what')}
        value={idOf(choice)}
        options={choices.map((one) => ({
          value: idOf(one),
          text: one.kind === 'said' ? textOf(one.supposition) : t(`adviser:whatIf.choices.${one.kind}`),
          ...described(suppositionOf(one)),
        }))}
        onChange={setChosen}
      />
      {choice.kind === 'leave' && (
        <NumberField
          label={t('adviser:whatIf.weeks')}
          value={weeks}
          onChange={setWeeks}
          error={
            tried && !supposition
              ? t('adviser:move.weeksFault', { from: leastWeeks, to: mostWeeks })
              : undefined
          }
        />
      )}
      {choice.kind === 'hours' && (
        <NumberField
          label={t('adviser:whatIf.hours')}
          value={hours}
          onChange={setHours}
          error={
            tried && !supposition
              ? t('adviser:whatIf.hoursFault', { from: leastHours, to: mostHours })
              : undefined
          }
        />
      )}
      {choice.kind === 'county' && (
        <SelectField
          label={t('adviser:whatIf.which.county')}
          value={county}
          options={counties}
          onChange={setCounty}
        />
      )}
      {choice.kind === 'trade' && (
        <SelectField
          label={t('adviser:whatIf.which.trade')}
          value={trade}
          options={trades}
          onChange={setTrade}
        />
      )}
      <p>
        <Button rank="main" type="submit">
          {t('adviser:whatIf.ask')}
        </Button>
      </p>
    </form>
  )
}

/** What is worth knowing before something is asked: how long Norwegian is taken to be, and what cannot be taken yet. */
function useDescribed(of: SupposedOf): (supposed: Supposition | null) => { description: string } | null {
  const { t } = usePlanWords().words
  const { today } = useWorkplace()
  return (supposed) => {
    if (supposed?.kind === 'norwegianSlower') return { description: t('adviser:whatIf.longestGuess') }
    const isOnlyTried = supposed !== null && recordedIf(of, supposed, today) === null
    return isOnlyTried ? { description: t('adviser:whatIf.onlyTried') } : null
  }
}

/** Only what this person has, by log or plan, can go otherwise; hours, leave, county and trade can for everybody. */
function choicesFor(of: SupposedOf): Choice[] {
  const { exams, jobLost, contractVoided, norwegianSlower, claims } = supposable(of)
  const said: Supposition[] = [
    ...exams.map((exam) => ({ kind: 'examFailed', exam }) as const),
    ...(jobLost ? [{ kind: 'jobLost' } as const] : []),
    ...(contractVoided ? [{ kind: 'contractVoided' } as const] : []),
    ...(norwegianSlower ? [{ kind: 'norwegianSlower' } as const] : []),
    ...claims.flatMap((claim) =>
      (['claimApproved', 'claimRejected'] as const).map((as) => {
        return { kind: 'claimDecided', claim, as } as const
      }),
    ),
  ]
  return [
    ...said.map((supposition): Choice => ({ kind: 'said', supposition })),
    ...(['leave', 'hours', 'county', 'trade'] as const).map((kind): Choice => ({ kind })),
  ]
}

/** The other counties or trades that there are. */
function useOthers(what: 'county' | 'trade', of: SupposedOf): { value: string; text: string }[] {
  const { said } = usePlanWords().words
  const { catalogue } = useWorkplace()
  const own = choiceOf(of.request.pathway)[what]
  const all = what === 'county' ? catalogue.countiesById : catalogue.tradesById
  return [...all.values()]
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => ({ value: id, text: said(name) }))
}
