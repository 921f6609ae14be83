import type { Day } from '../../calendar/day.ts'
import { type Exam, exams as examKinds } from '../requirement.ts'
import { idSchema } from '../text.ts'
import { examCodeSchema, type Trade } from '../trade.ts'
import { type DraftModule, modulesOf } from './draftModules.ts'
import type { Gap } from './gaps.ts'
import { type GrepObject, isWithdrawn } from './objects.ts'
import { type FactsOf, type ObjectOf, objectsOf, subjectOfPlan } from './plans.ts'
import { ourLanguage, plainText, type Titles, titlesOf } from './said.ts'

/** What the register says of one trade, in the shape of our own file; null and absent is what the objects do not tell. */
export interface Draft {
  id: string
  /** The three letters that all its codes begin with. */
  trade: string
  /** Whether the plan itself was read: without it no module can be missing, and no day be told. */
  planRead: boolean
  status: string | null
  /** The language it was adopted in, as the register writes it. */
  language: string | null
  /** The plan's whole title, and the trade's name drawn from its short form. */
  title: Titles
  name: Titles
  structure: Trade['structure'] | null
  adopted: Day | null
  validFrom: Day | null
  validTo: Day | null
  basedOn: string | null
  replacedBy: string[]
  certificate: Trade['certificate'] | null
  modules: DraftModule[]
  /** Whether the order of the modules is told by each of their sets. */
  orderTold: boolean
  exams: Record<Exam, string | null>
  programmeArea: { ordinary: string | null; modular: string | null }
  /** What the plan says on how the training ends, as text in the adopted language: lengths of tests are read from it by a person. */
  assessment: string[]
  gaps: Gap[]
}

/** The scale that only a trade exam (fag-/svenneprøve) has, and the arrangement that means no exam. */
const tradeScale = 'vurderingsuttrykk_bestaatt_meget_godt_bestaatt_ikke_bestaatt'
const noExam = 'eksamensordning_1'

/** The stem of a code: the three letters that a trade's plans, subjects and marks begin with. */
const stemOf = (code: string): string => code.slice(0, 3)

/**
 * The trade's name from the plan's short form, which adds what kind of plan it is behind a dash:
 * "Betongfaget – modulstrukturert opplæring for voksne".
 */
function nameOf({ shortTitle, language }: FactsOf<'plan'>): Titles {
  const titles = titlesOf(shortTitle, language)
  return Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [key, title.split(/\s[–—-]\s/)[0]?.trim() || title]),
  )
}

/** The one code where there is just one; else null and a gap that names what there is. */
function only(
  gaps: Gap[],
  of: (Gap & { kind: 'codeUnclear' })['of'],
  within: string,
  codes: Iterable<string>,
) {
  const distinct = [...new Set(codes)]
  if (distinct.length === 1) return distinct[0] ?? null
  gaps.push({ kind: 'codeUnclear', of, in: within, codes: distinct })
  return null
}

const isExamCode = (code: string): boolean => examCodeSchema.safeParse(code).success

/**
 * The codes of the two exams, told by the scale of their marks: the trade exam has one of its own, and the written exam is what
 * else of the trade's stem ends in an exam. Where there are several the register does not tell whose they are.
 */
function examsOf(objects: readonly GrepObject[], id: string, gaps: Gap[]): Draft['exams'] {
  const marks = objectsOf(objects, 'mark').filter(
    ({ code, status, facts }) =>
      stemOf(code) === stemOf(id) && isExamCode(code) && !isWithdrawn(status) && !facts.ofModule,
  )
  const codes: Record<Exam, string[]> = {
    trade: marks.filter(({ facts }) => facts.scales.includes(tradeScale)).map(({ code }) => code),
    written: marks
      .filter(({ facts }) => !facts.scales.includes(tradeScale) && facts.exams.some((one) => one !== noExam))
      .map(({ code }) => code),
  }
  const [written, trade] = examKinds.map((exam) => only(gaps, exam, id, codes[exam]))
  return { written: written ?? null, trade: trade ?? null }
}

const areasOf = (objects: readonly GrepObject[], subjects: readonly string[]): string[] =>
  objectsOf(objects, 'subject')
    .filter(({ code }) => subjects.includes(code))
    .flatMap(({ facts }) => facts.areas)

/** The programme areas: of the modules' own subjects, and of the ordinary plan's. */
function programmeAreasOf(
  objects: readonly GrepObject[],
  { id, structure, basedOn, modules }: Pick<Draft, 'id' | 'structure' | 'basedOn' | 'modules'>,
  gaps: Gap[],
) {
  const own = areasOf(
    objects,
    modules.flatMap(({ subject }) => subject ?? []),
  )
  if (structure === 'block') return { ordinary: only(gaps, 'ordinaryArea', id, own), modular: null }
  const ordinarySubjects = objectsOf(objects, 'set')
    .filter(({ facts }) => facts.plan !== null && facts.plan === basedOn)
    .flatMap(({ facts }) => facts.subjects)
  return {
    ordinary: only(gaps, 'ordinaryArea', id, areasOf(objects, ordinarySubjects)),
    modular: only(gaps, 'modularArea', id, own),
  }
}

/** Fagbrev or svennebrev, from the programme areas of the trade. */
function certificateOf(objects: readonly GrepObject[], areas: readonly (string | null)[], gaps: Gap[]) {
  const ends = objectsOf(objects, 'area')
    .filter(({ code }) => areas.includes(code))
    .flatMap(({ facts }) => facts.certificates)
  const found = (['fagbrev', 'svennebrev'] as const).filter((one) => ends.includes(`sluttkompetanse_${one}`))
  const [certificate = null] = found.length === 1 ? found : []
  if (certificate === null) gaps.push({ kind: 'certificateNotTold' })
  return certificate
}

/** What the plan itself tells; empty where it was not read. */
function factsOfPlan(plan: ObjectOf<'plan'> | null, id: string, gaps: Gap[]) {
  if (!plan) {
    gaps.push({ kind: 'missingObject', type: 'plan', code: id })
    return {
      ...{ planRead: false, status: null, language: null, title: {}, name: {}, structure: null },
      ...{ adopted: null, validFrom: null, validTo: null, basedOn: null, replacedBy: [], assessment: [] },
    }
  }
  const { facts, status } = plan
  const { language, adopted, validFrom, validTo, replacedBy } = facts
  const is = subjectOfPlan(facts)
  if (is === 'preparatory' || is === 'other') gaps.push({ kind: 'noTradePlan', code: id, is })
  const structure = is === 'modules' || is === 'block' ? is : null
  const originals = facts.originals.filter((code) => code !== id && idSchema.safeParse(code).success)
  return {
    ...{ planRead: true, status, language, adopted, validFrom, validTo, replacedBy, structure },
    title: titlesOf(facts.title, language),
    name: nameOf(facts),
    basedOn: structure === 'modules' ? only(gaps, 'basedOn', id, originals) : null,
    assessment: facts.assessments.flatMap((said) => {
      const own = ourLanguage(language)
      const text = own && titlesOf(said, language)[own]
      return text ? plainText(text) : []
    }),
  }
}

/** Whether the objects tell nothing of the trade that a draft is of: they are another's. */
export function saysNothing({ planRead, modules, exams, programmeArea, certificate }: Draft): boolean {
  const told = [exams.written, exams.trade, programmeArea.ordinary, programmeArea.modular, certificate]
  return !planRead && modules.length === 0 && told.every((one) => one === null)
}

/**
 * The official part of a trade, drawn from what was read of the register: joined by codes and never by titles. What the objects do
 * not tell stays empty and is named. Aims come as codes, without their sentences, which are Udir's.
 */
export function draftOf(objects: readonly GrepObject[], id: string): Draft {
  const gaps: Gap[] = []
  const plan = objectsOf(objects, 'plan').find(({ code }) => code === id) ?? null
  const told = factsOfPlan(plan, id, gaps)
  const noTrade = plan !== null && told.structure === null
  const { modules, orderTold } = noTrade
    ? { modules: [], orderTold: false }
    : modulesOf(objects, id, plan, gaps)
  const about = { id, ...told, modules }
  const programmeArea = programmeAreasOf(objects, about, gaps)
  return {
    ...about,
    trade: stemOf(id),
    orderTold,
    programmeArea,
    certificate: certificateOf(objects, [programmeArea.ordinary, programmeArea.modular], gaps),
    exams: examsOf(objects, id, gaps),
    gaps,
  }
}
