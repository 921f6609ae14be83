import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { build } from 'vite'
import type { Problem } from '../../src/planning/solver/model.ts'
import { solve } from '../../src/planning/solver/solve.ts'
import { looseProblems, routeProblems } from '../bench/solving/routeProblems.ts'
import { smallProblem } from '../planning/bruteForce.ts'

/** Few enough that none takes long, and too few for some: what is not proved has to be the same as well. */
const conflicts = 100

/** The solver in the page. */
declare const fagveiSolver: { solve: typeof solve }

/** A thousand problems of every kind that the solver knows. */
function problems(): Problem[] {
  const everything = smallProblem({ modes: 3, leastLag: -2, choices: 2, budgets: 2, mostLags: true })
  const larger = [...routeProblems(), ...looseProblems()].filter((_, at) => at % 4 === 0)
  return [
    ...larger.map(({ problem }) => problem),
    ...fc.sample(everything, { numRuns: 1000 - larger.length, seed: 20261122 }),
  ]
}

/** The solver as vite builds it for a browser, as one script that leaves it at `fagveiSolver`. */
async function builtSolver(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/planning/solver/solve.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'fagveiSolver' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('vite built nothing')
  return first.output[0].code
}

test('A browser says of a thousand problems what Node says', async ({ page }) => {
  const asked = problems()
  expect(asked).toHaveLength(1000)
  await page.addScriptTag({ content: await builtSolver() })
  const said = await page.evaluate(
    ([all, most]) => {
      return all.map((problem) => JSON.stringify(fagveiSolver.solve(problem, most)))
    },
    [asked, conflicts] as const,
  )
  expect(said).toEqual(asked.map((problem) => JSON.stringify(solve(problem, conflicts))))
})
