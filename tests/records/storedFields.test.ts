import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eventKinds } from '../../src/pathway/event.ts'
import { birthMarkSchema } from '../../src/records/birthMark.ts'
import { editSchema } from '../../src/records/history.ts'
import { participantSchema } from '../../src/records/participant.ts'
import { type EditRow, type KeyRow, personRowSchema } from '../../src/records/sealedPerson.ts'
import { changeNoteSchema } from '../../src/records/tabs.ts'

// Everything that is kept of a person, each field with the purpose that it is kept for (GDPR art. 5(1)(b)-(c)).
// A new field fails here until its purpose is written. There is none for name, contact, health, country,
// religion or reason of flight, and none may come: hours a week are kept, never why.

const participant = {
  format: 'Tells the app that the file is one of its own.',
  version: 'Tells which form the file has, so that an old one can be read for ever.',
  id: 'Tells two persons apart whose aliases are alike, and finds one again in a file.',
  alias: 'Lets the adviser find the person without a name.',
  created: 'Orders persons of whom nothing else is known yet.',
  archived: 'Keeps a finished person out of the list of those who are followed.',
  note: 'The adviser’s own reminder, never shown or handed over.',

  background: 'What the person brings and can use, without which no route can be worked out.',
  'background.schoolYears': 'The county asks for it with an application; no rule reads it.',
  'background.upperSecondary': 'Decides by law how long the introduction programme may last.',
  'background.birthYear': 'Meets the ages that some counties ask for; never a day or month.',
  'background.hoursAWeek': 'Decides how long everything takes.',
  'background.earliestStart': 'Keeps plans from beginning before the person can.',
  'background.programme': 'Works out the day on which the introduction programme ends by law.',
  'background.programme.start': 'The day that length is counted from.',
  'background.programme.goal': 'Decides that length.',
  'background.programme.extended': 'Decides that length.',
  'background.norwegianGoal': 'Says which Norwegian the plan leads to, set per skill by law.',
  'background.norwegianGoal.listening': 'The goal in one skill.',
  'background.norwegianGoal.reading': 'The goal in one skill.',
  'background.norwegianGoal.writing': 'The goal in one skill.',
  'background.norwegianGoal.oral': 'The goal in one skill.',
  'background.experiences': 'Work that may count as practice or for a module.',
  'background.experiences[].id': 'Lets a claim point to it.',
  'background.experiences[].title': 'Says which work it was.',
  'background.experiences[].styrk': 'Suggests in which trades it may count.',
  'background.experiences[].where': 'Decides which papers are asked for; never which country.',
  'background.experiences[].place': 'Tells two like jobs apart in talk and papers.',
  'background.experiences[].time': 'Says how much practice it may be.',
  'background.experiences[].time.kind': 'Says whether days or only a length are known.',
  'background.experiences[].time.from': 'The first day of that practice.',
  'background.experiences[].time.to': 'The last day of that practice.',
  'background.experiences[].time.months': 'The length of that practice.',
  'background.experiences[].percent': 'Turns time into full-time months.',
  'background.experiences[].documented': 'Undocumented practice counts for nothing yet.',
  'background.experiences[].counts': 'What the adviser has said that it counts for.',
  'background.experiences[].counts.kind': 'What the adviser has said that it counts for.',
  'background.experiences[].counts.trade': 'The trade that it is practice in.',

  wishes: 'What the plan is to lead to.',
  'wishes.trades': 'Up to three trades in order, as the law has it.',
  'wishes.county': 'Decides whose rules hold.',
  'wishes.route': 'The route that was chosen.',
  'wishes.chosen': 'What was chosen where one of several will do, so that the plan goes for it.',
  'wishes.cohort': 'The class that somebody goes in, so that the plan holds its days.',
  durations: 'Lengths that the adviser has set for this person in place of assumed ones.',
  'durations{}.low': 'Gives the finish as a range.',
  'durations{}.likely': 'Gives the finish as a range.',
  'durations{}.high': 'Gives the finish as a range.',
  pins: 'What adviser and participant have fixed by hand, so that a new plan keeps it.',
  'pins[].step': 'Which step is fixed.',
  'pins[].start': 'The week it is fixed to.',
  'pins[].weeks': 'The length it is fixed to.',
  'pins[].percent': 'The position it is fixed to.',

  log: 'What has happened, from which standing, plan and history are worked out.',
  'log[].id': 'Lets a line be taken back, and two logs be joined without doubles.',
  'log[].sequence': 'Orders what happened on one day.',
  'log[].recorded': 'Shows what was written down late.',
  'log[].by': 'Shows in which role it was written; never by whom.',
  'log[].retracts': 'Names the line that this one takes back.',
  'log[].note': 'What is to be remembered about the line.',
  event: 'What happened, or is to happen.',

  plan: 'The rest of the way as it was last worked out.',
  'plan.trade': 'What the plan leads to.',
  'plan.route': 'The route it follows.',
  'plan.county': 'The county whose rules it keeps.',
  'plan.madeOn': 'Shows how old it is.',
  'plan.phases': 'Names the parts of the way under the year axis.',
  'plan.phases[].id': 'Which part of the way.',
  'plan.phases[].from': 'When it begins.',
  'plan.phases[].to': 'When it ends.',
  'plan.phases[].started': 'Whether it is under way already.',
  'plan.finish': 'When the way ends.',
  'plan.proved': 'Whether it is known to be the shortest.',
  'plan.bound': 'Before which day it cannot end.',
  'plan.finishWithoutGoal': 'When it would end, did it not wait for the own goal in Norwegian.',
  'plan.isGoalInDoubt': 'Whether more of that goal may be reached than the search found.',
  'plan.basis': 'Tells later what of the shared files has changed since; it says nothing of the person.',
  'plan.basis.editions': 'Which edition of each file it was made on.',
  'plan.basis.values': 'The values of the files that it was reckoned with.',
  'plan.steps': 'Its steps.',
  agreements: 'What was agreed and may be appealed: it must not change with later plans.',
  'agreements[].id': 'Lets the history name it.',
  'agreements[].day': 'The day from which the appeal is counted.',
  'agreements[].trade': 'What was agreed.',
  'agreements[].route': 'What was agreed.',
  'agreements[].county': 'Whose rules it was agreed under.',
  'agreements[].finish': 'What was said of the finish on that day.',
  'agreements[].basis': 'Tells later what of the shared files has changed since.',
  'agreements[].basis.editions': 'Which edition of each file it was agreed on.',
  'agreements[].basis.values': 'The values of the files that it was reckoned with.',
  'agreements[].steps': 'The steps that were agreed.',
  'step.id': 'Names the step over new plans.',
  'step.routeStep': 'The part of the route it comes from.',
  'step.lane': 'The line of the map it lies on.',
  'step.from': 'When it begins.',
  'step.to': 'When it ends.',
  'step.hoursAWeek': 'What it takes of the person’s week.',
  'step.events': 'What will have happened by it.',
  'step.assumes': 'Which assumptions it rests on.',
  'step.assumes[].kind': 'What sort of assumption.',
  'step.assumes[].id': 'Which assumption.',
  'step.deciding': 'Whether it decides the finish.',
  'step.openEnded': 'Whether it goes on as long as it is needed, so that its last day is none.',
}

const event = {
  day: 'The day it happened: everything counts by it.',
  kind: 'What happened.',
  skill: 'Which skill of Norwegian was assessed.',
  subject: 'Which subject of preparatory education or upper secondary was assessed.',
  level: 'Which level was reached.',
  paper: 'What shows it, or which checklist a line is of.',
  module: 'Which module.',
  claim: 'Which claim of earlier experience.',
  about: 'What is claimed.',
  'about.kind': 'Whether a module or practice is claimed.',
  'about.module': 'The module that is claimed.',
  'about.experience': 'The experience that is claimed as practice.',
  'about.trade': 'The trade that it is claimed in: it counts for no other.',
  months: 'The practice that was approved.',
  aims: 'The aims that were approved.',
  engagement: 'Which job or placement.',
  percent: 'The position, which turns time into practice.',
  trade: 'The trade that it is about: it counts for no other.',
  contract: 'Which contract.',
  role: 'The role in the contract, which decides its rules.',
  ends: 'The last day of the contract.',
  exam: 'Which exam.',
  phase: 'Which part of the route.',
  gate: 'Which licence or approval.',
  expires: 'The last day it holds.',
  fact: 'Which statement was made, by the demand that asks for it: never anything about health.',
  holds: 'That the answer to a statement was no; left out, it was yes.',
  rule: 'Which fact was confirmed, by the rule that asks for it.',
  point: 'At which moment a demand was set aside.',
  leaf: 'Which demand was set aside, in the words of the curriculum.',
  by: 'Which authority set it aside; never who.',
  reaches: 'How weighty the demand is that they set aside: law or practice.',
  ground: 'On which ground, so that the decision can be shown.',
  until: 'The last day on which it is set aside.',
  steps: 'Which steps were agreed.',
  step: 'The part of the route whose checklist was gone through.',
  item: 'Which line of the checklist is done; never what was said of it.',
}

const kindsByPurpose = {
  'Norwegian, which routes and exams ask for': ['languageAssessed'],
  'subjects, which courses are given in by level': ['subjectAssessed'],
  'modules, which lead to the certificate': [
    'moduleStarted',
    'moduleBrokenOff',
    'moduleApproved',
    'moduleNotApproved',
  ],
  'earlier experience, which shortens the way': [
    'claimMade',
    'claimDocumented',
    'claimApplied',
    'claimAssessed',
    'claimApproved',
    'claimPartlyApproved',
    'claimRejected',
    'claimAppealed',
    'claimWithdrawn',
  ],
  'work, which gives practice': [
    'jobTasteStarted',
    'languagePracticeStarted',
    'workTrainingStarted',
    'capWaived',
    'employmentStarted',
    'positionChanged',
    'workEnded',
  ],
  'contracts, which the trade exam asks for': [
    'contractApplied',
    'contractRefused',
    'contractStarted',
    'contractExtended',
    'contractMadeApprenticeship',
    'contractVoided',
    'contractCompleted',
  ],
  'exams and the certificate': [
    'examRegistered',
    'examPassed',
    'examFailed',
    'examAbsent',
    'examAnnulled',
    'examAppealed',
    'examPassedOnAppeal',
    'examFailedOnAppeal',
    'certificateIssued',
  ],
  'where on the route somebody is': ['phaseStarted', 'phaseCompleted', 'phaseBrokenOff'],
  'checklists, which the model of a route goes through': ['itemTicked'],
  'licences that a trade asks for': ['gatePassed', 'gateLapsed'],
  'time that does not count, never why': ['leaveStarted', 'leaveEnded'],
  'what only a person or an authority can say': ['factConfirmed', 'factStated', 'requirementWaived'],
  'what was agreed and may be appealed': ['planAgreed', 'planChanged', 'planAppealed', 'planEnded'],
}

const edit = {
  id: 'Lets edits be kept one by one.',
  day: 'Shows when something was changed.',
  sequence: 'Orders edits.',
  what: 'Names the edit in the history.',
  'what.kind': 'Names the edit in the history.',
  'what.from': 'Where a person or a joined state came from: a form, a file, an example, a tab.',
  'what.entry': 'The line of the log it was about.',
  'what.step': 'The step it was about.',
  'what.duration': 'The duration it was about.',
  'what.agreement': 'The agreement it was about.',
  changes: 'Leads back and forth.',
  'changes[].kind': 'What sort of change.',
  'changes[].at': 'Where in the record.',
  'changes[].index': 'Where in the list.',
  'changes[].before': 'What undo brings back.',
  'changes[].after': 'What redo brings back.',
}

const sealed = {
  format: 'Tells what it is.',
  version: 'Lets another seal follow.',
  algorithm: 'Lets another seal follow.',
  person: 'Binds the seal to its person.',
  holds: 'Binds the seal to its place.',
  iv: 'Makes each seal new.',
  bytes: 'The text that cannot be read without the key.',
}

const under = (place: string, purposes: object) =>
  Object.fromEntries(Object.entries(purposes).map(([key, purpose]) => [`${place}.${key}`, purpose]))

type Schema = { [key: string]: unknown }

/** Every field of a JSON Schema by its place, lists as `[]`, fields under names of their own as `{}`. */
function placesIn(schema: Schema, whole: Schema, at = ''): string[] {
  if (typeof schema.$ref === 'string')
    return placesIn(
      (whole.$defs as Record<string, Schema>)[schema.$ref.slice('#/$defs/'.length)] ?? {},
      whole,
      at,
    )
  const either = (schema.anyOf ?? schema.oneOf ?? []) as Schema[]
  const named = schema.additionalProperties
  return [
    ...either.flatMap((one) => placesIn(one, whole, at)),
    ...Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([key, value]) => {
      const place = at === '' ? key : `${at}.${key}`
      return [place, ...placesIn(value, whole, place)]
    }),
    ...(schema.items ? placesIn(schema.items as Schema, whole, `${at}[]`) : []),
    ...(typeof named === 'object' && named !== null ? placesIn(named as Schema, whole, `${at}{}`) : []),
  ]
}

/** The fields of a schema, parts that lie in several places named once: an event, a step, a demand. */
function fieldsOf(schema: z.ZodType): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  const places = placesIn(whole, whole).map((place) =>
    place
      .replace(/^(plan|agreements\[\])\.steps\[\]/, 'step')
      .replace(/^(log\[\]\.event|step\.events\[\])/, 'event')
      .replace(/^event\.leaf\..*/, 'event.leaf'),
  )
  return [...new Set(places)].sort()
}

describe('every stored field has a purpose', () => {
  test.each([
    ['participant', participantSchema, { ...participant, ...under('event', event) }],
    ['edit', editSchema, edit],
    [
      'row of a person in the browser',
      personRowSchema,
      {
        id: 'Finds the record.',
        revision: 'Notices that another tab has written.',
        deleted: 'Ends a deletion after its days of grace.',
        record: 'The participant under seal.',
        history: 'The order of edits under seal.',
        ...under('record', sealed),
        ...under('history', sealed),
      },
    ],
    [
      'mark outside the database',
      birthMarkSchema,
      {
        database: 'Tells which database it was made for.',
        born: 'Says since when persons were kept here.',
        seen: 'Says when they were last seen, should they be lost.',
      },
    ],
    [
      'note to other tabs',
      changeNoteSchema,
      {
        format: 'Tells what it is.',
        version: 'Lets another note follow.',
        person: 'Says whose record was written.',
        revision: 'Tells news from what is known.',
      },
    ],
  ])('Of a %s', (_, schema, purposes) => {
    expect(fieldsOf(schema)).toEqual(Object.keys(purposes).sort())
    for (const purpose of Object.values(purposes)) expect(purpose).toMatch(/^\p{Lu}.{8,}\.$/u)
  })

  test('Of keys and edits, which have types alone', () => {
    // A new field does not compile until its purpose stands here
    const key: Record<keyof KeyRow, string> = {
      person: 'Whose key it is.',
      lock: 'What stands before it.',
      key: 'Opens and seals; destroyed to delete.',
      padding: 'Makes the browser really delete the row.',
    }
    const row: Record<keyof EditRow, string> = {
      person: 'Whose edit it is.',
      version: 'The form of the record that it speaks of.',
      id: 'Which edit.',
      sealed: 'The edit under seal.',
    }
    expect([Object.keys(key), Object.keys(row)]).toHaveLength(2)
  })

  test('Every kind of event has a purpose', () => {
    expect(Object.values(kindsByPurpose).flat().sort()).toEqual([...eventKinds].sort())
  })
})
