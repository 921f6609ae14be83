import { useMemo } from 'react'
import type { Day } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { Text } from '../../curriculum/text.ts'
import { capital, withoutMarks } from '../../language/marks.ts'
import { type Sentences, sentencesOf } from '../../language/sentences/sentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Summary } from '../../records/keeping.ts'
import { useWorkplace } from '../workplace.tsx'
import { type Case, isIn, nearDays } from './caseload.ts'

/** One line of the list, all of it words. */
export interface Row {
  id: string
  summary: Summary
  /** The first trade, or what a way leads to that goes by none. */
  trade: string | null
  county: string | null
  route: string | null
  /** The next step by name, or what is to be done before there is one. */
  next: string
  /** What will have happened in it next: Modul godkjent. */
  event: string | null
  lane: Lane | null
  /** Leads to the page where the next thing is done; null when it is on its way. */
  to: 'map' | 'choose' | null
  day: string | null
  /** That the day is assumed: a calendar that is not published, or a contract that has not begun, sets it. */
  doubt: string | null
  /** How far off the day is, when it is near. */
  soon: string | null
  finish: string | null
  /** Something that was agreed is past and not recorded. */
  isBehind: boolean
  /** Somebody else is to decide. */
  isWaiting: boolean
  /** All that a search looks in. */
  searched: string
}

type RowWords = Words<'adviser' | 'field' | 'sentences'>

function soonText({ t, lengths }: RowWords, day: Day, today: Day): string | null {
  const days = day - today
  if (days < 0 || days > nearDays) return null
  return days === 0 ? t('adviser:list.today') : t('adviser:list.inDays', { length: lengths.days(days) })
}

/** The lines of a list in the reader's words. */
export function useRows(cases: readonly Case[], withoutPlan: ReadonlySet<string>): ReadonlyMap<string, Row> {
  const words = useWords('adviser', 'field', 'sentences')
  const { catalogue, today } = useWorkplace()
  // A line that says the same is the same: only the others are drawn again
  // biome-ignore lint/correctness/useExhaustiveDependencies: in other words, on another day, nothing is known
  const known = useMemo(() => new WeakMap<Case, Row>(), [words, catalogue, today])
  return useMemo(() => {
    const { t, dates, said } = words
    const sentences = new Map<Pathway | null, Sentences>()
    const sentencesFor = (pathway: Pathway | null): Sentences => {
      const known = sentences.get(pathway) ?? sentencesOf(words, { pathway })
      sentences.set(pathway, known)
      return known
    }
    const nameOfStep = (pathway: Pathway, step: PlanStep): string => {
      const { code, text } = sentencesFor(pathway).station(subjectOf(pathway, step))
      return code === undefined ? text : `${code} ${text}`
    }
    const nextOf = (one: Case): Pick<Row, 'next' | 'event' | 'lane' | 'to'> => {
      const { summary, pathway, next, goingOn, state } = one
      if (state === 'planned' && next && pathway) {
        const name = nameOfStep(pathway, next.step)
        const event = next.event && t('adviser:list.planned', { event: t(`field:events.${next.event.kind}`) })
        return { next: name, event, lane: next.step.lane, to: null }
      }
      if (state === 'goesOn' && goingOn && pathway) {
        const { lane } = goingOn
        return { next: nameOfStep(pathway, goingOn), event: t('adviser:list.goesOn'), lane, to: null }
      }
      const nothing = { event: null, lane: null }
      if (state === 'toMap') return { ...nothing, next: t('adviser:list.toMap'), to: 'map' }
      if (state === 'toChoose') return { ...nothing, next: t('adviser:list.toChoose'), to: 'choose' }
      if (state === 'allDone') return { ...nothing, next: t('adviser:list.allDone'), to: null }
      return withoutPlan.has(summary.id)
        ? { ...nothing, next: t('adviser:list.noRoute'), to: 'choose' }
        : { ...nothing, next: t('adviser:list.planning'), to: null }
    }
    const rowOf = (one: Case): Row => {
      const { summary, pathway, plan, day, arrived } = one
      const finish = arrived ?? plan?.finish ?? null
      const { trades, county, route } = summary.wishes
      const nameOf = (
        what: 'trade' | 'county' | 'route',
        id: string | null | undefined,
        name: Text | undefined,
      ) => (name ? said(name) : id ? t(`adviser:head.unknown.${what}`, { id }) : null)
      // On a way that goes by no trade there is none to choose: what it leads to stands there
      const goal = route && pathway && !pathway.trade ? goalSubject(pathway) : null
      const texts = {
        trade:
          goal?.kind === 'goal'
            ? capital(sentencesFor(pathway).goal(goal))
            : nameOf('trade', trades[0], catalogue.tradesById.get(trades[0] ?? '')?.name),
        county: nameOf('county', county, catalogue.countiesById.get(county ?? '')?.name),
        route: nameOf('route', route, catalogue.routesById.get(route ?? '')?.name),
        ...nextOf(one),
      }
      const searched = [summary.alias, texts.trade, texts.county, texts.route, texts.next, texts.event]
      return {
        id: summary.id,
        summary,
        ...texts,
        day: day === null ? null : dates.shortDay(day),
        doubt: one.next?.registration?.assumed ? t('adviser:plan.assumed') : null,
        soon: day === null ? null : soonText(words, day, today),
        finish: finish === null ? null : dates.shortMonth(finish),
        isBehind: isIn('behind', one, today),
        isWaiting: isIn('waiting', one, today),
        searched: withoutMarks(searched.filter((text) => text !== null).join('\n')),
      }
    }
    return new Map(
      cases.map((one) => {
        const { id } = one.summary
        // Whether there is no plan for them is known later than they are
        const row = (withoutPlan.has(id) ? null : known.get(one)) ?? rowOf(one)
        if (!withoutPlan.has(id)) known.set(one, row)
        return [id, row]
      }),
    )
  }, [cases, withoutPlan, words, catalogue, today, known])
}
