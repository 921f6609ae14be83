import { z } from 'zod'
import { parties } from '../curriculum/party.ts'
import { leafSchema, levels } from '../curriculum/requirement.ts'
import { demandPoints } from '../curriculum/rules.ts'
import { sourceSchema, standingOfRuleSchema } from '../curriculum/source.ts'
import { daySchema, idSchema, textLanguages } from '../curriculum/text.ts'
import { eventKinds } from '../pathway/event.ts'
import { grepReportSchema } from './grepReport.ts'
import { planReportSchema } from './planReport.ts'
import { aboutPerson, finishSchema, noPlanSchema, saidSchema } from './reportParts.ts'
import { whatIfReportSchema } from './whatIfReport.ts'

const leafReportSchema = z.strictObject({
  kind: z.literal('leaf'),
  asks: leafSchema,
  state: z.enum(['met', 'missing', 'tooLate', 'question', 'waived']),
  sentence: z.string(),
  /** In the unit of what is asked: months, per cent, a level, a number. */
  has: z.union([z.number(), z.enum(levels), z.null()]),
  wants: z.union([z.number(), z.enum(levels), z.null()]),
  /** If all goes on as now. */
  reachedOn: daySchema.nullable(),
  standing: standingOfRuleSchema,
  source: sourceSchema,
})

/** One thing asked of a person, and how it stands. */
export type LeafReport = z.infer<typeof leafReportSchema>

/** What is unmet, grouping kept: all of, any of, or so many of what follows. */
export type AnswerReport = LeafReport | { kind: 'all' | 'any' | 'some'; count: number; of: AnswerReport[] }

const answerReportSchema: z.ZodType<AnswerReport, unknown> = z.lazy(() =>
  z.union([
    leafReportSchema,
    z.strictObject({
      kind: z.enum(['all', 'any', 'some']),
      count: z.number().int(),
      of: z.array(answerReportSchema),
    }),
  ]),
)

/** A line of the log that does not count, or that somebody should look at. */
const remarkSchema = z.strictObject({
  /** The line's id in the log. */
  entry: idSchema,
  day: daySchema,
  event: z.enum(eventKinds),
  ...saidSchema.shape,
})

/** `standing`: where the log leaves a person on a day. */
const standingReportSchema = z.strictObject({
  ...aboutPerson,
  route: idSchema,
  /** Whether the person has taken that route; otherwise it is one to reckon with. */
  routeTaken: z.boolean(),
  places: z.array(
    z.strictObject({
      /** Kind and id: `module.HEAV105`. */
      unit: z.string(),
      name: z.string(),
      /** The path of the state in its chart: `running.extended`. */
      place: z.string(),
      placeName: z.string(),
      /** null where nothing has happened yet. */
      since: daySchema.nullable(),
    }),
  ),
  /** Full-time months in the trade: in all, from before the plan, from jobs in the log. */
  practice: z.strictObject({ months: z.number(), before: z.number(), during: z.number() }),
  /** The moments of the route that lie ahead, with what each asks and is not in place. */
  moments: z.array(
    z.strictObject({
      moment: z.enum(demandPoints),
      name: z.string(),
      missing: z.array(answerReportSchema),
      /** What nobody has published or told: it closes nothing and is not met either. */
      questions: z.array(leafReportSchema),
    }),
  ),
  refused: z.array(remarkSchema),
  notices: z.array(remarkSchema),
})

/** Where the log leaves a person on a day. */
export type StandingReport = z.infer<typeof standingReportSchema>

/** `routes`: every route beside the others, for one person. */
const routesReportSchema = z.strictObject({
  ...aboutPerson,
  /** What ends before every open route and is none: the route taken, or one in question; null where nothing does. */
  earlierUnopened: z.strictObject({ route: idSchema, name: z.string(), finish: daySchema }).nullable(),
  routes: z.array(
    z.strictObject({
      route: idSchema,
      name: z.string(),
      status: z.enum(['open', 'closedByLaw', 'closedByCountyPractice', 'closedByModel', 'inQuestion']),
      statusName: z.string(),
      /** The rules that close it, or that are in question, each with its source. */
      because: z.array(leafReportSchema),
      /** When a closed route opens; null when nothing says so, and for a route that is not closed. */
      opensOn: daySchema.nullable(),
      /** What must be asked before a person can start. */
      questions: z.array(z.strictObject({ text: z.string(), ask: z.enum(parties), source: sourceSchema })),
      /** The model belongs to other counties. */
      otherCounty: z.boolean(),
      ...finishSchema,
      firstPaidWork: daySchema.nullable(),
      /** Hours of the fullest week. */
      heaviestWeek: z.number(),
      /** What it is best at among the open routes, ties included; null without a plan, and for one that is not open. */
      best: z
        .strictObject({
          earliestFinish: z.boolean(),
          earliestPay: z.boolean(),
          lightestWeek: z.boolean(),
          /** No other is as good in all three and better in one. */
          unbeaten: z.boolean(),
        })
        .nullable(),
      /** On how many assumed durations and terms the finish rests. */
      assumptions: z.number().int(),
      ...noPlanSchema,
    }),
  ),
})

/** Every route beside the others, for one person. */
export type RoutesReport = z.infer<typeof routesReportSchema>

const faultReportSchema = z.strictObject({
  file: z.string(),
  /** Keys and positions from the top of the file to the place. */
  at: z.array(z.string()),
  ...saidSchema.shape,
  /** The value that would mend it, and where in the same file to write it; null where nobody can know. */
  cure: z.strictObject({ at: z.array(z.string()), value: z.json(), sentence: z.string() }).nullable(),
})

/** One thing wrong with a file of `curricula/`. */
export type FaultReport = z.infer<typeof faultReportSchema>

/** `check`: what is wrong with the files of `curricula/`, and what became of each story. */
const checkReportSchema = z.strictObject({
  /** How many files were read; the schemas, which are made from the code, are not among them. */
  files: z.number().int(),
  faults: z.array(faultReportSchema),
  stories: z.array(
    z.strictObject({
      story: idSchema,
      /** The last day that the story speaks of. */
      on: daySchema,
      route: idSchema.nullable(),
      /** Lines of the log that count, and that do not. */
      counted: z.number().int(),
      refused: z.number().int(),
      /** Of the plan on the route taken; null where there is none. */
      finish: daySchema.nullable(),
    }),
  ),
})

/** What is wrong with the files of `curricula/`, and what became of each story. */
export type CheckReport = z.infer<typeof checkReportSchema>

/** `lix`: how hard the texts are that a participant reads. */
const readabilityReportSchema = z.strictObject({
  language: z.enum(textLanguages),
  areas: z.array(
    z.strictObject({
      area: z.string(),
      words: z.number().int(),
      /** Under 30 very easy, 30 to 40 easy, 40 to 50 medium, above hard. The scale is for Norwegian. */
      lix: z.number(),
      longestWords: z.number().int(),
      longest: z.string(),
    }),
  ),
})

/** How hard the texts are that a participant reads. */
export type ReadabilityReport = z.infer<typeof readabilityReportSchema>

/** `solve`: the shortest schedule that was found of a problem from the literature. */
const solveReportSchema = z.strictObject({
  /** null where no schedule was found. */
  makespan: z.number().int().nullable(),
  /** No schedule is shorter. */
  lowerBound: z.number().int(),
  /** None is shorter than the one found, or none exists. */
  proved: z.boolean(),
  infeasible: z.boolean(),
  /** Contradictions met on the way: the same on every machine. */
  conflicts: z.number().int(),
  ms: z.number().int(),
})

/**
 * What each command of the command line hands out to other programs. Ids and words of the code stand beside `name` and
 * `sentence`, which are for people and may change; days are written `2026-02-28`.
 */
export const reportSchemas = {
  standing: standingReportSchema,
  routes: routesReportSchema,
  plan: planReportSchema,
  whatif: whatIfReportSchema,
  check: checkReportSchema,
  grep: grepReportSchema,
  lix: readabilityReportSchema,
  solve: solveReportSchema,
}
