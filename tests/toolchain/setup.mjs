/**
 * What must hold before any other command of the project can run: a Node that is new enough, the packages
 * of package-lock.json and, with --chromium, a browser for the tests in tests/browser.
 *
 *   node tests/toolchain/setup.mjs [--chromium] [-- command argument ...]
 *
 * Plain JavaScript without packages, because it runs on the oldest Node we accept, before anything is installed.
 * It writes to stderr only, so that the stdout of a command that it starts is that command's own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isWindows = process.platform === 'win32'

/**
 * Ends with one sentence, because a stack trace would hide what the reader can do about it.
 * @type {(sentence: string) => never}
 */
const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

/**
 * Runs a program whose output is only news about the set-up, and says whether it succeeded.
 * @type {(program: string, ...args: string[]) => boolean}
 */
const ran = (program, ...args) =>
  spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], shell: isWindows }).status === 0

function requireNode() {
  const comesAlong = process.platform === 'linux' && process.arch === 'x64'
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [leastMajor, leastMinor] = comesAlong ? [20, 19] : [22, 22]
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  fail(
    'Fagvei needs Node 20.19 or newer on Linux x64, where Node 24 comes along as a package, or Node 22.22 or ' +
      `newer elsewhere, but this is Node ${process.versions.node} on ${process.platform} ${process.arch}.`,
  )
}

/**
 * The packages that a lock file names, by the folder they lie in.
 * @type {(file: string) => Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/**
 * Compares what npm noted at the last install with the lock file, since times of files say nothing after a
 * checkout. A package for another platform may be absent; Node 24 may not, where it comes along.
 */
function packagesAreInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  const node = `node_modules/node-${process.platform}-${process.arch}`
  return (
    Object.keys(installed).every((folder) => folder in wanted) &&
    Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
      const found = installed[folder]
      if (found) return found.version === version && found.integrity === integrity
      return folder === '' || (optional === true && folder !== node)
    })
  )
}

function installPackages() {
  if (packagesAreInstalled()) return
  console.error('Installing the packages of package-lock.json, which takes about half a minute ...')
  // Under `npm run -s` npm inherits silence: errors must be seen all the same
  if (!ran('npm', 'ci', '--loglevel=error'))
    fail('npm ci could not install the packages: see its message above.')
}

/**
 * A path is no proof: Ubuntu's chromium-browser, for one, is a note that says what to install.
 * @type {(path: string) => boolean}
 */
const starts = (path) =>
  // On Windows --version opens a window instead of printing
  isWindows
    ? existsSync(path)
    : spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

/**
 * What a Chromium may be called, the one that is tried first being first: the headless shell is Chromium without a
 * browser's window, which no test sees, and needs a fifteenth less of the processors.
 */
const chromiumNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

function* chromiumsAtHand() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of chromiumNames) for (const folder of folders) yield join(folder, name)
  // Playwright knows where it put its own download, and names that place whether or not it did
  yield createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}

/**
 * The Chromium that the browser tests use: the one CHROMIUM_PATH names, else the system's, else Playwright's
 * own download. Undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const path of chromiumsAtHand()) if (existsSync(path) && starts(path)) return path
  return undefined
}

function installDebianChromium() {
  if (!existsSync('/etc/os-release') || !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  console.error("Installing Debian's Chromium for the browser tests ...")
  const [program = '', ...args] = [
    ...(isRoot ? [] : ['sudo', '-n']),
    ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300'],
  ]
  ran(program, ...args, 'update')
  const installed = (/** @type {string} */ name) =>
    ran(program, ...args, 'install', '-y', '--no-install-recommends', name)
  // Not every Debian has the headless shell as a package of its own
  if (!installed('chromium-headless-shell')) installed('chromium')
}

function downloadChromium() {
  console.error("Downloading Playwright's own Chromium for the browser tests ...")
  ran(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium')
}

function requireChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !starts(named)) fail(`CHROMIUM_PATH names ${named}, which does not start as a Chromium.`)
  for (const provide of [installDebianChromium, downloadChromium]) if (!findChromium()) provide()
  if (!findChromium())
    fail(
      "The browser tests need a Chromium, and there is none on the system, nor could Debian's package or " +
        "Playwright's own be installed: install Chromium or Chrome, or name one in CHROMIUM_PATH.",
    )
}

/**
 * What a command of the project starts with: what Node has compiled is kept for the next time, as half of a short
 * command is the reading of its own files.
 */
export const environment = {
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
  ...process.env,
}

function main() {
  const end = process.argv.indexOf('--')
  const options = process.argv.slice(2, end < 0 ? undefined : end)
  const [program, ...args] = end < 0 ? [] : process.argv.slice(end + 1)
  requireNode()
  installPackages()
  if (options.includes('--chromium')) requireChromium()
  // Started from here rather than after `&&`, where the shell would go on with the Node that it began with,
  // and not with the one that has just been installed in front of it
  if (program) process.exitCode = spawnSync(program, args, { stdio: 'inherit', env: environment }).status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
