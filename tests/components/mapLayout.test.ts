import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { type Box, overlaps } from '../../src/components/map/box.ts'
import { jointsOf } from '../../src/components/map/joints.ts'
import type { Link } from '../../src/components/map/links.ts'
import { miniScale } from '../../src/components/map/MiniMap.tsx'
import { guessWidth } from '../../src/components/map/measure.ts'
import { mergedLine } from '../../src/components/map/mini.ts'
import { ticksOf, timeScale, yearsANamed, type Zoom } from '../../src/components/map/scale.ts'
import { wholeDashes } from '../../src/components/map/strokes.tsx'
import type { Progress, RouteMap, Station } from '../../src/planning/routeMap.ts'
import { example, layOutAtOnce, on, station, words } from './example.ts'

const lay = (map: RouteMap = example, width = 888, zoom: Zoom = 'fit', links: Link[] = []) =>
  layOutAtOnce({ map, words, links, zoom, width, measure: guessWidth, chosen: null })

const first = on('2026-01-01')
const progresses: Progress[] = ['done', 'underWay', 'agreed', 'proposed', 'failed']
const lanes = ['norwegian', 'modules', 'work', 'exams'] as const

const stations: fc.Arbitrary<Station> = fc
  .record({
    id: fc.uuid(),
    lane: fc.constantFrom(...lanes),
    track: fc.nat({ max: 2 }),
    from: fc.nat({ max: 1300 }),
    days: fc.nat({ max: 500 }),
    progress: fc.constantFrom(...progresses),
    deciding: fc.boolean(),
    subject: fc.constantFrom<Station['subject']>(
      { kind: 'module', module: 'HEAV107', title: { nb: 'Grunnleggende sykepleie' } },
      { kind: 'exam', exam: 'trade' },
      { kind: 'work', work: 'employment', percent: 80 },
    ),
  })
  .map(({ id, lane, track, from, days, progress, deciding, subject }) => {
    const [begins, ends] = [addDays(first, from), addDays(first, from + days)]
    return station(id, subject, { lane, track, from: begins, to: ends, progress, deciding })
  })

/** Any map: whatever stations, some of them at one place. */
const maps: fc.Arbitrary<RouteMap> = fc.array(stations, { minLength: 1, maxLength: 24 }).map((some) => ({
  ...example,
  lanes: lanes.map((lane) => ({ lane, tracks: 3 })),
  stations: some,
  pieces: some
    .filter(({ from, to }) => from < to)
    .map(({ id, lane, track, from, to, progress, deciding }) => ({
      step: id,
      lane,
      track,
      from,
      to,
      progress,
      deciding,
    })),
}))

/** Everything of a drawing that has letters. */
function texts(layout: ReturnType<typeof lay>): Box[] {
  const box = ({ x, y, width }: { x: number; y: number; width: number }, height: number) => ({
    x0: x,
    x1: x + width,
    y0: y,
    y1: y + height,
  })
  return [...layout.labels.values()].flatMap(({ name, note }) => [
    box(name, 20),
    ...(note ? [box(note, 18)] : []),
  ])
}

describe('the layout of a map', () => {
  test('names every station of an ordinary route', () => {
    const layout = lay()
    const named = layout.marks.filter(({ shape }) => shape !== 'capsule')
    expect([...layout.labels.keys()].sort()).toEqual(named.map((mark) => mark.station.id).sort())
  })

  test('writes no label over another, a mark or a line', () => {
    fc.assert(
      fc.property(maps, fc.integer({ min: 300, max: 1600 }), (map, width) => {
        const layout = lay(map, width)
        const written = texts(layout)
        const drawn = [
          ...layout.marks.map((mark) => {
            const y = layout.lineOf(mark.station)
            return { x0: mark.x - 9, x1: mark.x + 9, y0: y - 9, y1: y + 9 }
          }),
          ...layout.stretches.map(({ piece, x0, x1 }) => {
            const y = layout.lineOf(piece)
            return { x0, x1, y0: y - 3, y1: y + 3 }
          }),
        ]
        for (const [index, text] of written.entries()) {
          for (const other of written.slice(index + 1)) expect(overlaps(text, other)).toBe(false)
          for (const other of drawn) expect(overlaps(text, other)).toBe(false)
          expect(text.x0).toBeGreaterThanOrEqual(0)
          expect(text.x1).toBeLessThanOrEqual(layout.scale.width)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('leaves 24 pixels to press for every station', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { marks } = lay(map, 1000)
        for (const [index, { station: a, x }] of marks.entries()) {
          for (const { station: b, x: other } of marks.slice(index + 1)) {
            if (a.lane === b.lane && a.track === b.track) expect(Math.abs(x - other)).toBeGreaterThan(23.9)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('keeps time linear where there is room', () => {
    const { scale, marks } = lay(example, 1600)
    for (const { station: each, x, shape } of marks) {
      if (shape !== 'capsule') expect(Math.abs(x - scale.at(each.day))).toBeLessThan(4)
    }
  })

  test.each([480, 720, 880])('has ten years whole in %i pixels at the widest zoom', (width) => {
    const layout = lay({ ...example, to: on('2035-12-31') }, width)
    expect(layout.scale.width).toBeLessThanOrEqual(width + 0.01)
    expect(yearsANamed(layout.scale, 46) * 12 * layout.scale.pixelsAMonth).toBeGreaterThanOrEqual(46)
    expect(layout.capsules.filter(({ cut, x1 }) => cut || x1 > width)).toEqual([])
  })

  test('shows more of the time at each zoom', () => {
    const widths = (['fit', 'years', 'halfYears', 'months'] as const).map((zoom) => lay(example, 400, zoom))
    const months = widths.map(({ scale }) => scale.pixelsAMonth)
    expect(months).toEqual([...months].sort((a, b) => a - b))
  })

  test('puts a partial competence over its module', () => {
    const { capsules } = lay()
    expect(capsules.map(({ mark, side, row }) => [mark.station.id, side, row]).sort()).toEqual([
      ['partial.helseassistent', 'under', 0],
      ['partial.pleieassistent', 'over', 0],
    ])
  })

  test('keeps the words of bands off the lines that go down through them', () => {
    const links = [{ from: 'module.HEAV108', to: 'exam.trade', day: on('2029-01-15') }]
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 1600 }), fc.integer({ min: 0, max: 900 }), (width, days) => {
        const layout = lay({ ...example, today: addDays(example.from, days) }, width, 'fit', links)
        expect(layout.links).toHaveLength(1)
        const today = { x0: layout.today.x, x1: layout.today.x, y0: 0, y1: layout.height }
        const lines = [...layout.links.flatMap(({ boxes }) => boxes), today]
        const hatched = layout.windows.filter(({ window }) => window.kind === 'writtenExamRegistration')
        for (const { word, box } of layout.windows) {
          if (!word) continue
          const text = { ...box, x0: word.x, x1: word.x + word.width }
          expect(overlaps(text, box)).toBe(true)
          for (const other of [...lines, ...hatched.map(({ box: band }) => band)])
            expect(overlaps(text, other)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
    expect(lay().windows.some(({ word }) => word !== null)).toBe(true)
  })

  test('leads a link along the rule over a lane, where no band is', () => {
    const { links, lanes, windows } = lay(example, 888, 'fit', [
      { from: 'module.HEAV105', to: 'exam.trade', day: on('2026-06-12') },
    ])
    const level = links[0]?.boxes.find(({ x0, x1 }) => x1 - x0 > 20)
    expect(((level?.y0 ?? 0) + (level?.y1 ?? 0)) / 2).toBe(lanes.find(({ lane }) => lane === 'exams')?.top)
    for (const { box } of windows) expect(level && overlaps(level, box)).toBe(false)
  })

  test('lets a link leave from where along a stretch it is waited for', () => {
    const [contract] = example.stations.filter(({ id }) => id === 'contract')
    if (!contract) throw new Error('the example has no contract')
    expect(contract.day).toBeLessThan(contract.to)
    const from = contract.id
    const at = (day: Day) => {
      const layout = lay(example, 888, 'fit', [{ from, to: 'exam.trade', day }])
      const begins = Number(layout.links[0]?.d.match(/^M([\d.]+) /)?.[1])
      const mark = layout.marks.find(({ station: { id } }) => id === from)
      return { begins, mark: mark?.x, end: layout.scale.at(contract.to) }
    }
    const end = at(contract.to)
    expect(end.begins).toBeCloseTo(end.end)
    const start = at(contract.day)
    expect(start.begins).toBeCloseTo(start.mark ?? 0)
  })

  test('draws a link heavy that leads straight from one deciding station to another', () => {
    const heavy = (day: Day, deciding: boolean) => {
      const stations = example.stations.map((each) =>
        each.id === 'exam.trade' || each.id === 'module.HEAV108' ? { ...each, deciding } : each,
      )
      const links = [{ from: 'module.HEAV108', to: 'exam.trade', day }]
      return lay({ ...example, stations }, 888, 'fit', links).links.map((link) => link.deciding)
    }
    const exam = example.stations.find(({ id }) => id === 'exam.trade')?.from ?? first
    expect(heavy(addDays(exam, -7), true)).toEqual([true])
    expect(heavy(addDays(exam, -200), true)).toEqual([false])
    expect(heavy(addDays(exam, -7), false)).toEqual([false])
  })

  test('flags what decides the finish, however crowded, over nothing else', () => {
    fc.assert(
      fc.property(maps, fc.integer({ min: 300, max: 1600 }), (map, width) => {
        const layout = lay(map, width)
        expect(layout.deciding !== null).toBe(map.stations.some(({ deciding }) => deciding))
        const { box } = layout.deciding ?? {}
        if (!box) return
        for (const text of texts(layout)) expect(overlaps(text, box)).toBe(false)
        for (const mark of layout.marks) {
          const y = layout.lineOf(mark.station)
          expect(overlaps({ x0: mark.x - 9, x1: mark.x + 9, y0: y - 9, y1: y + 9 }, box)).toBe(false)
        }
        expect(box.x0).toBeGreaterThanOrEqual(0)
        expect(box.x1).toBeLessThanOrEqual(layout.scale.width)
      }),
      { numRuns: 60 },
    )
  })

  test('names no band that is past, and those that are planned in before the others', () => {
    const { windows } = lay()
    const [past, ahead] = [
      windows.filter(({ window, used }) => !used && window.to < example.today),
      windows.filter(({ used }) => used),
    ]
    expect(past.length).toBeGreaterThan(0)
    for (const { word } of past) expect(word).toBeNull()
    expect(ahead.length).toBeGreaterThan(0)
    for (const { word } of ahead) expect(word).not.toBeNull()
  })

  test('frames the chosen station alone', () => {
    const layout = lay()
    const frame = layout.frameOf('module.HEAV107')
    const mark = layout.marks.find(({ station: { id } }) => id === 'module.HEAV107')
    expect(frame?.x0).toBeLessThan(mark?.x ?? 0)
    expect(frame?.x1).toBeGreaterThan(mark?.x ?? 0)
    expect(layout.frameOf('module.HEAV999')).toBeNull()
  })

  test('tells the end of the programme at the edge that it lies beyond', () => {
    const near = lay().programmeEnd
    expect(near).toMatchObject({ beyond: null })
    expect(near?.x).toBe(lay().scale.at(example.programmeEnd ?? first))
    const after = lay({ ...example, programmeEnd: on('2040-06-30') })
    expect(after.programmeEnd).toMatchObject({ beyond: 'after' })
    const { x0, width } = after.programmeEnd ?? { x0: 0, width: 0 }
    expect(x0 + width).toBeLessThan(after.scale.width)
    expect(lay({ ...example, programmeEnd: on('2020-06-30') }).programmeEnd).toMatchObject({
      beyond: 'before',
    })
  })

  test('names every station with its dates, however crowded', () => {
    fc.assert(
      fc.property(maps, fc.integer({ min: 500, max: 1600 }), (map, width) => {
        const layout = lay(map, width)
        for (const each of map.stations) {
          expect(layout.labels.get(each.id)?.note?.text).toContain(words.datesOf(each))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a way between tracks', () => {
  test('leaves and comes back where there is something to', () => {
    const joints = jointsOf(example, timeScale(example.from, example.to, 'fit', 888))
    const modules = joints.filter(({ lane }) => lane === 'modules')
    expect(modules.map(({ fromTrack, toTrack }) => [fromTrack, toTrack])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 0],
    ])
  })

  test('leads neither from nor to the track of a subject', () => {
    const stations = example.stations.map((each) =>
      each.id === 'module.HEAV106'
        ? { ...each, subject: { kind: 'subject', subject: 'english', level: 'level4' } as const }
        : each,
    )
    const joints = jointsOf({ ...example, stations }, timeScale(example.from, example.to, 'fit', 888))
    expect(joints.filter(({ fromTrack, toTrack }) => fromTrack !== toTrack)).toEqual([])
  })

  test('does not come back where there is no room for its bend', () => {
    const scale = timeScale(example.from, example.to, 'fit', 888)
    const pieces = example.pieces.map((piece) =>
      piece.step === 'module.HEAV106' ? { ...piece, to: on('2028-05-20') } : piece,
    )
    const back = jointsOf({ ...example, pieces }, scale).filter(
      ({ toTrack, fromTrack }) => toTrack < fromTrack,
    )
    expect(back).toEqual([])
  })

  test('is heavy along a track where it lies between two that decide', () => {
    const scale = timeScale(example.from, example.to, 'fit', 888)
    const waits = jointsOf(example, scale).filter(({ fromTrack, toTrack }) => fromTrack === toTrack)
    const [deciding] = waits.filter(({ deciding }) => deciding)
    expect(deciding).toMatchObject({ lane: 'modules', x0: scale.at(on('2028-03-06')) })
    const none = { ...example, pieces: example.pieces.map((piece) => ({ ...piece, deciding: false })) }
    const stations = none.stations.map((each) => ({ ...each, deciding: false }))
    expect(jointsOf({ ...none, stations }, scale).some((joint) => joint.deciding)).toBe(false)
  })

  test('ties deciding stations that are a day only to each other', () => {
    const [a, b] = [on('2028-06-01'), on('2028-09-01')]
    const day = (id: string, on: Day, deciding = true) =>
      station(id, { kind: 'exam', exam: 'trade' }, { lane: 'exams', from: on, to: on, deciding })
    const map = { ...example, pieces: [], stations: [day('a', a), day('b', b)] }
    const scale = timeScale(map.from, map.to, 'fit', 888)
    expect(jointsOf(map, scale)).toMatchObject([
      { lane: 'exams', x0: scale.at(a), x1: scale.at(b), deciding: true },
    ])
    expect(jointsOf({ ...map, stations: [day('a', a), day('b', b, false)] }, scale)).toEqual([])
  })
})

describe('the time axis', () => {
  test('holds whole half-years around the route', () => {
    const scale = timeScale(on('2026-08-17'), on('2029-06-20'), 'fit', 900)
    const ticks = ticksOf(scale)
    expect(ticks[0]).toMatchObject({ year: 2026, month: 7, begins: 'half' })
    expect(ticks.at(-1)).toMatchObject({ year: 2029, month: 7 })
  })

  test('gives a place its day back', () => {
    const scale = timeScale(first, on('2031-12-31'), 'fit', 900)
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), (days) => {
        const day = addDays(first, days)
        expect(scale.dayAt(scale.at(day))).toBe(day)
      }),
    )
  })
})

test('dashes end whole at any length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 900 }), (length) => {
      const [dash = 0, gap = 0] = wholeDashes(length, 8, 5).split(' ').map(Number)
      const count = (length + gap) / (dash + gap)
      expect(Math.abs(count - Math.round(count))).toBeLessThan(0.1)
      expect(dash).toBeGreaterThan(5)
    }),
  )
})

test('a small line shows what has come furthest', () => {
  const piece = (from: Day, to: Day, progress: Progress, track: number) => ({
    step: `${track}`,
    lane: 'work' as const,
    track,
    from,
    to,
    progress,
    deciding: false,
  })
  const [a, b, c, d] = [on('2026-01-01'), on('2027-01-01'), on('2028-01-01'), on('2029-01-01')]
  const map = { ...example, pieces: [piece(a, c, 'done', 0), piece(b, d, 'proposed', 1)] }
  expect(mergedLine(map, 'work', miniScale(a, d))).toEqual([
    { from: a, to: c, progress: 'done' },
    { from: c, to: d, progress: 'proposed' },
  ])
})
