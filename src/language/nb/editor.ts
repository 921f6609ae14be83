import { building } from './building.ts'
import { editing } from './editing.ts'
import { fieldNames } from './fieldNames.ts'
import { hitting } from './hitting.ts'
import { publishing } from './publishing.ts'
import { reading } from './reading.ts'
import { translating } from './translating.ts'
import { versions } from './versions.ts'

/** The county administrator's editor: each group is in the file of its name. */
export const editor = {
  building,
  editing,
  fieldNames,
  hitting,
  publishing,
  reading,
  translating,
  versions,
} as const
