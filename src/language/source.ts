import type { adviser } from './nb/adviser.ts'
import type { county } from './nb/county.ts'
import type { editor } from './nb/editor.ts'
import type { faults } from './nb/faults.ts'
import type { field } from './nb/field.ts'
import type { glossary } from './nb/glossary.ts'
import type { participant } from './nb/participant.ts'
import type { sentences } from './nb/sentences.ts'
import type { shell } from './nb/shell.ts'
import type { KeysOf, TextAt, Values } from './texts.ts'

/** The Norwegian texts, from which all keys and all other languages take their type. */
export interface Source {
  shell: typeof shell
  field: typeof field
  sentences: typeof sentences
  glossary: typeof glossary
  participant: typeof participant
  adviser: typeof adviser
  county: typeof county
  editor: typeof editor
  faults: typeof faults
}

/** A part of the words that is loaded as one: a screen names those it needs. */
export type Area = keyof Source

/** A key with its area: `adviser:tabs.plan`. */
export type Key<A extends Area = Area> = { [a in A]: `${a}:${KeysOf<Source[a]>}` }[A]

/** The values that the text of a key must be given. */
type ValuesOf<K extends string> = Values<
  K extends `${infer A extends Area}:${infer Path}` ? TextAt<Source[A], Path> : never
>

/** Says the text of a key, with its values, in one language. */
export type Translate<A extends Area> = <K extends Key<A>>(key: K, ...values: ValuesOf<K>) => string
