import { moduleSchema } from '../trade.ts'
import type { Gap } from './gaps.ts'
import { type GrepObject, isWithdrawn } from './objects.ts'
import { type ObjectOf, objectsOf, subjectOfPlan } from './plans.ts'
import { type Said, type Titles, titlesOf } from './said.ts'

/** One module as the register tells of it: null is what the objects do not tell. */
export interface DraftModule {
  aimSet: string
  subject: string | null
  /** Fagkode; of a block the opplæringsfag, as no paper has a mark in it. */
  id: string | null
  title: Titles
  /** In the order of the set; null where the set was not read. */
  aims: DraftAim[] | null
  /** The plan or the set itself says that it is no longer in force. */
  withdrawn: boolean
}

/** An aim by its code, and the aim of the ordinary plan that it was taken from (hentet-fra), where that is told. */
interface DraftAim {
  code: string
  takenFrom: string | null
}

/** What a module is made from, by code. */
interface Indexed {
  sets: ReadonlyMap<string, ObjectOf<'set'>>
  aims: ReadonlyMap<string, ObjectOf<'aim'>>
  subjects: ReadonlyMap<string, ObjectOf<'subject'>>
  marks: readonly ObjectOf<'mark'>[]
}

const { aimSet, subject, id, aims } = moduleSchema.shape

/** The codes that our files can hold. */
const fitting = { set: aimSet, subject, mark: id, aim: aims.element.shape.code } as const

/** Those of some codes that our files can hold; each of the others is a gap. */
function fits<Coded extends { code: string }>(
  coded: readonly Coded[],
  of: keyof typeof fitting,
  gaps: Gap[],
): Coded[] {
  return coded.filter(({ code }) => {
    const { success } = fitting[of].safeParse(code)
    if (!success) gaps.push({ kind: 'otherCode', of, code })
    return success
  })
}

const byCode = <O extends GrepObject>(objects: readonly O[]): ReadonlyMap<string, O> =>
  new Map(objects.map((object) => [object.code, object]))

const indexed = (objects: readonly GrepObject[]): Indexed => ({
  sets: byCode(objectsOf(objects, 'set')),
  aims: byCode(objectsOf(objects, 'aim')),
  subjects: byCode(objectsOf(objects, 'subject')),
  marks: objectsOf(objects, 'mark'),
})

/** The subject (opplæringsfag) of a set: the set names it, and the subject may name the set. */
function subjectOf({ sets, subjects }: Indexed, set: string, gaps: Gap[]): string | null {
  const read = sets.get(set)
  const naming = [...subjects.values()].filter(({ facts }) => facts.sets.includes(set))
  const codes = [...new Set([...(read?.facts.subjects ?? []), ...naming.map(({ code }) => code)])]
  const [only] = codes
  if (codes.length === 1 && only !== undefined)
    return fits([{ code: only }], 'subject', gaps)[0]?.code ?? null
  // Without the set nobody can tell, and the set is named as missing
  if (read || codes.length > 1) gaps.push({ kind: 'codeUnclear', of: 'subject', in: set, codes })
  return null
}

/**
 * The mark (fagkode) that a module has: of those that subject and mark name each other by, the one that is assessed as a module, or
 * where that was not read the one with the pattern of such marks (BETV105).
 */
function markOf({ subjects, marks }: Indexed, subject: string, gaps: Gap[]): string | null {
  const read = subjects.get(subject)
  const naming = marks.filter(({ facts, status }) => facts.subjects.includes(subject) && !isWithdrawn(status))
  const all = [...new Set([...(read?.facts.marks ?? []), ...naming.map(({ code }) => code)])]
  const codes = all.filter((code) => {
    const mark = marks.find((one) => one.code === code)
    return (mark?.facts.ofModule ?? false) || /^[A-Z]{3}V\d{3}$/.test(code)
  })
  const [only] = codes
  if (codes.length === 1 && only !== undefined) return fits([{ code: only }], 'mark', gaps)[0]?.code ?? null
  if (!read && codes.length === 0) gaps.push({ kind: 'missingObject', type: 'subject', code: subject })
  else gaps.push({ kind: 'codeUnclear', of: 'mark', in: subject, codes })
  return null
}

/** The set's short title, else the title of its subject, else of its mark: the three may differ in wording. */
function titleOf(
  index: Indexed,
  set: string,
  subject: string | null,
  mark: string | null,
  language: string | null,
) {
  const said: (Said | null | undefined)[] = [
    index.sets.get(set)?.facts.shortTitle,
    subject === null ? null : index.subjects.get(subject)?.facts.title,
    index.marks.find(({ code }) => code === mark)?.facts.title,
  ]
  return (
    said.map((one) => titlesOf(one ?? null, language)).find((titles) => Object.keys(titles).length > 0) ?? {}
  )
}

function aimsOf({ sets, aims }: Indexed, set: string, gaps: Gap[]): DraftAim[] | null {
  const read = sets.get(set)
  if (!read) return null
  const valid = read.facts.aims.filter(({ code, status }) => !isWithdrawn(aims.get(code)?.status ?? status))
  const listed = fits(valid, 'aim', gaps)
  const unread = listed.filter(({ code }) => !aims.has(code)).length
  if (unread > 0) gaps.push({ kind: 'aimsNotRead', set, count: unread })
  const codes = [...new Set(listed.map(({ code }) => code))]
  return codes.map((code) => ({ code, takenFrom: aims.get(code)?.facts.takenFrom ?? null }))
}

/** The sets of a plan: those that it lists, or, where the plan was not read, those that say they belong to it. */
function setsOf({ sets }: Indexed, id: string, plan: ObjectOf<'plan'> | null, gaps: Gap[]) {
  const belonging = [...sets.values()].filter(({ facts }) => facts.plan === id)
  if (!plan) return belonging.map(({ code, status }) => ({ code, status }))
  const listed = plan.facts.sets
  for (const { code } of belonging)
    if (!listed.some((one) => one.code === code)) gaps.push({ kind: 'setNotInPlan', set: code })
  return listed.filter(({ code }, index) => listed.findIndex((one) => one.code === code) === index)
}

/** The modules of a plan, in the order that their sets say (rekkefoelge) where all say one, else in that of the plan. */
export function modulesOf(
  objects: readonly GrepObject[],
  id: string,
  plan: ObjectOf<'plan'> | null,
  gaps: Gap[],
): { modules: DraftModule[]; orderTold: boolean } {
  const index = indexed(objects)
  const { sets, subjects } = index
  const listed = fits(setsOf(index, id, plan, gaps), 'set', gaps)
  const orders = listed.map(({ code }) => sets.get(code)?.facts.order ?? null)
  const orderTold = orders.every((order) => order !== null) && new Set(orders).size === orders.length
  const orderOf = (code: string): number => sets.get(code)?.facts.order ?? 0
  const inOrder = orderTold ? listed.toSorted((a, b) => orderOf(a.code) - orderOf(b.code)) : listed
  const isBlock = plan !== null && subjectOfPlan(plan.facts) === 'block'
  const modules = inOrder.map(({ code, status }): DraftModule => {
    const read = sets.get(code)
    if (!read) gaps.push({ kind: 'missingObject', type: 'set', code })
    const subject = subjectOf(index, code, gaps)
    const mark = isBlock || subject === null ? subject : markOf(index, subject, gaps)
    const title = titleOf(index, code, subject, mark, plan?.facts.language ?? null)
    if (read && Object.keys(title).length === 0) gaps.push({ kind: 'titleMissing', set: code })
    const withdrawn = isWithdrawn(read?.status ?? status)
    return { aimSet: code, subject, id: mark, title, aims: aimsOf(index, code, gaps), withdrawn }
  })
  const chosen = modules.filter(({ subject }) => {
    const type = subject === null ? null : subjects.get(subject)?.facts.subjectType
    return type === 'fagtype_valgfritt_programfag'
  })
  if (chosen.length > 0) gaps.push({ kind: 'choiceNotTold', sets: chosen.map(({ aimSet }) => aimSet) })
  return { modules, orderTold }
}
