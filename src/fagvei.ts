/**
 * The command line: the same core as the app, for counties' own scripts and for whoever writes curricula.
 * What a program reads goes to stdout, as `records/report.ts` describes it; what a person reads, to stderr.
 * Each command has a file of its own in `commands/`.
 */
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dayOf } from './calendar/day.ts'
import { type Call, readCall, usage } from './commands/call.ts'
import { reportCheck } from './commands/check.ts'
import { badCall, type Ended, type World } from './commands/ended.ts'
import { reportGrep } from './commands/grep.ts'
import { reportReadability } from './commands/lix.ts'
import { readPerson } from './commands/person.ts'
import { reportPlan } from './commands/plan.ts'
import { reportRoutes } from './commands/routes.ts'
import { writeSchemas } from './commands/schema.ts'
import { reportSolve } from './commands/solve.ts'
import { reportStanding } from './commands/standing.ts'
import { reportWhatIf } from './commands/whatIf.ts'
import { wordsFor } from './language/words.ts'

/** What each command on a person answers. */
const reports = { standing: reportStanding, routes: reportRoutes, plan: reportPlan, whatif: reportWhatIf }

/** One call of the command line. Nothing but `schema` changes anything. */
export async function fagvei(args: readonly string[], world: World): Promise<Ended> {
  if (args.includes('--help')) return { code: 0, out: usage, err: '' }
  const call = readCall(args)
  return typeof call === 'string' ? badCall(call) : answer(call, world)
}

async function answer(call: Call, world: World): Promise<Ended> {
  const { command } = call
  if (command === 'schema') return writeSchemas(world)
  if (command === 'lix') return reportReadability(call)
  if (command === 'solve') return reportSolve(call)
  const words = await wordsFor(call.language, 'field', 'sentences', 'faults')
  if (command === 'check') return reportCheck(world, words)
  if (command === 'grep') return reportGrep(call, words)
  const asked = readPerson(call, world, words)
  if ('code' in asked) return asked
  const ended = reports[command](asked, words, call)
  return ended.err === '' ? { ...ended, err: asked.said } : ended
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
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads only the first lines of a report has had what they wanted
    if (error.code === 'EPIPE') return
    process.stderr.write(`The report could not be written: ${error.message}.\n`)
    process.exitCode = 1
  })
  if (out !== '') process.stdout.write(`${out}\n`)
  if (err !== '') process.stderr.write(`${err}\n`)
  process.exitCode = code
}
