import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../src/components/', import.meta.url))
const read = (file: string) => readFileSync(folder + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
)

/** The colours by name, light and dark. */
const colours = new Map(
  [...read('colours.css').matchAll(/--([a-z-]+):[^;]*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const colour = (name: string, scheme: 'light' | 'dark') => {
  const found = colours.get(name)
  if (!found) throw new Error(`no colour is called ${name}`)
  return found[scheme]
}

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  const on = (name: string, ground: string) => contrast(colour(name, scheme), colour(ground, scheme))

  test.each(['ink', 'muted', 'met', 'missing', 'late'])('can be read: %s', (name) => {
    for (const ground of ['page', 'paper', 'window', 'fault'])
      expect(on(name, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['line-norwegian', 'line-modules', 'line-work', 'line-exams'])(
    'can be seen and read: %s',
    (name) => {
      for (const ground of ['page', 'paper']) expect(on(name, ground)).toBeGreaterThanOrEqual(4.5)
      expect(on(name, 'window')).toBeGreaterThanOrEqual(3)
    },
  )

  test('part controls from their ground', () => {
    for (const ground of ['page', 'paper', 'window']) expect(on('control', ground)).toBeGreaterThanOrEqual(3)
  })

  test('read in ink as for a participant', () => {
    for (const ground of ['page', 'paper']) expect(on('ink', ground)).toBeGreaterThanOrEqual(7)
  })
})

test('a county’s ink can be read on page and paper', () => {
  const [, light = '', dark = ''] =
    /--county-ink: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(read('county.css')) ?? []
  for (const ground of ['page', 'paper']) {
    expect(contrast(light, colour(ground, 'light'))).toBeGreaterThanOrEqual(7)
    expect(contrast(dark, colour(ground, 'dark'))).toBeGreaterThanOrEqual(7)
  }
})

test('a county sets its ink, letters and wordmark alone', () => {
  const set = [...read('county.css').matchAll(/(--[a-z-]+):/g)].map(([, name]) => name)
  expect(set).toEqual(['--county-ink', '--county-font', '--county-wordmark'])
})

test('Designsystemet finds every measure and colour it asks for', () => {
  const { resolve } = createRequire(import.meta.url)
  const imported = [...read('theme.css').matchAll(/@digdir\/designsystemet-css\/([a-z-]+\.css)/g)]
  const css = imported
    .map(([, file]) => readFileSync(resolve(`@digdir/designsystemet-css/${file}`), 'utf8'))
    .join('')
  // A caption's and a heading's sizes by attribute are asked for by nobody here
  const asked = [...css.matchAll(/var\((--ds-[a-zA-Z0-9-]+)\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !/^--ds-heading-(?!md)/.test(name))
  const own = sheets.map(read).join('') + css
  const missing = [...new Set(asked)].filter((name) => !own.includes(`${name}:`))
  expect(missing).toEqual([])
})

test.each(sheets)('%s turns with the page', (file) => {
  const physical =
    /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right))\s*:/g
  const found = [...read(file).matchAll(physical)].map(([text]) => text)
  expect(found).toEqual([])
})
