import { Fragment, type ReactNode } from 'react'
import { Link } from '../../components/Button.tsx'
import { Checklist, type ChecklistNode } from '../../components/Checklist.tsx'
import { Said } from '../../components/Said.tsx'
import type { LeafSaid } from '../../language/sentences/answer.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { lawBehind } from '../../planning/compare.ts'
import {
  type AskedOfPerson,
  heldAs,
  type PlannedAnswer,
  type PlannedDemand,
  type PlannedLeaf,
  type StepDemand,
} from '../../planning/stepDemands.ts'
import { amountOf } from '../amounts.ts'
import { type PlanWords, treeWords, usePlanWords, useStepName } from './usePlan.ts'

/** What a step asks for, a checklist for each of its moments: registering for an exam asks other things than sitting it. */
export function StepChecklists({ demands, asked }: { demands: readonly StepDemand[]; asked: AskedOfPerson }) {
  const { words, sentences } = usePlanWords()
  const points = [...new Set(demands.map(({ point }) => point))]
  return points.map((point) => {
    const own = demands.filter((demand) => demand.point === point)
    const day = own[0]?.day
    return (
      <Fragment key={point}>
        {points.length > 1 && day !== undefined && (
          <h4>
            {words.t('adviser:plan.toDo', { point: sentences.point(point), day: words.dates.shortDay(day) })}
          </h4>
        )}
        <PlannedChecklist demands={own} asked={asked} cited />
      </Fragment>
    )
  })
}

/** Grouping kept: how each part stands now, and when the plan has it in place. */
export function PlannedChecklist({
  demands,
  asked,
  cited = false,
}: {
  demands: readonly PlannedDemand[]
  asked: AskedOfPerson
  /** Says who demands each part, and where that is written; left out for what nobody demands. */
  cited?: boolean
}) {
  const { words, sentences } = usePlanWords()
  const nameOf = useStepName()
  const node: ChecklistNode = {
    kind: 'all',
    // A demand that is itself a list of things to be in place goes into the one list of them all
    of: demands
      .map(({ answer }) => nodeOf(answer, { words, sentences, nameOf, asked, cited }))
      .flatMap((one) => (one.kind === 'all' ? one.of : [one])),
  }
  return <Checklist node={node} words={treeWords(words)} />
}

interface Telling {
  words: PlanWords
  sentences: Sentences
  nameOf: (step: string) => string
  asked: AskedOfPerson
  cited: boolean
}

function nodeOf(answer: PlannedAnswer, telling: Telling): ChecklistNode {
  if (answer.kind === 'leaf') return leafNode(answer, telling)
  const of = answer.of.map((part) => nodeOf(part, telling))
  return answer.kind === 'some' ? { kind: 'some', count: answer.count, of } : { kind: answer.kind, of }
}

function leafNode(leaf: PlannedLeaf, telling: Telling): ChecklistNode {
  const { sentences } = telling
  const said = sentences.leaf(leaf.now)
  return {
    kind: 'leaf',
    state: leaf.now.state,
    sentence: <Said text={said.demand} />,
    word: said.state,
    note: noteOf(leaf, said.detail, telling),
    source: telling.cited ? sourceOf(leaf, said, telling) : undefined,
  }
}

/** Who demands it and where that is written, and what the law asks where a county asks more. */
function sourceOf({ now }: PlannedLeaf, said: LeafSaid, { words, asked }: Telling): ReactNode {
  const law = lawBehind(asked.pathway, now, asked.today)
  const { url } = now.source
  return (
    <>
      <Said text={said.by} /> ·{' '}
      {url === undefined ? (
        <Said text={said.source} />
      ) : (
        <Link href={url}>
          <Said text={said.source} />
        </Link>
      )}
      {law !== null && (
        <>
          {' · '}
          {words.t(`adviser:plan.${law.inAll ? 'lawAsksInAll' : 'lawAsks'}`, {
            amount: amountOf(words, now.leaf, law.value),
          })}
        </>
      )}
    </>
  )
}

/** How much there is, since when it is held, or when the plan brings it and by what. */
function noteOf(leaf: PlannedLeaf, detail: string | null, telling: Telling): ReactNode {
  const { words, sentences, nameOf, asked } = telling
  const { t, dates } = words
  const held = leaf.now.state === 'met' ? heldAs(asked.standing, leaf.now.leaf) : null
  const parts = [
    detail,
    held && `${sentences.place(held.unit, held.place)} ${dates.shortDay(held.since)}`,
    leaf.metOn !== null &&
      // The answer of today has named the day already
      leaf.metOn !== leaf.now.reachedOn &&
      (leaf.metBy === null
        ? t('adviser:plan.metOn', { day: dates.shortDay(leaf.metOn) })
        : t('adviser:plan.metBy', { day: dates.shortDay(leaf.metOn), step: nameOf(leaf.metBy) })),
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 ? <Said text={parts.join(' · ')} /> : undefined
}
