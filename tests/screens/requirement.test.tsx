import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, useState } from 'react'
import { expect, test } from 'vitest'
import { requirementsOf } from '../../src/curriculum/references.ts'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import { RequirementBuilder } from '../../src/screens/requirement/RequirementBuilder.tsx'
import { catalogue } from '../pathway/log.ts'

const nothing: Requirement = { kind: 'all', of: [] }

/** Draws a requirement that is being written; `written` are its values since. */
async function drawn(first: Requirement, file = 'trades/HEA05-01.json') {
  const written: Requirement[] = []
  const [folder, id = ''] = file.replace('.json', '').split('/')
  const trade = folder === 'trades' ? (catalogue.tradesById.get(id) ?? null) : null
  const route = folder === 'routes' ? (catalogue.routesById.get(id) ?? null) : null
  function Form() {
    const [value, setValue] = useState(first)
    return (
      <RequirementBuilder
        label="Kan starte når"
        value={value}
        onChange={(next) => {
          written.push(next)
          setValue(next)
        }}
        trade={trade}
        route={route}
        catalogue={catalogue}
      />
    )
  }
  await act(async () =>
    render(
      <Suspense fallback="…">
        <Form />
      </Suspense>,
    ),
  )
  await waitFor(() => expect(sentence()).toBeDefined())
  return written
}

/** The sentence below, where what belongs together is not broken between lines. */
const sentence = () => document.querySelector('[role=status]')?.textContent?.replaceAll('\u00a0', ' ')

test('A requirement is built from nothing by keyboard', async () => {
  const written = await drawn(nothing)
  const user = userEvent.setup()
  const choose = async (name: string, option: string) => {
    const lists = screen.getAllByRole('combobox', { name })
    await user.selectOptions(lists.at(-1) as HTMLElement, option)
  }
  const press = async (name: string) => {
    screen.getByRole('button', { name }).focus()
    await user.keyboard('{Enter}')
  }
  expect(sentence()).toBe('Krever ingenting.')
  await press('Legg til krav')
  expect(screen.getByRole('combobox', { name: 'Hva som kreves' })).toHaveFocus()
  await choose('Hva som kreves', 'Norsk')
  expect(screen.getByRole('combobox', { name: 'Hva som kreves' })).toHaveFocus()
  expect(sentence()).toBe('Krever norsk (ikke ferdig valgt).')
  await choose('Ferdighet', 'Muntlig')
  await choose('Nivå', 'B1')
  await press('Legg til gruppe')
  expect(screen.getByText('Gruppen er tom. Legg til et krav, eller fjern gruppen.')).toBeVisible()
  await choose('Hva som kreves', 'Praksis i faget')
  await user.type(screen.getByRole('textbox', { name: 'Måneder' }), '12')
  await press('Legg til krav i gruppen')
  await choose('Hva som kreves', 'Modul')
  const module = within(screen.getByRole('combobox', { name: 'Modul' })).getByRole('option', {
    name: /^HEAV107/,
  })
  await choose('Modul', module.textContent ?? '')
  expect(written.at(-1)).toEqual({
    kind: 'all',
    of: [
      { kind: 'language', skill: 'oral', level: 'B1' },
      {
        kind: 'any',
        of: [
          { kind: 'practice', months: 12 },
          { kind: 'module', module: 'HEAV107' },
        ],
      },
    ],
  })
  expect(sentence()).toMatch(
    /^Krever norsk muntlig minst B1 og enten 12 måneder praksis i faget eller HEAV107 .+ godkjent\.$/,
  )
  // Moved, it keeps the focus; taken out, its neighbour gets it
  await press('Flytt ned: norsk muntlig minst B1')
  expect(screen.getByRole('button', { name: 'Flytt ned: norsk muntlig minst B1' })).toHaveFocus()
  expect(sentence()).toMatch(/^Krever \(enten 12 .+\) og norsk muntlig minst B1\.$/)
  await press('Fjern: Gruppe: én av disse')
  expect(screen.getByRole('combobox', { name: 'Hva som kreves' })).toHaveFocus()
  expect(sentence()).toBe('Krever norsk muntlig minst B1.')
})

test('Every requirement of the curricula is drawn and said', async () => {
  for (const { file, requirement } of requirementsOf(catalogue)) {
    const before = JSON.stringify(requirement)
    const written = await drawn(requirement, file)
    expect([file, sentence()]).toEqual([file, expect.stringMatching(/^Krever [^:{}]+\.$/)])
    // Whatever it names can be chosen: nothing is shown as lost or left to choose
    expect(document.body.textContent).not.toMatch(/finnes ikke|ikke ferdig valgt/)
    expect([written.length, JSON.stringify(requirement)]).toEqual([0, before])
    cleanup()
  }
}, 120_000)
