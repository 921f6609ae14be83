/** An invented person's route, in all states that a map can show. No date or duration here is a rule. */
import { type Day, dayOf, parseDay } from '../../src/calendar/day.ts'
import { type Name, plainName } from '../../src/components/Bilingual.tsx'
import { type Layout, type LayoutInput, layOut } from '../../src/components/map/layout.ts'
import type { ListWords, MapWords } from '../../src/components/map/words.ts'
import type { Piece, Progress, RouteMap, Station, StationSubject } from '../../src/planning/routeMap.ts'

/** A day written as in files; a slip in an example stops the test. */
export function on(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(`no such day: ${text}`)
  return day
}

/** A station, with what most have in common. */
export function station(
  id: string,
  subject: StationSubject,
  place: Pick<Station, 'lane'> & Partial<Station> & { from: Day; to: Day },
): Station {
  return {
    id,
    subject,
    track: 0,
    day: place.to,
    progress: 'proposed',
    deciding: false,
    pinned: false,
    assumed: false,
    ...place,
  }
}

const module = (code: string, nb: string, ar: string): StationSubject => ({
  kind: 'module',
  module: code,
  title: { nb, ar },
})

const stations: Station[] = [
  station(
    'language.A2',
    { kind: 'language', level: 'A2', skills: ['oral'] },
    {
      lane: 'norwegian',
      from: on('2026-01-05'),
      to: on('2026-02-09'),
      progress: 'done',
      deciding: true,
    },
  ),
  station(
    'language.B1.oral',
    { kind: 'language', level: 'B1', skills: ['oral'] },
    {
      lane: 'norwegian',
      from: on('2026-02-09'),
      to: on('2027-02-01'),
      progress: 'agreed',
      deciding: true,
      pinned: true,
    },
  ),
  station(
    'language.B1.writing',
    { kind: 'language', level: 'B1', skills: ['writing'] },
    {
      lane: 'norwegian',
      from: on('2027-02-01'),
      to: on('2027-06-10'),
    },
  ),
  station('module.HEAV105', module('HEAV105', 'Profesjonalitet', 'المهنية'), {
    lane: 'modules',
    from: on('2026-01-05'),
    to: on('2026-06-12'),
    progress: 'done',
  }),
  station('module.HEAV106', module('HEAV106', 'Livskvalitet', 'جودة الحياة'), {
    lane: 'modules',
    track: 1,
    from: on('2026-08-17'),
    to: on('2027-06-18'),
    progress: 'underWay',
  }),
  station('module.HEAV107', module('HEAV107', 'Grunnleggende sykepleie', 'أساسيات التمريض'), {
    lane: 'modules',
    from: on('2027-02-01'),
    to: on('2028-03-06'),
    deciding: true,
    assumed: true,
  }),
  station('module.HEAV108', module('HEAV108', 'Rehabilitering', 'إعادة التأهيل'), {
    lane: 'modules',
    from: on('2028-05-22'),
    to: on('2029-01-15'),
    deciding: true,
    assumed: true,
  }),
  station(
    'partial.helseassistent',
    {
      kind: 'partialCompetence',
      id: 'helseassistent',
      jobs: [{ nb: 'helseassistent' }],
      after: 'HEAV106',
      partials: ['helseassistent'],
    },
    {
      lane: 'modules',
      track: 1,
      from: on('2027-06-18'),
      to: on('2027-06-18'),
    },
  ),
  station(
    'partial.pleieassistent',
    {
      kind: 'partialCompetence',
      id: 'pleieassistent',
      jobs: [{ nb: 'pleieassistent' }],
      after: 'HEAV105',
      partials: ['pleieassistent'],
    },
    {
      lane: 'modules',
      from: on('2028-03-06'),
      to: on('2028-03-06'),
    },
  ),
  station(
    'work.jobTaste',
    { kind: 'work', work: 'jobTaste', percent: null },
    {
      lane: 'work',
      from: on('2026-02-02'),
      to: on('2026-02-13'),
      progress: 'done',
    },
  ),
  station(
    'work.languagePractice',
    { kind: 'work', work: 'languagePractice', percent: null },
    {
      lane: 'work',
      from: on('2026-04-07'),
      to: on('2026-10-30'),
      day: on('2026-04-07'),
      progress: 'underWay',
    },
  ),
  station(
    'work.employment',
    { kind: 'work', work: 'employment', percent: 80 },
    {
      lane: 'work',
      from: on('2026-11-01'),
      to: on('2027-07-31'),
      day: on('2026-11-01'),
      progress: 'agreed',
    },
  ),
  station(
    'contract',
    { kind: 'contract', role: 'fpjCandidate', months: 23 },
    {
      lane: 'work',
      from: on('2027-08-01'),
      to: on('2029-06-30'),
      day: on('2027-08-01'),
    },
  ),
  station(
    'exam.registration',
    { kind: 'stretch', step: 'registration', name: { nb: 'Oppmelding' } },
    {
      lane: 'exams',
      from: on('2029-01-15'),
      to: on('2029-02-01'),
      day: on('2029-01-20'),
      deciding: true,
    },
  ),
  station(
    'exam.written',
    { kind: 'exam', exam: 'written' },
    {
      lane: 'exams',
      from: on('2029-05-14'),
      to: on('2029-05-14'),
      deciding: true,
    },
  ),
  station(
    'exam.trade',
    { kind: 'exam', exam: 'trade' },
    {
      lane: 'exams',
      from: on('2029-06-20'),
      to: on('2029-06-20'),
      deciding: true,
    },
  ),
]

const piece = (of: Station, progress: Progress = of.progress): Piece => ({
  step: of.id,
  lane: of.lane,
  track: of.track,
  from: of.from,
  to: of.to,
  progress,
  deciding: of.deciding,
})

function examWindows(): RouteMap['windows'] {
  return [2026, 2027, 2028, 2029].flatMap((year) => [
    {
      kind: 'writtenExamRegistration',
      from: dayOf(year, 1, 15),
      to: dayOf(year, 2, 1),
      assumed: year > 2027,
    },
    { kind: 'writtenExam', from: dayOf(year, 5, 1), to: dayOf(year, 5, 31), assumed: year > 2027 },
    {
      kind: 'writtenExamRegistration',
      from: dayOf(year, 9, 1),
      to: dayOf(year, 9, 15),
      assumed: year > 2027,
    },
    { kind: 'writtenExam', from: dayOf(year, 11, 1), to: dayOf(year, 11, 30), assumed: year > 2027 },
  ])
}

/** The map of an invented person, on 12 October 2026. */
export const example: RouteMap = {
  from: on('2026-01-01'),
  to: on('2029-12-01'),
  today: on('2026-10-12'),
  lanes: [
    { lane: 'norwegian', tracks: 1 },
    { lane: 'modules', tracks: 2 },
    { lane: 'work', tracks: 1 },
    { lane: 'exams', tracks: 1 },
  ],
  stations,
  pieces: [
    ...stations
      .filter(({ id, from, to }) => from < to && id !== 'exam.registration')
      .map((each) => piece(each, each.id === 'language.B1.oral' ? 'underWay' : each.progress)),
    {
      step: 'exam.written',
      lane: 'exams',
      track: 0,
      from: on('2029-01-20'),
      to: on('2029-05-14'),
      progress: 'proposed',
      deciding: true,
    },
  ],
  windows: examWindows(),
  phases: [
    {
      id: 'mapping',
      name: { nb: 'Kartlegging', ar: 'رسم الخبرات' },
      from: on('2026-01-05'),
      to: on('2026-06-30'),
      progress: 'done',
    },
    {
      id: 'module',
      name: { nb: 'Moduler og jobb', ar: 'وحدات وعمل' },
      from: on('2026-07-01'),
      to: on('2027-07-31'),
      progress: 'agreed',
    },
    {
      id: 'contract',
      name: { nb: 'Fagbrev på jobb', ar: 'شهادة في العمل' },
      from: on('2027-08-01'),
      to: on('2029-06-30'),
      progress: 'proposed',
    },
  ],
  finish: { earliest: on('2029-05-25'), likely: on('2029-06-20'), latest: on('2029-11-25') },
  programmeEnd: on('2027-12-31'),
}

const laneNames = {
  norwegian: 'Norsk',
  modules: 'Moduler',
  work: 'Arbeid og praksis',
  exams: 'Eksamen',
} as const
const months = [
  'jan',
  'feb',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug',
  'sep',
  'okt',
  'nov',
  'des',
] as const
const states = {
  done: 'gjort',
  underWay: 'i gang',
  agreed: 'avtalt',
  proposed: 'forslag',
  failed: 'ikke bestått',
} as const

const monthYear = (day: Day) => {
  const [year, month] = new Date(day * 86400000).toISOString().split('-').map(Number)
  return `${months[(month ?? 1) - 1]} ${year}`
}

function nameOf({ subject }: Station): Name {
  switch (subject.kind) {
    case 'goal':
      return { text: 'Lønnet arbeid' }
    case 'subject':
      return { text: `${subject.subject} til ${subject.level}` }
    case 'module':
      return { code: subject.module, text: subject.title.nb }
    case 'language':
      return { text: `${subject.level} ${subject.skills.includes('oral') ? 'muntlig' : 'skriftlig'}` }
    case 'partialCompetence':
      return { text: `Kan jobbe som ${subject.jobs.map(({ nb }) => nb).join(', ')} (forslag)` }
    case 'work':
      return {
        text: {
          jobTaste: 'Jobbsmak',
          languagePractice: 'Språkpraksis',
          workTraining: 'Arbeidstrening',
          employment: `Ansatt ${subject.percent} %`,
        }[subject.work],
      }
    case 'contract':
      return { text: 'Kontrakt fagbrev på jobb' }
    case 'exam':
      return { text: subject.exam === 'written' ? 'Skriftlig Vg3' : 'Fagprøve' }
    case 'certificate':
      return { text: 'Fagbrev' }
    case 'preparation':
      return { text: 'Forberedelse' }
    case 'gate':
    case 'stretch':
      return { text: subject.name.nb }
  }
}

/** The words of the example in Norwegian. */
export const words: MapWords & ListWords = {
  nameOf,
  laneName: (lane) => laneNames[lane],
  partOf: ({ lane }) => laneNames[lane],
  stateOf: ({ progress }) => states[progress],
  datesOf: ({ from, to, day, progress }) =>
    from === to || progress === 'done' ? monthYear(day) : `${monthYear(from)}–${monthYear(to)}`,
  assumed: 'antatt',
  pinned: 'låst',
  deciding: 'bestemmer sluttdatoen',
  today: 'Du er her · 12. okt. 2026',
  finish: 'mai–nov 2029',
  programmeEnd: 'Introduksjonsprogrammet slutter 31. des. 2027',
  label: 'Linjekart for Sol-17, 2026 til 2029. Samme innhold finnes som liste.',
  keys: 'Piltaster flytter mellom stasjoner, Enter velger, Alt og piltast flytter stasjonen en uke.',
  describe: (each) =>
    `${plainName(nameOf(each))}, ${laneNames[each.lane]}, ${states[each.progress]}, ${monthYear(each.day)}${
      each.deciding ? ', bestemmer sluttdatoen' : ''
    }`,
  year: String,
  half: (half) => (half === 'spring' ? 'vår' : 'høst'),
  month: (month) => months[month - 1] ?? '',
  dayOf: (day) => new Date(day * 86400000).toISOString().slice(0, 10),
  held: (each, day) => `${plainName(nameOf(each))} er grepet, ${day}`,
  heldAt: (_, day) => day,
  dropped: (each, day) => `${plainName(nameOf(each))} er sluppet på ${day}`,
  left: (each) => `${plainName(nameOf(each))} står der den sto`,
  noWay: 'kan ikke flyttes hit',
  windowOf: ({ from }) => monthYear(from).split(' ')[0] ?? '',
  phaseOf: ({ name }) => ({ text: name.nb }),
  phases: 'Faser',
  phaseDates: ({ from, to }) => `${monthYear(from)}–${monthYear(to)}`,
  windows: 'Eksamen og oppmelding',
  windowText: ({ kind, from }) =>
    `${{ writtenExam: 'Skriftlig Vg3-eksamen', writtenExamRegistration: 'Oppmelding', languageTest: 'Norskprøve' }[kind]} ${monthYear(from)}`,
  finishTerm: 'Ferdig',
  givesOf: ({ subject }) => (subject.kind === 'module' ? [{ text: 'Kompetansebevis' }] : []),
  gives: 'Gir',
}

/** A map laid out at once, as nobody waits for it here. */
export function layOutAtOnce(input: LayoutInput): Layout {
  const work = layOut(input)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
