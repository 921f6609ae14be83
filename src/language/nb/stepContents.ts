import type { Paper, rhythms } from '../../curriculum/routeStep.ts'
import type { Texts } from '../texts.ts'

/** The words that must be there because the field's unions name them: a missing one does not compile. */
interface ContentWords extends Texts {
  often: Record<(typeof rhythms)[number], string>
  times: Record<(typeof rhythms)[number], string>
  paperKinds: Record<Paper['kind'], string>
}

/** What a model says of a step beside its order and length: its week, its instruments, its papers; part of the words of the field. */
export const stepContents = {
  week: 'Uka',
  instruments: 'Virkemidler',
  papers: 'Papirer',
  often: {
    week: 'hver uke',
    secondWeek: 'annenhver uke',
    semester: 'hvert semester',
    whenNeeded: 'når det trengs',
    unsaid: 'ikke sagt hvor ofte',
  },
  times: {
    week: '{{amount}} i uka',
    secondWeek: '{{amount}} annenhver uke',
    semester: '{{amount}} i semesteret',
    whenNeeded: '{{amount}} når det trengs',
    unsaid: '{{amount}}, ikke sagt hvor ofte',
  },
  units: {
    day_one: '{{count}} dag',
    day_other: '{{count}} dager',
    evening_one: '{{count}} kveld',
    evening_other: '{{count}} kvelder',
    hour_one: '{{count}} time',
    hour_other: '{{count}} timer',
    meeting_one: '{{count}} møte',
    meeting_other: '{{count}} møter',
  },
  withWhom: 'med {{who}}.',
  fromWhom: 'fra {{who}}.',
  forWhom: 'for {{who}}.',
  paperKinds: { checklist: 'sjekkliste', form: 'skjema', text: 'tekst' },
  ticked: '{{done}} av {{all}} er gjort',
  openEnded: 'fra {{when}}, så lenge det trengs',
} as const satisfies ContentWords
