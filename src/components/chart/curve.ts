import type { Measure } from '../map/measure.ts'

/** A box of the picture; `x` grows in the direction of reading. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What is written on an arrow, line by line, and where its middle is. */
export interface Words {
  lines: string[]
  x: number
  y: number
  width: number
}

/** A curve with its arrow's head at the end. */
export interface Curve {
  d: string
  head: { x: number; y: number; angle: number }
  words: Words | null
  /** Drawn among the parts of a state. */
  inside: boolean
}

/** From one line of writing within a state to the next. */
export const lineHeight = 15

/** Cuts words into lines no wider than this, where there are spaces to cut at. */
export function wrap(names: string[], widest: number, measure: Measure): { lines: string[]; width: number } {
  const lines = names.flatMap((name) => {
    const done: string[] = []
    let line = ''
    for (const word of name.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && measure(longer, 12, 400) > widest) {
        done.push(line)
        line = word
      } else line = longer
    }
    return [...done, line]
  })
  return { lines, width: Math.max(0, ...lines.map((line) => Math.ceil(measure(line, 12, 400)))) }
}
