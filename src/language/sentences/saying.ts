import type { Day } from '../../calendar/day.ts'
import { type Nameables, nameIn } from '../../curriculum/editing/nameables.ts'
import type { AnyExam, Skill } from '../../curriculum/requirement.ts'
import { type Goal, goalNameOf, goalOf } from '../../curriculum/route.ts'
import type { DemandPoint, RuleId } from '../../curriculum/rules.ts'
import { ruleUnits } from '../../curriculum/rules.ts'
import { heldLevels, type Subject } from '../../curriculum/subject.ts'
import type { Background } from '../../pathway/background.ts'
import { wordOfLevel } from '../../pathway/eventMoves.ts'
import { type ItemPlace, itemOf, itemPlace } from '../../pathway/item.ts'
import { statePath } from '../../pathway/moves.ts'
import { chartOf, idOf, type Pathway, type Unit } from '../../pathway/pathway.ts'
import type { Claim, Standing } from '../../pathway/standing.ts'
import { statedBy } from '../../pathway/stated.ts'
import { asNorwegian, capital, inSentence } from '../marks.ts'
import type { Key } from '../source.ts'
import type { Words } from '../words.ts'

/** The areas that sentences are made of. */
export type SayingWords = Words<'field' | 'sentences'>

/** In whose words, to whom and of whom facts are said. What is not known leaves names out, never facts. */
export interface Saying {
  words: SayingWords
  /** Norwegian words, where the reader's language is another: for names kept beside. */
  beside: SayingWords | null
  reader: 'adviser' | 'participant'
  pathway: Pathway | null
  background: Background | null
  standing: Standing | null
  /** The day on which rules are asked for their value. */
  day: Day | null
  /** What can be named where a requirement is written, for no person and no one way. */
  nameables?: Nameables | undefined
}

/** A code such as HEAV107, kept as it is in every language. */
export function codeText({ words }: Saying, code: string): string {
  return words.norwegian ? code : asNorwegian(code)
}

/** A module: for an adviser by code and title, for a participant by title. */
export function moduleName(saying: Saying, module: string): string {
  const { pathway, nameables } = saying
  const title = pathway?.modulesById.get(module)?.title ?? nameIn(nameables?.module ?? [], module)
  const code = codeText(saying, module)
  if (!title) return code
  const said = saying.words.said(title)
  return saying.reader === 'adviser' ? `${code} ${said}` : said
}

/** A licence, course or approval. */
export function gateName(saying: Saying, gate: string): string {
  const { pathway, nameables } = saying
  const name = pathway?.gatesById.get(gate)?.name ?? nameIn(nameables?.gate ?? [], gate)
  return name ? saying.words.said(name) : codeText(saying, gate)
}

/** A line of a checklist and the paper it stands in; what the route has not, or not any longer, by its id. */
export function itemNames({ words, pathway }: Saying, place: ItemPlace): { item: string; paper: string } {
  const found = pathway ? itemOf(pathway.stepsById, place) : null
  return found
    ? { item: inSentence(words.said(found.item.text)), paper: words.said(found.paper.name) }
    : { item: asNorwegian(place.item), paper: asNorwegian(place.paper) }
}

/** A phase or a named stretch of the route. */
export function phaseName({ words, pathway, nameables }: Saying, phase: string): string {
  const step = pathway?.stepsById.get(phase)
  const name =
    pathway?.route.phases.find((one) => one.id === phase)?.name ??
    (step?.kind === 'stretch' ? step.name : nameIn(nameables?.phase ?? [], phase))
  return name ? words.said(name) : asNorwegian(phase)
}

/** The written exam, or the trade exam by the name it has in this trade; `the`: as one's own, in a sentence. */
export function examName({ words, pathway }: Saying, exam: AnyExam, the = false): string {
  const journeyman = exam === 'trade' && pathway?.trade?.certificate === 'svennebrev'
  return words.t(`field:${the ? 'examsThe' : 'exams'}.${journeyman ? 'journeyman' : exam}`)
}

/** fagbrev or svennebrev, as the trade has it. */
export function certificateName({ words, pathway }: Saying): string {
  return words.t(`field:certificates.${pathway?.trade?.certificate ?? 'fagbrev'}`)
}

/** One or more language skills: muntlig, or lesing og skriftlig. */
export function skillsText({ words }: Saying, skills: readonly Skill[]): string {
  return words.list(skills.map((skill) => words.t(`field:skills.${skill}`)))
}

/** What a claim is about: a module, an experience, or the whole trade. */
export function aboutName(saying: Saying, about: Claim['about']): string {
  const { words, background } = saying
  if (about.kind === 'module') return moduleName(saying, about.module)
  if (about.kind === 'trade') return words.t('field:wholeTrade')
  const experience = background?.experiences.find((one) => one.id === about.experience)
  return experience ? inSentence(experience.title) : words.t('field:charts.claim')
}

/** A claim by what it is about. */
export function claimName(saying: Saying, claim: string): string {
  const about = saying.standing?.facts.claimsById.get(claim)?.about
  return about ? aboutName(saying, about) : saying.words.t('field:charts.claim')
}

/** A job: one from before the plan by what it is, since nobody can tell several apart without. */
function workName({ words, background }: Saying, engagement: string): string {
  const experience = background?.experiences.find(({ id }) => id === engagement)
  return experience ? inSentence(experience.title) : words.t('field:charts.work')
}

/** A rule by its name; a name that is no rule of ours is shown as it stands. */
export function ruleName({ words }: Saying, rule: string): string {
  return Object.hasOwn(ruleUnits, rule) ? words.t(`field:rules.${rule as RuleId}`) : asNorwegian(rule)
}

/** Something that somebody has stated, by what asks for it; a name that nothing asks for here is shown as it stands. */
export function statedName({ words, pathway }: Saying, fact: string): string {
  const asking = pathway && statedBy(pathway.route).find(({ id }) => id === fact)
  return asking ? words.said(asking.what) : asNorwegian(fact)
}

/** What a route ends in that leads to no trade certificate: lønnet arbeid, praksisbrev. */
export function goalText(
  { words: { t, lengths } }: Saying,
  goal: Exclude<Goal, { kind: 'certificate' }>,
): string {
  return goal.kind === 'paidWork' && goal.percent !== undefined
    ? t('field:goalOfPosition', { percent: lengths.percent(goal.percent) })
    : t(`field:goals.${goalNameOf(goal)}`)
}

/** A moment at which something is demanded, as what one wants to do: få kontrakt. */
export function pointText(saying: Saying, point: DemandPoint): string {
  const values = { exam: examName(saying, 'trade', true), certificate: certificateName(saying) }
  return saying.words.t(`field:points.${point}`, values)
}

/** What a unit of the pathway is called. */
export function unitName(saying: Saying, unit: Unit): string {
  const { words } = saying
  const id = idOf(unit)
  const chart = chartOf(unit)
  switch (chart) {
    case 'language':
      return capital(words.t('field:norwegian', { skills: words.t(`field:skills.${id as Skill}`) }))
    case 'subject':
      return capital(words.t(`field:subjects.${id as Subject}`))
    case 'module':
      return moduleName(saying, id)
    case 'exam':
      return capital(examName(saying, id as AnyExam))
    case 'phase':
      return phaseName(saying, id)
    case 'gate':
      return gateName(saying, id)
    case 'item': {
      const { item, paper } = itemNames(saying, itemPlace(id))
      return `${paper}: ${item}`
    }
    case 'certificate':
      return capital(certificateName(saying))
    case 'goal': {
      const goal = saying.pathway && goalOf(saying.pathway.route)
      return goal && goal.kind !== 'certificate'
        ? capital(goalText(saying, goal))
        : words.t('field:charts.goal')
    }
    case 'claim':
      return claimName(saying, id)
    case 'work':
      return workName(saying, id)
    case 'leave':
    case 'agreement':
    case 'contract':
      return words.t(`field:charts.${chart}`)
  }
}

/** Where a unit stands in its chart, in a word or two. */
export function placeName({ words }: Saying, unit: Unit, place: string): string {
  // Charts do not type their states; tests/language/union.test.ts finds a state without its word
  return words.t(
    `field:places.${chartOf(unit)}.${statePath(place)}` as Key<'field'> & `field:charts.${string}`,
  )
}

/** A name as it stands inside a sentence: English alone keeps the great letter of a language. */
export function midSentence(text: string): string {
  return text.startsWith('Norwegian') ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Words that a chart listens for and that are no events of their own. */
const ownOfCharts: readonly string[] = [
  'moduleRecognised',
  'aimsRecognised',
  'aimsTakenBack',
  'partlyBrokenOff',
  'oneFailedOnAppeal',
  'inWork',
  'outOfWork',
  'reached',
]

/** A word that a chart listens for: an event by its short name, or a language level by what was found. */
export function moveName({ words }: Saying, move: string): string {
  const ofSubject = heldLevels.find((one) => wordOfLevel(one) === move)
  if (ofSubject) {
    return words.t('field:chartEvents.levelFound', { level: words.t(`field:subjectLevels.${ofSubject}`) })
  }
  const level = /^assessed(.+)$/.exec(move)?.[1]
  if (level !== undefined) return words.t('field:chartEvents.assessed', { level })
  const group = ownOfCharts.includes(move) ? 'chartEvents' : 'events'
  return words.t(`field:${group}.${move}` as Key<'field'> & `field:charts.${string}`)
}
