import { expect, test } from 'vitest'
import { type Box, overlaps } from '../../src/components/map/box.ts'
import { capsuleHeight, capsuleTop } from '../../src/components/map/capsules.ts'
import { markBox } from '../../src/components/map/ink.ts'
import type { Layout } from '../../src/components/map/layout.ts'
import { guessWidth } from '../../src/components/map/measure.ts'
import { mapOfCompared } from '../../src/flows/outlook.ts'
import { sentencesOf } from '../../src/language/sentences/sentences.ts'
import { wordsFor } from '../../src/language/words.ts'
import { compareRoute } from '../../src/planning/compare.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { linksOf } from '../../src/planning/stepDemands.ts'
import { words as example, layOutAtOnce } from '../components/example.ts'
import { today } from '../planning/asking.ts'
import { runs } from '../planning/runs.ts'
import { isThere, personOf, requestFor, routes, storiesById } from '../stories/stories.ts'

const nb = await wordsFor('nb', 'field', 'sentences')
const ar = await wordsFor('ar', 'field', 'sentences')

const ids = [...storiesById.keys()]

/** What the plan page gives the map of its width, in a window of 1024, of 1280 and of 1440 pixels. */
const widths = [480, 720, 880]

/** What is worked out of the same once, however many tests look at it: they change nothing of it. */
function once<Asked extends readonly string[], T>(work: (...asked: Asked) => T): (...asked: Asked) => T {
  const known = new Map<string, T>()
  return (...asked) => {
    const key = asked.join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const now = work(...asked)
    known.set(key, now)
    return now
  }
}

/** The map of an example person on a route, and what leads to what on it. */
const mapped = once((id: string, route: string) => {
  const request = requestFor(id, route)
  const planned = makePlan(request)
  const map = mapOfCompared(request.pathway, personOf(id), { planned, finish: null }, today)
  const links = planned.kind === 'plan' ? linksOf({ ...request, plan: planned.plan }) : []
  return { request, map, links }
})

/** The same, laid out as the plan page has it. */
const laidOut = (id: string, width: number, route: string, { language } = nb) =>
  laidOutIn(id, String(width), route, language)

const laidOutIn = once((id: string, wide: string, route: string, language: string) => {
  const { request, map, links } = mapped(id, route)
  const { pathway, background, standing } = request
  const said = language === ar.language ? ar : nb
  const { alias } = personOf(id)
  const words = sentencesOf(said, { pathway, background, standing, day: today }).map(map, alias)
  const [chosen] = map.stations
  const layout = layOutAtOnce({
    map,
    words: { ...example, ...words, windowOf: ({ from }) => said.dates.monthName(from) },
    links,
    zoom: 'fit',
    width: Number(wide),
    measure: guessWidth,
    chosen: chosen?.id ?? null,
  })
  return { map, words, links, layout }
})

/** Everything of a map that is read, and every station, with the box that each takes. */
function boxesOf({ labels, marks, capsules, deciding, finish, windows, lineOf }: Layout) {
  const at = (x: number, y: number, width: number, height: number): Box => ({
    x0: x,
    x1: x + width,
    y0: y,
    y1: y + height,
  })
  const words = [...labels].flatMap(([id, { name, note }]) => [
    { what: `the name of ${id}`, box: at(name.x, name.y, name.width, 20) },
    ...(note ? [{ what: `the dates of ${id}`, box: at(note.x, note.y, note.width, 18) }] : []),
  ])
  const others = [
    ...capsules.map((capsule) => {
      const top = capsuleTop(capsule, lineOf(capsule.mark.station))
      const box = at(capsule.x0, top, capsule.x1 - capsule.x0, capsuleHeight)
      return { what: capsule.mark.station.id, box }
    }),
    ...windows.flatMap(({ word, box }) =>
      word ? [{ what: `the band ${word.text}`, box: at(word.x, box.y0 + 7, word.width, 18) }] : [],
    ),
    ...(deciding ? [{ what: 'what decides', box: deciding.box }] : []),
    ...(finish ? [{ what: 'the finish', box: at(finish.text.x, finish.text.y, finish.text.width, 18) }] : []),
  ]
  const stations = marks
    .filter(({ shape }) => shape !== 'capsule')
    .map((mark) => ({ what: mark.station.id, box: markBox(mark, lineOf(mark.station)) }))
  return { words, read: [...words, ...others], stations }
}

/** Which of what is read lies over something else that is read, or over a station. */
function overlapsIn(layout: Layout): string[] {
  const { read, stations } = boxesOf(layout)
  return read.flatMap((one, index) =>
    [...read.slice(index + 1), ...stations]
      .filter((other) => overlaps(one.box, other.box))
      .map((other) => `${one.what} and ${other.what}`),
  )
}

const firstOpen = (id: string): string | undefined =>
  routesOf(id).find((route) => compareRoute(requestFor(id, route)).status.kind === 'open')

/** Whose words what leads to the words of another station crosses. */
function crossedIn(layout: Layout): string[] {
  const { words } = boxesOf(layout)
  return [...layout.labels].flatMap(([id, { stem, arm }]) =>
    words
      .filter(({ what, box }) => {
        const isCrossed = (stem && overlaps(box, stem)) || (arm && overlaps(box, arm))
        return isCrossed && !what.endsWith(` of ${id}`)
      })
      .map(({ what }) => `${what} crossed by ${id}`),
  )
}

const routesOf = (id: string) => routes.filter((route) => isThere(id, route))

/**
 * The routes that a story's maps are looked at on: its own, the first open one, and a third of the others, another third for
 * the next story, as many maps are alike; all of them in a long run.
 */
function lookedAt(id: string, closely: ReadonlySet<string>): string[] {
  const turn = ids.indexOf(id)
  const isTurn = (route: string) => runs(1).numRuns > 1 || (routes.indexOf(route) + turn) % 3 === 0
  return routesOf(id).filter((route) => closely.has(route) || isTurn(route))
}

/** How many stems go behind the words of another station; the drawing breaks them there. */
const stemsBehind = (layout: Layout) =>
  new Set(crossedIn(layout).map((what) => what.split(' crossed by ')[1])).size

/** Every fault of a story's maps, on all routes, in a line each that says where it is. */
function faultsOf(id: string): string[] {
  const wished = storiesById.get(id)?.participant.wishes.route ?? null
  const closely = new Set(wished === null ? [] : [wished, firstOpen(id) ?? wished])
  return lookedAt(id, closely).flatMap((route) => [
    ...roomyFaults(id, route),
    ...widths.flatMap((width) => [
      ...flagFaults(id, route, width),
      ...(route === wished ? [...namingFaults(id, route, width), ...frameFaults(id, route, width)] : []),
      ...(closely.has(route) ? [nb, ar].flatMap((said) => writingFaults(id, route, width, said)) : []),
    ]),
  ])
}

/** Where there is room no stem crosses the words of another station; on a desk one at the most goes behind them. */
function roomyFaults(id: string, route: string): string[] {
  const crossed = [nb, ar].flatMap((said) =>
    crossedIn(laidOut(id, 1100, route, said).layout).map(
      (what) => `${route} at 1100 in ${said.language}: ${what}`,
    ),
  )
  const behind = [720, 880].flatMap((width) => {
    const many = stemsBehind(laidOut(id, width, route).layout)
    return many > 1 ? [`${route} at ${width}: ${many} stems go behind words`] : []
  })
  return [...crossed, ...behind]
}

/** What decides the finish is flagged, and the flag lies over nothing. */
function flagFaults(id: string, route: string, width: number): string[] {
  const { map, layout } = laidOut(id, width, route)
  const isFlagged = layout.deciding !== null
  const lies = isFlagged ? overlapsIn(layout).filter((two) => two.includes('what decides')) : []
  const lacks =
    isFlagged === map.stations.some(({ deciding }) => deciding) ? [] : ['flags what it should not']
  return [...lacks, ...lies].map((what) => `${route} at ${width}: ${what}`)
}

/** Every station is named, with its dates; the narrowest map leaves out the title beside a code. */
function namingFaults(id: string, route: string, width: number): string[] {
  const { layout, words } = laidOut(id, width, route)
  return layout.marks.flatMap(({ station, shape }) => {
    if (shape === 'capsule') return []
    const label = layout.labels.get(station.id)
    const { text, code } = words.nameOf(station)
    const isNamed = code && width === 480 ? label?.name.name.code === code : label?.name.name.text === text
    const isDated = label?.note?.text.includes(words.datesOf(station)) === true
    return [...(isNamed ? [] : ['name']), ...(isDated ? [] : ['dates'])].map(
      (what) => `${route} at ${width}: ${station.id} lacks its ${what}`,
    )
  })
}

/** No words lie over others or over a station, or outside the drawing. */
function writingFaults(id: string, route: string, width: number, said: typeof nb): string[] {
  const { layout } = laidOut(id, width, route, said)
  const outside = boxesOf(layout).words.flatMap(({ what, box }) =>
    box.x0 >= 0 && box.x1 <= layout.scale.width ? [] : [`${what} leaves the drawing`],
  )
  return [...overlapsIn(layout), ...outside].map(
    (what) => `${route} at ${width} in ${said.language}: ${what}`,
  )
}

/** A station is framed without its neighbours. */
function frameFaults(id: string, route: string, width: number): string[] {
  const { layout } = laidOut(id, width, route)
  const marks = layout.marks.filter(({ shape }) => shape !== 'capsule')
  return marks.flatMap(({ station }) => {
    const frame = layout.frameOf(station.id)
    const inside = marks.filter(
      (mark) =>
        layout.lineOf(mark.station) === layout.lineOf(station) &&
        frame !== null &&
        frame.x0 < mark.x &&
        mark.x < frame.x1,
    )
    const isOwn = frame !== null && frame.x0 >= 0 && inside.every((mark) => mark.station.id === station.id)
    return isOwn && inside.length === 1
      ? []
      : [`${route} at ${width}: the frame of ${station.id} holds ${inside.map((mark) => mark.station.id)}`]
  })
}

test.each(ids)('The maps of %s can be read on every route', (id) => {
  expect(routesOf(id).length).toBeGreaterThan(0)
  expect(faultsOf(id)).toEqual([])
})

test('A certificate that waits for the end of a contract is linked to that end', () => {
  const checked = ids
    .flatMap((id) => lookedAt(id, new Set()).map((route) => ({ id, route })))
    .filter(({ id, route }) => {
      const { map, links, layout } = laidOut(id, 880, route)
      const contract = map.stations.find(({ subject }) => subject.kind === 'contract')
      const waits = links.some(({ from, to }) => from === contract?.id && to === 'certificate')
      if (!contract || !waits) return false
      const [end, begins] = [
        layout.scale.at(contract.to),
        layout.links.map(({ d }) => Number(/^M([\d.]+) /.exec(d)?.[1])),
      ]
      expect(Math.min(...begins.map((x) => Math.abs(x - end))), `${id} ${route}`).toBeLessThan(1)
      return true
    })
  expect(checked.length).toBeGreaterThan(5)
})

const persons = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) =>
  wishes.route === null ? [] : [{ id, route: wishes.route }],
)

/** How many words of the maps of all persons, on a desk, a line of ink runs through, and how many names hang far off. */
function crowded() {
  const found = { words: 0, names: 0, curves: 0, links: 0, far: 0 }
  const rowHeight = 20
  for (const { id, route } of persons) {
    for (const width of [720, 880]) {
      const { layout } = laidOut(id, width, route)
      const { words } = boxesOf(layout)
      const through = (ink: readonly { boxes: Box[] }[]) =>
        words.filter(({ box }) => ink.some(({ boxes }) => boxes.some((other) => overlaps(box, other)))).length
      const fromLine = [...layout.labels].flatMap(([station, { name }]) => {
        const mark = layout.marks.find((one) => one.station.id === station)
        const line = mark ? layout.lineOf(mark.station) : 0
        return [Math.max(line - name.y - rowHeight, name.y - line)]
      })
      found.words += words.length
      found.names += fromLine.length
      found.curves += through(layout.joints)
      found.links += through(layout.links)
      found.far += fromLine.filter((away) => away > 16 + 2 * rowHeight).length
    }
  }
  return found
}

test('Lines run through few words, and few names hang more than two rows from their station', () => {
  const { words, names, curves, links, far } = crowded()
  // None would be best; that many there are where stations stand closer than their words are wide
  expect(curves / words).toBeLessThan(0.01)
  expect(links / words).toBeLessThan(0.03)
  expect(far / names).toBeLessThan(0.12)
})
