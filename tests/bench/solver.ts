/**
 * How fast the solver proves, beside CP-SAT in WebAssembly on the same problems: `npm run bench -- solver [DIR]
 * [--seconds N] [--alone]`. DIR is a folder of problems, with an `optimum.csv` (problem,optimum,bounds) or without, or one
 * that holds such folders; without it, problems of our own are made. `--alone` leaves CP-SAT out. It ends with 1 where a
 * schedule breaks a rule, or two answers do not agree.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkSchedule } from '../../src/planning/solver/judge.ts'
import type { Problem } from '../../src/planning/solver/model.ts'
import { Proof } from '../../src/planning/solver/prove.ts'
import { readProblem } from '../../src/planning/solver/read.ts'
import { cpSatSolves } from './solving/cpSat.ts'
import { looseProblems, type NamedProblem, routeProblems } from './solving/routeProblems.ts'

/** Problems that are told of together. */
interface Folder {
  name: string
  problems: readonly NamedProblem[]
  /** What is known of the shortest length, by the problem's name; Infinity for what has no schedule. */
  known: ReadonlyMap<string, readonly [least: number, most: number]>
}

/** What came out of one problem, with the seconds of processor time that it took. */
interface Outcome {
  makespan: number | null
  proved: boolean
  lowerBound: number
  seconds: number
}

const isProblem = /\.(sm|mm|sch|rcp|json)$/i

function folderAt(path: string): Folder {
  const files = readdirSync(path).filter((file) => isProblem.test(file))
  files.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const table = join(path, 'optimum.csv')
  const rows = existsSync(table) ? readFileSync(table, 'utf8').trim().split('\n').slice(1) : []
  const known = new Map(
    rows.map((row) => {
      const [name = '', optimum = '', bounds = ''] = row.trim().split(',')
      const [least = 0, most = Number.POSITIVE_INFINITY] = (optimum || bounds).split('..').map(Number)
      return [name, [least, optimum ? least : most]] as const
    }),
  )
  return {
    name: basename(path),
    problems: files.map((name) => ({
      name,
      problem: readProblem(name, readFileSync(join(path, name), 'utf8')),
    })),
    known,
  }
}

function foldersIn(path: string): Folder[] {
  const inside = readdirSync(path)
    .map((name) => join(path, name))
    .filter((one) => statSync(one).isDirectory())
  return [path, ...inside].map(folderAt).filter(({ problems }) => problems.length > 0)
}

/** The seconds that one processor was busy with a piece of work: others may be using the machine too. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const from = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(from)
  return { result, seconds: (user + system) / 1e6 }
}

/** How many contradictions are met between two looks at the time. */
const stretch = 100

async function ours(problem: Problem, limit: number, faults: string[]): Promise<Outcome> {
  const { result, seconds } = await timed(() => {
    const until = performance.now() + limit * 1000
    const proof = new Proof(problem)
    let answer = proof.answer
    while (!answer.proved && performance.now() < until) answer = proof.run(stretch)
    return answer
  })
  const { schedule, proved, lowerBound } = result
  if (schedule) faults.push(...checkSchedule(problem, schedule).map(({ kind }) => `a fault of ${kind}`))
  return { makespan: schedule?.makespan ?? null, proved, lowerBound, seconds }
}

async function theirs(problem: Problem, limit: number): Promise<Outcome> {
  const { result, seconds } = await timed(() => cpSatSolves(problem, limit))
  return { ...result, seconds }
}

/** Between which lengths the shortest one lies, by an answer; what has no schedule at all would take for ever. */
function boundsBy({ makespan, proved, lowerBound }: Outcome): readonly [least: number, most: number] {
  const most = makespan ?? Number.POSITIVE_INFINITY
  return [proved ? most : lowerBound, most]
}

/** Whether two statements about the shortest length can both be true. */
function agree(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`

function told(who: string, outcomes: readonly Outcome[], wrong: number): string {
  const seconds = outcomes.map((one) => one.seconds).sort((a, b) => a - b)
  const at = (share: number): number => seconds[Math.ceil(share * seconds.length) - 1] ?? 0
  const proved = outcomes.filter((one) => one.proved)
  const soon = proved.filter((one) => one.seconds <= 1).length
  const gap = Math.max(
    0,
    ...outcomes.map((one) => {
      const [least, most] = boundsBy(one)
      return least < most ? (most - least) / most : 0
    }),
  )
  const sum = seconds.reduce((all, one) => all + one, 0)
  return [
    `  ${who}: ${outcomes.length} problems, ${proved.length} proved, ${soon} within 1 s, ${wrong} wrong`,
    `p50 ${milliseconds(at(0.5))}, p95 ${milliseconds(at(0.95))}, max ${milliseconds(at(1))}`,
    `total ${sum.toFixed(2)} s${gap > 0 ? `, widest gap ${(gap * 100).toFixed(1)} %` : ''}`,
  ].join('; ')
}

async function bench({ name, problems, known }: Folder, limit: number, isAlone: boolean): Promise<boolean> {
  console.log(`${name}:`)
  const mine: Outcome[] = []
  const others: Outcome[] = []
  let wrong = 0
  let otherWrong = 0
  for (const { name: problemName, problem } of problems) {
    const faults: string[] = []
    const one = await ours(problem, limit, faults)
    mine.push(one)
    const reference = known.get(problemName)
    if (reference && !agree(boundsBy(one), reference))
      faults.push(`it is ${reference.join('..')} by optimum.csv, ${boundsBy(one).join('..')} by us`)
    if (!isAlone) {
      const other = await theirs(problem, limit)
      others.push(other)
      const isOther = reference !== undefined && !agree(boundsBy(other), reference)
      if (isOther) otherWrong += 1
      if (isOther || !agree(boundsBy(one), boundsBy(other)))
        faults.push(`${boundsBy(one).join('..')} by us, ${boundsBy(other).join('..')} by CP-SAT`)
    }
    if (faults.length > 0) wrong += 1
    for (const fault of faults) console.log(`  ${problemName}: ${fault}`)
  }
  console.log(told('we', mine, wrong))
  if (others.length > 0) {
    console.log(told('CP-SAT', others, otherWrong))
    const sum = (outcomes: readonly Outcome[]): number => outcomes.reduce((all, one) => all + one.seconds, 0)
    console.log(`  our time is ${(sum(mine) / sum(others)).toFixed(3)} of CP-SAT’s`)
  }
  return wrong === 0
}

/** Both run once on problems that are not counted: what is measured is neither loading nor compiling. */
async function warmUp(isAlone: boolean): Promise<void> {
  for (const { problem } of routeProblems().slice(0, 20)) {
    await ours(problem, 1, [])
    if (!isAlone) await theirs(problem, 1)
  }
}

const given = process.argv.slice(2)
const isAlone = given.includes('--alone')
const secondsAt = given.indexOf('--seconds')
const limit = secondsAt < 0 ? 10 : Number(given[secondsAt + 1])
const folder = given.find((one, at) => !one.startsWith('--') && (secondsAt < 0 || at !== secondsAt + 1))
if (!(limit > 0)) {
  console.error('Say how many seconds a problem may take: --seconds 10')
  process.exitCode = 2
} else if (folder !== undefined && !existsSync(folder)) {
  console.error(`There is no folder ${folder}.`)
  process.exitCode = 2
} else {
  const made = (name: string, problems: readonly NamedProblem[]): Folder => ({
    name,
    problems,
    known: new Map(),
  })
  const folders =
    folder === undefined
      ? [made('routes', routeProblems()), made('loosely ordered', looseProblems())]
      : foldersIn(folder)
  if (folders.length === 0) console.log(`${folder} holds no problems.`)
  await warmUp(isAlone)
  const areRight: boolean[] = []
  for (const one of folders) areRight.push(await bench(one, limit, isAlone))
  if (areRight.includes(false)) process.exitCode = 1
}
