import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { plainName } from '../../src/components/Bilingual.tsx'
import { RouteList } from '../../src/components/map/RouteList.tsx'
import { RouteView } from '../../src/components/map/RouteView.tsx'
import { example, words } from './example.ts'

const list = (props: Partial<Parameters<typeof RouteList>[0]> = {}) =>
  render(<RouteList map={example} words={words} label="Veien som liste" {...props} />)

const textOf = (element: Element) => element.textContent ?? ''

describe('the list of a route', () => {
  test('holds every fact that the map draws', () => {
    const { container } = list()
    const lines = [...container.querySelectorAll('.route-station')].map(textOf)
    expect(lines).toHaveLength(example.stations.length)
    for (const station of example.stations) {
      const line = lines.find((text) => text.includes(plainName(words.nameOf(station))))
      expect(line).toContain(words.partOf(station))
      expect(line).toContain(words.stateOf(station))
      expect(line).toContain(words.datesOf(station))
      expect(line?.includes(words.deciding)).toBe(station.deciding)
      expect(line?.includes(words.assumed)).toBe(station.assumed)
      expect(line?.includes(words.pinned)).toBe(station.pinned)
    }
    expect(container.querySelectorAll('.route-phases > li')).toHaveLength(example.phases.length)
    expect(container.querySelectorAll('.route-windows li')).toHaveLength(
      example.windows.filter(({ to }) => to >= example.today).length,
    )
    for (const mark of [words.today, words.programmeEnd, words.finish]) {
      expect(container).toHaveTextContent(mark)
    }
  })

  test('is grouped by year, in order of days', () => {
    list()
    expect(screen.getAllByRole('heading', { level: 2 }).map(textOf)).toEqual([
      'Faser',
      '2026',
      '2027',
      '2028',
      '2029',
    ])
    // A module stands where it begins, and what it gives where that is reached
    const inYear = (name: string) =>
      textOf(screen.getByRole('heading', { name }).parentElement as HTMLElement)
    expect(inYear('2027')).toContain('HEAV107')
    expect(inYear('2028')).toContain('pleieassistent')
  })

  test('puts today between what was and what comes', () => {
    const { container } = list()
    const texts = [...container.querySelectorAll('.route-station, .route-flag')].map(textOf)
    const today = texts.findIndex((text) => text.includes(words.today))
    expect(texts[today - 1]).toContain('HEAV106')
    expect(texts[today + 1]).toContain('Ansatt')
  })

  test('says what a step gives', () => {
    const { container } = list()
    expect(container.querySelectorAll('.route-name p')).toHaveLength(4)
    expect(container).toHaveTextContent('Gir: Kompetansebevis')
  })

  test('chooses by its names', async () => {
    const onChoose = vi.fn()
    list({ onChoose, chosen: 'module.HEAV107' })
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('HEAV107')
    await userEvent.click(screen.getByRole('button', { name: /HEAV106/ }))
    expect(onChoose).toHaveBeenCalledWith('module.HEAV106')
  })

  test('has no heading for marks that the map lacks', () => {
    const { container } = list({
      map: { ...example, phases: [], windows: [], finish: null, programmeEnd: null },
    })
    expect(container).not.toHaveTextContent('Faser')
    expect(container).not.toHaveTextContent(words.windows)
    expect(container).not.toHaveTextContent(words.finishTerm)
  })

  test('is there behind the map, for paper', () => {
    render(<RouteView view="map" map={<p>kartet</p>} list={<p>lista</p>} />)
    expect(screen.getByText('lista')).toBeInTheDocument()
  })
})
