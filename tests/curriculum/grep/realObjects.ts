import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.FAGVEI_GREP

/**
 * Objects of the real register, one a file, in the folder that FAGVEI_GREP names; none where it names none, since their sentences are
 * not ours to copy.
 */
export const realFiles = (folder ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, content: readFileSync(join(folder ?? '', name), 'utf8') }))
