import type { PastCap } from '../../pathway/engagement.ts'
import type { Notice, Refusal } from '../../pathway/outcome.ts'
import { roundedDown } from '../lengths.ts'
import { capital } from '../marks.ts'
import { answerPhrase } from './answer.ts'
import {
  codeText,
  examName,
  midSentence,
  moduleName,
  moveName,
  placeName,
  pointText,
  type Saying,
  unitName,
} from './saying.ts'

/** Why an event does not count, and what is possible instead. */
export interface RefusalSaid {
  what: string
  instead: string
}

/** A refusal in words: what happened, and what can happen instead. */
export function refusalSaid(saying: Saying, refusal: Refusal): RefusalSaid {
  const { words, reader } = saying
  const { t } = words
  switch (refusal.kind) {
    case 'order': {
      // Two words of a chart may be one to a reader
      const events = [...new Set(refusal.possible.map((event) => midSentence(moveName(saying, event))))]
      return {
        what: t(`sentences:refusals.${reader}.order.what`, {
          event: midSentence(moveName(saying, refusal.event)),
          unit: unitName(saying, refusal.unit),
          place: placeName(saying, refusal.unit, refusal.place),
        }),
        instead:
          events.length === 0
            ? t('sentences:refusals.nothing')
            : t(`sentences:refusals.${reader}.order.instead`, { events: words.list(events, 'or') }),
      }
    }
    case 'workOver':
      return {
        what: t(`sentences:refusals.${reader}.workOver.what`, { ended: words.dates.day(refusal.ended) }),
        instead: t(`sentences:refusals.${reader}.workOver.instead`),
      }
    case 'notInPathway':
      return {
        what: t(`sentences:refusals.${reader}.notInPathway.what`, { unit: unitName(saying, refusal.unit) }),
        instead: t(`sentences:refusals.${reader}.notInPathway.instead`),
      }
    case 'noModulePlan':
      return {
        what: t(`sentences:refusals.${reader}.noModulePlan.what`),
        instead: t(`sentences:refusals.${reader}.noModulePlan.instead`),
      }
    case 'leftBehind':
      return {
        what: t(`sentences:refusals.${reader}.leftBehind.what`, {
          unit: unitName(saying, refusal.unit),
          curriculum: codeText(saying, refusal.curriculum),
        }),
        instead: t(`sentences:refusals.${reader}.leftBehind.instead`),
      }
    case 'demand':
      return {
        what: t(`sentences:refusals.${reader}.demand.what`, { point: pointText(saying, refusal.point) }),
        instead: t(`sentences:refusals.${reader}.demand.instead`, {
          missing: words.list(refusal.missing.map((missing) => answerPhrase(saying, missing))),
        }),
      }
    case 'otherTrade':
      if (refusal.wanted === null) {
        return {
          what: t(`sentences:refusals.${reader}.outsideTrade.what`, {
            trade: codeText(saying, refusal.trade),
          }),
          instead: t(`sentences:refusals.${reader}.outsideTrade.instead`),
        }
      }
      return {
        what: t(`sentences:refusals.${reader}.otherTrade.what`, {
          trade: codeText(saying, refusal.trade),
          wanted: codeText(saying, refusal.wanted),
        }),
        instead: t(`sentences:refusals.${reader}.otherTrade.instead`),
      }
    case 'unknownAims':
      return {
        what: t(`sentences:refusals.${reader}.unknownAims.what`, {
          module: moduleName(saying, refusal.module),
          aims: words.list(refusal.aims),
        }),
        instead: t(`sentences:refusals.${reader}.unknownAims.instead`),
      }
    case 'otherRole':
    case 'noContractFor':
    case 'endsTooEarly':
    case 'noComplaint':
      return contractRefusalSaid(saying, refusal)
    case 'stayEndsTooEarly':
    case 'pastCap':
    case 'noCap':
      return stayRefusalSaid(saying, refusal)
    case 'retracted':
      return {
        what: t(`sentences:refusals.${reader}.retracted.what`),
        instead: t(`sentences:refusals.${reader}.retracted.instead`),
      }
  }
}

/** Why a contract, or an exam that it leads to, cannot be what is said. */
function contractRefusalSaid(
  saying: Saying,
  refusal: Extract<Refusal, { kind: 'otherRole' | 'noContractFor' | 'endsTooEarly' | 'noComplaint' }>,
): RefusalSaid {
  const { words, reader } = saying
  const { t } = words
  switch (refusal.kind) {
    case 'otherRole': {
      const roles = {
        role: t(`field:roles.${refusal.role}`),
        wanted: t(`field:roles.${refusal.wanted}`),
      }
      return {
        what: t(`sentences:refusals.${reader}.otherRole.what`, roles),
        instead: t(`sentences:refusals.${reader}.otherRole.instead`),
      }
    }
    case 'noComplaint':
      return {
        what: t(`sentences:refusals.${reader}.noComplaint.what`, { exam: examName(saying, refusal.exam) }),
        instead: t(`sentences:refusals.${reader}.noComplaint.${refusal.why}`),
      }
    case 'noContractFor':
      return {
        what: t(`sentences:refusals.${reader}.noContractFor.what`, {
          exam: examName(saying, refusal.exam),
          role: t(`field:roles.${refusal.role}`),
        }),
        instead: t(`sentences:refusals.${reader}.noContractFor.instead`),
      }
    case 'endsTooEarly':
      return {
        what: t(`sentences:refusals.${reader}.endsTooEarly.what`, { ends: words.dates.day(refusal.ends) }),
        instead: t(`sentences:refusals.${reader}.endsTooEarly.instead`, {
          day: words.dates.day(refusal.notAfter),
        }),
      }
  }
}

/** Why a stay, or an exception for one, cannot last as it says. */
function stayRefusalSaid(
  saying: Saying,
  refusal: Extract<Refusal, { kind: 'stayEndsTooEarly' | 'pastCap' | 'noCap' }>,
): RefusalSaid {
  const { words, reader } = saying
  const { t, dates } = words
  switch (refusal.kind) {
    case 'stayEndsTooEarly':
      return {
        what: t(`sentences:refusals.${reader}.stayEndsTooEarly.what`, { ends: dates.day(refusal.ends) }),
        instead: t(`sentences:refusals.${reader}.stayEndsTooEarly.instead`, {
          day: dates.day(refusal.notAfter),
        }),
      }
    case 'pastCap': {
      const facts = { ...factsOfCap(saying, refusal), ends: dates.day(refusal.ends) }
      return {
        what: t(`sentences:refusals.${reader}.pastCap.what`, facts),
        instead: t(`sentences:refusals.${reader}.pastCap.instead`, facts),
      }
    }
    case 'noCap':
      return {
        what: t(`sentences:refusals.${reader}.noCap.what`),
        instead: t(`sentences:refusals.${reader}.noCap.instead`),
      }
  }
}

/** How long a stay may be, and its last day then. */
function factsOfCap({ words }: Saying, { work, cap, last }: Pick<PastCap, 'work' | 'cap' | 'last'>) {
  return {
    work: words.t(`field:work.${work}`),
    days: words.lengths.days(cap.days),
    counted: words.t(`field:counted.${cap.counted}`),
    last: words.dates.day(last),
  }
}

/** That a stay goes on beyond what the route allows, as a sentence. */
export function pastCapSentence(saying: Saying, past: PastCap): string {
  return capital(saying.words.t(`sentences:notices.${saying.reader}.isPastCap`, factsOfCap(saying, past)))
}

/** What is allowed yet should be looked at, as a sentence. */
export function noticeSentence(saying: Saying, notice: Notice): string {
  const { reader, words } = saying
  if (notice.kind === 'examDoubted') {
    const day = notice.doubt === 'waitNotOver' ? words.dates.day(notice.opens) : ''
    const doubted = words.t(`sentences:notices.${reader}.examDoubted.${notice.doubt}`, { day })
    return 'assumed' in notice && notice.assumed
      ? `${doubted} ${words.t(`sentences:notices.${reader}.examDoubted.assumed`)}`
      : doubted
  }
  if (notice.kind === 'contractNotWorked') {
    const has = roundedDown(notice.has)
    const { months } = words.lengths
    return words.t(`sentences:notices.${reader}.contractNotWorked`, {
      has: months(has),
      wants: months(notice.wants),
      missing: months(notice.wants - has),
    })
  }
  if (notice.kind === 'wentPastCap')
    return capital(words.t(`sentences:notices.${reader}.wentPastCap`, factsOfCap(saying, notice)))
  if (notice.kind === 'approvedAtOnce') return words.t(`sentences:notices.${reader}.approvedAtOnce`)
  return capital(
    words.t(`sentences:notices.${reader}.beyondPractice.${notice.by}`, {
      point: pointText(saying, notice.point),
      missing: answerPhrase(saying, notice.missing),
    }),
  )
}
