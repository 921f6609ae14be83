import type { Event } from '../../pathway/event.ts'
import { capital, inSentence } from '../marks.ts'
import { leafDemand } from './requirement.ts'
import {
  aboutName,
  certificateName,
  claimName,
  examName,
  gateName,
  itemNames,
  moduleName,
  phaseName,
  ruleName,
  type Saying,
  statedName,
} from './saying.ts'

/** How many aims the module of a claim has; null when it is about none that is known here. */
function aimsInAll({ pathway, standing }: Saying, claim: string): number | null {
  const about = standing?.facts.claimsById.get(claim)?.about
  return (about?.kind === 'module' && pathway?.modulesById.get(about.module)?.aims.length) || null
}

/**
 * What was approved of a claim: months of practice, or so many aims of how many, to the adviser with their codes; null when the
 * decision names neither.
 */
function approvedPart(
  saying: Saying,
  event: Event & { kind: 'claimApproved' | 'claimPartlyApproved' },
): string | null {
  const { words, reader } = saying
  if (event.months !== undefined) return words.lengths.months(event.months)
  const aims = event.kind === 'claimPartlyApproved' ? (event.aims ?? []) : []
  if (aims.length === 0) return null
  const all = aimsInAll(saying, event.claim)
  const demand =
    all === null
      ? words.t('field:aims', { count: aims.length })
      : words.t('field:aimsOf', { approved: aims.length, count: all })
  return reader === 'participant'
    ? demand
    : words.t('sentences:answers.with', { demand, detail: words.list(aims) })
}

/** Whether a job is told as practice in the trade that is spoken of, or not in it; on a way to no trade as neither. */
function employmentKey({ pathway }: Saying, { trade }: Event & { kind: 'employmentStarted' }) {
  if (pathway && !pathway.trade) return 'employmentPlain'
  const isPractice = trade !== null && trade === (pathway?.trade?.trade ?? trade)
  return isPractice ? 'employmentStarted' : 'employmentOutsideTrade'
}

/** What happened, as one or two sentences in the reader's wording. The day is left to whoever shows it. */
export function eventSentence(saying: Saying, event: Event): string {
  return capital(eventText(saying, event))
}

function eventText(saying: Saying, event: Event): string {
  const { words, reader } = saying
  const { t, dates, lengths } = words
  switch (event.kind) {
    case 'languageAssessed':
      return t(`sentences:events.${reader}.languageAssessed`, {
        skill: t(`field:skills.${event.skill}`),
        level: t(`field:levels.${event.level}`),
        paper: t(`field:papers.${event.paper}`),
      })
    case 'subjectAssessed':
      return t(`sentences:events.${reader}.subjectAssessed`, {
        subject: t(`field:subjects.${event.subject}`),
        level: t(`field:subjectLevels.${event.level}`),
        paper: t(`field:subjectPapers.${event.paper}`),
      })
    case 'moduleStarted':
    case 'moduleBrokenOff':
    case 'moduleApproved':
    case 'moduleNotApproved':
      return t(`sentences:events.${reader}.${event.kind}`, { module: moduleName(saying, event.module) })
    case 'claimMade':
    case 'claimDocumented':
    case 'claimApproved':
    case 'claimPartlyApproved':
    case 'claimApplied':
    case 'claimAssessed':
    case 'claimRejected':
    case 'claimAppealed':
    case 'claimWithdrawn':
      return claimText(saying, event)
    case 'employmentStarted':
      return t(`sentences:events.${reader}.${employmentKey(saying, event)}`, {
        percent: lengths.percent(event.percent),
      })
    case 'positionChanged':
      return t(`sentences:events.${reader}.positionChanged`, { percent: lengths.percent(event.percent) })
    case 'contractStarted':
      return t(`sentences:events.${reader}.contractStarted`, {
        role: t(`field:roles.${event.role}`),
        ends: dates.day(event.ends),
      })
    case 'contractExtended':
    case 'contractMadeApprenticeship':
      return t(`sentences:events.${reader}.${event.kind}`, { ends: dates.day(event.ends) })
    case 'examRegistered':
    case 'examPassed':
    case 'examFailed':
    case 'examAbsent':
    case 'examAnnulled':
    case 'examAppealed':
    case 'examPassedOnAppeal':
    case 'examFailedOnAppeal':
      return t(`sentences:events.${reader}.${event.kind}`, {
        exam: examName(saying, event.exam, reader === 'participant'),
      })
    case 'certificateIssued':
      return t(`sentences:events.${reader}.certificateIssued`, { certificate: certificateName(saying) })
    case 'phaseStarted':
    case 'phaseCompleted':
    case 'phaseBrokenOff':
      return t(`sentences:events.${reader}.${event.kind}`, { phase: phaseName(saying, event.phase) })
    case 'gatePassed': {
      const gate = gateName(saying, event.gate)
      return event.expires === undefined
        ? t(`sentences:events.${reader}.gatePassed`, { gate })
        : t(`sentences:events.${reader}.gatePassedUntil`, { gate, until: dates.day(event.expires) })
    }
    case 'gateLapsed':
      return t(`sentences:events.${reader}.gateLapsed`, { gate: gateName(saying, event.gate) })
    case 'itemTicked':
      return t(`sentences:events.${reader}.itemTicked`, itemNames(saying, event))
    case 'factConfirmed':
    case 'factStated':
    case 'requirementWaived':
      return decidedText(saying, event)
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
    case 'capWaived':
      return stayText(saying, event)
    case 'workEnded':
    case 'contractApplied':
    case 'contractRefused':
    case 'contractVoided':
    case 'contractCompleted':
    case 'leaveStarted':
    case 'leaveEnded':
    case 'planAgreed':
    case 'planChanged':
    case 'planAppealed':
    case 'planEnded':
      return t(`sentences:events.${reader}.${event.kind}`)
  }
}

type OfClaim = Extract<Event, { claim: string }>

/** What was claimed as learned or worked before, and what was decided of it. */
function claimText(saying: Saying, event: OfClaim): string {
  const { t } = saying.words
  const { reader } = saying
  switch (event.kind) {
    case 'claimMade':
      return t(`sentences:events.${reader}.claimMade`, { what: aboutName(saying, event.about) })
    case 'claimDocumented':
      return t(`sentences:events.${reader}.claimDocumented`, {
        what: claimName(saying, event.claim),
        paper: inSentence(event.paper),
      })
    case 'claimApproved':
    case 'claimPartlyApproved': {
      const what = claimName(saying, event.claim)
      const part = approvedPart(saying, event)
      return part === null
        ? t(`sentences:events.${reader}.${event.kind}`, { what })
        : t(`sentences:events.${reader}.${event.kind}Part`, { what, part })
    }
    case 'claimApplied':
    case 'claimAssessed':
    case 'claimRejected':
    case 'claimAppealed':
    case 'claimWithdrawn':
      return t(`sentences:events.${reader}.${event.kind}`, { what: claimName(saying, event.claim) })
  }
}

type OfDemand = Extract<Event, { kind: 'factConfirmed' | 'factStated' | 'requirementWaived' }>

/** What somebody has said of a demand: that what it asks for is so, or that it is set aside. */
function decidedText(saying: Saying, event: OfDemand): string {
  const { words, reader } = saying
  const { t, dates } = words
  switch (event.kind) {
    case 'factConfirmed':
      return t(`sentences:events.${reader}.factConfirmed`, { fact: ruleName(saying, event.rule) })
    case 'factStated':
      return t(`sentences:events.${reader}.${event.holds === false ? 'factStatedNot' : 'factStated'}`, {
        fact: statedName(saying, event.fact),
      })
    case 'requirementWaived': {
      const facts = {
        demand: leafDemand(saying, event.leaf),
        by: t(`field:parties.${event.by}`),
        ground: inSentence(event.ground),
      }
      return event.until === undefined
        ? t(`sentences:events.${reader}.requirementWaived`, facts)
        : t(`sentences:events.${reader}.requirementWaivedUntil`, { ...facts, until: dates.day(event.until) })
    }
  }
}

type OfStay = Event & {
  kind: 'jobTasteStarted' | 'languagePracticeStarted' | 'workTrainingStarted' | 'capWaived'
}

/** That a stay has begun, with the last day where one was arranged; or that it may last longer than the route lets it. */
function stayText({ words, reader }: Saying, event: OfStay): string {
  const { t, dates } = words
  if (event.kind === 'capWaived') {
    const by = t(`field:parties.${event.by}`)
    const facts = { until: dates.day(event.until), by, ground: inSentence(event.ground) }
    return t(`sentences:events.${reader}.capWaived`, facts)
  }
  const started = t(`sentences:events.${reader}.${event.kind}`)
  if (event.ends === undefined) return started
  return `${started} ${t(`sentences:events.${reader}.stayUntil`, { ends: dates.day(event.ends) })}`
}
