import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where real objects of the register may lie, beside the project: their sentences are not ours to copy into it. */
const folder = process.env.FAGVEI_GREP ?? '../shared/grep'

/** Objects of the real register, one a file; none where the folder is absent. */
export const realFiles = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
