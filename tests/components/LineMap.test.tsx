import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { LineMap } from '../../src/components/map/LineMap.tsx'
import { inOrder } from '../../src/components/map/places.ts'
import { example, words } from './example.ts'

async function draw(acts: Partial<Parameters<typeof LineMap>[0]> = {}) {
  const onChoose = vi.fn()
  const onNudge = vi.fn()
  render(
    <LineMap
      map={example}
      words={words}
      dir="ltr"
      chosen={null}
      onChoose={onChoose}
      onNudge={onNudge}
      {...acts}
    />,
  )
  // It is laid out in slices, between which a busy machine does other things
  await screen.findAllByRole('listitem', {}, { timeout: 20_000 })
  return { onChoose, onNudge, user: userEvent.setup() }
}

const stations = () => screen.getAllByRole('button')
const station = (name: RegExp) => screen.getByRole('button', { name })

describe('the line map', () => {
  test('has every station as a button, in reading order', async () => {
    await draw()
    expect(stations().map((button) => button.querySelector('.spoken')?.textContent)).toEqual(
      inOrder(example).map((each) => words.describe(each)),
    )
  })

  test('is one list with its name', async () => {
    await draw()
    expect(screen.getByRole('region', { name: words.label })).toBeInTheDocument()
    expect(screen.getAllByRole('listitem')).toHaveLength(example.stations.length)
  })

  test('takes one place in the tab order', async () => {
    const { user } = await draw()
    await user.tab()
    expect(station(/Ansatt 80/)).toHaveFocus()
    expect(stations().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  test('is entered at the chosen station', async () => {
    const { user } = await draw({ chosen: 'module.HEAV108' })
    await user.tab()
    expect(station(/HEAV108/)).toHaveFocus()
    expect(station(/HEAV108/)).toHaveAttribute('aria-pressed', 'true')
  })

  test('moves along a line with right and left', async () => {
    const { user } = await draw({ chosen: 'module.HEAV107' })
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(station(/HEAV108/)).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(station(/HEAV108/)).toHaveFocus()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(station(/HEAV105/)).toHaveFocus()
  })

  test('moves to other lines with up and down', async () => {
    const { user } = await draw({ chosen: 'module.HEAV107' })
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(station(/HEAV106/)).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(station(/B1 skriftlig/)).toHaveFocus()
  })

  test('runs from right to left where the page does', async () => {
    const { user } = await draw({ dir: 'rtl', chosen: 'module.HEAV107' })
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    expect(station(/HEAV108/)).toHaveFocus()
  })

  test('chooses with Enter and with a click', async () => {
    const { user, onChoose } = await draw({ chosen: 'module.HEAV107' })
    await user.tab()
    await user.keyboard('{ArrowRight}{Enter}')
    await user.click(station(/Fagprøve/))
    expect(onChoose.mock.calls).toEqual([['module.HEAV108'], ['exam.trade']])
  })

  test('moves a station by weeks with Alt', async () => {
    const { user, onNudge } = await draw({ chosen: 'module.HEAV107' })
    await user.tab()
    await user.keyboard('{Alt>}{ArrowRight}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    expect(onNudge.mock.calls).toEqual([
      ['module.HEAV107', 1],
      ['module.HEAV107', -1],
      ['module.HEAV107', 4],
    ])
  })

  test('carries a station that Space has taken hold of', async () => {
    const { onNudge, onChoose, user } = await draw()
    station(/HEAV108/).focus()
    await user.keyboard('[Space]')
    expect(screen.getByRole('status')).toHaveTextContent(/HEAV108.* er grepet/)
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}[Space]')
    expect(onNudge.mock.calls).toEqual([['module.HEAV108', 4]])
    expect(screen.getByRole('status')).toHaveTextContent(/er sluppet/)
    expect(onChoose).not.toHaveBeenCalled()
  })

  test('leaves a held station with Escape', async () => {
    const { onNudge, user } = await draw()
    station(/HEAV108/).focus()
    await user.keyboard('[Space]{ArrowRight}{Escape}')
    expect(onNudge).not.toHaveBeenCalled()
    expect(screen.getByRole('status')).toHaveTextContent(/står der den sto/)
  })

  test('does not move what has happened', async () => {
    const { user, onNudge } = await draw({ chosen: 'module.HEAV105' })
    await user.tab()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(onNudge).not.toHaveBeenCalled()
  })

  test('outlines what decides the finish heavier than what does not', async () => {
    await draw()
    const outlineOf = (name: RegExp) =>
      Number(station(name).querySelector('.mark')?.getAttribute('stroke-width'))
    expect(outlineOf(/HEAV108/)).toBeGreaterThan(outlineOf(/B1 skriftlig/))
  })

  test('names the deciding steps once', async () => {
    await draw()
    expect(screen.getAllByText('bestemmer sluttdatoen')).toHaveLength(1)
  })

  test('keeps its lines from who hears it', async () => {
    await draw()
    const drawings = document.querySelectorAll('svg')
    expect(drawings.length).toBeGreaterThan(0)
    for (const svg of drawings) expect(svg).toHaveAttribute('aria-hidden', 'true')
  })
})
