import { capital } from '../../language/marks.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import type { Words } from '../../language/words.ts'
import type { Edit } from '../../records/history.ts'
import type { Participant } from '../../records/participant.ts'

/** The event that a deed was about, while it stands in the log: an undone one does not. */
function eventOf({ what }: Edit, { log }: Participant) {
  if (what.kind !== 'eventRecorded' && what.kind !== 'eventRetracted') return null
  return log.find(({ id }) => id === what.entry)?.event ?? null
}

/** What a deed did, and for an event which: hendelse registrert. HEAV105 er godkjent. */
export function deedText(
  { t }: Words<'adviser'>,
  sentences: Pick<Sentences, 'event'>,
  edit: Edit,
  participant: Participant,
): string {
  const deed = t(`adviser:deeds.${edit.what.kind}`)
  const event = eventOf(edit, participant)
  return event ? t('adviser:head.deedWith', { deed, what: capital(sentences.event(event)) }) : deed
}
