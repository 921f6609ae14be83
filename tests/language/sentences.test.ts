import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import { withoutMarks } from '../../src/language/marks.ts'
import { explainedStation } from '../../src/language/sentences/explained.ts'
import { faultSaid } from '../../src/language/sentences/fault.ts'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { wordsFor } from '../../src/language/words.ts'
import { ruleOf, tradeOf } from '../../src/pathway/pathway.ts'
import type { ProgrammeNotice } from '../../src/pathway/programme.ts'
import { checklist, leafAnswers } from '../../src/pathway/unmet.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, happening, pathwayOf, person } from '../pathway/log.ts'
import { changes, events, faults, leaves, moveReasons, practiceMissing, refusals } from './everyKind.ts'

const [nb, en, ar] = [await wordsFor('nb'), await wordsFor('en'), await wordsFor('ar')]
const pathway = pathwayOf()
const known = { pathway, day: day('2026-11-21') }
const adviser = sentencesOf(nb, known)
const participant = sentencesOf(nb, { ...known, reader: 'participant' })

test('An explanation does not repeat its heading', () => {
  expect(explainedStation(en, pathway, { kind: 'exam', exam: 'trade' })).toMatch(/^The last test\./)
})

test('A lesser contract and its exam are told of as what they are', () => {
  const contract = { kind: 'contract', role: 'trainingCandidate', months: null } as const
  expect(explainedStation(nb, pathway, contract)).toContain('en prøve som er mindre enn fagprøven')
  expect(explainedStation(nb, pathway, { kind: 'exam', exam: 'practiceCertificate' })).toContain(
    'får du praksisbrevet',
  )
})

test('An exam that was failed is told of where it is planned again', () => {
  const { standing } = person(pathway, ['2026-02-01 examRegistered written', '2026-06-18 examFailed written'])
  const exam = { kind: 'exam', exam: 'written' } as const
  const since = sentencesOf(nb, { ...known, standing })
  expect(since.stationState(exam, 'agreed')).toBe('ikke bestått, tas på nytt (avtalt)')
  expect(since.stationState({ kind: 'exam', exam: 'trade' }, 'agreed')).toBe('avtalt')
  expect(adviser.stationState(exam, 'agreed')).toBe('avtalt')
})

test('A full stop that somebody typed is not doubled', () => {
  const waived = { ...events.requirementWaived, ground: 'Vedtak om realkompetanse. ' }
  expect(adviser.event(waived)).toMatch(/Grunn: Vedtak om realkompetanse\.$/)
})

test('A job from before the plan is named by what it is', () => {
  const background = bringing({ experiences: [experience('2024-11-01', null, { id: 'care' })] })
  const said = sentencesOf(nb, { ...known, background })
  expect(said.unit('work.care')).toBe('care assistant')
  expect(said.unit('work.work-1')).toBe(adviser.unit('work.care'))
})

test('A contract that runs is not said to need a yes', () => {
  const contract = { kind: 'contract', role: 'fpjCandidate', months: null } as const
  expect(explainedStation(nb, pathway, contract)).toContain('Fylket må si ja.')
  expect(explainedStation(nb, pathway, contract, { begun: true })).not.toContain('Fylket må si ja.')
})

test('A certificate that waits for the contract is not said to come with the exam', () => {
  const certificate = { kind: 'certificate', occupation: { nb: 'kokk' }, certificate: 'fagbrev' } as const
  expect(explainedStation(nb, pathway, certificate)).toContain('Papiret du får når du har bestått fagprøven.')
  const waits = explainedStation(nb, pathway, certificate, { contractOutlastsExam: true })
  expect(waits).toContain('når du har bestått fagprøven og kontrakten er over.')
})

describe('what happened', () => {
  test('the adviser reads code and title', () => {
    expect(adviser.event(happening('2026-06-12 moduleApproved HEAV105'))).toBe(
      'HEAV105 Profesjonalitet i helsearbeiderfaget er godkjent.',
    )
  })

  test('the participant reads it to themselves', () => {
    expect(participant.event(happening('2026-06-12 moduleApproved HEAV107'))).toBe(
      'Du er ferdig med modulen «Grunnleggende sykepleie». Den er godkjent.',
    )
    expect(participant.event(happening('2026-06-12 examPassed trade'))).toBe('Du har bestått fagprøven.')
  })

  test('a claim is named by what it is about', () => {
    const { standing } = person(pathway, ['2026-01-05 claimMade k1 module HEAV106'])
    const { event } = sentencesOf(nb, { ...known, standing })
    expect(event(events.claimPartlyApproved)).toBe(
      'HEAV106 Livskvalitet og helsekompetanse er delvis godkjent: 2 av 11 kompetansemål (KM1 og KM2).',
    )
    expect(event(events.claimApproved)).toContain(': 14 måneder.')
  })

  test('a contract says until when it runs', () => {
    expect(adviser.event(events.contractStarted)).toBe(
      'Kontrakten (fagbrev på jobb) har startet. Den varer til 11. juni 2028.',
    )
  })

  test('a craft has its own exam and certificate', () => {
    const craft = { ...pathway, trade: { ...tradeOf(pathway), certificate: 'svennebrev' as const } }
    const { event } = sentencesOf(nb, { ...known, pathway: craft, reader: 'participant' })
    expect(event(events.examPassed)).toBe('Du har bestått svenneprøven.')
    expect(event(events.certificateIssued)).toBe('Du har fått svennebrev!')
  })
})

describe('why something does not count', () => {
  test('order says where things stand and what can follow', () => {
    expect(adviser.refusal(refusals.order)).toEqual({
      what: 'Teller ikke: modul godkjent. HEAV107 Grunnleggende sykepleie står som «ikke startet».',
      instead:
        'Dette kan registreres nå: modul startet, modul godkjent fra før eller kompetansemål godkjent fra før.',
    })
  })

  test('the law says what must be in place', () => {
    expect(adviser.refusal(refusals.demand)).toEqual({
      what: 'Teller ikke: loven krever mer for å få kontrakt.',
      instead:
        'Dette må på plass: 24 måneder praksis i faget (har 14 måneder, mangler 10 måneder, nås 1. mars 2027 hvis alt går som nå).',
    })
    expect(participant.refusal(refusals.demand).what).toBe('Du kan ikke få kontrakt ennå.')
  })
})

describe('a demand', () => {
  test('a county’s greater demand is the county’s', () => {
    expect(adviser.leaf(practiceMissing)).toEqual({
      demand: '24 måneder praksis i faget',
      state: 'Mangler',
      detail: 'Har 14 måneder, mangler 10 måneder. Nås 1. mars 2027 hvis alt går som nå',
      by: 'Vestland krever det',
      source: 'vestlandfylke.no (2024)',
      sentence:
        'Mangler: 24 måneder praksis i faget. Har 14 måneder, mangler 10 måneder. Nås 1. mars 2027 hvis alt går som nå.',
    })
  })

  test('where not even the law’s number is met both demand it', () => {
    const theirs = ruleOf(pathway, 'practiceBeforeContract', known.day).holds
    const { by } = adviser.leaf({ ...practiceMissing, has: 3, standing: 'law', rule: theirs })
    expect(by).toBe('Loven krever det, og Vestland krever mer')
  })

  test('nobody reads twelve of twelve and missing', () => {
    const { detail } = adviser.leaf({ ...practiceMissing, has: 11.96, wants: 12, reachedOn: null })
    expect(detail).toBe('Har 11,9 måneder, mangler 0,1 måneder')
  })

  test('an unknown rule asks whom to ask', () => {
    const { standing, background, asked } = person(pathway)
    const say = sentencesOf(nb, { ...known, standing, background })
    const answers = checklist('contract', asked('2026-11-21')).flatMap(({ answer }) => leafAnswers(answer))
    const norwegian = answers.find(({ leaf }) => leaf.kind === 'language')
    expect(norwegian && say.leaf(norwegian)).toMatchObject({
      demand: 'Norsk muntlig (ukjent nivå)',
      state: 'Uavklart',
      detail: 'Ikke kjent. Spør fylket',
    })
  })

  test('a year of birth not told is said', () => {
    const nordland = pathwayOf('fagbrev-pa-jobb', 'nordland')
    const { standing, background, asked } = person(nordland)
    const say = sentencesOf(nb, { ...known, pathway: nordland, standing, background })
    const answers = checklist('contract', asked('2026-11-21')).flatMap(({ answer }) => leafAnswers(answer))
    const age = answers.find(({ leaf }) => leaf.kind === 'age')
    expect(age && say.leaf(age)).toMatchObject({
      demand: 'Året personen fyller 21 år',
      detail: 'Ikke oppgitt av personen',
      by: 'Nordland krever det',
    })
  })

  test('a demand that is met says how well', () => {
    const background = bringing({ experiences: [experience('2020-01-01', '2023-06-30')] })
    const { standing, asked } = person(pathway, [], background)
    const say = sentencesOf(nb, { ...known, standing, background })
    const [first] = checklist('contract', asked('2026-11-21')).flatMap(({ answer }) => leafAnswers(answer))
    expect(first && say.leaf(first).sentence).toBe('Oppfylt: 24 måneder praksis i faget. Har 42 måneder.')
  })
})

describe('a whole requirement', () => {
  const language = leaves.language
  const practice = leaves.practice
  const module = leaves.module

  test('and binds a list', () => {
    expect(adviser.requirement({ kind: 'all', of: [language, practice, leaves.examPassed] })).toBe(
      'Krever norsk muntlig minst B1, 12 måneder praksis i faget og skriftlig Vg3-eksamen bestått.',
    )
  })

  test('either and or bind a choice', () => {
    const choice: Requirement = { kind: 'any', of: [practice, module] }
    expect(adviser.requirement({ kind: 'all', of: [language, choice] })).toBe(
      'Krever norsk muntlig minst B1 og enten 12 måneder praksis i faget eller HEAV105 Profesjonalitet i helsearbeiderfaget godkjent.',
    )
  })

  test('a group in the middle stands in parentheses', () => {
    const choice: Requirement = { kind: 'any', of: [practice, leaves.position] }
    expect(adviser.requirement({ kind: 'all', of: [choice, language] })).toBe(
      'Krever (enten 12 måneder praksis i faget eller jobb i minst 50 % stilling) og norsk muntlig minst B1.',
    )
  })

  test('so many of several are counted', () => {
    expect(
      adviser.requirement({ kind: 'some', count: 2, of: [language, practice, leaves.everyModule] }),
    ).toBe(
      'Krever minst 2 av disse: norsk muntlig minst B1, 12 måneder praksis i faget og alle modulene i faget godkjent.',
    )
  })

  test('a group of one is its member', () => {
    expect(adviser.requirement({ kind: 'all', of: [{ kind: 'any', of: [language] }] })).toBe(
      'Krever norsk muntlig minst B1.',
    )
    expect(adviser.requirement({ kind: 'all', of: [] })).toBe('Krever ingenting.')
  })
})

describe('rules', () => {
  test('each value has its unit', () => {
    const value = (rule: 'experienceBasedFactor' | 'fullTimeFrom' | 'tradeExamRetakes', number: number) =>
      adviser.ruleValue({ rule, value: number })
    expect(value('experienceBasedFactor', 1.25)).toBe('1,25 ganger fagets lengde')
    expect(value('fullTimeFrom', 80)).toBe('80 %')
    expect(value('tradeExamRetakes', 1)).toBe('1 forsøk')
    expect(adviser.ruleValue({ rule: 'permanentJob', value: true })).toBe('ja')
    expect(adviser.ruleValue({ rule: 'contractAge', value: null })).toBe('ikke kjent')
  })

  test('a rule says from when it holds', () => {
    expect(adviser.ruleDays({ from: day('2026-01-01') })).toBe('fra 1. januar 2026')
    expect(adviser.ruleDays({ from: day('2024-08-01'), to: day('2025-12-31') })).toBe(
      'fra 1. august 2024 til 31. desember 2025',
    )
    expect(adviser.ruleDays({})).toBeNull()
  })
})

describe('the plan', () => {
  test('the finish is a range', () => {
    const range = { earliest: day('2029-05-14'), likely: day('2029-06-20'), latest: day('2029-11-02') }
    expect(adviser.plan.finish({ ...range, missed: null })).toBe('Ferdig mai–november 2029')
    const missed = { step: 'contract.contract', obstacles: [{ kind: 'horizon' }] } as const
    const open = { ...range, latest: null, missed }
    expect(adviser.plan.finish(open)).toBe('Ferdig tidligst mai 2029, senest: ingen plan')
    expect(adviser.plan.missed({ ...range, missed: null }, String)).toBeNull()
    expect(adviser.plan.missed(open, () => 'kontrakt')).toMatch(/for sent for «kontrakt»/)
    expect(adviser.plan.likely(day('2029-06-20'))).toBe('mest sannsynlig juni 2029')
    expect(adviser.plan.left(day('2026-11-21'), day('2029-06-01'))).toBe('ca. 2½ år igjen')
  })

  test('not proved is said with what is known', () => {
    expect(adviser.plan.proved({ proved: true, bound: day('2029-01-01') })).toEqual({
      mark: 'bevist kortest på denne veien',
      bound: null,
    })
    // Where no bound is known, the day of planning stands in its place
    expect(
      adviser.plan.proved({ proved: false, bound: day('2026-11-21'), madeOn: day('2026-11-21') }),
    ).toEqual({
      mark: 'ikke bevist kortest på denne veien',
      bound: 'Hvor tidlig en plan på denne veien kan være ferdig, er ikke regnet ut.',
    })
    expect(adviser.plan.proved({ proved: false, bound: day('2029-01-01') }).bound).toBe(
      'Med de sannsynlige lengdene kan ingen plan på denne veien være ferdig før 1. januar 2029.',
    )
  })

  test('what moved is told step by step', () => {
    const { moved, gone } = changes
    expect(adviser.plan.changes({ steps: [moved, gone], finishWeeks: -2 }, () => 'HEAV107')).toEqual([
      'HEAV107 starter 1. februar 2027, ikke 4. januar 2027.',
      'HEAV107 er ikke lenger i planen.',
      'Sannsynlig slutt er 2 uker tidligere.',
    ])
  })

  test('why it moved is told after it, a rule by its file and its values', () => {
    const { moved, longer } = changes
    const reasons = new Map([
      [moved.step.id, [moveReasons.waitsFor]],
      [longer.step.id, [moveReasons.pace, moveReasons.valueChanged]],
    ])
    const steps = [{ ...longer, weeks: 3 }]
    expect(adviser.plan.changes({ steps, finishWeeks: 0 }, () => 'HEAV107', reasons)[0]).toBe(
      'HEAV107 varer 3 uker lenger. Det tar nå 15 timer i uka, ikke 9 timer i uka. ' +
        'Reglene i Vestland er endret fra versjon 1 til 2. ' +
        'Praksis før kontrakt for fagbrev på jobb: nå 24 måneder, før 12 måneder.',
    )
    // What is why all of them moved stands over them
    const both = new Map([
      [moved.step.id, [moveReasons.waitsFor, moveReasons.freeHours]],
      ['other', [moveReasons.freeHours]],
    ])
    const [line] = adviser.plan.changes({ steps: [moved], finishWeeks: 0 }, () => 'HEAV107', both)
    expect(line).toBe('HEAV107 starter 1. februar 2027, ikke 4. januar 2027. Det venter på HEAV107.')
    expect(adviser.plan.sharedReasons(both, () => '')).toMatch(/^Gjelder alle stegene: Planen bruker nå /)
    expect(adviser.plan.sharedReasons(reasons, () => '')).toBeNull()
    // A number of a file says nothing to whom the rule is about
    expect(participant.plan.moveReason(moveReasons.valueChanged, () => '')).toBe(
      'Reglene i Vestland er endret siden. Praksis før kontrakt for fagbrev på jobb: nå 24 måneder, før 12 måneder.',
    )
    expect(adviser.plan.moveReason(moveReasons.fileChanged, () => '')).toBe(
      'Listen over eksamener og prøver er endret siden. Beskrivelsen av veien er endret siden. Det kan være grunnen.',
    )
  })

  test('where plan and programme meet is told plainly', () => {
    const { national } = pathway
    const [rule] = national.rules
    if (!rule) throw new Error('no rule')
    const today = day('2026-11-21')
    const ends = day('2029-01-01')
    const told = (sentences: typeof adviser, notice: ProgrammeNotice) =>
      sentences.plan.programmeNotice(notice, today)
    expect(told(adviser, { kind: 'outlivesProgramme', ends, finish: day('2029-06-01') })).toBe(
      'Planen varer 5 måneder lenger enn introduksjonsprogrammet.',
    )
    expect(told(adviser, { kind: 'mayOutliveProgramme', ends, latest: day('2029-06-01') })).toBe(
      'Planen kan vare lenger enn introduksjonsprogrammet: til juni 2029.',
    )
    const work = { kind: 'leavesTargetGroup', hours: 30, percent: 80, limit: 30, rule } as const
    expect(told(participant, { ...work, from: day('2027-04-05') })).toMatch(
      /^I planen jobber du 80 % \(30 timer i uka\) fra april 2027\. /,
    )
    expect(told(participant, { ...work, from: day('2026-04-05') })).toMatch(/^Du jobber 30 timer i uka\. /)
  })
})

describe('other languages', () => {
  test('the Norwegian name stands beside, once', () => {
    const { station } = sentencesOf(en, known, nb)
    expect(station({ kind: 'contract', role: 'fpjCandidate', months: 24 })).toEqual({
      text: 'Contract, trade certificate at work, 24 months',
      norwegian: 'kontrakt, fagbrev på jobb, 24 måneder',
    })
  })

  test('an Arabic sentence isolates code and term', () => {
    const { event } = sentencesOf(ar, { ...known, reader: 'participant' }, nb)
    expect(event(happening('2026-06-12 examPassed trade'))).toBe(
      'نجحت في امتحان المهنة (\u2066fagprøve\u2069).',
    )
    const say = sentencesOf(ar, known, nb)
    expect(say.module('HEAV105')).toBe('\u2066HEAV105\u2069 العمل المهني في الرعاية الصحية')
    expect(withoutMarks(say.module('HEAV105'))).toBe('HEAV105 العمل المهني في الرعاية الصحية')
  })
})

describe('faults of curricula', () => {
  test('a fault has its place and cure', () => {
    expect(faultSaid(nb, faults.unknownReference)).toEqual({
      what: 'Viser til steg «jobb», som ikke finnes.',
      where: 'routes/modular.json, steps / 2 / after',
      cure: 'Skriv "job" i steps / 2 / after / 0.',
    })
    expect(faultSaid(en, faults.missingFile)).toEqual({
      what: 'The file is missing. Nothing can be read without it.',
      where: 'rules/national.json',
      cure: null,
    })
  })
})
