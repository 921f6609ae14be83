import type { ComponentProps, ReactNode, RefObject } from 'react'
import { Said } from '../../components/Said.tsx'
import type { Pathway } from '../../pathway/pathway.ts'
import { isOfOtherCounties } from '../../planning/compare.ts'
import type { Prospects, Supposed } from '../../planning/suppose.ts'
import type { SupposedOf, Supposition } from '../../planning/whatIf.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { WhyNoPlan } from '../plan/WhyNoPlan.tsx'
import { useWorkplace } from '../workplace.tsx'
import { Differences } from './Differences.tsx'
import { TwoMaps } from './TwoMaps.tsx'
import { useSentencesIn, useStepNames } from './useStepNames.ts'
import { useSuppositionText } from './useSuppositionText.ts'
import type { WhatIf } from './useWhatIf.ts'

/** What comes of a supposition, beside today's plan, with what differs marked. */
export function SupposedPart({
  whatIf: { fixes, mend },
  of,
  supposition,
  supposed,
  headingRef,
}: {
  whatIf: WhatIf
  of: SupposedOf
  supposition: Supposition
  supposed: Supposed
  headingRef: RefObject<HTMLHeadingElement | null>
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates, list } = words
  const { today } = useWorkplace()
  const textOf = useSuppositionText()
  const { pathway } = of.request
  const otherwise = supposition.kind === 'otherWay' ? supposition.pathway : pathway
  const nameOf = useStepNames(pathway, otherwise, supposed)
  const { from, planned, changes, before, after } = supposed
  const isAssumed = supposition.kind === 'jobLost' || supposition.kind === 'contractVoided'
  const lines = changes ? sentences.plan.changes(changes, nameOf) : []
  return (
    <>
      <h3 ref={headingRef} tabIndex={-1}>
        <Said text={textOf(supposition)} />
      </h3>
      {fixes.length > 0 && (
        <p className="small">
          <Said
            text={t('adviser:whatIf.tried', {
              fixes: list(fixes.map((fix) => sentences.plan.fix(fix, nameOf))),
            })}
          />
        </p>
      )}
      {from > today && (
        <p className="small muted">
          {t(`adviser:whatIf.${isAssumed ? 'fromAssumed' : 'fromLater'}`, { day: dates.day(from) })}
        </p>
      )}
      {supposition.kind === 'otherWay' && isOfOtherCounties(otherwise) && (
        <p className="small">{t('adviser:choose.otherCounty')}</p>
      )}
      <p className="whatif-end" role="status">
        {lines.at(-1) ?? t('sentences:plan.noRoute')}
      </p>
      {planned.kind === 'noPlan' && (
        <WhyNot noPlan={planned} pathway={otherwise} nameOf={nameOf} onFix={mend} />
      )}
      {after && changes && planned.kind === 'plan' && (
        <>
          <Figures before={before} after={after} weeks={changes.finishWeeks} isLater={from > today} />
          <TwoMaps of={of} pathway={otherwise} from={from} plan={planned.plan} />
          <Differences steps={changes.steps} lines={lines.slice(0, -1)} />
        </>
      )}
    </>
  )
}

/** Why there is no plan, and what one could try beside. */
function WhyNot({
  pathway,
  ...why
}: { pathway: Pathway } & Omit<ComponentProps<typeof WhyNoPlan>, 'sentences'>) {
  return (
    <div className="plan-obstacles">
      <WhyNoPlan {...why} sentences={useSentencesIn(pathway)} />
    </div>
  )
}

/** Finish, wage and fullest week, today's plan beside the other. */
function Figures({
  before,
  after,
  weeks,
  isLater,
}: {
  before: Prospects
  after: Prospects
  /** By how many the finish is later. */
  weeks: number
  isLater: boolean
}) {
  const { t, dates, number, lengths } = usePlanWords().words
  const { today } = useWorkplace()
  const paid = ({ paidWork }: Prospects) =>
    paidWork === null
      ? t('adviser:choose.none')
      : paidWork <= today
        ? t('adviser:choose.hasJob')
        : dates.month(paidWork)
  const more = after.heaviestWeek - before.heaviestWeek
  return (
    <table className="whatif-table">
      <caption className="spoken">{t('adviser:whatIf.sideBySide')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('adviser:whatIf.now')}</th>
          <th scope="col">{t('adviser:whatIf.otherwise')}</th>
        </tr>
      </thead>
      <tbody>
        <Row
          head={t('adviser:whatIf.likelyFinish')}
          now={dates.month(before.finish)}
          otherwise={dates.month(after.finish)}
          note={
            weeks === 0
              ? null
              : t(`sentences:plan.${weeks > 0 ? 'later' : 'earlier'}`, {
                  length: lengths.weeks(Math.abs(weeks)),
                })
          }
        />
        <Row head={t('adviser:whatIf.paidWork')} now={paid(before)} otherwise={paid(after)} note={null} />
        <Row
          head={t(`adviser:whatIf.${isLater ? 'heaviestWeekFrom' : 'heaviestWeek'}`)}
          now={number(before.heaviestWeek)}
          otherwise={number(after.heaviestWeek)}
          note={
            more === 0
              ? null
              : t(`adviser:choose.${more > 0 ? 'hoursMore' : 'hoursFewer'}`, {
                  hours: lengths.hours(Math.abs(more)),
                })
          }
        />
      </tbody>
    </table>
  )
}

/** One thing in both plans; what differs is marked by shape, weight and words. */
function Row({
  head,
  now,
  otherwise,
  note,
}: {
  head: string
  now: string
  otherwise: string
  note: ReactNode
}) {
  const { t } = usePlanWords().words
  const differs = otherwise !== now || note !== null
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{now}</td>
      <td>
        {!differs && <span className="muted">{t('adviser:choose.asInPlan')}</span>}
        {differs && (
          <>
            <b>
              <span aria-hidden="true">≠ </span>
              <span className="spoken">{t('adviser:choose.differs')}: </span>
              {otherwise}
            </b>
            {note !== null && <p className="small">{note}</p>}
          </>
        )}
      </td>
    </tr>
  )
}
