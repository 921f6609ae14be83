import { type Day, formatDay } from '../../calendar/day.ts'
import type { Cure, Fault } from '../../curriculum/faults.ts'
import type { Json } from '../../curriculum/json.ts'
import type { CheckedStory, StoryFault } from '../../flows/storyCheck.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import type { CheckReport, FaultReport } from '../../records/report.ts'
import { faultSaid } from '../sentences/fault.ts'
import { sentencesOf } from '../sentences/sentences.ts'
import { obstacleReports, type ReportWords } from './person.ts'

/** A fault of `curricula/` with its place, its sentence and what would mend it. */
function faultReport(words: ReportWords, fault: Fault): FaultReport {
  const said = faultSaid(words, fault)
  const cure: Cure | undefined = 'cure' in fault ? fault.cure : undefined
  return {
    file: fault.file,
    at: 'at' in fault ? fault.at : [],
    kind: fault.kind,
    sentence: said.what,
    // What a file of curricula/ is to say instead is JSON, which the fault's `unknown` does not tell
    cure: cure ? { at: cure.at, value: cure.value as Json, sentence: said.cure ?? '' } : null,
  }
}

/** What is so, set against what a story says, in the field's words. */
function storySentence(words: ReportWords, pathway: Pathway, fault: StoryFault): string {
  const sentences = sentencesOf(words, { pathway })
  const against = (what: string, found: string | null, expected: string) =>
    `${what}: ${found ?? '–'} ≠ ${expected}.`
  const number = (of: number | null) => (of === null ? null : words.number(of))
  const day = (of: Day | null) => (of === null ? null : words.dates.day(of))
  switch (fault.kind) {
    case 'otherPlace': {
      const { unit, found, expected } = fault
      const place = found === null ? null : sentences.place(unit, found)
      return against(sentences.unit(unit), place, sentences.place(unit, expected))
    }
    case 'otherRouteState': {
      const { route, found, expected } = fault
      const state = found === null ? null : words.t(`field:routeStates.${found}`)
      return against(route, state, words.t(`field:routeStates.${expected}`))
    }
    case 'otherRefusal':
      return against(fault.entry, fault.found, fault.expected)
    case 'otherPractice':
      return against(words.t('field:lanes.work'), words.number(fault.found), words.number(fault.expected))
    case 'otherContractLength': {
      const { route, found, expected } = fault
      return against(`${sentences.point('contract')} (${route})`, number(found), number(expected) ?? '–')
    }
    case 'otherContractDay':
      return against(fault.contract, day(fault.found), words.dates.day(fault.expected))
    case 'otherDay': {
      const { of, found, expected, by } = fault
      const what = of === 'finish' ? sentences.point('certificate') : words.t(`field:exams.${of}`)
      return `${what}: ${day(found) ?? '–'} ${by === 'early' ? '<' : '>'} ${words.dates.day(expected)}.`
    }
    case 'writtenTooEarly':
      return `${fault.entry}: ${words.dates.day(fault.found)} < ${words.dates.day(fault.expected)}.`
    case 'noPlan':
      return obstacleReports(sentences, pathway, fault.obstacles)
        .map(({ sentence }) => sentence)
        .join(' ')
  }
}

/** What would make the file say what is so; null where the file cannot say it. */
function valueToWrite(fault: StoryFault): string | number | null {
  switch (fault.kind) {
    case 'noPlan':
      return null
    case 'otherContractDay':
    case 'otherDay':
      return fault.found === null ? null : formatDay(fault.found)
    // The entry is what is wrong: it was written down on the first day on which it can have been
    case 'writtenTooEarly':
      return formatDay(fault.expected)
    default:
      return fault.found
  }
}

/** What does not hold in a story, with what would make it say what is so. */
function storyFaultReport(
  words: ReportWords,
  file: string,
  pathway: Pathway,
  fault: StoryFault,
): FaultReport {
  const { kind, at } = fault
  const found = valueToWrite(fault)
  const place = at.join(' / ')
  return {
    file,
    at,
    kind,
    sentence: storySentence(words, pathway, fault),
    cure:
      found === null
        ? null
        : { at, value: found, sentence: words.t('faults:cure', { value: JSON.stringify(found), place }) },
  }
}

/** What is wrong with the files of `curricula/`, and where each story leads. */
export function checkReport(
  words: ReportWords,
  files: number,
  faults: readonly Fault[],
  stories: readonly { file: string; story: CheckedStory }[],
): CheckReport {
  return {
    files,
    faults: [
      ...faults.map((fault) => faultReport(words, fault)),
      ...stories.flatMap(({ file, story }) =>
        story.faults.map((fault) => storyFaultReport(words, file, story.pathway, fault)),
      ),
    ],
    stories: stories.map(({ story: { story, on, replayed, planned } }) => {
      const outcomes = [...replayed.outcomeById.values()]
      const counted = outcomes.filter(({ accepted }) => accepted).length
      return {
        story: story.id,
        on,
        route: story.participant.wishes.route,
        counted,
        refused: outcomes.length - counted,
        finish: planned?.kind === 'plan' ? planned.plan.finish : null,
      }
    }),
  }
}
