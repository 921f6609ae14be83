import type { Day } from '../calendar/day.ts'
import { type FileFault, type WrittenFile, writeFile } from '../records/exchange.ts'
import type { Participant } from '../records/participant.ts'

/** Offers a text as a file to keep. */
export function handOutText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the bytes by the next turn; the address would hold them as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}

/** Offers a person as a file to keep. Says under which name, or why the person cannot be written. */
export function handOutFile(participant: Participant, today: Day): WrittenFile | FileFault {
  const file = writeFile(participant, today)
  if (file.kind === 'file') handOutText(file.name, file.text)
  return file
}

let chosen: readonly File[] = []

/** Keeps files that were chosen where nothing could be opened yet, until the list of people takes them. */
export function keepChosen(files: readonly File[]): void {
  chosen = files
}

/** The files that wait, once. */
export function takeChosen(): readonly File[] {
  const waiting = chosen
  chosen = []
  return waiting
}
