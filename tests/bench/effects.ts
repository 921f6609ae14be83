/**
 * Whom a draft hits, over 500 people made from the example persons: who is touched and how within two seconds, the weeks within a
 * minute on one processor, and nobody's plan made whose way the draft does not change. `npm run bench -- effects`
 */
import { createActor } from 'xstate'
import type { Outcome } from '../../src/flows/effects.ts'
import { type Asked, hittingMachine, KnownPlans, weighingBy } from '../../src/flows/hitting.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import type { Participant } from '../../src/records/participant.ts'
import { drafted, edits, planningHere } from '../flows/drafts.ts'
import { catalogue } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { storiesById } from '../stories/stories.ts'

const count = 500
/** Most milliseconds for who is touched, and for the weeks. */
const targets = { touched: 2000, weeks: 60_000 } as const

const stories = [...storiesById.values()]
  .map(({ participant }) => participant)
  .filter(({ wishes }) => wishes.route !== null)

/** The county of a person: another one where their route is for the whole country. */
function countyOf({ wishes }: Participant, round: number): string | null {
  const route = catalogue.routesById.get(wishes.route ?? '')
  const counties = [...catalogue.countiesById.keys()]
  return route?.counties || round % 3 === 0
    ? wishes.county
    : (counties[(round * 5) % counties.length] ?? null)
}

/** Somebody like an example person: other hours, less that has happened, another county, and the plan that follows. */
function variant(index: number): Participant {
  const person = stories[index % stories.length] as Participant
  const round = Math.floor(index / stories.length)
  const { background, log, wishes } = person
  const varied: Participant = {
    ...person,
    id: `p-${index}`,
    alias: `${person.alias.split('-')[0]}-${100 + index}`,
    background: { ...background, hoursAWeek: Math.max(10, (background.hoursAWeek ?? 30) - round * 0.5) },
    log: round % 5 === 4 ? log.slice(0, Math.ceil(log.length / 2)) : log,
    wishes: { ...wishes, county: countyOf(person, round) },
  }
  const pathway = pathwayOf(catalogue, varied)
  const planned = pathway && makePlanKeeping(requestOf(pathway, varied, today), null)
  return { ...varied, plan: planned?.kind === 'plan' ? planned.plan : null }
}

const people = Array.from({ length: count }, (_, index) => variant(index))
const isMissed: string[] = []

/** Asks of one draft, and tells how long each part took and how many plans were made. */
async function measure(name: keyof typeof edits): Promise<void> {
  const [of, change] = edits[name]
  const { aside, jobs } = planningHere()
  const weighing = weighingBy([aside], new KnownPlans())
  const actor = createActor(hittingMachine.provide({ actors: { weighing } })).start()
  const byId = new Map(people.map((person) => [person.id, person]))
  const asked: Asked = {
    catalogue,
    of,
    content: drafted(of, change),
    today,
    people,
    open: (id) => Promise.resolve(byId.get(id) ?? null),
  }
  const began = performance.now()
  let touchedAt = 0
  const settled = new Promise<void>((resolve) => {
    actor.subscribe((snapshot) => {
      if (snapshot.matches('weighing')) touchedAt ||= performance.now()
      if (snapshot.matches('settled')) resolve()
      if (snapshot.matches('broken')) throw new Error('it broke')
    })
  })
  actor.send({ type: 'asked', asked })
  await settled
  const ended = performance.now()
  const { touched, outcomes } = actor.getSnapshot().context
  const hit = touched.filter(({ touches }) => touches.length > 0)
  const byKind: Partial<Record<Outcome['kind'], number>> = {}
  for (const one of outcomes.values()) if (one) byKind[one.kind] = (byKind[one.kind] ?? 0) + 1
  const took = { touched: touchedAt - began, weeks: ended - touchedAt }
  const isKept =
    took.touched <= targets.touched && took.weeks <= targets.weeks && jobs.length <= 2 * hit.length
  if (!isKept) isMissed.push(name)
  console.log(
    `${name}: ${touched.length} of ${count} on the way, ${hit.length} touched in ${took.touched.toFixed(0)} ms; ` +
      `weeks in ${(took.weeks / 1000).toFixed(1)} s, ${jobs.length} plans made; ${JSON.stringify(byKind)}${isKept ? '' : ' MISSED'}`,
  )
}

for (const name of Object.keys(edits) as (keyof typeof edits)[]) await measure(name)
console.log(
  `touched in ${targets.touched} ms, weeks in ${targets.weeks} ms: ${isMissed.length === 0 ? 'kept' : 'MISSED'}`,
)
if (isMissed.length > 0) process.exitCode = 1
