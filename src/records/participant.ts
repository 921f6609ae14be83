import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { spanSchema } from '../curriculum/duration.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { agreedIn } from '../pathway/agreedIn.ts'
import { backgroundSchema, emptyBackground } from '../pathway/background.ts'
import { logEntrySchema } from '../pathway/event.ts'
import { type Choice, isSameRoute } from '../pathway/pathway.ts'
import { type Agreement, agreementSchema, type Pin, pinSchema, planSchema } from '../planning/plan.ts'
import { isSeen } from './plainText.ts'

/** The version of the participant file that this app writes; `migrations.ts` leads every older one here. */
export const participantVersion = 1

/** Most trades a person may wish for (ol. § 18-3). */
export const mostTrades = 3

/** What a person hopes for: up to three trades in order (ol. § 18-3), a county, a route once one is taken. */
const wishesSchema = z.strictObject({
  trades: z.array(idSchema).max(mostTrades),
  county: idSchema.nullable(),
  route: idSchema.nullable(),
  /** Where one of several will do: the modules and papers that the person has chosen, of any of the trades. */
  chosen: z.array(idSchema).max(50).optional(),
  /** The cohort of the route that the person goes in; one that the route does not have holds nothing, and says so. */
  cohort: idSchema.optional(),
})

/** The participant file: everything that is kept of one person, and nothing that can be worked out. */
export const participantSchema = z.strictObject({
  format: z.literal('fagvei-participant'),
  version: z.literal(participantVersion),
  id: idSchema,
  /** An alias, never a name: chosen by the adviser, shown everywhere. */
  alias: z.string().trim().min(1).max(60).refine(isSeen, 'should have something that can be seen'),
  created: daySchema,
  archived: z.boolean(),
  background: backgroundSchema,
  wishes: wishesSchema,
  /** Durations set for this person in place of the assumed ones, by duration id. */
  durations: z.record(idSchema, spanSchema),
  pins: z.array(pinSchema).max(200),
  log: z.array(logEntrySchema).max(5000),
  plan: planSchema.nullable(),
  agreements: z.array(agreementSchema).max(200),
  /** The adviser's own note; never shown to the participant and never handed over. */
  note: z.string().max(4000),
})

/** The participant file in memory, days counted. */
export type Participant = z.infer<typeof participantSchema>

/**
 * The agreement that holds: the one that the log says, which has its entry's id. Taken back there, or with the
 * plan ended, it holds no longer, whatever is kept of it.
 */
export function agreementOf(
  { log, agreements }: Pick<Participant, 'log' | 'agreements'>,
  upTo: Day | null = null,
): Agreement | null {
  const entry = agreedIn(log, upTo)
  return agreements.find(({ id }) => id === entry) ?? null
}

/** A new person of whom only the alias is known. */
export function newParticipant(id: string, alias: string, today: Day): Participant {
  return {
    format: 'fagvei-participant',
    version: participantVersion,
    id,
    alias,
    created: today,
    archived: false,
    background: emptyBackground,
    wishes: { trades: [], county: null, route: null },
    durations: {},
    pins: [],
    log: [],
    plan: null,
    agreements: [],
    note: '',
  }
}

/** What a person has fixed by hand that holds on a way: all of it on the one that they have chosen, in whatever county, else nothing. */
export function pinsOn(way: Choice, { wishes, pins }: Pick<Participant, 'wishes' | 'pins'>): Pin[] {
  // A route without a trade is the same whatever trade is wished for
  const trade = way.trade === null ? null : (wishes.trades[0] ?? null)
  return isSameRoute(way, { trade, route: wishes.route }) ? pins : []
}
