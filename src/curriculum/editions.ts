/** A file's version by its own number and a mark of its content, `2.kqvbxa`: a file corrected without a new number differs too. */
export function editionOf(content: unknown): string {
  const { version } = content as { version?: unknown }
  return `${typeof version === 'number' ? version : 0}.${markOf(JSON.stringify(content))}`
}

/** The number of an edition, or of several written together; null where the file has none. */
export function versionOf(edition: string): string | null {
  const numbers = edition.split('+').map((one) => one.split('.')[0] ?? '')
  return numbers.some((one) => !/^[1-9]\d*$/.test(one)) ? null : numbers.join('+')
}

/** A short mark that another text very likely has not (FNV-1a, 32 bits): it tells that something was changed, and proves nothing. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  let [left, mark] = [hash >>> 0, '']
  do {
    // Letters alone: digits beside others may look like an identity number, which no file may hold
    mark += String.fromCharCode(97 + (left % 26))
    left = Math.floor(left / 26)
  } while (left > 0)
  return mark
}
