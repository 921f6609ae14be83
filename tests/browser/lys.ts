/** An invented person on the modular route, handed to the app as a file, on a day that is always the same. */
import type { Page } from '@playwright/test'
import { formatDay, parseDay } from '../../src/calendar/day.ts'
import type { Event } from '../../src/pathway/event.ts'
import { writeFile } from '../../src/records/exchange.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'

function day(text: string) {
  const read = parseDay(text)
  if (read === null) throw new Error(`no such day: ${text}`)
  return read
}

/** The day of every test here. */
const today = day('2026-11-21')

const happened: Event[] = [
  ...(['oral', 'reading', 'listening'] as const).map(
    (skill): Event => ({
      kind: 'languageAssessed',
      day: day('2026-06-12'),
      skill,
      level: 'A2',
      paper: 'norskprove',
    }),
  ),
  { kind: 'moduleStarted', day: day('2026-08-17'), module: 'HEAV105' },
]

/** Lys: in the introduction programme, Norwegian at A2 but for writing, one module under way. */
export const lys: Participant = {
  ...newParticipant('lys', 'Lys-40', day('2026-08-10')),
  background: {
    ...newParticipant('lys', 'Lys-40', today).background,
    schoolYears: 10,
    upperSecondary: false,
    programme: { start: day('2026-08-17'), goal: 'vocational', extended: false },
    norwegianGoal: { listening: 'B1', reading: 'B1', writing: 'A2', oral: 'B1' },
  },
  wishes: { trades: ['HEA05-01'], county: 'vestland', route: 'modular' },
  log: happened.map((event, sequence) => ({
    id: `e${sequence}`,
    sequence,
    recorded: event.day,
    by: 'adviser',
    event,
  })),
}

/**
 * Opens a person's file as an adviser, and one of their pages, once the plan is made. Beside them is nobody, as in
 * a browser whose example persons were deleted, or the examples: to write and plan for eight takes a second.
 */
export async function openPerson(
  page: Page,
  participant: Participant,
  at: string,
  beside: 'nobody' | 'examples' = 'nobody',
): Promise<void> {
  await handIn(page, participant, beside)
  await page.goto(`/#/adviser/${participant.id}/${at}`)
  await planMade(page)
}

/** The browser of a page is one whose example persons were deleted: none is written or planned for. */
export async function leaveOutExamples(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('fagvei-examples', 'given'))
}

/** Opens a person's file as an adviser; their plan is still to be made. */
export async function handIn(
  page: Page,
  participant: Participant,
  beside: 'nobody' | 'examples' = 'nobody',
): Promise<void> {
  if (beside === 'nobody') await leaveOutExamples(page)
  await page.clock.setFixedTime(new Date(`${formatDay(today)}T10:00:00+01:00`))
  const file = writeFile(participant, today)
  if (file.kind !== 'file') throw new Error(file.kind)
  await page.goto('/#/adviser')
  const buffer = Buffer.from(file.text)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer })
  // A file that was opened leads to the person's own page
  await page.getByRole('heading', { level: 1, name: participant.alias }).waitFor()
}

/** Waits until the planner rests, and the map is drawn. */
export async function planMade(page: Page): Promise<void> {
  // The page itself may say it too, beneath the head
  await page.getByText('mest sannsynlig').first().waitFor()
  await page.waitForFunction(
    () =>
      !document.body.innerText.includes('Regner ut') && !document.querySelector('.line-map[aria-busy=true]'),
    null,
    { timeout: 60_000 },
  )
}
