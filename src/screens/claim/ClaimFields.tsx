import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { type EventKind, mostApprovedMonths } from '../../pathway/event.ts'
import type { Claim } from '../../pathway/standing.ts'
import { type ClaimTyped, claimAsksFor, type claimFault } from '../../planning/claimRecording.ts'
import { canClaim } from '../../planning/stationOffers.ts'
import { noteFaultText } from '../noteFault.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { AimsField } from './AimsField.tsx'
import './claim.css'

/** What an event on a claim asks for beside its day: what it is about, a paper, months or aims that were approved. */
export function ClaimFields({
  kind,
  about,
  value,
  onChange,
  fault,
}: {
  kind: EventKind
  /** What the claim is about; left out while it is being made. */
  about: Claim['about'] | undefined
  value: ClaimTyped
  onChange: (value: ClaimTyped) => void
  fault: ReturnType<typeof claimFault>
}) {
  const { t, said } = usePlanWords().words
  const { outlook } = usePerson()
  // Papers of the trial curriculum of 2017-24 have codes of their own; what they are worth is the county's to decide
  const trial = about?.kind === 'practice' ? undefined : outlook?.pathway.trade?.earlier
  const module = about?.kind === 'module' ? outlook?.pathway.modulesById.get(about.module) : undefined
  switch (claimAsksFor(kind, about)) {
    case 'about':
      return <AboutField value={value.about} onChange={(next) => onChange({ ...value, about: next })} />
    case 'paper':
      return (
        <TextField
          label={t('adviser:claim.paper')}
          description={trial && t('adviser:claim.trialPaper', { period: trial.period.replace('-', '–') })}
          suggestions={(trial?.modules ?? []).map(({ id, title }) => `${id} ${said(title)}`)}
          value={value.paper}
          onChange={(paper) => onChange({ ...value, paper })}
          error={
            fault === 'paper' ? t('adviser:claim.paperFault') : (noteFaultText(t, value.paper) ?? undefined)
          }
        />
      )
    case 'months':
      return (
        <NumberField
          label={t('adviser:claim.months')}
          value={value.months}
          onChange={(months, text) =>
            onChange({ ...value, months, monthsOnNoNumber: months === null && text.trim() !== '' })
          }
          error={fault === 'months' ? t('adviser:claim.monthsFault', { to: mostApprovedMonths }) : undefined}
        />
      )
    case 'aims':
      return (
        module && (
          <AimsField
            module={module}
            chosen={value.aims}
            onChoose={(aims) => onChange({ ...value, aims })}
            fault={fault === 'aims'}
          />
        )
      )
    default:
      return null
  }
}

/** All that a claim can be about, by the text of its choice. */
function AboutField({
  value,
  onChange,
}: {
  value: Claim['about'] | null
  onChange: (about: Claim['about']) => void
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { outlook, participant } = usePerson()
  if (!outlook?.pathway.trade) return null
  const { trade } = outlook.pathway.trade
  const choices: { about: Claim['about']; text: string }[] = [
    { about: { kind: 'trade', trade }, text: t('field:wholeTrade') },
    ...participant.background.experiences.map(({ id, title }) => ({
      about: { kind: 'practice', experience: id, trade } as const,
      text: title,
    })),
    ...outlook.pathway.trade.modules
      .filter(({ id }) => canClaim(outlook.replayed.standing, id))
      .map(({ id }) => ({ about: { kind: 'module', module: id } as const, text: sentences.module(id) })),
  ]
  return (
    <SelectField
      label={t('adviser:follow.claimAbout')}
      value={JSON.stringify(value ?? choices[0]?.about)}
      options={choices.map(({ about, text }) => ({ value: JSON.stringify(about), text }))}
      onChange={(chosen) => {
        const choice = choices.find(({ about }) => JSON.stringify(about) === chosen)
        if (choice) onChange(choice.about)
      }}
    />
  )
}
