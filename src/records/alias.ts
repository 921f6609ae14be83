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

/** Whether somebody who types this means the alias: case, spaces and hyphens apart. */
export function meansAlias(typed: string, alias: string): boolean {
  const heard = (text: string) =>
    plainLine(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
  return heard(typed) !== '' && heard(typed) === heard(alias)
}
