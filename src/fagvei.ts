/**
 * The command line: the same core as the app, for counties' own scripts and for whoever writes curricula.
 * What a program reads goes to stdout, as `records/report.ts` describes it; what a person reads, to stderr.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Day, dayOf, parseDay } from './calendar/day.ts'
import { type Catalogue, type CurriculumFile, readCatalogue, schemaOfPath } from './curriculum/catalogue.ts'
import { checkCatalogue } from './curriculum/check.ts'
import type { Fault } from './curriculum/faults.ts'
import { jsonSchemas } from './curriculum/jsonSchema.ts'
import { identityNumbersIn } from './flows/identityCheck.ts'
import { pathwayOf, requestOf } from './flows/outlook.ts'
import { checkStories } from './flows/storyCheck.ts'
import { languagesWith } from './language/areas.ts'
import type { Language } from './language/languages.ts'
import { withoutMarks } from './language/marks.ts'
import { checkReport } from './language/reports/curricula.ts'
import { planReport, type ReportWords, routesReport, standingReport } from './language/reports/person.ts'
import { readabilityReport } from './language/reports/readability.ts'
import { fileFaultSentence } from './language/sentences/fileFault.ts'
import { wordsFor } from './language/words.ts'
import type { Pathway } from './pathway/pathway.ts'
import { practiceOn } from './pathway/practice.ts'
import { replay } from './pathway/replay.ts'
import { compareRoute, type FinishRange } from './planning/compare.ts'
import { runJob } from './planning/jobs.ts'
import type { Planned } from './planning/makePlan.ts'
import { momentsAhead } from './planning/moments.ts'
import { fileLimits } from './records/exchange.ts'
import { readJson } from './records/json.ts'
import { agreementOf, type Participant } from './records/participant.ts'
import { readPersonFile } from './records/personFile.ts'
import { reportSchemas } from './records/report.ts'

const usage = `npm run -s fagvei -- COMMAND

  standing FILE [--route ID]  where a person stands, and what is missing at the moments ahead
  routes FILE                 every route beside the others: open or closed, by which rule, how long
  plan FILE [--route ID]      the rest of the way on one route
  check                       what is wrong with the files of curricula/, stories among them
  schema                      writes curricula/schemas/ anew
  lix                         how hard the texts are that a participant reads, in bokmål or --language nn

FILE is a participant file or a story. ID is a file name in curricula/routes/ without .json; without it the
route is the one that the person has taken.

  --on DAY                    asks of another day than today, written 2026-02-28
  --language nb|nn|en         the language of names and sentences; English when left out

Ends with 0 when all is well, 1 when a file has faults, 2 when the call cannot be understood.`

/** Which command takes a file, and which options. */
const commands = {
  standing: { file: true, options: ['route', 'on', 'language'] },
  routes: { file: true, options: ['on', 'language'] },
  plan: { file: true, options: ['route', 'on', 'language'] },
  check: { file: false, options: ['language'] },
  schema: { file: false, options: [] },
  lix: { file: false, options: ['language'] },
} as const satisfies Record<string, { file: boolean; options: readonly string[] }>

type Command = keyof typeof commands

interface Call {
  command: Command
  file: string
  route: string | null
  on: Day | null
  language: Language
}

/** How a call ended, and what it says on stdout and stderr. */
export interface Ended {
  code: 0 | 1 | 2
  out: string
  err: string
}

/** What the command line is told of the world: where `curricula/` lies, and what day it is. */
export interface World {
  curricula: string
  today: Day
}

const faulty = (err: string): Ended => ({ code: 1, out: '', err })
const badCall = (sentence: string): Ended => ({ code: 2, out: '', err: `${sentence}\n\n${usage}` })

/** Reads a call; a text says what cannot be understood. */
function readCall([name = '', ...args]: readonly string[]): Call | string {
  if (!Object.hasOwn(commands, name)) return name === '' ? 'Say a command.' : `There is no command ${name}.`
  const command = name as Command
  const takes: { file: boolean; options: readonly string[] } = commands[command]
  const options = { on: { type: 'string' }, route: { type: 'string' }, language: { type: 'string' } } as const
  const { tokens, positionals } = parseArgs({
    args,
    options,
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
  const [superfluous] = takes.file ? rest : positionals
  if (superfluous !== undefined) return `${command} does not know what to do with ${superfluous}.`

  const written = given.get('on')
  const on = written === undefined ? null : parseDay(written)
  if (written !== undefined && on === null) return `--on ${written} is no day: write it as 2026-02-28.`
  const wanted = given.get('language') ?? (command === 'lix' ? 'nb' : 'en')
  const language = languagesWith('faults').find((one) => one === wanted)
  if (!language) return `--language ${wanted} is not one of ${languagesWith('faults').join(', ')}.`
  return { command, file, route: given.get('route') ?? null, on, language }
}

/** Deeper than any requirement may be. */
const deepest = 64

interface Curricula {
  files: CurriculumFile[]
  catalogue: Catalogue | null
  faults: Fault[]
}

/** The text of a file, a mark of byte order taken off as editors on Windows put it there. */
function textOfFile(path: string): { kind: 'text'; text: string } | { kind: 'noFile' | 'notUtf8' } {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return { kind: 'noFile' } // a folder of that name, or nobody may read it
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'notUtf8' }
  }
}

/** The paths of everything below a folder; null when there is no such folder, or nobody may read it. */
function pathsIn(folder: string): string[] | null {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return null
  }
}

/** Every file of `curricula/` but the schemas, which are made from the code; the way a call ends without any. */
function readCurricula(folder: string): Curricula | Ended {
  const found = pathsIn(folder)
  if (!found) return faulty(`There is no folder ${folder} that can be read.`)
  const paths = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json') && !path.startsWith('schemas/'))
    .sort()
  const files: CurriculumFile[] = []
  const faults: Fault[] = []
  for (const path of paths) {
    const fault = (says: string): Fault => ({ kind: 'shape', file: path, at: [], says })
    const text = textOfFile(join(folder, path))
    if (text.kind !== 'text') {
      faults.push(fault(text.kind === 'notUtf8' ? 'the file is not UTF-8' : 'no file that can be read'))
      continue
    }
    const read = readJson(text.text, deepest)
    if (read.kind === 'duplicateKey') faults.push(fault(`the key ${read.key} stands twice`))
    else if (read.kind !== 'json') faults.push(fault('no JSON'))
    else if (!schemaOfPath(path) && !path.startsWith('stories/')) faults.push(fault('no file has this place'))
    else files.push({ path, content: read.json })
  }
  const read = readCatalogue(files)
  return {
    files,
    catalogue: read.catalogue,
    faults: [...faults, ...read.faults, ...identityNumbersIn(files)],
  }
}

/** Everything wrong with `curricula/`: with each file by itself, and between them. */
const faultsOf = ({ catalogue, faults }: Curricula): Fault[] => [
  ...faults,
  ...(catalogue ? checkCatalogue(catalogue) : []),
]

/** A report as text: keys in the order of its schema, days written out, no invisible marks. */
function written<S extends z.ZodType>(schema: S, value: z.output<S>): Ended {
  return { code: 0, out: withoutMarks(JSON.stringify(z.encode(schema, value), null, 2)), err: '' }
}

/** The first bytes of a file: one more than a person's file may have is enough to refuse it. */
function beginningOf(path: string, most: number): Uint8Array {
  const bytes = new Uint8Array(most)
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** The person that a call names by file. */
function openPerson({ file }: Call, words: ReportWords): Participant | Ended {
  let bytes: Uint8Array
  try {
    bytes = beginningOf(file, fileLimits.bytes + 1)
  } catch {
    return badCall(`There is no file ${file} that can be read.`)
  }
  const read = readPersonFile(bytes)
  if (read.kind === 'participant') return read.participant
  const place = read.kind === 'damaged' ? ` (${read.at.join('/')}: ${read.says})` : ''
  return faulty(`${file}: ${withoutMarks(fileFaultSentence(words, read))}${place}`)
}

/** The way that a person and a call have chosen. */
function choosePathway({ route, command }: Call, catalogue: Catalogue, person: Participant): Pathway | Ended {
  const { tradesById, countiesById, routesById } = catalogue
  const { trades, county, route: taken } = person.wishes
  const [trade = null] = trades
  const routes = [...routesById.keys()].join(', ')
  if (route !== null && !routesById.has(route)) return badCall(`There is no route ${route}, only ${routes}.`)
  if (command === 'plan' && route === null && taken === null)
    return badCall(`The person has taken no route: say --route with one of ${routes}.`)
  for (const [kind, id, byId] of [
    ['trade', trade, tradesById],
    ['county', county, countiesById],
    ['route', taken ?? route ?? '', routesById],
  ] as const) {
    if (id === null) return faulty(`The file has chosen no ${kind}, so that nothing can be reckoned.`)
    if (id !== '' && !byId.has(id))
      return faulty(`The file has chosen the ${kind} ${id}, which curricula/ lacks.`)
  }
  return pathwayOf(catalogue, person, route ?? undefined) ?? faulty('curricula/ has no route.')
}

function reportOnPerson(call: Call, world: World, words: ReportWords): Ended {
  const participant = openPerson(call, words)
  if ('code' in participant) return participant
  const curricula = readCurricula(world.curricula)
  if ('code' in curricula) return curricula
  const { length } = faultsOf(curricula)
  const { catalogue } = curricula
  if (!catalogue || length > 0) return faulty(`curricula/ has faults, which check names: ${length} in all.`)
  const pathway = choosePathway(call, catalogue, participant)
  if ('code' in pathway) return pathway

  const on = call.on ?? world.today
  const { background, log } = participant
  const agreement = agreementOf(participant, on)
  const replayed = replay(pathway, background, log, on)
  const { standing } = replayed
  const reported = { participant, pathway, replayed, on }
  if (call.command === 'standing') {
    const moments = momentsAhead({ pathway, background, standing, day: on })
    const practice = practiceOn(pathway, background, standing, on)
    return written(reportSchemas.standing, standingReport(words, reported, practice, moments))
  }
  if (call.command === 'routes') {
    const compared = [...catalogue.routesById.keys()].flatMap((id) => {
      const tried = pathwayOf(catalogue, participant, id)
      return tried
        ? [{ pathway: tried, route: compareRoute(requestOf(tried, participant, on), agreement) }]
        : []
    })
    return written(reportSchemas.routes, routesReport(words, reported, compared))
  }
  const request = requestOf(pathway, participant, on)
  let planned: Planned = { kind: 'noPlan', obstacles: [] }
  let range: FinishRange | null = null
  for (const answer of runJob({ kind: 'plan', request, agreement })) {
    if (answer.kind === 'planned') planned = answer.planned
    if (answer.kind === 'range') range = answer.finish
  }
  return written(reportSchemas.plan, planReport(words, reported, planned, range))
}

function check(world: World, words: ReportWords): Ended {
  const curricula = readCurricula(world.curricula)
  if ('code' in curricula) return curricula
  const { catalogue, files } = curricula
  const { checked, faults } = catalogue ? checkStories(catalogue, files) : { checked: [], faults: [] }
  const report = checkReport(words, files.length, [...faultsOf(curricula), ...faults], checked)
  return { ...written(reportSchemas.check, report), code: report.faults.length > 0 ? 1 : 0 }
}

/** Writes the schemas that editors complete files by; a file that is right already is left alone. */
function writeSchemas({ curricula }: World): Ended {
  mkdirSync(join(curricula, 'schemas'), { recursive: true })
  const changed = Object.entries(jsonSchemas()).filter(([name, schema]) => {
    const path = join(curricula, 'schemas', name)
    const text = `${JSON.stringify(schema, null, 2)}\n`
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
    writeFileSync(path, text)
    return true
  })
  const names = changed.map(([name]) => name).join(', ')
  return {
    code: 0,
    out: '',
    err: changed.length > 0 ? `Written anew: ${names}.` : 'Every schema is as it was.',
  }
}

/** One call of the command line. Nothing but `schema` changes anything. */
export async function fagvei(args: readonly string[], world: World): Promise<Ended> {
  if (args.includes('--help')) return { code: 0, out: usage, err: '' }
  const call = readCall(args)
  if (typeof call === 'string') return badCall(call)
  if (call.command === 'schema') return writeSchemas(world)
  if (call.command === 'lix') return written(reportSchemas.lix, await readabilityReport(call.language))
  const words = await wordsFor(call.language, 'field', 'sentences', 'faults')
  return call.command === 'check' ? check(world, words) : reportOnPerson(call, world, words)
}

const [, started] = process.argv
if (
  started !== undefined &&
  existsSync(started) &&
  realpathSync(started) === fileURLToPath(import.meta.url)
) {
  const now = new Date()
  const { code, out, err } = await fagvei(process.argv.slice(2), {
    curricula: fileURLToPath(new URL('../curricula/', import.meta.url)),
    today: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  })
  // Whoever reads only the first lines of a report has had what they wanted
  process.stdout.on('error', () => undefined)
  if (out !== '') process.stdout.write(`${out}\n`)
  if (err !== '') process.stderr.write(`${err}\n`)
  process.exitCode = code
}
