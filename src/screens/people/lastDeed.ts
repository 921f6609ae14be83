import { capital } from '../../language/marks.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import type { Words } from '../../language/words.ts'
import { canUndo, type Edit, type History } from '../../records/history.ts'
import type { Participant } from '../../records/participant.ts'

/** The deed that undoing takes back: the last that a person did, since plans go with the deed they followed. */
export function deedToUndo({ edits, done }: History): Edit | null {
  let at = done
  while (edits[at - 1]?.what.kind === 'planMade') at -= 1
  return canUndo({ edits, done: at }) ? (edits[at - 1] ?? null) : null
}

/** The undone deed that comes first again. */
export function deedToRedo({ edits, done }: History): Edit | null {
  return edits[done] ?? null
}

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
