import type { SpanEnd } from '../../curriculum/duration.ts'
import type { ReferenceTo } from '../../curriculum/faults.ts'
import type { Party } from '../../curriculum/party.ts'
import type { AnyExam, Level, Schooling, Skill } from '../../curriculum/requirement.ts'
import type { Cap, GoalName, Lane } from '../../curriculum/route.ts'
import type { DemandPoint, RouteRole } from '../../curriculum/rules.ts'
import type { RuleStanding, StatedStanding } from '../../curriculum/source.ts'
import type { Subject, SubjectLevel, subjectPapers } from '../../curriculum/subject.ts'
import type { Trade } from '../../curriculum/trade.ts'
import type { Experience, ProgrammeGoal } from '../../pathway/background.ts'
import type { Event } from '../../pathway/event.ts'
import type { whyNotPractice } from '../../pathway/practice.ts'
import type { LeafState } from '../../pathway/unmet.ts'
import type { RouteStatus } from '../../planning/compare.ts'
import type { Progress, StationSubject, Window } from '../../planning/routeMap.ts'
import type { Texts } from '../texts.ts'
import { chartEvents, charts, events, parents, places } from './charts.ts'
import { rules } from './rules.ts'
import { stepContents } from './stepContents.ts'

type Paper = (Event & { kind: 'languageAssessed' })['paper']
type Work = (StationSubject & { kind: 'work' })['work']

/** The words that must be there because the field's unions name them: a missing one does not compile. */
interface FieldWords extends Texts {
  levels: Record<Level, string>
  skills: Record<Skill, string>
  skillsPlain: Record<Skill, string>
  papers: Record<Paper, string>
  subjects: Record<Subject, string>
  subjectLevels: Record<SubjectLevel, string>
  subjectPapers: Record<(typeof subjectPapers)[number], string>
  lanes: Record<Lane, string>
  progress: Record<Progress | 'waiting', string>
  leafStates: Record<LeafState, string>
  routeStates: Record<RouteStatus['kind'], string>
  counted: Record<Cap['counted'], string>
  parties: Record<Party | 'provider', string>
  roles: Record<RouteRole, string>
  work: Record<Work, string>
  exams: Record<AnyExam | 'journeyman', string>
  examsThe: Record<AnyExam | 'journeyman', string>
  certificates: Record<Trade['certificate'], string>
  goals: Record<GoalName, string>
  schoolingLeast: Record<Schooling, string>
  schoolingMost: Record<Schooling, string>
  points: Record<DemandPoint, string>
  standings: Record<StatedStanding, string>
  standingsPlain: Record<RuleStanding, string>
  programmeGoals: Record<ProgrammeGoal, string>
  windows: Record<Window['kind'], string>
  spanEnds: Record<SpanEnd, string>
  counts: Record<Experience['counts']['kind'], string>
  whyNotPractice: Record<NonNullable<ReturnType<typeof whyNotPractice>>, string>
  where: Record<Experience['where'], string>
  things: Record<ReferenceTo, string>
}

/** The words of the field: levels, skills, lines, states, events, roles and rules, each said in one way. */
export const field = {
  levels: { belowA1: 'under A1', A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1' },
  skills: { listening: 'lytting', reading: 'lesing', writing: 'skriftlig', oral: 'muntlig' },
  skillsPlain: {
    listening: 'forstå det andre sier',
    reading: 'lese',
    writing: 'skrive',
    oral: 'snakke',
  },
  norwegian: 'norsk {{skills}}',
  papers: {
    norskprove: 'norskprøve',
    schoolAssessment: 'skolens vurdering',
    ownAssessment: 'egen vurdering',
  },
  subjects: {
    basicModule: 'grunnmodul',
    norwegianMinorities: 'norsk for språklige minoriteter',
    norwegian: 'norsk',
    english: 'engelsk',
    mathematics: 'matematikk',
    science: 'naturfag',
    socialStudies: 'samfunnsfag',
    programmeSubjects: 'programfag du velger selv',
    motherTongue: 'morsmål',
  },
  subjectLevels: {
    none: 'ikke kartlagt',
    level1: 'nivå 1',
    level2: 'nivå 2',
    level3: 'nivå 3',
    level4: 'nivå 4',
    upperSecondary: 'videregående nivå',
  },
  subjectPapers: {
    placement: 'kartleggingssamtale',
    moduleMark: 'vurdering i modulen',
    recognised: 'realkompetansevurdering',
    diploma: 'vitnemål',
    privatistExam: 'eksamen som privatist',
  },
  lanes: { norwegian: 'Norsk', modules: 'Moduler', work: 'Arbeid og praksis', exams: 'Eksamen' },
  /** The line of modules in a trade that has none. */
  training: 'Opplæring',
  charts,
  /** Every state of every chart, by its path; what encloses others is in `parents`. */
  places,
  parents,
  progress: {
    done: 'gjort',
    underWay: 'i gang',
    agreed: 'avtalt',
    proposed: 'forslag',
    failed: 'ikke bestått',
    waiting: 'venter',
  },
  leafStates: {
    met: 'Oppfylt',
    missing: 'Mangler',
    tooLate: 'For sent',
    question: 'Uavklart',
    waived: 'Dispensasjon',
  },
  routeStates: {
    open: 'Åpen',
    closedByLaw: 'Stengt av loven',
    closedByCountyPractice: 'Stengt av fylkets praksis',
    closedByModel: 'Stengt av modellen',
    inQuestion: 'Uavklart',
  },
  events,
  /** Words a chart listens for that are no events of their own. */
  chartEvents,
  cohort: { from: 'fra {{day}}', until: 'til {{day}}', atMost: 'høyst {{days}} ({{counted}})' },
  counted: { workingDays: 'mandag til fredag', calendarDays: 'alle dager' },
  stepContents,
  parties: {
    drivingSchool: 'kjøreskolen',
    mentor: 'mentoren',
    jobSpecialist: 'jobbspesialisten',
    careerCentre: 'karrieresenteret',
    upperSecondarySchool: 'den videregående skolen',
    refugeeService: 'flyktningtjenesten',
    participant: 'deltakeren',
    adviser: 'rådgiveren',
    county: 'fylket',
    municipality: 'kommunen',
    adultEducation: 'voksenopplæringen',
    nav: 'Nav',
    trainingEstablishment: 'lærebedriften',
    employer: 'arbeidsgiveren',
    examBoard: 'prøvenemnda',
    provider: 'skolen eller kurset',
  },
  roles: {
    fpjCandidate: 'fagbrev på jobb',
    apprentice: 'lærling',
    trainingCandidate: 'lærekandidat',
    practiceCertificateCandidate: 'praksisbrevkandidat',
    experienceBased: 'praksiskandidat',
  },
  work: {
    jobTaste: 'jobbsmak',
    languagePractice: 'språkpraksis',
    workTraining: 'arbeidstrening',
    employment: 'jobb',
  },
  exams: {
    competence: 'kompetanseprøve',
    practiceCertificate: 'praksisbrevprøve',
    written: 'skriftlig Vg3-eksamen',
    trade: 'fagprøve',
    journeyman: 'svenneprøve',
  },
  /** As it stands in a sentence about one person's own. */
  examsThe: {
    competence: 'kompetanseprøven',
    practiceCertificate: 'praksisbrevprøven',
    written: 'skriftlig Vg3-eksamen',
    trade: 'fagprøven',
    journeyman: 'svenneprøven',
  },
  certificates: { fagbrev: 'fagbrev', svennebrev: 'svennebrev' },
  /** What a route ends in that leads to no trade certificate. */
  goals: {
    paidWork: 'lønnet arbeid',
    competence: 'bestått kompetanseprøve',
    practiceCertificate: 'praksisbrev',
    upperSecondary: 'klar for videregående opplæring',
    higherEducation: 'klar for høyere utdanning',
  },
  goalOfPosition: 'lønnet arbeid i {{percent}} stilling',
  schoolingLeast: {
    compulsory: 'fullført grunnskole',
    upperSecondary: 'fullført videregående opplæring',
  },
  schoolingMost: {
    compulsory: 'ikke fullført videregående opplæring',
    upperSecondary: 'ikke mer enn videregående opplæring',
  },
  points: {
    route: 'velge veien',
    module: 'starte en modul',
    contract: 'få kontrakt',
    contractCompleted: 'fullføre kontrakten',
    writtenExam: 'ta skriftlig Vg3-eksamen',
    tradeExamRegistration: 'melde opp til {{exam}}',
    tradeExam: 'ta {{exam}}',
    certificate: 'få {{certificate}}',
  },
  standings: {
    law: 'lov',
    countyPractice: 'fylkets praksis',
    provider: 'krav fra stedet',
    model: 'vanlig på denne veien',
    reported: 'opplyst, ikke lov',
  },
  standingsPlain: {
    law: 'Står i lov eller forskrift. Stenger når det mangler.',
    countyPractice: 'Fylket har skrevet at det gjør slik. Stenger i dette fylket til noen gir dispensasjon.',
    provider: 'Skolen, kommunen eller arbeidsgiveren ber om det. Stenger bare dette steget.',
    model: 'Slik gjør denne veien det. Stenger bare for den som veien ikke er for.',
  },
  programmeGoals: {
    vocational: 'fullført fag- og yrkesopplæring',
    upperSecondary: 'fullført videregående opplæring',
    partsOfUpperSecondary: 'deler av videregående opplæring',
    work: 'arbeid',
  },
  windows: {
    writtenExam: 'skriftlig Vg3-eksamen',
    writtenExamRegistration: 'oppmelding',
    languageTest: 'norskprøve',
  },
  spanEnds: { low: 'kortest', likely: 'trolig', high: 'lengst' },
  counts: { undecided: 'ikke avgjort', practice: 'praksis i et fag', nothing: 'teller ikke' },
  whyNotPractice: {
    undocumented: 'Ikke dokumentert. Praksis uten attest teller ikke.',
    undecided: 'Ingen har avgjort hva den teller for.',
    otherTrade: 'Teller for et annet fag.',
    nothing: 'Teller ikke som praksis.',
  },
  where: { norway: 'i Norge', abroad: 'i utlandet' },
  rules,
  wholeTrade: 'hele faget',
  things: {
    trade: 'fag',
    route: 'vei',
    module: 'modul',
    gate: 'kurs eller bevis',
    step: 'steg',
    phase: 'fase',
    rule: 'regel',
    duration: 'varighet',
    position: 'stilling',
    county: 'fylke',
    occupation: 'yrke',
    group: 'gruppe',
    partialCompetence: 'delkompetanse',
  },
  aims_one: '{{count}} kompetansemål',
  aims_other: '{{count}} kompetansemål',
  aimsOf_one: '{{approved}} av {{count}} kompetansemål',
  aimsOf_other: '{{approved}} av {{count}} kompetansemål',
  examAndMarks: '{{exam}}, resultat {{marks}}',
  attempts_one: '{{count}} forsøk',
  attempts_other: '{{count}} forsøk',
} as const satisfies FieldWords
