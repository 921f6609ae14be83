import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import { composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import type { Plan } from '../../src/planning/plan.ts'
import { catalogue } from '../pathway/log.ts'
import { planFor, stepOf } from './asking.ts'

/** A route that also asks for something before a moment. */
function asksFor(route: string, on: 'contract' | 'tradeExam', requires: Requirement): Pathway {
  const found = catalogue.routesById.get(route)
  if (!found) throw new Error(`no such route: ${route}`)
  const source = { title: 'made up', year: null }
  const demands = [...found.demands, { on, requires, standing: 'model' as const, source }]
  const routesById = new Map([[route, { ...found, demands }]])
  const pathway = composePathway(
    { ...catalogue, routesById },
    { trade: 'HEA05-01', route, county: 'trondelag' },
  )
  if (!pathway) throw new Error('no pathway')
  return pathway
}

const oral = (level: 'A1' | 'A2' | 'B2') => ({ kind: 'language', skill: 'oral', level }) as const
const reading = { kind: 'language', skill: 'reading', level: 'A2' } as const
const brings = { norwegianGoal: { listening: null, reading: null, writing: null, oral: null } }

describe('a demand that can be met in two ways', () => {
  const harder = oral('B2')
  const easier: Requirement = { kind: 'all', of: [oral('A2'), reading] }

  test('is met in the shorter one', () => {
    const planOf = (requires: Requirement) =>
      planFor({
        pathway: asksFor('praksiskandidat', 'tradeExam', requires),
        brings: { ...brings, hoursAWeek: 40 },
      })
    const either = planOf({ kind: 'any', of: [harder, easier] })
    expect(either.finish).toBe(Math.min(planOf(harder).finish, planOf(easier).finish))
    expect(either.proved).toBe(true)
    expect(either.steps.map(({ id }) => id)).not.toContain('language.B2')
  })

  test('is met as the plan before has it, where another way is as short', () => {
    const pathway = asksFor('modular', 'tradeExam', { kind: 'any', of: [oral('A2'), reading] })
    const skillsOf = ({ steps }: Pick<Plan, 'steps'>) =>
      new Set(
        steps
          .flatMap(({ events }) => events)
          .flatMap((event) => (event.kind === 'languageAssessed' ? [event.skill] : [])),
      )
    const first = planFor({ pathway, brings })
    expect(skillsOf(first)).toEqual(new Set(['oral']))
    const own = planFor({ pathway, brings: { norwegianGoal: { ...brings.norwegianGoal, reading: 'A2' } } })
    expect([skillsOf(own), own.finish]).toEqual([new Set(['reading']), first.finish])
    // The goal is let go of, and the plan stays
    expect(skillsOf(planFor({ pathway, brings, before: own.steps }))).toEqual(new Set(['reading']))
  })

  /** The plan where so many of some things are asked for. */
  const planOfSome = (count: number, of: Requirement[]) =>
    planFor({
      pathway: asksFor('praksiskandidat', 'tradeExam', { kind: 'some', count, of }),
      brings: { ...brings, hoursAWeek: 40 },
    })

  test('is proved shortest among more ways than are searched', () => {
    const asked: Requirement[] = [
      ...(['oral', 'reading', 'writing', 'listening'] as const).map(
        (skill) => ({ kind: 'language', skill, level: 'B2' }) as const,
      ),
      { kind: 'practice', months: 70 },
      { kind: 'practice', months: 71 },
      oral('A2'),
    ]
    const plan = planOfSome(2, asked)
    const pairs = asked.flatMap((first, at) => asked.slice(at + 1).map((second) => [first, second]))
    expect(pairs).toHaveLength(21)
    const each = pairs.map((pair) => planOfSome(2, pair))
    expect(plan.finish).toBe(Math.min(...each.map(({ finish }) => finish)))
    expect(plan.proved).toBe(true)
    expect(plan.bound).toBe(plan.finish)
  })

  test('is not proved where ways are left out', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ kind: 'practice' as const, months: 1 + index }))
    expect(planOfSome(1, many).proved).toBe(true)
    // Six of thirteen can be chosen in 1,716 ways
    expect(planOfSome(6, many).proved).toBe(false)
  })
})

describe('a module that is asked for', () => {
  test('is waited for alone', () => {
    const requires = { kind: 'module', module: 'HEAV105' } as const
    const plan = planFor({ pathway: asksFor('modular', 'contract', requires), brings })
    const ends = plan.steps.filter(({ id }) => id.startsWith('module.')).map(({ to }) => to)
    expect(stepOf(plan, 'module.HEAV105').to).toBeLessThanOrEqual(stepOf(plan, 'contract.contract').from)
    expect(stepOf(plan, 'contract.contract').from).toBeLessThan(Math.max(...ends))
  })
})
