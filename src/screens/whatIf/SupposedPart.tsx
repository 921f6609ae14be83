import type { ComponentProps, RefObject } from 'react'
import { Said } from '../../components/Said.tsx'
import { toldHours } from '../../language/lengths.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { isOfOtherCounties } from '../../planning/compare.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import { type HeldBy, heldBy } from '../../planning/heldBy.ts'
import type { Plan } from '../../planning/plan.ts'
import { endsSooner, type Prospects, type Supposed, type SupposedRanges } from '../../planning/suppose.ts'
import type { SupposedOf, Supposition } from '../../planning/whatIf.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import { WhyNoPlan } from '../plan/WhyNoPlan.tsx'
import { useWorkplace } from '../workplace.tsx'
import { GoalMoved, WhySooner, Worked } from './Consequences.tsx'
import { Differences } from './Differences.tsx'
import { TwoMaps } from './TwoMaps.tsx'
import { useSentencesIn, useStepNames } from './useStepNames.ts'
import { useSuppositionText } from './useSuppositionText.ts'
import type { WhatIf } from './useWhatIf.ts'

/** What comes of a supposition, beside today's plan, with what differs marked. */
export function SupposedPart({
  whatIf: { fixes, mend, ranges, reasons, state },
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
  const heldIn = (plan: Plan) => heldBy(plan, of.request.pins, of.agreement)
  const isAssumed = supposition.kind === 'jobLost' || supposition.kind === 'contractVoided'
  const lines = changes ? sentences.plan.changes(changes, nameOf, reasons.byStep) : []
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
      {after && <GoalMoved before={before} after={after} />}
      {planned.kind === 'plan' && (
        <Proof
          plan={planned.plan}
          held={heldIn(planned.plan)}
          isComing={state === 'working' && !planned.plan.proved}
        />
      )}
      {supposed.worked && <Worked worked={supposed.worked} />}
      {endsSooner(supposed, ranges) && <WhySooner supposed={supposed} />}
      {planned.kind === 'noPlan' && (
        <WhyNot noPlan={planned} pathway={otherwise} nameOf={nameOf} onFix={mend} />
      )}
      {after && changes && planned.kind === 'plan' && (
        <>
          <Figures
            before={before}
            after={after}
            ranges={ranges}
            held={{ now: heldIn(of.plan), otherwise: heldIn(planned.plan) }}
            nameOf={nameOf}
            weeks={changes.finishWeeks}
            isLater={from > today}
          />
          <TwoMaps of={of} pathway={otherwise} from={from} plan={planned.plan} ranges={ranges} />
          <Differences steps={changes.steps} lines={lines.slice(0, -1)} reasons={reasons} nameOf={nameOf} />
        </>
      )}
    </>
  )
}

/** Whether the other plan is proved shortest on its way, and if not, what is known instead. */
function Proof({ plan, held, isComing }: { plan: Plan; held: HeldBy | null; isComing: boolean }) {
  const { words, sentences } = usePlanWords()
  const { mark, bound } = sentences.plan.proved(plan, held)
  const said = words.t(`adviser:whatIf.${isComing ? 'proofComing' : 'proof'}`, { proof: mark })
  return <p className="small">{bound === null ? said : `${said} ${bound}`}</p>
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

/** Finish, how sure that is, wage and fullest week, today's plan beside the other. */
function Figures({
  before,
  after,
  ranges,
  held,
  nameOf,
  weeks,
  isLater,
}: {
  before: Prospects
  after: Prospects
  ranges: SupposedRanges | null
  /** What holds steps of the two plans where they are. */
  held: { now: HeldBy | null; otherwise: HeldBy | null }
  nameOf: (step: string) => string
  /** By how many the finish is later. */
  weeks: number
  isLater: boolean
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates, number, lengths } = words
  const { today } = useWorkplace()
  const proof = ({ proved, finish }: Prospects, by: HeldBy | null) =>
    sentences.plan.proved({ proved, bound: finish }, by).mark
  const within = (range: FinishRange | null) =>
    range ? sentences.plan.shortRange(range) : t('adviser:whatIf.noRange')
  const noLatest = ranges?.after ? sentences.plan.missed(ranges.after, nameOf) : null
  const rangeHead = t(`adviser:whatIf.${isLater ? 'finishRangeFrom' : 'finishRange'}`)
  const paid = ({ paidWork }: Prospects) =>
    paidWork === null
      ? t('adviser:choose.none')
      : paidWork <= today
        ? t('adviser:choose.hasJob')
        : dates.month(paidWork)
  const norwegian = ({ norwegianOver, missesGoal }: Prospects): string => {
    const over = norwegianOver === null ? t('adviser:whatIf.noNorwegian') : dates.month(norwegianOver)
    return missesGoal ? t('adviser:whatIf.goalMissed', { over }) : over
  }
  const [hoursNow, hoursThen] = [toldHours(before.heaviestWeek), toldHours(after.heaviestWeek)]
  const more = toldHours(hoursThen - hoursNow)
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
          proof={{ now: proof(before, held.now), otherwise: proof(after, held.otherwise) }}
          note={
            weeks === 0
              ? null
              : t(`sentences:plan.${weeks > 0 ? 'later' : 'earlier'}`, {
                  length: lengths.weeks(Math.abs(weeks)),
                })
          }
        />
        {ranges ? (
          <Row
            head={rangeHead}
            now={within(ranges.before)}
            otherwise={within(ranges.after)}
            note={noLatest}
          />
        ) : (
          <tr aria-busy>
            <th scope="row">{rangeHead}</th>
            <td className="muted" colSpan={2}>
              {t('adviser:head.computing')}
            </td>
          </tr>
        )}
        {(before.norwegianOver ?? after.norwegianOver) !== null && (
          <Row head={t('adviser:whatIf.norwegian')} now={norwegian(before)} otherwise={norwegian(after)} />
        )}
        <Row head={t('adviser:whatIf.paidWork')} now={paid(before)} otherwise={paid(after)} />
        <Row
          head={t(`adviser:whatIf.${isLater ? 'heaviestWeekFrom' : 'heaviestWeek'}`)}
          now={number(hoursNow)}
          otherwise={number(hoursThen)}
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
  note = null,
  proof,
}: {
  head: string
  now: string
  otherwise: string
  /** By how much they differ. */
  note?: string | null
  /** How sure each is. */
  proof?: { now: string; otherwise: string }
}) {
  const { t } = usePlanWords().words
  const differs = otherwise !== now || note !== null
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>
        {now}
        {proof && <p className="small muted">{proof.now}</p>}
      </td>
      <td>
        {!differs && <span className="muted">{t('adviser:choose.asInPlan')}</span>}
        {differs && (
          <>
            <span className="choose-unlike">{t('adviser:whatIf.differs')}:</span> <b>{otherwise}</b>
            {note !== null && <p className="small">{note}</p>}
          </>
        )}
        {proof && <p className="small muted">{proof.otherwise}</p>}
      </td>
    </tr>
  )
}
