import { act, render, screen } from '@testing-library/react'
import { Component, type ReactNode, Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import type * as areas from '../../src/language/areas.ts'
import { currentLanguage, setLanguage } from '../../src/language/i18n.ts'
import { useWords } from '../../src/language/useWords.ts'

const network = vi.hoisted(() => ({ isThere: false }))

vi.mock('../../src/language/areas.ts', async (original) => {
  const real = await original<typeof areas>()
  const readArea: typeof real.readArea = async (...asked) => {
    if (!network.isThere) throw new Error('no network')
    return real.readArea(...asked)
  }
  return { ...real, readArea }
})

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? (
      <button type="button" onClick={() => this.setState({ failed: false })}>
        again
      </button>
    ) : (
      this.props.children
    )
  }
}

function Tabs() {
  return <p>{useWords('adviser').t('adviser:tabs.plan')}</p>
}

test('missing words are said, never keys', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  await act(async () => {
    render(
      <Boundary>
        <Suspense fallback="…">
          <Tabs />
        </Suspense>
      </Boundary>,
    )
  })
  const again = await screen.findByRole('button')
  network.isThere = true
  await act(async () => again.click())
  expect(await screen.findByText('Plan')).toBeTruthy()
})

test('a language without words is not taken', async () => {
  network.isThere = false
  await expect(setLanguage('uk')).rejects.toThrow('no network')
  expect(currentLanguage()).toBe('nb')
})
