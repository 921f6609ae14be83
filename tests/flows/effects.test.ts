import { describe, expect, onTestFinished, test } from 'vitest'
import { createActor } from 'xstate'
import type { Catalogue } from '../../src/curriculum/catalogue.ts'
import { withDraft } from '../../src/curriculum/editing/withDraft.ts'
import { draftedIn, touchedBy } from '../../src/flows/effects.ts'
import {
  type Asked,
  hittingMachine,
  KnownPlans,
  type PlanAside,
  weighingBy,
} from '../../src/flows/hitting.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { samePlan } from '../../src/flows/samePlan.ts'
import { agree } from '../../src/planning/agree.ts'
import { makePlan, type Planned } from '../../src/planning/makePlan.ts'
import type { Plan } from '../../src/planning/plan.ts'
import type { Participant } from '../../src/records/participant.ts'
import { catalogue, logOf } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { storiesById } from '../stories/stories.ts'
import { drafted, edits, type FileJson, planningHere } from './drafts.ts'

const stories = [...storiesById.values()].map(({ participant }) => participant)

/** The example persons with the plan that they would have in a list. */
const people: Participant[] = stories.map((person) => {
  const pathway = person.wishes.route ? pathwayOf(catalogue, person) : null
  const planned = pathway && makePlan(requestOf(pathway, person, today))
  return { ...person, plan: planned?.kind === 'plan' ? planned.plan : null }
})
const personOf = (id: string): Participant => {
  const found = people.find((person) => person.id.includes(id))
  if (!found) throw new Error(`no ${id}`)
  return found
}

type Edit = readonly [of: string, change: (file: FileJson) => void]

/** A flow that is asked of a draft, and what it has worked out. */
function hit([of, change]: Edit, given: readonly Participant[] = people, lane?: PlanAside) {
  const here = planningHere()
  const weighing = weighingBy([lane ?? here.aside, lane ?? here.aside], new KnownPlans())
  const actor = createActor(hittingMachine.provide({ actors: { weighing } })).start()
  onTestFinished(() => void actor.stop())
  const asked: Asked = {
    catalogue,
    of,
    content: drafted(of, change),
    today,
    people: given,
    open: (id) => Promise.resolve(given.find((one) => one.id === id) ?? null),
  }
  actor.send({ type: 'asked', asked })
  const settled = new Promise<void>((resolve) => {
    actor.subscribe((snapshot) => {
      if (snapshot.matches('settled') || snapshot.matches('stopped') || snapshot.matches('broken')) resolve()
    })
  })
  return { actor, settled, jobs: here.jobs, context: () => actor.getSnapshot().context }
}

const touchesOn = ([of, change]: Edit, person: Participant) => {
  const beside = draftedIn(catalogue, of, drafted(of, change))
  if (beside.kind === 'faults') throw new Error(JSON.stringify(beside.faults))
  return touchedBy(beside, person, today)?.touches ?? null
}

describe('whom a draft touches, and how', () => {
  test('A module that is withdrawn is a step gone of who has it ahead, and new words touch nobody', () => {
    const withHEAV108 = people.filter(({ plan }) => plan?.steps.some(({ id }) => id === 'module.HEAV108'))
    expect(withHEAV108.length).toBeGreaterThan(1)
    for (const person of withHEAV108)
      expect(touchesOn(edits.moduleWithdrawn, person)).toContainEqual({
        kind: 'stepGone',
        step: 'module.HEAV108',
      })
    for (const person of people) expect(touchesOn(edits.onlyWords, person) ?? []).toEqual([])
    expect(touchesOn(edits.moduleWithdrawn, personOf('fjell-22'))).toBeNull()
  })

  test('A module that is renamed is succeeded, and none is gone', () => {
    const [person] = people.filter(({ plan }) => plan?.steps.some(({ id }) => id === 'module.HEAV108'))
    const touches = person && touchesOn(edits.moduleRenamed, person)
    expect(touches).toEqual([{ kind: 'moduleSucceeded', module: 'HEAV108', by: ['HEAV108-1'] }])
  })

  test('A module that somebody has and that is withdrawn counts no longer', () => {
    const person = personOf('sol-17')
    const log = logOf(['2026-01-12 moduleStarted HEAV108', '2026-06-12 moduleApproved HEAV108'], 'HEA')
    const entries = log.map((entry, index) => ({ ...entry, id: `more-${index}`, sequence: 900 + index }))
    const touches = touchesOn(edits.moduleWithdrawn, {
      ...person,
      log: [...person.log, ...entries],
      plan: null,
    })
    expect(touches?.map(({ kind }) => kind)).toContain('countsNoMore')
  })

  test('A demand that is raised closes a route that was open, of those ahead of it alone', () => {
    const kinds = people.flatMap((person) => touchesOn(edits.practiceLonger, person) ?? [])
    expect(kinds).toContainEqual(
      expect.objectContaining({
        kind: 'valueChanged',
        value: 'rule.practiceBeforeContract',
        was: 12,
        now: 36,
      }),
    )
    expect(kinds.map(({ kind }) => kind)).toContain('entry')
    // Practice before a contract is asked of fagbrev på jobb alone
    expect(touchesOn(edits.practiceLonger, personOf('fjell-22'))).toEqual([])
  })

  test('A draft that is no sound file says so, and touches nobody', () => {
    const beside = draftedIn(
      catalogue,
      'trades/HEA05-01',
      drafted('trades/HEA05-01', (file) => delete file.modules),
    )
    expect(beside).toMatchObject({ kind: 'faults', faults: [{ kind: 'shape' }] })
  })
})

/** The plan of somebody made by hand. */
const planBy = (curricula: Catalogue, person: Participant): Plan | null => {
  const pathway = pathwayOf(curricula, person)
  const planned = pathway && makePlan(requestOf(pathway, person, today))
  return planned?.kind === 'plan' ? planned.plan : null
}
const planOf = (planned: Planned | undefined): Plan | null => (planned?.kind === 'plan' ? planned.plan : null)
const plansNow = new Map(
  people.filter(({ wishes }) => wishes.route).map((one) => [one, planBy(catalogue, one)]),
)

describe('the weeks', () => {
  const { moduleLonger: _, ...some } = edits
  test.each(Object.entries(some))('%s: the same as making both plans by hand', async (_, [of, change]) => {
    const { settled, jobs, context } = hit([of, change])
    await settled
    const { touched, outcomes } = context()
    const after = withDraft(catalogue, of, { ...drafted(of, change), version: 99 })
    if (after.kind === 'faults') throw new Error(JSON.stringify(after.faults))
    const isHit = new Set(touched.filter(({ touches }) => touches.length > 0).map(({ person }) => person))
    for (const [person, was] of plansNow) {
      const now = planBy(after.catalogue, person)
      const outcome = outcomes.get(person.id)
      if (isHit.has(person.id)) {
        expect(samePlan(planOf(outcome?.before), was), person.alias).toBe(true)
        expect(samePlan(planOf(outcome?.after), now), person.alias).toBe(true)
      } else {
        expect(outcome).toBeUndefined()
        expect(samePlan(was, now), person.alias).toBe(true)
      }
    }
    expect(jobs.length).toBe(2 * isHit.size)
  })

  test('What is equal is planned once, and what was planned is known to the next draft', async () => {
    const person = personOf('furu-14')
    const twins = [person, { ...person, id: 'p-twin', alias: 'Furu-15' }]
    const { actor, settled, jobs, context } = hit(edits.moduleLonger, twins)
    await settled
    expect(jobs.length).toBe(2)
    expect([...context().outcomes.values()].map((one) => one?.kind)).toEqual(['later', 'later'])
    const working = context().working
    if (!working) throw new Error('nothing was asked')
    actor.send({ type: 'asked', asked: { ...working, content: drafted('rules/durations', () => undefined) } })
    expect(actor.getSnapshot().context.touched.every(({ touches }) => touches.length === 0)).toBe(true)
    expect(jobs.length).toBe(2)
  })

  test('What was agreed and would lie elsewhere is to be agreed anew', async () => {
    const person = personOf('furu-14')
    const { plan } = person
    if (!plan) throw new Error('no plan')
    const steps = plan.steps.map(({ id }) => id)
    const [entry] = logOf([{ day: today, kind: 'planAgreed', steps }])
    if (!entry) throw new Error('no entry')
    const agreed: Participant = {
      ...person,
      log: [...person.log, { ...entry, id: 'agreed', sequence: 900 }],
      agreements: [agree(plan, new Set(steps), today, 'agreed')],
    }
    const { settled, context } = hit(edits.moduleWithdrawn, [agreed])
    await settled
    expect(context().outcomes.get(agreed.id)?.agreedAnew).toBe(true)
  })

  test('It can be stopped, keeps what is there, and goes on where it is asked again', async () => {
    const waits: { resolve: () => void; isStopped: boolean }[] = []
    const { aside } = planningHere()
    const slow: PlanAside = (job) => {
      const made = aside(job).planned
      let end: (value: null) => void = () => undefined
      const wait: (typeof waits)[number] = { resolve: () => undefined, isStopped: false }
      const planned = new Promise<Awaited<typeof made>>((resolve) => {
        end = resolve
        wait.resolve = () => void made.then(resolve)
      })
      waits.push(wait)
      return {
        planned,
        stop: () => {
          wait.isStopped = true
          end(null)
        },
      }
    }
    const { actor } = hit(edits.moduleLonger, [personOf('furu-14')], slow)
    await expect.poll(() => waits.length).toBe(1)
    actor.send({ type: 'stopped' })
    expect([actor.getSnapshot().value, waits[0]?.isStopped]).toEqual(['stopped', true])
    actor.send({ type: 'askedAgain' })
    await expect.poll(() => waits.length).toBe(2)
    waits[1]?.resolve()
    await expect.poll(() => waits.length).toBe(3)
    waits[2]?.resolve()
    await expect.poll(() => actor.getSnapshot().value).toBe('settled')
  })
})
