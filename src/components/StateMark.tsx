import type { ReactNode } from 'react'
import './stateMark.css'

/**
 * Every state that the app shows, of a step, of a demand and of a route. Each has a shape of its own: colour
 * comes last, and two of the colours look alike to some.
 */
export type MarkState =
  | 'done'
  | 'underWay'
  | 'agreed'
  | 'proposed'
  | 'failed'
  | 'waits'
  | 'met'
  | 'missing'
  | 'tooLate'
  | 'question'
  | 'waived'
  | 'open'
  | 'closed'

const tick = <path className="mark-hole" d="M5.2 9.3l2.6 2.7 5-5.6" />

const shapes: Record<MarkState, ReactNode> = {
  done: (
    <>
      <circle className="mark-full" cx="9" cy="9" r="8" />
      {tick}
    </>
  ),
  met: (
    <>
      <circle className="mark-full" cx="9" cy="9" r="8" />
      {tick}
    </>
  ),
  open: (
    <>
      <circle className="mark-full" cx="9" cy="9" r="8" />
      {tick}
    </>
  ),
  underWay: (
    <>
      <circle className="mark-line" cx="9" cy="9" r="7" />
      <path className="mark-full" d="M9 4.5a4.5 4.5 0 0 1 0 9z" />
    </>
  ),
  agreed: <circle className="mark-line thick" cx="9" cy="9" r="6.5" />,
  proposed: <circle className="mark-line dashed" cx="9" cy="9" r="7" />,
  waits: <path className="mark-line" d="M2 9h14" />,
  failed: (
    <>
      <circle className="mark-line" cx="9" cy="9" r="7" />
      <path className="mark-line" d="M6.3 6.3l5.4 5.4M11.7 6.3l-5.4 5.4" />
    </>
  ),
  missing: (
    <>
      <circle className="mark-line" cx="9" cy="9" r="7" />
      <path className="mark-line" d="M5.8 9h6.4" />
    </>
  ),
  tooLate: (
    <>
      <path className="mark-line" d="M9 1.8L17 16H1z" />
      <path className="mark-line" d="M9 6.8v4M9 13.2v.4" />
    </>
  ),
  question: (
    <>
      <path className="mark-line" d="M9 1l8 8-8 8-8-8z" />
      <path className="mark-line thin" d="M7.1 7.4a2 2 0 1 1 3.3 1.5c-.9.6-1.4.9-1.4 1.7M9 12.9v.3" />
    </>
  ),
  waived: (
    <>
      <rect className="mark-line" x="2" y="2" width="14" height="14" rx="2" />
      <path className="mark-line" d="M5.4 12.6l7.2-7.2" />
    </>
  ),
  closed: (
    <>
      <rect className="mark-full" x="2.5" y="8" width="13" height="9" rx="1.5" />
      <path className="mark-line" d="M5.2 8V5.6a3.8 3.8 0 0 1 7.6 0V8" />
    </>
  ),
}

/** The shape of a state alone, for where its word stands beside it already. */
export function MarkShape({ state }: { state: MarkState }) {
  return (
    <svg className={`mark-shape ${state}`} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}

/** A state by shape and word, always both. */
export function StateMark({ state, word }: { state: MarkState; word: ReactNode }) {
  return (
    <span className="state-mark">
      <MarkShape state={state} />
      <b className={`mark-word ${state}`}>{word}</b>
    </span>
  )
}
