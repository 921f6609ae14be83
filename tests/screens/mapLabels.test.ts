import { describe, expect, test } from 'vitest'
import { type Box, overlaps } from '../../src/components/map/box.ts'
import { layOut } from '../../src/components/map/layout.ts'
import { guessWidth } from '../../src/components/map/measure.ts'
import { mapOfCompared } from '../../src/flows/outlook.ts'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { wordsFor } from '../../src/language/words.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { linksOf } from '../../src/planning/stepDemands.ts'
import { words as example } from '../components/example.ts'
import { today } from '../planning/asking.ts'
import { personOf, requestFor, storiesById } from '../stories/stories.ts'

const nb = await wordsFor('nb', 'field', 'sentences')

/** What the plan page gives the map of its width, in a window of 1280 and of 1440 pixels. */
const widths = [720, 880]

/** The map of an example person on their own route, laid out as the plan page has it. */
function laidOut(id: string, width: number) {
  const person = personOf(id)
  const { route } = person.wishes
  if (route === null) throw new Error(`${id} has no route`)
  const request = requestFor(id, route)
  const planned = makePlan(request)
  const map = mapOfCompared(request.pathway, person, { planned, finish: null }, today)
  const { pathway, background, standing } = request
  const words = sentencesOf(nb, { pathway, background, standing, day: today }).map(map, person.alias)
  const links = planned.kind === 'plan' ? linksOf({ ...request, plan: planned.plan }) : []
  const [chosen] = map.stations
  const layout = layOut({
    map,
    words: { ...example, ...words, windowOf: ({ from }) => nb.dates.monthName(from) },
    links,
    zoom: 'fit',
    width,
    measure: guessWidth,
    chosen: chosen?.id ?? null,
  })
  return { map, words, layout }
}

const persons = [...storiesById.values()].filter((one) => one.participant.wishes.route !== null)

describe.each(persons.map(({ id }) => id))('the map of %s', (id) => {
  test.each(widths)('names every station with its dates at %i', (width) => {
    const { layout, words } = laidOut(id, width)
    for (const { station, shape } of layout.marks) {
      if (shape === 'capsule') continue
      const label = layout.labels.get(station.id)
      expect(label?.name.name.text, station.id).toBe(words.nameOf(station).text)
      expect(label?.note?.text, station.id).toContain(words.datesOf(station))
    }
  })

  test.each(widths)('writes no label over another at %i', (width) => {
    const { layout } = laidOut(id, width)
    const boxes = [...layout.labels].flatMap(([station, { name, note }]): { station: string; box: Box }[] => [
      { station, box: { x0: name.x, x1: name.x + name.width, y0: name.y, y1: name.y + 20 } },
      ...(note
        ? [{ station, box: { x0: note.x, x1: note.x + note.width, y0: note.y, y1: note.y + 18 } }]
        : []),
    ])
    for (const [index, { box, station }] of boxes.entries()) {
      expect(box.x0, station).toBeGreaterThanOrEqual(0)
      expect(box.x1, station).toBeLessThanOrEqual(layout.scale.width)
      for (const other of boxes.slice(index + 1)) {
        expect(overlaps(box, other.box), `${station} and ${other.station}`).toBe(false)
      }
    }
  })

  test.each(widths)('frames a station without its neighbours at %i', (width) => {
    const { layout } = laidOut(id, width)
    const marks = layout.marks.filter(({ shape }) => shape !== 'capsule')
    for (const { station } of marks) {
      const frame = layout.frameOf(station.id)
      expect(frame?.x0).toBeGreaterThanOrEqual(0)
      const inside = marks.filter(
        (mark) =>
          layout.lineOf(mark.station) === layout.lineOf(station) &&
          frame !== null &&
          frame.x0 < mark.x &&
          mark.x < frame.x1,
      )
      expect(inside.map((mark) => mark.station.id)).toEqual([station.id])
    }
  })
})
