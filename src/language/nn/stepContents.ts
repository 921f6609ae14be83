/** What a model says of a step: its week, its instruments, its papers; part of the words of the field. */
export const stepContents = {
  week: 'Veka',
  instruments: 'Verkemiddel',
  papers: 'Papir',
  often: {
    week: 'kvar veke',
    secondWeek: 'annakvar veke',
    semester: 'kvart semester',
    whenNeeded: 'når det trengst',
  },
  times: {
    week: '{{amount}} i veka',
    secondWeek: '{{amount}} annakvar veke',
    semester: '{{amount}} i semesteret',
    whenNeeded: '{{amount}} når det trengst',
  },
  units: {
    day_one: '{{count}} dag',
    day_other: '{{count}} dagar',
    evening_one: '{{count}} kveld',
    evening_other: '{{count}} kveldar',
    hour_one: '{{count}} time',
    hour_other: '{{count}} timar',
    meeting_one: '{{count}} møte',
    meeting_other: '{{count}} møte',
  },
  withWhom: 'med {{who}}.',
  fromWhom: 'frå {{who}}.',
  forWhom: 'for {{who}}.',
  paperKinds: { checklist: 'sjekkliste', form: 'skjema', text: 'tekst' },
  ticked: '{{done}} av {{all}} er gjort',
  openEnded: 'frå {{when}}, så lenge det trengst',
} as const
