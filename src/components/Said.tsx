import { createElement, Fragment } from 'react'
import { Bdi } from './Bdi.tsx'

/** Unicode's left-to-right isolates, in which a text sets off Norwegian terms and codes. */
const isolate = /\u2066([^\u2066\u2068\u2069]*)\u2069/

/** A text whose Norwegian terms, set off by Unicode's isolates, are marked with their language and direction. */
export function Said({ text }: { text: string }) {
  // Split by a pattern with one group: every second part is what the group found
  const parts = text
    .split(isolate)
    .map((part, index) => (index % 2 === 0 ? part : createElement(Bdi, null, part)))
  return createElement(Fragment, null, ...parts)
}
