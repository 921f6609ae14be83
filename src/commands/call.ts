import { parseArgs } from 'node:util'
import { type Day, parseDay, yearLimits } from '../calendar/day.ts'
import { languagesWith } from '../language/areas.ts'
import type { Language } from '../language/languages.ts'
import { suppositionUsage } from './supposition.ts'

/** What can be called, as `--help` and every call that is not understood say it. */
export const usage = `npm run -s fagvei -- COMMAND

  standing FILE [--route ID]  where a person stands, and what is missing at the moments ahead
  routes FILE                 every route beside the others: open or closed, by which rule, how long
  plan FILE [--route ID]      the rest of the way on one route
  whatif FILE --if WHAT       the plan as it becomes if something goes otherwise, beside the plan as it is
  check                       what is wrong with the files of curricula/, stories among them
  grep FILE... [--trade PATH] what was taken of the official register, and what differs from our file of a trade
  schema                      writes curricula/schemas/ anew
  lix                         how hard the texts are that a participant reads, in bokmål or --language nn
  solve PROBLEM               a shortest schedule of a problem from the literature, and whether that is proved

FILE is a participant file or a story. ID is a file name in curricula/routes/ without .json; without it the
route is the one that the person has taken. PROBLEM is a file of PSPLIB (.sm, .mm), ProGen/max (.SCH) or Patterson
(.rcp), or a .json of activities in weeks. Of grep each FILE is one object, several, or the register's dump as a .zip; PATH
is a file of curricula/trades/.
${suppositionUsage}

  --on DAY                    asks of another day than today, written 2026-02-28
  --conflicts N               stops solving after so many contradictions
  --language nb|nn|en         the language of names and sentences; English when left out

Ends with 0 when all is well, 1 when a file has faults, 2 when the call cannot be understood.`

/** Whether a command takes a file, or many, and which options. */
interface Takes {
  file: boolean
  many?: boolean
  options: readonly string[]
}

/** Which command takes what. */
const commands = {
  standing: { file: true, options: ['route', 'on', 'language'] },
  routes: { file: true, options: ['on', 'language'] },
  plan: { file: true, options: ['route', 'on', 'language'] },
  whatif: { file: true, options: ['if', 'route', 'on', 'language'] },
  check: { file: false, options: ['language'] },
  grep: { file: true, many: true, options: ['trade', 'language'] },
  schema: { file: false, options: [] },
  lix: { file: false, options: ['language'] },
  solve: { file: true, options: ['conflicts'] },
} as const satisfies Record<string, Takes>

type Command = keyof typeof commands

/** More than anybody has the time for. */
const mostConflicts = 1_000_000_000

/** A call as it is understood. */
export interface Call {
  command: Command
  file: string
  /** Every file that is named, where a command takes more than one. */
  files: string[]
  /** The path of our own file of a trade. */
  trade: string | null
  route: string | null
  on: Day | null
  /** What is supposed to go otherwise, as it is written. */
  if: string | null
  /** After how many contradictions to stop solving. */
  conflicts: number | null
  language: Language
}

const text = { type: 'string' } as const

/** Reads a call; a text says what cannot be understood. */
export function readCall([name = '', ...args]: readonly string[]): Call | string {
  if (!Object.hasOwn(commands, name)) return name === '' ? 'Say a command.' : `There is no command ${name}.`
  const command = name as Command
  const takes: Takes = commands[command]
  const { tokens, positionals } = parseArgs({
    args,
    options: { on: text, if: text, route: text, trade: text, language: text, conflicts: text },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })

  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!takes.options.includes(token.name)) return `${command} has no option ${token.rawName}.`
    if (!token.value) return `${token.rawName} needs a value.`
    if (given.has(token.name)) return `${token.rawName} is given twice.`
    given.set(token.name, token.value)
  }
  const [file = '', ...rest] = positionals
  if (takes.file && file === '') return `${command} needs a file.`
  if (command === 'whatif' && !given.has('if')) return 'whatif needs --if WHAT.'
  const [superfluous] = takes.many ? [] : takes.file ? rest : positionals
  if (superfluous !== undefined) return `${command} does not know what to do with ${superfluous}.`

  const written = given.get('on')
  const on = written === undefined ? null : parseDay(written)
  if (written !== undefined && on === null)
    return `--on ${written} is no day from ${yearLimits.first} to ${yearLimits.last}: write it as 2026-02-28.`
  const wanted = given.get('language') ?? (command === 'lix' ? 'nb' : 'en')
  const language = languagesWith('faults').find((one) => one === wanted)
  if (!language) return `--language ${wanted} is not one of ${languagesWith('faults').join(', ')}.`
  const most = given.get('conflicts')
  const conflicts = most === undefined ? null : /^\d+$/.test(most) ? Number(most) : Number.NaN
  if (conflicts !== null && !(conflicts <= mostConflicts))
    return `--conflicts takes a whole number in digits, from 0 to ${mostConflicts}.`
  const [route, supposed] = [given.get('route') ?? null, given.get('if') ?? null]
  const trade = given.get('trade') ?? null
  return { command, file, files: positionals, trade, route, on, if: supposed, conflicts, language }
}
