import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Area } from '../../src/language/source.ts'
import { textsOf } from './allTexts.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** All code but the texts themselves. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/language\/(nb|nn|en|uk|ar)\//.test(file))
  .map((file) => readFileSync(source + file, 'utf8'))
  .join('\n')

/** Keys that are written out, and those with a part that is worked out: `adviser:deeds.${kind}`. */
const written = new Set([...code.matchAll(/['"`](\w+:[\w.]+)['"`]/g)].map(([, key = '']) => key))
const workedOut = [...code.matchAll(/`(\w+:[^`\s]*\$\{[^\n]*?)`/g)].map(([, template = '']) => {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`)
})

// A participant's texts are looked at with their own screen; terms are asked for by the words in the texts
test.each<Area>(['shell', 'adviser', 'county', 'field', 'sentences', 'faults'])(
  'Every text of %s is shown somewhere',
  async (area) => {
    const keys = new Set(
      (await textsOf('nb', area)).map(({ key }) => key.replace(/_(zero|one|two|few|many|other)$/, '')),
    )
    const unused = [...keys].filter((key) => !written.has(key) && !workedOut.some((form) => form.test(key)))
    expect(unused).toEqual([])
  },
)
