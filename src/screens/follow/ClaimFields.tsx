import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import type { Event } from '../../pathway/event.ts'
import { idOf } from '../../pathway/pathway.ts'
import type { Choice } from '../../planning/recordables.ts'
import { canClaim } from '../../planning/stationOffers.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'

/** What an event on a claim asks for beside its day. */
export interface ClaimTyped {
  /** `trade`, `practice <experience>` or `module <module>`. */
  about: string
  paper: string
  months: number | null
}

/** Nothing typed yet. */
export const noClaim: ClaimTyped = { about: 'trade', paper: '', months: null }

/** What is missing for an event on a claim to be written down; null when nothing is. */
export function claimFault(
  { replayed }: Outlook,
  { kind, unit }: Choice,
  { paper, months }: ClaimTyped,
): 'paper' | 'months' | null {
  if (kind === 'claimDocumented' && paper.trim() === '') return 'paper'
  const about = replayed.standing.facts.claimsById.get(idOf(unit))?.about
  return kind === 'claimPartlyApproved' && about?.kind !== 'module' && months === null ? 'months' : null
}

/** An event with what was typed of its claim. */
export function claimEvent(event: Event, { about, paper, months }: ClaimTyped): Event {
  switch (event.kind) {
    case 'claimMade': {
      const [kind, id = ''] = about.split(' ')
      if (kind === 'module') return { ...event, about: { kind, module: id } }
      return { ...event, about: kind === 'practice' ? { kind, experience: id } : { kind: 'trade' } }
    }
    case 'claimDocumented':
      return { ...event, paper: paper.trim() }
    case 'claimApproved':
    case 'claimPartlyApproved':
      return months === null ? event : { ...event, months }
    default:
      return event
  }
}

/** The fields of an event on a claim: what it is about, which paper, how many months were approved. */
export function ClaimFields({
  choice,
  value,
  onChange,
  fault,
}: {
  choice: Choice
  value: ClaimTyped
  onChange: (value: ClaimTyped) => void
  fault: 'paper' | 'months' | null
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { outlook, participant } = usePerson()
  if (!outlook) return null
  const { standing } = outlook.replayed
  const about = standing.facts.claimsById.get(idOf(choice.unit))?.about
  switch (choice.kind) {
    case 'claimMade':
      return (
        <SelectField
          label={t('adviser:follow.claimAbout')}
          value={value.about}
          options={[
            { value: 'trade', text: t('field:wholeTrade') },
            ...participant.background.experiences.map(({ id, title }) => ({
              value: `practice ${id}`,
              text: title,
            })),
            ...outlook.pathway.trade.modules
              .filter(({ id }) => canClaim(standing, id))
              .map(({ id }) => ({ value: `module ${id}`, text: sentences.module(id) })),
          ]}
          onChange={(chosen) => onChange({ ...value, about: chosen })}
        />
      )
    case 'claimDocumented':
      return (
        <TextField
          label={t('adviser:follow.claimPaper')}
          value={value.paper}
          onChange={(paper) => onChange({ ...value, paper })}
          error={fault === 'paper' ? t('adviser:follow.claimPaperFault') : undefined}
        />
      )
    case 'claimApproved':
    case 'claimPartlyApproved':
      if (about?.kind === 'module') return null
      return (
        <NumberField
          label={t('adviser:claim.months')}
          value={value.months}
          onChange={(months) => onChange({ ...value, months })}
          error={fault === 'months' ? t('adviser:plan.recordIncomplete') : undefined}
        />
      )
    default:
      return null
  }
}
