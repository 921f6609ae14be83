import { type ReactNode, useId } from 'react'
import { type MarkState, StateMark } from './StateMark.tsx'
import './checklist.css'

/** How one demand stands. `question` closes nothing, and is never drawn as met. */
type DemandState = Extract<MarkState, 'met' | 'missing' | 'tooLate' | 'question' | 'waived'>

/** The answer to a demand: the tree of the demand itself, with a ready sentence at every leaf. */
export type ChecklistNode =
  | { kind: 'all' | 'any'; of: ChecklistNode[] }
  | { kind: 'some'; count: number; of: ChecklistNode[] }
  | {
      kind: 'leaf'
      state: DemandState
      /** What is asked: *Norsk muntlig minst B1*. */
      sentence: ReactNode
      /** How it stands, in a word: *Mangler*. */
      word: string
      /** The facts of that: *ventes 20. jan 2027*. */
      note?: ReactNode
      /** Who demands it and where that is written. */
      source?: ReactNode
    }

type Group = Exclude<ChecklistNode, { kind: 'leaf' }>

/** What stands over each group and between its items. */
export interface ChecklistWords {
  all: string
  any: string
  some: (count: number) => string
  and: string
  or: string
}

/** A group of one is no group: its item stands for it. */
function unwrapped(node: ChecklistNode): ChecklistNode {
  const only = node.kind !== 'leaf' && node.of.length === 1 ? node.of[0] : undefined
  return only === undefined ? node : unwrapped(only)
}

/**
 * What is asked and how it stands, grouping kept: nested lists headed *Alle* and *Én av*, with OG and ELLER as
 * text between items, so that the grouping is heard as well as seen. Between the plain items of *Alle* the
 * heading says enough; OG stands where another group follows.
 */
export function Checklist({ node, words }: { node: ChecklistNode; words: ChecklistWords }) {
  const whole = unwrapped(node)
  return (
    <div className="checklist">
      {whole.kind === 'leaf' ? <Leaf leaf={whole} /> : <GroupList group={whole} words={words} />}
    </div>
  )
}

function GroupList({ group, words }: { group: Group; words: ChecklistWords }) {
  const headingId = useId()
  const items = group.of.map(unwrapped)
  const heading = group.kind === 'some' ? words.some(group.count) : words[group.kind]
  return (
    <div className={`checklist-group ${group.kind}`}>
      <p className="checklist-heading" id={headingId}>
        {heading}
      </p>
      <ul aria-labelledby={headingId}>
        {items.map((item, index) => {
          const joined = index > 0 && (group.kind !== 'all' || item.kind !== 'leaf')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a demand have no names, and keep their order
            <li key={index} className={item.kind === 'leaf' ? 'leaf' : 'group'}>
              {joined && <p className="checklist-joiner">{group.kind === 'all' ? words.and : words.or}</p>}
              {item.kind === 'leaf' ? <Leaf leaf={item} /> : <GroupList group={item} words={words} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Leaf({ leaf }: { leaf: Extract<ChecklistNode, { kind: 'leaf' }> }) {
  return (
    <div className="checklist-leaf">
      <p className="checklist-sentence">{leaf.sentence}</p>
      <p className="small">
        <StateMark state={leaf.state} word={leaf.word} />
        {leaf.note !== undefined && <span className="muted"> · {leaf.note}</span>}
      </p>
      {leaf.source !== undefined && <p className="checklist-source">{leaf.source}</p>}
    </div>
  )
}
