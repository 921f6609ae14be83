import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `refusals` of `nb/refusals.ts` in English. */
export const refusals = {
  adviser: {
    order: {
      what: 'Does not count: {{event}}. {{unit}} stands as “{{place}}”.',
      instead: 'This can be recorded now: {{events}}.',
    },
    workOver: {
      what: 'Does not count: the job ended on {{ended}}.',
      instead: 'Correct the day, or correct when the job ended.',
    },
    notInPathway: {
      what: 'Does not count: {{unit}} is not in this trade or on this route.',
      instead: 'Choose another trade or route, or take the line back.',
    },
    demand: {
      what: 'Does not count: the law asks for more to {{point}}.',
      instead: 'This must be in place: {{missing}}.',
    },
    leftBehind: {
      what: 'Does not count: {{unit}} was in {{curriculum}} and is not in the new curriculum.',
      instead: 'Apply for [[realkompetansevurdering]]. The county decides what it is worth.',
    },
    outsideTrade: {
      what: 'Does not count: it belongs to trade {{trade}}, and this route goes by no trade.',
      instead: 'It stays in the log, and counts on a route in the trade.',
    },
    otherTrade: {
      what: 'Does not count: it belongs to trade {{trade}}, and the plan is for {{wanted}}.',
      instead: 'Write it again if it also holds for this trade.',
    },
    noModulePlan: {
      what: 'Does not count: the trade has no curriculum in modules. There is no mark to give.',
      instead: 'What the person knows already is put forward as prior experience (realkompetanse).',
    },
    unknownAims: {
      what: 'Does not count: {{module}} does not have {{aims}}.',
      instead: 'Choose aims that the module has.',
    },
    otherRole: {
      what: 'Does not count: the contract is for {{role}}, and this route is for {{wanted}}.',
      instead: 'Choose a route that fits the contract, or correct the contract.',
    },
    noComplaint: {
      what: 'Does not count: this cannot be complained about: {{exam}}.',
      passed: 'Only a fail can be complained about.',
      already: 'The result has been complained about before.',
    },
    noContractFor: {
      what: 'Does not count: {{exam}} is for {{role}}, and no such contract is recorded.',
      instead: 'Record the contract first.',
    },
    endsTooEarly: {
      what: 'Does not count: the contract cannot end on {{ends}}.',
      instead: 'Set a last day after {{day}}.',
    },
    pastCap: {
      what: 'Does not count: {{work}} can last {{days}} at most ({{counted}}). {{ends}} is too late.',
      instead:
        'Set the last day to {{last}} or before. If it is to last longer, the exception must be recorded first.',
    },
    noCap: {
      what: 'Does not count: this route has no limit to make an exception from.',
      instead: 'Take the line back, or choose the route that has the limit.',
    },
    stayEndsTooEarly: {
      what: 'Does not count: {{ends}} is too early as the last day.',
      instead: 'Set a last day after {{day}}.',
    },
    retracted: {
      what: 'Does not count: the line was taken back.',
      instead: 'Write it again if it is to count.',
    },
  },
  participant: {
    order: { what: 'This does not count now: {{event}}.', instead: 'This can happen now: {{events}}.' },
    workOver: {
      what: 'This does not count. The job ended on {{ended}}.',
      instead: 'Ask your adviser if this is wrong.',
    },
    notInPathway: {
      what: 'This is not part of your way: {{unit}}.',
      instead: 'Ask your adviser what it means.',
    },
    demand: { what: 'You cannot {{point}} yet.', instead: 'You need this first: {{missing}}.' },
    leftBehind: {
      what: 'This is not in the new curriculum: {{unit}}.',
      instead: 'Ask your adviser if you can have it approved.',
    },
    outsideTrade: {
      what: 'This belongs to a trade. This route has no trade.',
      instead: 'Ask the adviser what it means.',
    },
    otherTrade: {
      what: 'This belongs to another trade.',
      instead: 'Ask your adviser what it means.',
    },
    noModulePlan: {
      what: 'This trade is not divided into modules.',
      instead: 'Ask your adviser what it means.',
    },
    unknownAims: {
      what: 'Some aims are not part of the module: {{module}}.',
      instead: 'Ask your adviser what it means.',
    },
    otherRole: {
      what: 'The contract belongs to another route: {{role}}.',
      instead: 'Ask your adviser which route you are on.',
    },
    noComplaint: {
      what: 'You cannot complain about this: {{exam}}.',
      passed: 'You have passed. You can only complain when you have not passed.',
      already: 'You have complained before.',
    },
    noContractFor: {
      what: 'This exam belongs to another contract: {{exam}}.',
      instead: 'Ask your adviser what it means.',
    },
    endsTooEarly: {
      what: 'The contract cannot end on {{ends}}.',
      instead: 'Ask your adviser. It must end after {{day}}.',
    },
    pastCap: {
      what: 'You cannot stay there so long: {{work}}.',
      instead: 'The last day is {{last}}. Ask your adviser.',
    },
    noCap: {
      what: 'This route has no such limit.',
      instead: 'Ask your adviser what it means.',
    },
    stayEndsTooEarly: {
      what: 'The last day cannot be {{ends}}.',
      instead: 'Ask your adviser. It must be after {{day}}.',
    },
    retracted: { what: 'This was taken away.', instead: 'Ask your adviser if that is wrong.' },
  },
  nothing: 'Nothing more can happen here.',
} as const satisfies Translation<Source['sentences']['refusals'], 'en'>

/** `notices` of `nb/refusals.ts` in English. */
export const notices = {
  adviser: {
    beyondPractice: {
      countyPractice: 'The county asks for more to {{point}}: {{missing}}. The event counts all the same.',
      provider:
        'The school, municipality or employer asks for more: {{missing}}. The event counts all the same.',
      model: 'On this route this is usually in place first: {{missing}}. The event counts all the same.',
    },
    approvedAtOnce:
      'The module is started and approved on the same day. See whether the dates are right. What the person could do before is put forward as prior learning ([[realkompetanse]]). The event counts all the same.',
    wentPastCap:
      '{{work}} lasted longer than {{days}} ({{counted}}), the most on this route. The last day should have been {{last}}. The event counts all the same.',
    isPastCap:
      '{{work}} has lasted longer than {{days}} ({{counted}}), the most on this route. The last day should have been {{last}}. End it, or record an exception.',
    contractNotWorked:
      'Full-time work missing in the contract: {{missing}}. Worked: {{has}} of {{wants}}. The county decides whether the contract must be extended. The event counts all the same.',
    examDoubted: {
      notInContract:
        'A company registers those who have a contract, and none is recorded. The event counts all the same.',
      windowClosed:
        'Registration is not open on this day of the exam calendar. The event counts all the same.',
      noTerm: 'The exam of the term registered for had not been held yet. The event counts all the same.',
      waitNotOver:
        'The wait after the last attempt is not over. The exam can be taken from {{day}}. The event counts all the same.',
      assumed: 'The days of the calendar are assumed.',
    },
  },
  participant: {
    beyondPractice: {
      countyPractice: 'The county asks for more: {{missing}}. Ask your adviser what to do.',
      provider: 'The school or job asks for more: {{missing}}.',
      model: 'Most people have this first: {{missing}}.',
    },
    approvedAtOnce:
      'The module is started and approved on the same day. Ask your adviser if the dates are right.',
    wentPastCap: 'You stayed longer than the route says: {{work}}. Ask your adviser.',
    isPastCap: 'The last day was {{last}}: {{work}}. Ask your adviser what happens now.',
    contractNotWorked:
      'Full-time work missing in your contract: {{missing}}. The county decides if the contract must last longer. Ask your adviser.',
    examDoubted: {
      notInContract: 'The company registers you when you have a contract. Ask your adviser.',
      windowClosed: 'You could not register on this day. Ask your adviser.',
      noTerm: 'The exam you were registered for had not been held yet. Ask your adviser.',
      waitNotOver: 'You can take the exam again from {{day}}. Ask your adviser.',
      assumed: 'The days are assumed.',
    },
  },
} as const satisfies Translation<Source['sentences']['notices'], 'en'>
