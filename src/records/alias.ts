import { holdsIdentityNumber } from './identityNumber.ts'
import { isSeen, plainLine } from './plainText.ts'

/** What is wrong with an alias as somebody types it. */
export type AliasFault =
  | { kind: 'empty' }
  | { kind: 'tooLong'; length: number; limit: number }
  | { kind: 'identityNumber' }

const limit = 60

/** The alias that a typed line stands for: one line, no hidden characters, no identity number. */
export function readAlias(typed: string): { kind: 'alias'; alias: string } | AliasFault {
  const alias = plainLine(typed)
  if (!isSeen(alias)) return { kind: 'empty' }
  if (alias.length > limit) return { kind: 'tooLong', length: alias.length, limit }
  return holdsIdentityNumber(alias) ? { kind: 'identityNumber' } : { kind: 'alias', alias }
}

/** Small Cyrillic and Greek letters that look like Latin ones, and those (Unicode TS 39, the plainest pairs of it). */
const lookAlikes = new Map(
  [...'авенікморстухјѕһαβεικνορτυχ'].map((letter, at) => [letter, [...'abehikmopctyxjshabeikvoptux'][at]]),
)

/** An alias as a reader tells it from others: great and small letters, hyphens, spaces and scripts are alike. */
const heard = (alias: string): string =>
  plainLine(alias)
    .normalize('NFKC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/./gu, (letter) => lookAlikes.get(letter) ?? letter)

/** Whether somebody who types this means the alias. */
export function meansAlias(typed: string, alias: string): boolean {
  return heard(typed) !== '' && heard(typed) === heard(alias)
}

/** The alias among others that a reader would take this one for; null when it stands alone. */
export function aliasTakenFor(alias: string, others: Iterable<string>): string | null {
  for (const other of others) if (meansAlias(alias, other)) return other
  return null
}
