import { weekOf } from '../calendar/week.ts'
import { filesChanged } from './basis.ts'
import { Binding } from './binding.ts'
import { changesBetween, type StepChange } from './changes.ts'
import { startsByCohort } from './cohort.ts'
import { settled } from './draft.ts'
import { goneReason } from './goneReasons.ts'
import { makePlanKeeping, requestKeeping } from './keepAgreed.ts'
import { lengthReasons } from './lengthReasons.ts'
import { shortestDraft } from './makePlan.ts'
import { heldAt, pinOf, startOf } from './pins.ts'
import type { Agreement, Plan, PlanStep } from './plan.ts'
import { causesOf, cohortReason, type MadeOf } from './putBack.ts'
import type { MoveReason, ReasonedMove } from './reasons.ts'
import type { PlanRequest } from './request.ts'

/** The plan that steps are moved against. */
export interface Before extends MadeOf {
  steps: readonly PlanStep[]
}

/**
 * Why steps lie elsewhere, last another time or are gone. First the constraint that binds: with all others where they are
 * now the step could not begin when it did; or, where it begins sooner, with all others where they were it could not begin
 * so soon. Then what has changed since without which it would be as it was.
 */
export function moveReasons(
  asked: PlanRequest,
  agreement: Agreement | null,
  before: Before,
  maxConflicts?: number,
): ReasonedMove[] {
  const held = requestKeeping(asked, agreement)
  const shortest = shortestDraft(held, maxConflicts)
  if (shortest.kind === 'noPlan') return []
  const draft = settled(shortest)
  const { plan } = draft
  const binding = {
    now: new Binding(draft, plan.steps, before.steps),
    was: new Binding(draft, before.steps, plan.steps),
  }
  const changes = changesBetween({ ...plan, steps: before.steps }, plan).steps.flatMap((change) =>
    change.kind === 'added' ? [] : [change],
  )
  if (changes.length === 0) return []
  const changed = changes.map((change) => change.before)
  const causes = causesOf(asked, agreement, before.steps, changed, before)
  return changes.map((change) => {
    const { before: old } = change
    const found = [...ownReasons(change), ...(causes.get(old.id) ?? [])]
    return { step: old.id, reasons: found.length > 0 ? found : [lastReason(change)] }
  })

  function ownReasons(change: Changed): MoveReason[] {
    if (change.kind === 'gone') return [goneReason(asked, change.before) ?? []].flat()
    if (change.kind !== 'moved') return lengthReasons(asked, change.step, change.before, plan.steps)
    return bindingReasons(asked, held, before, binding, change.step, change.before)
  }

  function lastReason(change: Changed): MoveReason {
    const parts = filesSince(asked, before)
    if (parts) return parts
    return change.kind === 'gone' ? { kind: 'notNeeded' } : last(asked, agreement, plan, change.before)
  }
}

/** A step that is otherwise than in the plan before. */
type Changed = Exclude<StepChange, { kind: 'added' }>

/** That files are others than the plan before was made on; null where none are. */
function filesSince({ pathway }: PlanRequest, { basis }: Before): MoveReason | null {
  const parts = basis ? filesChanged(basis, pathway).map(({ part }) => part) : []
  return parts.length > 0 ? { kind: 'fileChanged', parts } : null
}

/** What binds the start of a step that moved; empty where nothing does by itself. */
function bindingReasons(
  asked: PlanRequest,
  held: PlanRequest,
  { person }: Before,
  { now, was }: { now: Binding; was: Binding },
  step: PlanStep,
  old: PlanStep,
): MoveReason[] {
  if (pinOf(asked.pins, step.id)?.start !== undefined) return [{ kind: 'pinned' }]
  if (startsByCohort(asked, step.id)) return [cohortReason(asked)]
  if (pinOf(held.pins, step.id)?.start !== undefined) return [{ kind: 'agreed' }]
  if (person && pinOf(person.pins, step.id)?.start !== undefined) return [{ kind: 'released' }]
  const reason =
    step.from > old.from
      ? (now.against(step, weekOf(old.from)) ?? now.closeTo(step.id))
      : freedBy(was.against(step, weekOf(step.from)))
  return reason ? [reason] : []
}

/** What kept a step from beginning so soon, as what it is freed from now. */
function freedBy(reason: MoveReason | null): MoveReason | null {
  if (reason?.kind === 'waitsFor') return { kind: 'freed', steps: [reason.step] }
  return reason?.kind === 'hours' ? { kind: 'freed', steps: reason.steps } : null
}

/** What is to be said of a step that nothing known has moved: what becomes of the plan where it is held where it was. */
function last(asked: PlanRequest, agreement: Agreement | null, { finish }: Plan, old: PlanStep): MoveReason {
  const start = startOf(old)
  if (start <= asked.today) return { kind: 'asSoon' }
  const pins = [...asked.pins.filter((pin) => pin.step !== old.id), { step: old.id, ...heldAt(old, start) }]
  const stays = makePlanKeeping({ ...asked, pins }, agreement)
  if (stays.kind === 'noPlan') return { kind: 'noRoom' }
  return { kind: stays.plan.finish > finish ? 'endsLater' : 'asSoon' }
}
