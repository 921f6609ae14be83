/** Some of so many things, as bits: there may be thousands, of which few are meant. */
export class Some {
  private readonly words: Int32Array

  constructor(things: number) {
    this.words = new Int32Array((things + 31) >> 5)
  }

  has(one: number): boolean {
    return ((this.words[one >> 5] as number) & (1 << (one & 31))) !== 0
  }

  /** Whether it was not among them yet. */
  add(one: number): boolean {
    const isNew = !this.has(one)
    this.words[one >> 5] = (this.words[one >> 5] as number) | (1 << (one & 31))
    return isNew
  }

  /** Whether any of the others was not among them yet. */
  addAll({ words: others }: Some): boolean {
    const { words } = this
    let isNew = false
    for (let at = 0; at < words.length; at += 1) {
      const had = words[at] as number
      const has = had | (others[at] as number)
      if (has === had) continue
      words[at] = has
      isNew = true
    }
    return isNew
  }

  remove(one: number): void {
    this.words[one >> 5] = (this.words[one >> 5] as number) & ~(1 << (one & 31))
  }

  removeAll(): void {
    this.words.fill(0)
  }

  /** The first of them from one thing on and before another; that other one where there is none. */
  next(from: number, before: number): number {
    if (from >= before) return before
    const { words } = this
    let word = from >> 5
    let bits = (words[word] as number) & (-1 << (from & 31))
    while (bits === 0) {
      word += 1
      if (word << 5 >= before) return before
      bits = words[word] as number
    }
    const found = (word << 5) + 31 - Math.clz32(bits & -bits)
    return found < before ? found : before
  }
}
