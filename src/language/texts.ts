import type { PluralForms } from './languages.ts'

/** Texts by name, in groups. */
export interface Texts {
  readonly [name: string]: string | Texts
}

type PluralForm = PluralForms[keyof PluralForms]

/** `months` for `months_one` and `months_other`: a text that counts has one name and several forms. */
type NameOf<Key> = Key extends `${infer Name}_${PluralForm}` ? Name : Key

type CountedNames<T> = { [Key in keyof T]: Key extends `${infer Name}_other` ? Name : never }[keyof T]

type NamesIn<T, L extends keyof PluralForms> =
  | { [Key in keyof T]: Key extends `${string}_${PluralForm}` ? never : Key }[keyof T]
  | `${CountedNames<T> & string}_${PluralForms[L]}`

/**
 * The same texts in another language: every name of the Norwegian, no other, and for each text that
 * counts the plural forms of that language. A missing or superfluous name does not compile.
 */
export type Translation<T, L extends keyof PluralForms> = {
  readonly [Key in NamesIn<T, L>]: Key extends keyof T
    ? T[Key] extends string
      ? string
      : Translation<T[Key], L>
    : string
}

/** The names of texts with their groups: `tabs.plan`; plural forms share one. */
export type KeysOf<T> = {
  [Key in keyof T & string]: T[Key] extends string ? NameOf<Key> : `${Key}.${KeysOf<T[Key]>}`
}[keyof T & string]

/** The Norwegian text that a key names; of one that counts, the plural form. */
export type TextAt<T, Path extends string> = Path extends `${infer Group}.${infer Rest}`
  ? Group extends keyof T
    ? TextAt<T[Group], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : `${Path}_other` extends keyof T
      ? T[`${Path}_other`] | '{{count}}'
      : never

/** The names of the values that a text has places for. */
type Places<Said> = Said extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Places<Rest> : never

/** The values a text must be given: nothing, or one for each of its places; what counts is a number. */
export type Values<Said> = [Places<Said>] extends [never]
  ? []
  : [values: { readonly [Name in Places<Said>]: Name extends 'count' ? number : string | number }]
