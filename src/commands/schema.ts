import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../curriculum/jsonSchema.ts'
import type { Ended, World } from './ended.ts'

/** Writes the schemas that editors complete files by; a file that is right already is left alone. */
export function writeSchemas({ curricula }: World): Ended {
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
