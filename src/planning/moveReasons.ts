import { weekOf } from '../calendar/week.ts'
import { filesChanged } from './basis.ts'
import { Binding } from './binding.ts'
import { changesBetween } from './changes.ts'
import { settled } from './draft.ts'
import { makePlanKeeping, requestKeeping } from './keepAgreed.ts'
import { lengthReasons } from './lengthReasons.ts'
import { shortestDraft } from './makePlan.ts'
import { heldAt, pinOf, startOf } from './pins.ts'
import type { Agreement, Plan, PlanStep } from './plan.ts'
import { causesOf, type MadeOf } from './putBack.ts'
import type { MoveReason, ReasonedMove } from './reasons.ts'
import type { PlanRequest } from './request.ts'

/** The plan that steps are moved against. */
export interface Before extends MadeOf {
  steps: readonly PlanStep[]
}

/**
 * Why steps lie elsewhere or last another time than in the plan before. First the constraint that binds: with all others
 * where they are now the step could not begin when it did; or, where it begins sooner, with all others where they were it
 * could not begin so soon. Then what has changed since without which it would be as it was.
 */
export function moveReasons(asked: PlanRequest, agreement: Agreement | null, before: Before): ReasonedMove[] {
  const held = requestKeeping(asked, agreement)
  const shortest = shortestDraft(held)
  if (shortest.kind === 'noPlan') return []
  const draft = settled(shortest)
  const { plan } = draft
  const now = new Binding(draft, plan.steps, before.steps)
  const was = new Binding(draft, before.steps, plan.steps)
  const changes = changesBetween({ ...plan, steps: before.steps }, plan).steps.flatMap((change) =>
    change.kind === 'added' || change.kind === 'gone' ? [] : [change],
  )
  if (changes.length === 0) return []
  const moved = changes.map((change) => change.before)
  const causes = causesOf(asked, agreement, before.steps, moved, before)
  return changes.map((change) => {
    const { step, before: old } = change
    const isMoved = change.kind === 'moved'
    const binds = isMoved ? bindingReasons(asked, held, before, { now, was }, step, old) : []
    const length = isMoved ? [] : lengthReasons(asked, step, old, plan.steps)
    const reasons = [...binds, ...length, ...(causes.get(step.id) ?? [])]
    return {
      step: step.id,
      reasons: reasons.length > 0 ? reasons : [last(asked, agreement, before, plan, old)],
    }
  })
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

/**
 * What is to be said of a step that nothing known has moved. A file that is another one may be why; or else what becomes of
 * the plan where the step is held where it was.
 */
function last(
  asked: PlanRequest,
  agreement: Agreement | null,
  { basis }: Before,
  { finish }: Plan,
  old: PlanStep,
): MoveReason {
  const parts = basis ? filesChanged(basis, asked.pathway).map(({ part }) => part) : []
  if (parts.length > 0) return { kind: 'fileChanged', parts }
  const start = startOf(old)
  if (start <= asked.today) return { kind: 'asSoon' }
  const pins = [...asked.pins.filter((pin) => pin.step !== old.id), { step: old.id, ...heldAt(old, start) }]
  const stays = makePlanKeeping({ ...asked, pins }, agreement)
  if (stays.kind === 'noPlan') return { kind: 'noRoom' }
  return { kind: stays.plan.finish > finish ? 'endsLater' : 'asSoon' }
}
