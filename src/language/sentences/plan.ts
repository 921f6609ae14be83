import type { Day } from '../../calendar/day.ts'
import type { ProgrammeNotice } from '../../pathway/programme.ts'
import { changedStep } from '../../planning/agree.ts'
import type { PlanChanges } from '../../planning/changes.ts'
import type { Clash, Fix } from '../../planning/constraints.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import type { HeldBy } from '../../planning/heldBy.ts'
import type { Plan } from '../../planning/plan.ts'
import { type MoveReason, reasonsApart } from '../../planning/reasons.ts'
import type { PlanObstacle } from '../../planning/refused.ts'
import { capital } from '../marks.ts'
import { answerPhrase } from './answer.ts'
import { type ClashSaid, clashSaid, fixText } from './clash.ts'
import { missedText, rangeText } from './finishRange.ts'
import { changeText, moveReasonText } from './moved.ts'
import { examName, pointText, type Saying } from './saying.ts'

/** The facts of a plan in words. Lengths are made text by `words.lengths`, days are days. */
export interface PlanSentences {
  /** Ferdig mai–november 2029 */
  finish: (range: FinishRange) => string
  /** mai–november 2029, or tidligst mai 2029, senest: ingen plan */
  range: (range: FinishRange) => string
  /** The same, the months cut short. */
  shortRange: (range: FinishRange) => string
  /** Why the high durations leave no plan; null where they leave one. */
  missed: (range: FinishRange, nameOf: (step: string) => string) => string | null
  /** mest sannsynlig juni 2029 */
  likely: (likely: Day) => string
  /** ca. 2½ år igjen */
  left: (today: Day, finish: Day) => string
  /** bevist kortest på denne veien, or ikke bevist kortest and what is known instead */
  proved: (
    plan: Pick<Plan, 'proved' | 'bound'> & Partial<Pick<Plan, 'madeOn'>>,
    /** What holds steps where they are: shorter than that is then looked for nowhere. */
    held?: HeldBy | null,
  ) => {
    mark: string
    bound: string | null
  }
  /** Bygger på 5 antakelser */
  rests: (count: number) => string
  /** Godkjent realkompetanse sparer 14 uker */
  saves: (from: Day, to: Day) => string
  /** 3 måneder tidligere, or som i planen */
  difference: (before: Day, after: Day) => string
  /**
   * What a plan made anew moved, each step with why once that has been worked out, the finish last; without what is why all
   * of them moved (`sharedReasons`). `nameOf` names a step by its id.
   */
  changes: (
    changes: PlanChanges,
    nameOf: (step: string) => string,
    reasons?: ReadonlyMap<string, readonly MoveReason[]>,
  ) => string[]
  /** Why every step of it is otherwise, told once over them: Gjelder alle stegene: Planen bruker nå 30 timer i uka. */
  sharedReasons: (
    reasons: ReadonlyMap<string, readonly MoveReason[]>,
    nameOf: (step: string) => string,
  ) => string | null
  /** Why a step of it lies elsewhere than before, or lasts another time. */
  moveReason: (reason: MoveReason, nameOf: (step: string) => string) => string
  /** Why there is no plan. */
  obstacle: (obstacle: PlanObstacle, nameOf: (step: string) => string) => string
  /** Why there is no plan, a sentence a reason: steps that take the same of too few hours are told together. */
  obstacles: (obstacles: readonly PlanObstacle[], nameOf: (step: string) => string) => string[]
  /** What clashes where there is no plan: one sentence over all of it, and each thing as a phrase. */
  clash: (clash: Clash, nameOf: (step: string) => string) => ClashSaid
  /** What can be done about it, as a deed: Øk til 25 timer i uka. */
  fix: (fix: Fix, nameOf: (step: string) => string) => string
  /** When one is likely done after it: Da trolig ferdig mai 2029 */
  fixFinish: (finish: Day) => string
  programmeEnds: (day: Day) => string
  /**
   * What to look at where plan and introduction programme meet: the plan ends after it, surely or perhaps, or
   * work takes a person out of its target group. To a participant, work after today is told as the plan's.
   */
  programmeNotice: (notice: ProgrammeNotice, today: Day) => string
}

/** The sentences about a plan. */
export function planSentences(saying: Saying): PlanSentences {
  const { words } = saying
  const { t, dates, lengths } = words
  return {
    finish: (range) => t('sentences:plan.finish', { range: rangeText(words, range, 'months') }),
    range: (range) => rangeText(words, range, 'months'),
    shortRange: (range) => rangeText(words, range, 'shortMonths'),
    missed: ({ missed }, nameOf) =>
      missed && missedText(saying, missed, nameOf, (some) => obstacleTexts(saying, some, nameOf)),
    likely: (likely) => t('sentences:plan.likely', { month: dates.month(likely) }),
    left: (today, finish) => t('sentences:plan.left', { length: lengths.about(today, finish) }),
    proved: ({ proved, bound, madeOn }, held = null) => {
      const shortest = t('sentences:plan.proved')
      if (proved)
        return {
          mark: held ? t(`sentences:plan.provedWith.${held}`, { proved: shortest }) : shortest,
          bound: null,
        }
      // That nothing ends before it begins is no knowledge
      const isKnown = madeOn === undefined || bound > madeOn
      return {
        mark: t('sentences:plan.notProved'),
        bound: isKnown ? t('sentences:plan.bound', { day: dates.day(bound) }) : t('sentences:plan.noBound'),
      }
    },
    rests: (count) => t('sentences:assumptions.rests', { count }),
    saves: (from, to) => t('sentences:plan.saves', { length: lengths.between(from, to) }),
    difference: (before, after) => {
      if (before === after) return t('sentences:plan.same')
      const length = lengths.between(before, after)
      return t(`sentences:plan.${after < before ? 'earlier' : 'later'}`, { length })
    },
    changes: ({ steps, finishWeeks }, nameOf, reasons = new Map()) => {
      const { own } = reasonsApart(reasons)
      return [
        ...steps.map((change) => {
          const known = own.get(changedStep(change)) ?? []
          const said = known.map((reason) => moveReasonText(saying, reason, nameOf))
          return [changeText(words, change, nameOf), ...said].map(capital).join(' ')
        }),
        finishWeeks === 0
          ? t('sentences:changes.finishSame')
          : t(`sentences:changes.${finishWeeks > 0 ? 'finishLater' : 'finishEarlier'}`, {
              length: lengths.weeks(Math.abs(finishWeeks)),
            }),
      ]
    },
    sharedReasons: (reasons, nameOf) => {
      const said = reasonsApart(reasons).shared.map((reason) => moveReasonText(saying, reason, nameOf))
      return said.length === 0
        ? null
        : t('sentences:changes.shared', { reasons: said.map(capital).join(' ') })
    },
    moveReason: (reason, nameOf) => capital(moveReasonText(saying, reason, nameOf)),
    obstacle: (obstacle, nameOf) => capital(obstacleText(saying, obstacle, nameOf)),
    obstacles: (obstacles, nameOf) => obstacleTexts(saying, obstacles, nameOf),
    clash: (clash, nameOf) => clashSaid(saying, clash, nameOf),
    fix: (fix, nameOf) => fixText(saying, fix, nameOf),
    fixFinish: (finish) => t('sentences:fixes.finish', { month: dates.month(finish) }),
    programmeEnds: (day) => t('sentences:plan.programmeEnds', { day: dates.day(day) }),
    programmeNotice: (notice, today) => programmeNoticeText(saying, notice, today),
  }
}

function programmeNoticeText(
  { words: { t, dates, lengths }, reader }: Saying,
  notice: ProgrammeNotice,
  today: Day,
): string {
  switch (notice.kind) {
    case 'outlivesProgramme':
      return t(`sentences:plan.outlivesProgramme.${reader}`, {
        length: lengths.between(notice.ends, notice.finish),
      })
    case 'mayOutliveProgramme':
      return t(`sentences:plan.mayOutliveProgramme.${reader}`, { month: dates.month(notice.latest) })
    case 'leavesTargetGroup': {
      const isAhead = reader === 'participant' && notice.from > today
      return t(`sentences:plan.leavesTargetGroup.${isAhead ? 'participantAhead' : reader}`, {
        hours: lengths.hoursAWeek(notice.hours),
        percent: lengths.percent(notice.percent),
        month: dates.month(notice.from),
      })
    }
  }
}

/** Steps that take more hours than there are. */
type HoursObstacle = Extract<PlanObstacle, { kind: 'hours' }>

function obstacleTexts(
  saying: Saying,
  obstacles: readonly PlanObstacle[],
  nameOf: (step: string) => string,
): string[] {
  const isLike = (one: HoursObstacle) => (other: PlanObstacle) =>
    other.kind === 'hours' && other.needs === one.needs && other.has === one.has
  return obstacles.flatMap((obstacle, index) => {
    if (obstacle.kind !== 'hours') return [capital(obstacleText(saying, obstacle, nameOf))]
    if (obstacles.findIndex(isLike(obstacle)) < index) return []
    const alike = obstacles.filter((other) => other.kind === 'hours').filter(isLike(obstacle))
    return [capital(hoursText(saying, alike, nameOf))]
  })
}

/** Steps that take the same of too few hours, and what work takes of the week where that is why they are few. */
function hoursText(
  { words: { t, lengths, list, number } }: Saying,
  [first, ...others]: readonly HoursObstacle[],
  nameOf: (step: string) => string,
): string {
  if (!first) return ''
  const { step, has, held, week } = first
  const amounts = { needs: lengths.hoursAWeek(first.needs), has: lengths.hoursAWeek(has) }
  const steps = list([first, ...others].map((one) => nameOf(one.step)))
  const text =
    others.length === 0
      ? t('sentences:obstacles.hours', { step: nameOf(step), ...amounts })
      : t('sentences:obstacles.hoursEach', { steps, ...amounts })
  if (held === 0 || has !== Math.max(0, week - held)) return text
  const ofWeek = lengths.hoursAWeek(week)
  const work =
    held > week
      ? t('sentences:obstacles.hoursOver', { held: lengths.hoursAWeek(held), week: ofWeek })
      : t('sentences:obstacles.hoursHeld', { held: number(held), week: ofWeek })
  return `${text} ${work}`
}

function obstacleText(saying: Saying, obstacle: PlanObstacle, nameOf: (step: string) => string): string {
  const { t, dates, list } = saying.words
  switch (obstacle.kind) {
    case 'demand':
      return t('sentences:obstacles.demand', {
        point: pointText(saying, obstacle.point),
        missing: answerPhrase(saying, obstacle.answer),
      })
    case 'hours':
      return hoursText(saying, [obstacle], nameOf)
    case 'unknownDuration':
      return t('sentences:obstacles.unknownDuration', { id: obstacle.id })
    case 'pins':
      return t('sentences:obstacles.pins', { steps: list(obstacle.steps.map(nameOf)) })
    case 'registrationClosed':
      return t('sentences:obstacles.registrationClosed', {
        exam: examName(saying, 'trade', true),
        closed: dates.day(obstacle.closed),
        ends: dates.day(obstacle.ends),
      })
    case 'noTerm':
    case 'termsOver':
      return t(`sentences:obstacles.${obstacle.kind}`, {
        exam: t(obstacle.exam === 'written' ? 'field:examsThe.written' : 'field:papers.norskprove'),
        day: dates.day(obstacle.kind === 'noTerm' ? obstacle.after : obstacle.last),
      })
    case 'contractEndsLate':
      return t('sentences:obstacles.contractEndsLate', { day: dates.day(obstacle.ends) })
    case 'horizon':
    case 'notFound':
      return t(`sentences:obstacles.${obstacle.kind}`)
    case 'refused':
      return t('sentences:obstacles.refused', { event: t(`field:events.${obstacle.event.kind}`) })
  }
}
