import type { ReactNode } from 'react'
import { plainName } from '../../components/Bilingual.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { toldHours } from '../../language/lengths.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { LeafAnswer } from '../../pathway/unmet.ts'
import type { ComparedRoute } from '../../planning/compare.ts'
import { subjectOfId } from '../../planning/drawMap.ts'
import type { EarlierUnopened, RouteMarks } from '../../planning/routeMarks.ts'
import { usePerson } from '../person.tsx'
import { CohortPart } from '../plan/CohortPart.tsx'
import { WhyNoPlan } from '../plan/WhyNoPlan.tsx'
import { useWorkplace } from '../workplace.tsx'
import type { ComparedRow } from './useComparison.ts'

/** What every cell of a row is made from. `base` is the row of today's plan; null when no route is taken. */
export interface CellOf {
  row: ComparedRow
  compared: ComparedRoute
  base: ComparedRoute | null
  /** What it is best at; null without a plan, and until all routes are there. */
  marks: RouteMarks | null
  /** What ends before all open routes and is none of them; null until all routes are there. */
  earlierStill: EarlierUnopened | null
}

/** Words and sentences about one route of the comparison. */
export function useRowWords({ pathway }: ComparedRow) {
  const words = useWords('adviser', 'field', 'sentences')
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  const sentences: Sentences = useSentences({
    pathway,
    background: participant.background,
    standing: outlook?.replayed.standing ?? null,
    day: today,
  })
  return { words, sentences }
}

/** Marks what differs from today's plan, in shape, weight and words. */
function Differing({ differs, children }: { differs: boolean; children: ReactNode }) {
  const { t } = useWords('adviser')
  if (!differs) return <p className="choose-value">{children}</p>
  return (
    <p className="choose-value differs">
      <span className="choose-unlike">{t('adviser:choose.differs')}:</span> {children}
    </p>
  )
}

/** Whether the route is open, in shape and words, and when a closed one opens. */
export function StatusCell({ row, compared }: Pick<CellOf, 'row' | 'compared'>) {
  const { words } = useRowWords(row)
  const { t, dates } = words
  const { status, finish } = compared
  const opens = 'opens' in status ? status.opens : null
  // The range begins with the shortest lengths, the day on which a route opens is of the likely ones
  const sooner = opens !== null && finish !== null && finish.earliest < opens.on ? finish.earliest : null
  const mark = status.kind === 'open' ? 'open' : status.kind === 'inQuestion' ? 'question' : 'closed'
  return (
    <>
      <p>
        <StateMark state={mark} word={t(`field:routeStates.${status.kind}`)} />
      </p>
      {opens !== null && (
        <p className="small muted">
          {t(`adviser:choose.opensRests.${opens.rests.kind}`, {
            opens: dates.month(opens.on),
            work: opens.rests.kind === 'plannedWork' ? dates.month(opens.rests.from) : '',
          })}
          {sooner !== null && ` ${t('adviser:choose.opensSooner', { finish: dates.month(sooner) })}`}
        </p>
      )}
    </>
  )
}

/** Finish as a range with the likely month, on how many assumptions it rests, and how it differs. */
export function FinishCell({ row, compared, base, marks, earlierStill }: CellOf) {
  const { words, sentences } = useRowWords(row)
  const { t, dates } = words
  const { finish, planned, assumptions, arrived } = compared
  const nameOf = (step: string) => {
    const subject = subjectOfId(row.pathway, step)
    if (!subject) return step
    const name = sentences.station(subject)
    // The column is narrow: a module is named by its code, as in its curriculum
    return name.code ?? plainName(name).trim()
  }
  if (arrived !== null) {
    return (
      <>
        <p className="choose-value">{dates.day(arrived)}</p>
        <p className="small muted">{t('adviser:head.reached')}</p>
      </>
    )
  }
  if (planned.kind === 'noPlan') {
    return (
      <>
        <p className="choose-value">{t('adviser:choose.noFinish')}</p>
        <div className="small">
          <WhyNoPlan noPlan={planned} sentences={sentences} nameOf={nameOf} />
        </div>
      </>
    )
  }
  const likely = planned.plan.finish
  const baseLikely = base?.planned.kind === 'plan' ? base.planned.plan.finish : null
  const differs = baseLikely !== null && baseLikely !== likely
  return (
    <>
      {marks?.earliestFinish && <p className="choose-flag">{t('adviser:choose.earliest')}</p>}
      {earlierStill && (marks?.earliestFinish || earlierStill.route.id === row.route.id) && (
        <EarlierStill earlier={earlierStill} isItself={earlierStill.route.id === row.route.id} />
      )}
      <Differing differs={differs}>
        {finish ? sentences.plan.shortRange(finish) : dates.shortMonth(likely)}
      </Differing>
      <p className="small muted">{sentences.plan.likely(likely)}</p>
      {differs && <p className="small muted">{sentences.plan.difference(baseLikely, likely)}</p>}
      <p className="small muted">
        {sentences.plan.rests(assumptions)} · {sentences.plan.proved(planned.plan).mark}
      </p>
    </>
  )
}

/** That a route which is not open, or not known to be, ends before all that are: told of it, and of the earliest of those. */
function EarlierStill({ earlier, isItself }: { earlier: EarlierUnopened; isItself: boolean }) {
  const { t, dates, said } = useWords('adviser')
  const { route, finish, isTaken, isInQuestion } = earlier
  const text = isItself
    ? t('adviser:choose.beforeOpen')
    : t(`adviser:choose.${isTaken ? 'earlierTaken' : 'earlierOther'}`, {
        route: said(route.name),
        month: dates.month(finish),
      })
  return (
    <p className="small">
      {text} {isInQuestion && t('adviser:choose.notDecided')}
    </p>
  )
}

/** Without a plan there is nothing to hold against the others: no hours are not the fewest. */
function NoFigure() {
  const { t } = useWords('adviser')
  return (
    <p className="muted">
      <span aria-hidden="true">–</span>
      <span className="spoken">{t('adviser:choose.noFinish')}</span>
    </p>
  )
}

/** The first day of paid work in the trade: held already, or planned. */
export function FirstPaidCell({ row, compared, base, marks }: CellOf) {
  const { words } = useRowWords(row)
  const { t, dates } = words
  const { today } = useWorkplace()
  const { firstPaidWork, planned } = compared
  if (planned.kind === 'noPlan' && firstPaidWork === null) return <NoFigure />
  const same = base !== null && base.firstPaidWork === firstPaidWork
  return (
    <>
      {marks?.earliestPay && <p className="choose-flag">{t('adviser:choose.earliestPay')}</p>}
      <Differing differs={base !== null && !same}>
        {firstPaidWork === null ? t('adviser:choose.none') : dates.shortMonth(firstPaidWork)}
      </Differing>
      {firstPaidWork !== null && firstPaidWork <= today && (
        <p className="small muted">{t('adviser:choose.hasJob')}</p>
      )}
      {same && base !== compared && <p className="small muted">{t('adviser:choose.asInPlan')}</p>}
    </>
  )
}

/** Hours of the fullest week. */
export function HoursCell({ row, compared, base, marks }: CellOf) {
  const { words } = useRowWords(row)
  const { t, lengths, number } = words
  const { heaviestWeek, planned } = compared
  if (planned.kind === 'noPlan') return <NoFigure />
  const told = toldHours(heaviestWeek)
  const more = base === null ? 0 : toldHours(told - toldHours(base.heaviestWeek))
  const differs = more !== 0
  return (
    <>
      {marks?.lightestWeek && <p className="choose-flag">{t('adviser:choose.lightestWeek')}</p>}
      <Differing differs={differs}>{number(told)}</Differing>
      {differs && (
        <p className="small muted">
          {more > 0
            ? t('adviser:choose.hoursMore', { hours: lengths.hours(more) })
            : t('adviser:choose.hoursFewer', { hours: lengths.hours(-more) })}
        </p>
      )}
      {base !== null && !differs && base !== compared && (
        <p className="small muted">{t('adviser:choose.asInPlan')}</p>
      )}
    </>
  )
}

/** Takes the route, or says that it is taken and leads to its plan. */
export function TakeCell({ row, taken, onTake }: { row: ComparedRow; taken: boolean; onTake: () => void }) {
  const { words } = useRowWords(row)
  const { t } = words
  const { participant } = usePerson()
  const name = words.said(row.route.name)
  if (taken) {
    return (
      <div className="choose-taken">
        <b>{t('adviser:choose.taken')}</b>
        <ButtonLink href={`#/adviser/${participant.id}/plan`}>{t('adviser:choose.toPlan')}</ButtonLink>
        <CohortPart isBrief />
      </div>
    )
  }
  return (
    <Button aria-label={`${t('adviser:choose.take')}: ${name}`} onClick={onTake}>
      {t('adviser:choose.take')}
    </Button>
  )
}

/** The answers of a list in one state. */
export function inState(answers: readonly LeafAnswer[], state: LeafAnswer['state']): LeafAnswer[] {
  return answers.filter((answer) => answer.state === state)
}
