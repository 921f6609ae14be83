import { type AnyStateMachine, setup } from 'xstate'

/**
 * What a chart speaks of: its events, its states, and the states nested one level inside them.
 * XState lets a misspelt event in `on` through; written against these words it does not compile.
 */
interface ChartWords {
  events: string
  states: string
  nested?: string
}

type Nested<W extends ChartWords> = W extends { nested: infer N extends string } ? N : never

type Target<W extends ChartWords> = W['states'] | Nested<W> | `${W['states']}.${Nested<W>}`

type Moves<W extends ChartWords, T extends string> = { [event in W['events']]?: T }

interface ChartState<W extends ChartWords> {
  type?: 'final' | 'history'
  on?: Moves<W, Target<W>>
  initial?: Nested<W>
  states?: {
    [state in Nested<W>]?: { type?: 'final' | 'history'; history?: 'shallow'; on?: Moves<W, Nested<W>> }
  }
}

/** A chart as it is written: every state of its words, once. */
export interface ChartConfig<W extends ChartWords> {
  id: string
  initial: W['states']
  states: { [state in W['states']]: ChartState<W> }
}

/**
 * Makes a static statechart for one kind of thing. No guards, no actions, no context: the chart is the
 * law of order, and what else a move asks for is asked by `unmet`, which can say what is missing.
 */
export function chart<W extends ChartWords>(config: ChartConfig<W>): AnyStateMachine {
  // The words above are narrower than XState's own configuration type, so widening here loses nothing.
  return setup({}).createMachine(config as object) as AnyStateMachine
}
