/** What a model says of a step: its week, its instruments, its papers; part of the words of the field. */
export const stepContents = {
  week: 'The week',
  instruments: 'Instruments',
  papers: 'Papers',
  often: {
    week: 'every week',
    secondWeek: 'every second week',
    semester: 'every term',
    whenNeeded: 'when needed',
  },
  times: {
    week: '{{amount}} a week',
    secondWeek: '{{amount}} every second week',
    semester: '{{amount}} a term',
    whenNeeded: '{{amount}} when needed',
  },
  units: {
    day_one: '{{count}} day',
    day_other: '{{count}} days',
    evening_one: '{{count}} evening',
    evening_other: '{{count}} evenings',
    hour_one: '{{count}} hour',
    hour_other: '{{count}} hours',
    meeting_one: '{{count}} meeting',
    meeting_other: '{{count}} meetings',
  },
  withWhom: 'with {{who}}.',
  fromWhom: 'from {{who}}.',
  forWhom: 'for {{who}}.',
  paperKinds: { checklist: 'checklist', form: 'form', text: 'text' },
  ticked: '{{done}} of {{all}} done',
  openEnded: 'from {{when}}, as long as it is needed',
} as const
