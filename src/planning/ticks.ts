import type { LogEntry } from '../pathway/event.ts'
import type { ItemPlace } from '../pathway/item.ts'
import { retractedIds } from '../pathway/replay.ts'

/** The entries of a log that tick one line of a checklist and have not been taken back. */
export function ticksOf(log: readonly LogEntry[], { step, paper, item }: ItemPlace): string[] {
  const retracted = retractedIds(log)
  return log.flatMap(({ id, event }) =>
    event?.kind === 'itemTicked' &&
    event.step === step &&
    event.paper === paper &&
    event.item === item &&
    !retracted.has(id)
      ? [id]
      : [],
  )
}
