import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { UprightMap } from '../../src/components/map/UprightMap.tsx'
import { example, on, station, words } from './example.ts'

const upright = {
  ...words,
  label: 'Min vei',
  doneTitle: (count: number) => `${count} steg er ferdige`,
  done: 'gjort',
  plainOf: () => 'Du lærer faget.',
  helpsOf: () => 'Du får hjelp av skolen.',
  readAloud: (station: Parameters<typeof words.nameOf>[0]) => `Les høyt: ${words.nameOf(station).text}`,
}

const draw = (props: Partial<Parameters<typeof UprightMap>[0]> = {}) =>
  render(<UprightMap map={example} words={upright} {...props} />)

describe('the upright map', () => {
  test('has every step, what is done in one card', () => {
    const { container } = draw()
    for (const station of example.stations) expect(container).toHaveTextContent(words.nameOf(station).text)
    expect(screen.getByText('3 steg er ferdige')).toBeInTheDocument()
    expect(container.querySelectorAll('details li')).toHaveLength(3)
  })

  test('marks today between what is done and what comes', () => {
    const { container } = draw()
    const [first, second, third] = container.querySelectorAll('.upright-step')
    expect(first).toHaveTextContent('3 steg er ferdige')
    expect(second).toHaveTextContent(words.today)
    expect(third).toHaveTextContent('Språkpraksis')
  })

  test('outlines what decides the finish heavier than what does not', () => {
    const { container } = draw()
    const outlineOf = (name: string) => {
      const steps = [...container.querySelectorAll('.upright-step')]
      const step = steps.find((each) => each.querySelector('h2')?.textContent?.includes(name))
      return Number(step?.querySelector('.mark')?.getAttribute('stroke-width'))
    }
    expect(outlineOf('Rehabilitering')).toBeGreaterThan(outlineOf('B1 skriftlig'))
  })

  test('names a partial competence in the card that brings it', () => {
    draw()
    const card = screen.getByRole('heading', { name: 'Grunnleggende sykepleie' }).parentElement as HTMLElement
    expect(within(card).getByText('Kan jobbe som pleieassistent (forslag)')).toBeInTheDocument()
    expect(within(card).getByText('HEAV107')).toHaveAttribute('lang', 'nb')
  })

  test('says which step is next', () => {
    const { container } = draw({ next: 'language.B1.oral' })
    expect(container.querySelectorAll('[aria-current="step"]')).toHaveLength(1)
    expect(container.querySelector('[aria-current="step"]')).toHaveTextContent('B1 muntlig')
  })

  test('says lane and state on every card in words', () => {
    const { container } = draw()
    for (const card of container.querySelectorAll('.upright-card:not(details)')) {
      expect(card.textContent).toMatch(/i gang|avtalt|forslag/)
      expect(card.textContent).toMatch(/Norsk|Moduler|Arbeid og praksis|Eksamen/)
    }
  })

  test('says of every step ahead whether it decides the finish', () => {
    const { container } = draw()
    const ahead = [...container.querySelectorAll('.upright-step:has(> .upright-card:not(details))')]
    const heavy = ahead.filter((step) => step.matches('.deciding'))
    expect(heavy.length).toBeGreaterThan(0)
    expect(heavy.length).toBeLessThan(ahead.length)
    for (const step of ahead)
      expect(step.textContent?.includes(upright.deciding)).toBe(step.matches('.deciding'))
  })

  test('begins with what goes on, the rest by date', () => {
    const { container } = draw({ next: 'exam.registration' })
    const cards = [...container.querySelectorAll('.upright-card:not(details)')].map(
      (card) => card.textContent,
    )
    expect(cards[0]).toContain('Språkpraksis')
    expect(cards[1]).toContain('Livskvalitet')
    expect(cards[2]).toContain('B1 muntlig')
    const later = cards.findIndex((text) => text?.includes('Oppmelding'))
    expect(later).toBeGreaterThan(2)
  })

  test('counts no failed attempt among what is done', () => {
    const tried = (id: string, day: string, progress: 'failed' | 'done') =>
      station(id, { kind: 'exam', exam: 'written' }, { lane: 'exams', from: on(day), to: on(day), progress })
    const attempts = [tried('attempt.0', '2026-05-12', 'failed'), tried('attempt.1', '2026-11-16', 'done')]
    draw({ map: { ...example, stations: [...example.stations, ...attempts] } })
    expect(screen.getByText('4 steg er ferdige')).toBeInTheDocument()
    expect(screen.getByText('ikke bestått')).toBeInTheDocument()
  })

  test('folds no failed exam away', () => {
    const attempt = station(
      'attempt.0',
      { kind: 'exam', exam: 'written' },
      { lane: 'exams', from: on('2026-05-12'), to: on('2026-05-12'), progress: 'failed' },
    )
    const map = { ...example, stations: [...example.stations, attempt] }
    const { container } = draw({ map })
    expect(container.querySelector('details')).not.toHaveTextContent('Skriftlig Vg3')
    expect(screen.getByText('3 steg er ferdige')).toBeInTheDocument()
    const steps = [...container.querySelectorAll('.upright-step')].map((step) => step.textContent ?? '')
    expect(steps[1]).toContain('ikke bestått')
    expect(steps[2]).toContain(words.today)
  })

  test('says what each step is and who helps', () => {
    const { container } = draw()
    for (const card of container.querySelectorAll('.upright-card:not(details)')) {
      expect(card).toHaveTextContent('Du lærer faget.')
      expect(card).toHaveTextContent('Du får hjelp av skolen.')
    }
    expect(container.querySelector('details')).not.toHaveTextContent('Du lærer faget.')
  })

  test('reads a card aloud and opens it', async () => {
    const onRead = vi.fn()
    const onChoose = vi.fn()
    draw({ onRead, onChoose })
    await userEvent.click(screen.getByRole('button', { name: 'Les høyt: Rehabilitering' }))
    await userEvent.click(screen.getByRole('button', { name: 'Rehabilitering' }))
    expect(onRead.mock.calls[0]?.[0].id).toBe('module.HEAV108')
    expect(onChoose).toHaveBeenCalledWith('module.HEAV108')
  })

  test('has no card of what is done before anything is', () => {
    draw({ map: { ...example, stations: example.stations.filter(({ progress }) => progress !== 'done') } })
    expect(screen.queryByRole('group')).not.toBeInTheDocument()
  })
})
