import { z } from 'zod'
import { parties } from './party.ts'
import { sourceSchema } from './source.ts'
import { daySchema, textSchema } from './text.ts'

/** What the sources leave open: shown as a question, to whom it concerns and for as long as it is open. */
export const questionSchema = z.strictObject({
  text: textSchema,
  ask: z.enum(parties),
  /** Must be answered before a person can start: the route is then in question, not open. */
  beforeStart: z.boolean().optional(),
  /** Whom it concerns; everybody on the route when left out. */
  concerns: z.enum(['inProgramme', 'withoutCompulsorySchool', 'inPartTime', 'inTradeOfModules']).optional(),
  /** Concerns only those who held every module of the trade by this day. */
  heldModulesBy: daySchema.optional(),
  /**
   * What settles it: once the modules or the contract have begun, the written exam is registered for, or the trade
   * exam is passed, nobody asks.
   */
  until: z.enum(['modules', 'contract', 'writtenExam', 'tradeExam']).optional(),
  source: sourceSchema,
})

/** A question that the sources leave open. */
export type Question = z.infer<typeof questionSchema>
