import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { alone, longest } from '../vite.config.ts'

/** The rooms in the order in which each may be imported by everything to its right. */
const rooms = ['calendar', 'curriculum', 'pathway', 'planning', 'records', 'flows', 'screens'] as const

/** The two files where everything is put together, and what the page must be told before the first of them. */
const entries = ['main.tsx', 'fagvei.ts', 'trust.ts']

/** Who speaks to people, and so may take words. */
const speakers = ['screens', 'commands']

/** What is handed everything it shows, and so knows nothing of these rooms. */
const unknownToComponents = ['language', 'records', 'flows', 'screens']

/** The rooms that have no clock, no chance and no place on earth. */
const timeless = ['calendar', 'curriculum', 'pathway', 'planning']

/** Names that say how code is filed rather than what it is about. */
const emptyNames = /^(utils?|helpers?|libs?|common|types?|misc|shared)$|(Service|Manager)$/

/** How a test changes what the other files in its process find. */
const changesWhatAllShare =
  /['"]fake-indexeddb|\bvi\.(mock|doMock|stub\w+|spyOn|useFakeTimers|setSystemTime)\(|\bprocess\.chdir\(|\bprocess\.env(\.\w+|\[.+?\]) = /

/** Longer than this a file is about more than one thing, and a function does more than one. */
const mostLines = { file: 300, function: 110 } as const

/** Files and functions that are longer, until somebody parts them. */
const stillTooLong = ['planning/solver/solve.ts: solve']

/** What a file gets from another one: types, dynamic imports, workers and style sheets included. */
interface Import {
  from: string
  to: string
}

/** A node of a syntax tree, of which only a few kinds matter here. */
interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** A file of the source with its statements, and every node in them. */
interface SourceFile {
  path: string
  text: string
  comments: readonly { value: string; start: number; end: number }[]
  statements: readonly Node[]
  nodes: readonly Node[]
}

/** Every node from a part of a tree on. */
function nodesOf(part: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(part)) for (const one of part) nodesOf(one, found)
  else if (part !== null && typeof part === 'object') {
    if ('type' in part && typeof part.type === 'string') found.push(part as Node)
    for (const one of Object.values(part)) if (typeof one === 'object') nodesOf(one, found)
  }
  return found
}

/** Reads a source text; one that cannot be parsed is a broken test. */
function sourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  return { path, text, comments, statements: program.body as unknown as Node[], nodes: nodesOf(program.body) }
}

const textOf = (node: unknown): string | null => {
  const value = (node as { value?: unknown } | null)?.value
  return typeof value === 'string' ? value : null
}

/** The addresses of other files that a node names, as they are written. */
function addressesIn(node: Node): (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [textOf(node.source)]
    case 'NewExpression': {
      // new URL('./solver.ts', import.meta.url) is how a worker names its file
      const { callee, arguments: given } = node as unknown as { callee: { name?: string }; arguments: Node[] }
      return callee.name === 'URL' && given.length === 2 ? [textOf(given[0])] : []
    }
    default:
      return []
  }
}

function importsOf({ path, nodes }: SourceFile): Import[] {
  return nodes
    .flatMap(addressesIn)
    .filter((address) => address !== null)
    .map((address) => ({
      from: path,
      to: address.startsWith('.') ? posix.join(posix.dirname(path), address) : address,
    }))
}

const roomOf = (path: string): string => path.split('/')[0] ?? ''

/** What is wrong with an import, as a sentence that names the two files; null when nothing is. */
function faultOf({ from, to }: Import): string | null {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (to.startsWith('../tests/')) return `${from} imports ${to}, but tests are not built into anything.`
  if (entries.includes(from) || here === there) return null
  const places = [here, there].map((room) => rooms.indexOf(room as (typeof rooms)[number]))
  const [hereAt = -1, thereAt = -1] = places
  if (entries.includes(to)) return `${from} imports ${to}, which nobody may: it puts everything together.`
  if (there === 'commands') return `${from} imports ${to}, but only the command line calls commands.`
  if (here === 'commands' && there === 'screens') return `${from} imports ${to}, but a command has no screen.`
  if (there === 'components' && here !== 'screens')
    return `${from} imports ${to}, but only screens may import components.`
  if (there === 'language' && !speakers.includes(here))
    return `${from} imports ${to}, but whoever is no screen is handed its words.`
  if (here === 'components' && unknownToComponents.includes(there))
    return `${from} imports ${to}, but a component is handed what it shows.`
  if (here === 'language' && there === 'screens') return `${from} imports ${to}, but words know no screen.`
  if (hereAt >= 0 && thereAt > hereAt)
    return `${from} imports ${to}, but ${there} comes after ${here}: turn the arrow round.`
  return null
}

/** The files that need themselves through what they import. */
function filesInCircles(imports: readonly Import[]): string[] {
  const neededBy = Map.groupBy(imports, ({ from }) => from)
  const reached = (from: string): Set<string> => {
    const found = new Set<string>()
    const waiting = [from]
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      for (const { to } of neededBy.get(file) ?? []) {
        if (found.has(to)) continue
        found.add(to)
        waiting.push(to)
      }
    }
    return found
  }
  return [...neededBy.keys()].filter((file) => reached(file).has(file)).sort()
}

/** What a file reads from the world around it: the clock, chance, the reader's place. */
function worldIn({ path, nodes }: SourceFile): string[] {
  const found = nodes.flatMap((node) => {
    const { name } = node as { name?: unknown }
    if (node.type === 'Identifier' && typeof name === 'string') {
      if (['Date', 'Intl', 'Temporal', 'performance', 'crypto'].includes(name)) return [name]
      if (/^(toLocale\w+|localeCompare)$/.test(name)) return [name]
    }
    if (node.type !== 'MemberExpression') return []
    const { object, property } = node as unknown as Record<'object' | 'property', { name?: string }>
    return object.name === 'Math' && property.name === 'random' ? ['Math.random'] : []
  })
  return [...new Set(found)].map((name) => `${path} reads ${name}, but the core is told what day it is.`)
}

/** Texts in which a word follows a word, except those of an error that only a broken invariant throws. */
function sentencesIn({ path, nodes }: SourceFile): string[] {
  const thrown = new Set(
    nodes.filter(({ type }) => type === 'ThrowStatement').flatMap((node) => nodesOf(node)),
  )
  return nodes
    .filter((node) => !thrown.has(node))
    .flatMap((node) => {
      if (node.type === 'Literal') return textOf(node) ?? []
      return node.type === 'TemplateElement' ? ((node.value as { raw?: string }).raw ?? []) : []
    })
    .filter((said) => /\p{L}[,.:;]? \p{L}/u.test(said))
    .map((said) => `${path} says «${said}», but sentences are made in language alone.`)
}

/** Rings of files in which each imports the next; what is fetched only when it is needed ties nobody. */
function circlesAmong(files: readonly SourceFile[]): string[] {
  const next = new Map(
    files.map((file) => {
      const nodes = file.nodes.filter(({ type }) => type !== 'ImportExpression' && type !== 'NewExpression')
      return [file.path, importsOf({ ...file, nodes }).map(({ to }) => to)]
    }),
  )
  const rings: string[] = []
  const done = new Set<string>()
  function follow(path: string, way: readonly string[]): void {
    const begun = way.indexOf(path)
    if (begun >= 0) rings.push([...way.slice(begun), path].join(' → '))
    if (begun >= 0 || done.has(path)) return
    for (const to of next.get(path) ?? []) follow(to, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) follow(path, [])
  return rings
}

const linesIn = (text: string): number => text.trimEnd().split('\n').length

/** Every function of a file that has a name, by it, with its length in lines. */
function functionsIn({ path, text, nodes }: SourceFile): { name: string; lines: number }[] {
  const isFunction = (node: unknown): node is Node =>
    /^(Arrow)?Function(Expression|Declaration)$/.test((node as Node | null)?.type ?? '')
  return nodes.flatMap((node) => {
    const whole = node.type === 'VariableDeclarator' ? node.init : node
    const { name } = (node.id ?? {}) as { name?: string }
    if (!isFunction(whole) || name === undefined) return []
    return [{ name: `${path}: ${name}`, lines: linesIn(text.slice(whole.start, whole.end)) }]
  })
}

/** What a file exports without a docstring right before it. */
function undocumentedIn({ path, text, comments, statements }: SourceFile): string[] {
  return statements
    .filter(({ type, declaration }) => /^Export(Named|Default)/.test(type) && declaration)
    .filter(({ start }) => {
      const before = comments.findLast(({ end }) => end <= start)
      return !before?.value.startsWith('*') || text.slice(before.end, start).trim() !== ''
    })
    .map(({ start }) => `${path} exports without a docstring: ${text.slice(start).split('\n')[0]}`)
}

/** Casts that tell the compiler nothing true: one on top of another, to `any` or to `never`. */
function blindCastsIn({ path, text, nodes }: SourceFile): string[] {
  return nodes
    .filter(({ type, expression, typeAnnotation }) => {
      if (type !== 'TSAsExpression') return false
      const [what, as] = [expression, typeAnnotation] as Node[]
      return what?.type === 'TSAsExpression' || /^TS(Any|Never)Keyword$/.test(as?.type ?? '')
    })
    .map(({ start, end }) => `${path} casts blindly: ${text.slice(start, end)}`)
}

const source = new URL('../src/', import.meta.url)
const paths = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.\w+$/.test(path))
  .sort()
const read = (path: string): string => readFileSync(new URL(path, source), 'utf8')
const files = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => sourceFile(path, read(path)))
const inRooms = (...names: string[]) => files.filter(({ path }) => names.includes(roomOf(path)))

describe('imports run one way', () => {
  const imports = files.flatMap(importsOf)
  const faults = imports.flatMap((one) => faultOf(one) ?? [])

  test('No import runs against the rooms', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(faults).toEqual([])
  })

  test('No file of the core needs itself', () => {
    const core = imports.filter(({ from }) =>
      rooms.some((room) => room !== 'screens' && room === roomOf(from)),
    )
    expect(filesInCircles(core)).toEqual([])
    const planted = ['a b', 'b c', 'c b', 'c d'].map((both) => {
      const [from = '', to = ''] = both.split(' ')
      return { from, to }
    })
    expect(filesInCircles(planted)).toEqual(['b', 'c'])
  })

  test('Every file lies in a known room', () => {
    const known: string[] = [...rooms, 'components', 'language', 'commands']
    const homeless = paths.filter((path) => !entries.includes(path) && !known.includes(roomOf(path)))
    expect(homeless).toEqual([])
  })

  test.each([
    ['calendar/day.ts', "import type { Trade } from '../curriculum/trade.ts'"],
    ['pathway/step.ts', "export * from '../planning/plan.ts'"],
    ['planning/plan.ts', "const load = () => import('../records/store.ts')"],
    ['records/store.ts', "type Map = import('../screens/adviser/map.ts').Map"],
    ['planning/makePlan.ts', "new Worker(new URL('../flows/solver.ts', import.meta.url))"],
    ['flows/record.ts', "import { wordsFor } from '../language/words.ts'"],
    ['flows/record.ts', "import '../components/button.css'"],
    ['components/map/words.ts', "import { t } from '../../language/i18n.ts'"],
    ['components/Button.tsx', "import { store } from '../records/store.ts'"],
    ['screens/adviser/people.tsx', "import { start } from '../../main.tsx'"],
    ['flows/person.ts', "import { written } from '../commands/ended.ts'"],
    ['screens/adviser/people.tsx', "import { written } from '../../commands/ended.ts'"],
    ['commands/plan.ts', "import { rowsOf } from '../screens/people/rows.ts'"],
    ['commands/plan.ts', "import { Button } from '../components/Button.tsx'"],
    ['fagvei.ts', "import { soundFiles } from '../tests/curriculum/soundFiles.ts'"],
    ['language/words.ts', "import { people } from '../screens/adviser/people.tsx'"],
  ])('%s may not say %s', (path, text) => {
    const [fault] = importsOf(sourceFile(path, text)).map(faultOf)
    expect(fault).toMatch(new RegExp(`^${path} imports [\\w./]+, `))
  })

  test.each([
    ['screens/adviser/people.tsx', "import { wordsFor } from '../../language/words.ts'"],
    ['screens/adviser/people.tsx', "import { Button } from '../../components/Button.tsx'"],
    ['fagvei.ts', "import { wordsFor } from './language/words.ts'"],
    ['fagvei.ts', "import { usage } from './commands/call.ts'"],
    ['commands/plan.ts', "import { planReport } from '../language/reports/person.ts'"],
    ['main.tsx', "import './components/base.css'"],
    ['flows/record.ts', "import { parseDay } from '../calendar/day.ts'"],
    ['calendar/week.ts', "import { z } from 'zod'"],
  ])('%s may say %s', (path, text) => {
    expect(importsOf(sourceFile(path, text)).map(faultOf)).toEqual([null])
  })
})

describe('rooms keep to their own', () => {
  test('The core knows no clock and no place', () => {
    expect(inRooms(...timeless).flatMap(worldIn)).toEqual([])
    const planted = 'const a = Date.now() + Math.random(); b.toLocaleString(); new Intl.NumberFormat()'
    expect(worldIn(sourceFile('planning/plan.ts', planted))).toHaveLength(4)
  })

  test('One file alone opens the browser’s database', () => {
    const opening = files.filter((file) => {
      const opens = file.nodes.some(({ type, name }) => type === 'Identifier' && name === 'indexedDB')
      return opens || importsOf(file).some(({ to }) => to === 'idb')
    })
    expect(opening.map(({ path }) => roomOf(path))).toEqual(['records'])
  })

  test('Pathway says nothing to people', () => {
    expect(inRooms('pathway').flatMap(sentencesIn)).toEqual([])
    expect(sentencesIn(sourceFile('pathway/step.ts', "const no = 'Not now'"))).toHaveLength(1)
    expect(sentencesIn(sourceFile('pathway/step.ts', "throw new Error('no such unit')"))).toEqual([])
  })
})

describe('a file can be read', () => {
  const fileOf = (text: string) => sourceFile('planning/plan.ts', text)

  test('No file imports itself by way of others', () => {
    expect(circlesAmong(files)).toEqual([])
    const planted = [
      sourceFile('records/a.ts', "import type { B } from './b.ts'"),
      sourceFile('records/b.ts', "export * from './c.ts'"),
      sourceFile('records/c.ts', "import './a.ts'"),
      sourceFile('records/d.ts', "const later = () => import('./e.ts')"),
      sourceFile('records/e.ts', "import './d.ts'"),
    ]
    expect(circlesAmong(planted)).toEqual(['records/a.ts → records/b.ts → records/c.ts → records/a.ts'])
  })

  test('No file and no function is too long', () => {
    const long = [
      ...files.filter(({ text }) => linesIn(text) > mostLines.file).map(({ path }) => path),
      ...files
        .flatMap(functionsIn)
        .filter(({ lines }) => lines > mostLines.function)
        .map(({ name }) => name),
    ]
    expect(long.filter((name) => !stillTooLong.includes(name))).toEqual([])
    expect(functionsIn(fileOf('const a = () => {\n}\nfunction b() {}'))).toEqual([
      { name: 'planning/plan.ts: a', lines: 2 },
      { name: 'planning/plan.ts: b', lines: 1 },
    ])
  })

  test('Everything exported says what it means', () => {
    expect(files.flatMap(undocumentedIn)).toEqual([])
    expect(undocumentedIn(fileOf('/** A. */\nexport const a = 1\n// b\nexport const b = 2'))).toHaveLength(1)
  })

  test('No cast says what is not so', () => {
    expect(files.flatMap(blindCastsIn)).toEqual([])
    expect(blindCastsIn(fileOf('a as unknown as B; a as never; a as any; a as B'))).toHaveLength(3)
  })
})

describe('names and places', () => {
  test('No file lies deeper than three', () => {
    expect(paths.filter((path) => path.split('/').length > 3)).toEqual([])
  })

  test('No name says how things are filed', () => {
    const named = (path: string) => path.split('/').some((name) => emptyNames.test(name.replace(/\..*$/, '')))
    expect(paths.filter(named)).toEqual([])
    expect(named('planning/utils/dates.ts')).toBe(true)
  })

  test('No index only passes things on', () => {
    const passing = files.filter(
      ({ path, statements }) =>
        /(^|\/)index\.tsx?$/.test(path) &&
        statements.every(({ type, source: from }) => /^(Ex|Im)port/.test(type) && Boolean(from)),
    )
    expect(passing.map(({ path }) => path)).toEqual([])
  })
})

describe('unit tests share one process', () => {
  const tests = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
  const textOfTest = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

  test('Who changes what all share runs alone', () => {
    expect(tests.length).toBeGreaterThan(100)
    expect(tests.filter((path) => changesWhatAllShare.test(textOfTest(path))).toSorted()).toEqual(
      alone.toSorted(),
    )
  })

  test('What is begun first is there', () => {
    expect(longest.filter((path) => !tests.includes(path))).toEqual([])
  })

  test.each([
    `import 'fake-${'indexeddb'}/auto'`,
    `vi.${'stubGlobal'}('a', 1)`,
    `process.${'env'}.TZ = 'UTC'`,
  ])('%s is seen', (line) => expect(line).toMatch(changesWhatAllShare))
})
