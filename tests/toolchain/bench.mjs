/** `npm run bench -- replay` runs tests/bench/replay.ts; what follows the name is for the bench itself. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [name = '', ...rest] = process.argv.slice(2)
const folder = new URL('../bench/', import.meta.url)
const bench = new URL(`${name}.ts`, folder)
if (name && existsSync(bench)) {
  // The bench finds its own file and its own arguments where it would, had it been started itself
  process.argv.splice(1, Infinity, fileURLToPath(bench), ...rest)
  await import(bench.href)
} else {
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? [])
    : []
  console.error(
    `Say which bench to run: npm run bench -- ${names.join(' | ') || 'NAME, though there is none yet'}`,
  )
  process.exitCode = 2
}
