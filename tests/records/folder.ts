/** What lies in a folder of a test: texts of files, and folders. */
export type Lying = Map<string, string | Lying>

const missing = () => new DOMException('', 'NotFoundError')

/**
 * A folder as a browser hands one out, as far as files are written to one. `deny` makes every writing fail with that name, as when
 * the person says no.
 */
export function folderOf(name: string, lying: Lying, deny: () => string | null = () => null) {
  const refuse = (): void => {
    const error = deny()
    if (error !== null) throw new DOMException('', error)
  }
  const handle = {
    kind: 'directory',
    name,
    getDirectoryHandle: async (inner: string, { create = false } = {}) => {
      const there = lying.get(inner)
      if (there instanceof Map) return folderOf(inner, there, deny)
      if (!create) throw missing()
      refuse()
      const made: Lying = new Map()
      lying.set(inner, made)
      return folderOf(inner, made, deny)
    },
    getFileHandle: async (file: string, { create = false } = {}) => {
      if (!lying.has(file)) {
        if (!create) throw missing()
        refuse()
        lying.set(file, '')
      }
      return {
        getFile: async () => new Blob([String(lying.get(file))]),
        createWritable: async () => {
          refuse()
          let text = ''
          return {
            write: async (more: string) => {
              text += more
            },
            close: async () => void lying.set(file, text),
          }
        },
      }
    },
    removeEntry: async (entry: string) => void lying.delete(entry),
    async *keys() {
      yield* lying.keys()
    },
  }
  return handle as unknown as FileSystemDirectoryHandle
}

/** A folder of curricula with these trades in it, by the names of their files. */
export function curriculaWith(trades: Record<string, string> = {}): { lying: Lying; trades: Lying } {
  const inner: Lying = new Map(Object.entries(trades))
  return { trades: inner, lying: new Map([['trades', inner]]) }
}
