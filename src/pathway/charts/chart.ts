import { type AnyStateMachine, setup } from 'xstate'

/**
 * What a chart speaks of: its events, its states, and by state the states nested one level inside it.
 * XState lets a misspelt event in `on` through, and finds a wrong target only when the chart is made;
 * written against these words neither compiles.
 */
interface ChartWords {
  events: string
  states: string
  nested?: Record<string, string>
}

type NestedIn<W extends ChartWords, S> = W extends { nested: infer N extends Record<string, string> }
  ? S extends keyof N
    ? N[S]
    : never
  : never

type NestedPath<W extends ChartWords> = W extends { nested: infer N extends Record<string, string> }
  ? { [S in keyof N & W['states']]: `${S}.${N[S]}` }[keyof N & W['states']]
  : never

type Target<W extends ChartWords> = W['states'] | NestedPath<W>

type Moves<W extends ChartWords, T extends string> = { [event in W['events']]?: T }

/** What every state may be and do. */
interface PlainState<W extends ChartWords> {
  type?: 'final' | 'history'
  on?: Moves<W, Target<W>>
}

/** A state around others: it says in which of them it begins, and has each of them once. */
interface CompoundState<W extends ChartWords, N extends string> extends PlainState<W> {
  initial: N
  states: {
    [state in N]: { type?: 'final' | 'history'; history?: 'shallow'; on?: Moves<W, N> }
  }
}

type ChartState<W extends ChartWords, S> = [NestedIn<W, S>] extends [never]
  ? PlainState<W>
  : CompoundState<W, NestedIn<W, S>>

/** A chart as it is written: every state of its words, once. */
export interface ChartConfig<W extends ChartWords> {
  id: string
  initial: W['states']
  states: { [state in W['states']]: ChartState<W, state> }
}

/**
 * Makes a static statechart for one kind of thing. No guards, no actions, no context: the chart is the
 * law of order, and what else a move asks for is asked by `unmet`, which can say what is missing.
 */
export function chart<W extends ChartWords>(config: ChartConfig<W>): AnyStateMachine {
  // The words above are narrower than XState's own configuration type, so widening here loses nothing.
  return setup({}).createMachine(config as object) as AnyStateMachine
}
