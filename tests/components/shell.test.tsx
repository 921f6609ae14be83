import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { AppShell } from '../../src/components/AppShell.tsx'
import { Bilingual } from '../../src/components/Bilingual.tsx'
import { Dialog } from '../../src/components/Dialog.tsx'
import { ErrorSummary } from '../../src/components/ErrorSummary.tsx'
import { Menu } from '../../src/components/Menu.tsx'
import { Progress } from '../../src/components/Progress.tsx'
import { Toggle } from '../../src/components/Toggle.tsx'

const toasts = { label: 'Meldinger', close: 'Lukk', list: [], onClose: () => {} }

describe('the shell', () => {
  test('goes past the menu to the page', async () => {
    render(
      <AppShell name="Fagvei" home="#/" skip="Til innholdet" toasts={toasts}>
        <h1>Plan</h1>
      </AppShell>,
    )
    const user = userEvent.setup()
    await user.tab()
    expect(screen.getByRole('link', { name: 'Til innholdet' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('main')).toHaveFocus()
    expect(window.location.hash).toBe('')
  })

  test('marks the place where one is', () => {
    const places = [
      { href: '#/people', text: 'Mine personer', current: true },
      { href: '#/rules', text: 'Regler' },
    ]
    render(
      <AppShell name="Fagvei" home="#/" skip="Forbi" nav={{ label: 'Hovedmeny', places }} toasts={toasts}>
        <h1>Plan</h1>
      </AppShell>,
    )
    const nav = screen.getByRole('navigation', { name: 'Hovedmeny' })
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('Mine personer')
  })

  test('says what was done and takes it back', async () => {
    const onUndo = vi.fn()
    const onClose = vi.fn()
    const list = [{ id: '1', text: 'Sol-17 er slettet.', undo: { text: 'Angre', onUndo } }]
    render(
      <AppShell name="Fagvei" home="#/" skip="Forbi" toasts={{ ...toasts, list, onClose }}>
        <h1>Plan</h1>
      </AppShell>,
    )
    expect(screen.getByRole('status')).toHaveTextContent('Sol-17 er slettet.')
    await userEvent.click(screen.getByRole('button', { name: 'Angre' }))
    await userEvent.click(screen.getByRole('button', { name: 'Lukk' }))
    expect(onUndo).toHaveBeenCalledOnce()
    expect(onClose).toHaveBeenCalledWith('1')
  })
})

describe('a menu', () => {
  const actions = (onDo: () => void) => [
    { id: 'record', text: 'Registrer', onDo },
    { id: 'waive', text: 'Dispensasjon', note: 'Kravet er oppfylt.', disabled: true, onDo },
  ]

  test('opens, moves by arrow and does', async () => {
    const onDo = vi.fn()
    render(<Menu label="Handlinger" actions={actions(onDo)} />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Handlinger' })).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onDo).toHaveBeenCalledOnce()
    expect(screen.getByRole('button', { name: 'Handlinger' })).toHaveFocus()
  })

  test('closes with Escape and gives focus back', async () => {
    render(<Menu label="Handlinger" actions={actions(() => {})} />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Handlinger' }))
    await user.tab()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: 'Registrer' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Handlinger' })).toHaveFocus()
  })

  test('says why something cannot be done', async () => {
    const onDo = vi.fn()
    render(<Menu label="Handlinger" actions={actions(onDo)} />)
    await userEvent.click(screen.getByRole('button', { name: 'Handlinger' }))
    const action = screen.getByRole('button', { name: /Dispensasjon/ })
    expect(action).toHaveTextContent('Kravet er oppfylt.')
    await userEvent.click(action)
    expect(onDo).not.toHaveBeenCalled()
  })
})

/** What jsdom lacks of a dialog. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

test('a dialog closes by its translated cross', async () => {
  function Asking() {
    const [open, setOpen] = useState(true)
    return (
      <Dialog open={open} heading="Slett Sol-17?" close="Steng" onClose={() => setOpen(false)}>
        <p>Alt blir borte.</p>
      </Dialog>
    )
  }
  render(<Asking />)
  expect(screen.getByRole('dialog', { name: 'Slett Sol-17?' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Steng' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('an error summary takes focus and leads to the field', async () => {
  render(
    <>
      <ErrorSummary heading="Rett dette" faults={[{ field: 'alias', text: 'Skriv et alias.' }]} />
      <input id="alias" />
    </>,
  )
  expect(screen.getByRole('alert')).toHaveFocus()
  await userEvent.click(screen.getByRole('link', { name: 'Skriv et alias.' }))
  expect(screen.getByRole('textbox')).toHaveFocus()
})

test('long work can be cancelled', async () => {
  const onCancel = vi.fn()
  render(<Progress label="Planlegger" share={0.25} cancel={{ text: 'Avbryt', onCancel }} />)
  expect(screen.getByRole('progressbar', { name: 'Planlegger' })).toHaveValue(0.25)
  await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
  expect(onCancel).toHaveBeenCalledOnce()
})

test('a toggle shows one of two ways', async () => {
  const onChange = vi.fn()
  const options = [
    { value: 'map', text: 'Kart' },
    { value: 'list', text: 'Liste' },
  ]
  render(<Toggle label="Vis som" value="map" options={options} onChange={onChange} />)
  expect(screen.getByRole('group', { name: 'Vis som' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Kart' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'Liste' }))
  expect(onChange).toHaveBeenCalledWith('list')
})

test('Norwegian beside another language is marked', () => {
  render(<Bilingual name={{ code: 'HEAV107', text: 'أساسيات \u2066pleie\u2069', norwegian: 'sykepleie' }} />)
  for (const term of ['HEAV107', 'pleie', 'sykepleie']) {
    expect(screen.getByText(term)).toHaveAttribute('lang', 'nb')
    expect(screen.getByText(term)).toHaveAttribute('dir', 'ltr')
  }
})
