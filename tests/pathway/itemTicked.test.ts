import { describe, expect, test } from 'vitest'
import { itemUnit } from '../../src/pathway/item.ts'
import { beginEvent, possible } from '../../src/pathway/possible.ts'
import { replay } from '../../src/pathway/replay.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { thingsToRecord } from '../../src/planning/recordables.ts'
import { ticksOf } from '../../src/planning/ticks.ts'
import { day } from '../calendar/days.ts'
import { logOf, pathwayOf, pathwayWithList, person } from './log.ts'

const on = day('2026-11-21')
const keys = { step: 'job', paper: 'start', item: 'keys' }
const ticked = '2026-11-02 itemTicked job start keys'

describe('a line of a checklist', () => {
  test('Is offered until it is ticked', () => {
    const offered = (lines: string[]) => {
      const { pathway, background, standing } = person(pathwayWithList(), lines)
      return possible(pathway, background, standing, on).flatMap((offer) =>
        offer.kind === 'itemTicked' ? [beginEvent(pathway, offer, on)] : [],
      )
    }
    const kind = 'itemTicked'
    expect(offered([])).toEqual([
      { kind, day: on, ...keys },
      { kind, day: on, ...keys, item: 'mentor' },
    ])
    expect(offered([ticked])).toEqual([{ kind, day: on, ...keys, item: 'mentor' }])
  })

  test('Is not ticked twice', () => {
    const { outcomes } = person(pathwayWithList(), [ticked, '2026-11-03 itemTicked job start keys'])
    expect(outcomes.map((one) => one.accepted)).toEqual([true, false])
    expect(outcomes[1]).toMatchObject({ refusal: { kind: 'order', place: 'ticked' } })
  })

  test('Is no part of a route that has no such list', () => {
    const unit = itemUnit(keys)
    expect(person(pathwayOf(), [ticked]).outcomes).toEqual([
      { accepted: false, refusal: { kind: 'notInPathway', unit } },
    ])
    const renamed = '2026-11-02 itemTicked job start parking'
    expect(person(pathwayWithList(), [renamed]).outcomes).toMatchObject([
      { refusal: { kind: 'notInPathway', unit: 'item.job_start_parking' } },
    ])
  })

  test('Stands open again when its entry is taken back', () => {
    const { pathway, background } = person(pathwayWithList(), [])
    const log = logOf([ticked])
    expect(ticksOf(log, keys)).toEqual(log.map(({ id }) => id))
    const [first] = log
    if (!first) throw new Error('no entry')
    const { event: _, ...bare } = { ...first, id: 'back', sequence: 9, retracts: first.id }
    const after = [...log, bare]
    expect(ticksOf(after, keys)).toEqual([])
    expect(stateOf(replay(pathway, background, after).standing, itemUnit(keys))).toBe('open')
  })

  test('Is recorded on the line of its step, after all else', () => {
    const { pathway, background, standing } = person(pathwayWithList(), [])
    const things = thingsToRecord({ pathway, background, standing, log: [] }, on)
    const lists = things.filter(({ unit }) => unit.startsWith('item.'))
    expect(lists.map(({ unit, lane }) => [unit, lane])).toEqual([
      ['item.job_start_keys', 'work'],
      ['item.job_start_mentor', 'work'],
    ])
    expect(things.indexOf(lists[0] as (typeof things)[number])).toBeGreaterThan(
      things.findIndex(({ unit }) => unit.startsWith('module.')),
    )
  })
})
