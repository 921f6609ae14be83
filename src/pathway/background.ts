import { z } from 'zod'
import { levels, skills } from '../curriculum/requirement.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { tradeCodeSchema } from '../curriculum/tradeCode.ts'
import { positionLimits } from './event.ts'

/** What an experience counts for: the adviser says so, the app only suggests (by STYRK codes). */
const countsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undecided') }),
  z.strictObject({ kind: z.literal('practice'), trade: tradeCodeSchema }),
  z.strictObject({ kind: z.literal('nothing') }),
])

/** The most letters of a line about an experience, the most months it can have lasted, the positions it can have. */
export const experienceLimits = { line: 120, months: [0, 720], percent: positionLimits } as const

const within = ([least, most]: readonly [number, number]) => z.number().min(least).max(most)

/** Work before the plan, in Norway or abroad, paid or not. Kept whole even when it counts for nothing here. */
const experienceSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().min(1).max(experienceLimits.line),
  /** Four digits of STYRK-08, when an occupation of the list was chosen. */
  styrk: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  where: z.enum(['norway', 'abroad']),
  place: z.string().trim().max(experienceLimits.line).nullable(),
  /** Exact days, or only how long when nobody remembers them. */
  time: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('period'), from: daySchema, to: daySchema.nullable() }),
      z.strictObject({ kind: z.literal('length'), months: within(experienceLimits.months) }),
    ])
    .refine(
      (time) => time.kind === 'length' || time.to === null || time.from <= time.to,
      'endsBeforeItBegins',
    ),
  percent: within(experienceLimits.percent).int(),
  /**
   * An attest with dates, position, title and tasks (karrierenordland.no; mrfylke.no, 2022). Undocumented practice
   * counts for nothing.
   */
  documented: z.boolean(),
  counts: countsSchema,
})

/** Work before the plan. */
export type Experience = z.infer<typeof experienceSchema>

/** Final goals of the introduction programme that decide its length (il. §§ 13-14). */
export const programmeGoals = ['vocational', 'upperSecondary', 'partsOfUpperSecondary', 'work'] as const

/** A final goal of the introduction programme. */
export type ProgrammeGoal = (typeof programmeGoals)[number]

/** Years of an ordinary grunnskole; fewer, or nobody knows how many, leaves it open whether it is completed. */
export const compulsoryYears = 10

/** Hours of a full week where no rule gives one: the introduction programme's own figure (IMDi, 2021). */
export const fullWeek = 37.5

/** The least and the most that a person's own numbers can be: beyond it a number is a slip of the keyboard. */
export const backgroundLimits = {
  schoolYears: [0, 25],
  birthYear: [1930, 2020],
  hoursAWeek: [1, 60],
} as const satisfies Record<string, readonly [number, number]>

/** Whether a number that somebody has written is one, and within such limits. */
export function isWithin(number: number | null, [least, most]: readonly [number, number]): number is number {
  return number !== null && number >= least && number <= most
}

/**
 * What a person brings and wishes. There is no field for health, country, religion or reason of flight,
 * and none may come without a written purpose; capacity is hours a week, never why.
 */
export const backgroundSchema = z.strictObject({
  /**
   * What the county asks of who applies for a place (ol. § 18-3). No rule reads it: of fewer than ten years, or
   * when nobody knows, a route only asks whether it is enough, which is the county's to say.
   */
  schoolYears: within(backgroundLimits.schoolYears).int().nullable(),
  /** Completed upper secondary, anywhere: it decides the length of the introduction programme. */
  upperSecondary: z.boolean().nullable(),
  /** Only the year, and only because some counties set an age. */
  birthYear: within(backgroundLimits.birthYear).int().nullable(),
  /** Hours a week that the person can use, work included. */
  hoursAWeek: within(backgroundLimits.hoursAWeek),
  earliestStart: daySchema.nullable(),
  programme: z
    .strictObject({ start: daySchema, goal: z.enum(programmeGoals), extended: z.boolean() })
    .nullable(),
  /** Norwegian goal per skill (norskmål, il. § 31); null where none is set. */
  norwegianGoal: z.strictObject(
    Object.fromEntries(skills.map((skill) => [skill, z.enum(levels).nullable()])) as Record<
      (typeof skills)[number],
      z.ZodNullable<z.ZodEnum<{ [level in (typeof levels)[number]]: level }>>
    >,
  ),
  experiences: z
    .array(experienceSchema)
    .max(100)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'duplicateId'),
})

/** What a person brings and wishes. */
export type Background = z.infer<typeof backgroundSchema>

/** A person of whom nothing is known yet, with a full week to use. */
export const emptyBackground: Background = {
  schoolYears: null,
  upperSecondary: null,
  birthYear: null,
  hoursAWeek: fullWeek,
  earliestStart: null,
  programme: null,
  norwegianGoal: { listening: null, reading: null, writing: null, oral: null },
  experiences: [],
}
