import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { type Catalogue, readCatalogue } from '../../src/curriculum/catalogue.ts'
import { openCurriculaMemory } from '../../src/records/curriculaMemory.ts'
import { begin } from '../../src/records/history.ts'
import { openMemoryStore } from '../../src/records/memoryStore.ts'
import type { Participant } from '../../src/records/participant.ts'
import { useAddress } from '../../src/screens/address.ts'
import PersonPages from '../../src/screens/adviser/PersonPages.tsx'
import { personPages } from '../../src/screens/adviser/pages.ts'
import ParticipantPage from '../../src/screens/participant/ParticipantPage.tsx'
import { WorkplaceProvider } from '../../src/screens/workplace.tsx'
import { curriculaFiles } from '../curriculum/files.ts'
import { editedInPlace, later, logisticsPerson, movedTo, without, withVersion } from '../flows/versions.ts'
import { catalogue } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'

/** A worker that never answers: what is shown is what was kept. */
class Silent {
  addEventListener() {}
  removeEventListener() {}
  postMessage() {}
  terminate() {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', Silent)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const person = logisticsPerson()

/** Opens a person by these curricula, on a page of theirs. */
async function opened(curricula: Catalogue, someone: Participant, page: React.ReactNode) {
  const store = openMemoryStore()
  const begun = begin(someone, { id: 'edit', day: today, what: { kind: 'personAdded', from: 'file' } })
  if (begun.kind !== 'kept') throw new Error(begun.kind)
  await store.write(begun.kept, null)
  const workplace = {
    catalogue: curricula,
    newest: curricula,
    store,
    kept: 'memory' as const,
    examples: new Set<string>(),
    curricula: openCurriculaMemory(),
    layer: { kind: 'layer' as const, isOn: true, files: [], damaged: [] },
    today,
    county: null,
    chooseCounty: () => {},
    say: () => 'm',
    messages: [],
    dismiss: () => {},
    hush: () => {},
  }
  await act(async () =>
    render(
      <Router hook={useAddress}>
        <Suspense fallback="…">
          <WorkplaceProvider value={workplace}>{page}</WorkplaceProvider>
        </Suspense>
      </Router>,
    ),
  )
}

/** The page stands whole: the heading over it, and what is fetched for it. */
async function standsWhole() {
  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(person.alias) })).toBeVisible()
  await waitFor(() => expect(document.querySelector('.waiting')).toBeNull())
  expect(screen.getAllByRole('heading', { level: 2 })[0]).toBeInTheDocument()
}

const goneSentence = {
  trade: 'Faget LOG05-01 finnes ikke her, så planen kan ikke vises. Alt som er skrevet, er tatt vare på.',
  route: 'Veien modular finnes ikke her, så planen kan ikke vises. Alt som er skrevet, er tatt vare på.',
  county: 'Fylket rogaland finnes ikke her. Planen følger loven, og fylkets egne krav er spørsmål.',
}

describe('a person whose files are gone', () => {
  test.each(Object.keys(goneSentence) as (keyof typeof goneSentence)[])(
    'Every page opens and says so: the %s',
    async (what) => {
      for (const page of personPages) {
        await opened(without[what], person, <PersonPages id={person.id} page={page} />)
        expect(await screen.findByText(goneSentence[what])).toBeVisible()
        await standsWhole()
        cleanup()
      }
      await opened(without[what], person, <ParticipantPage id={person.id} />)
      // The plan itself is shown where only the county is gone
      if (what === 'county') {
        expect(await screen.findByRole('heading', { name: 'Hvor er jeg?' })).toBeVisible()
        return
      }
      expect(await screen.findByText(/finnes ikke her nå. Ingenting er borte/)).toBeVisible()
      // What was chosen is still said, by its id where there is no name
      const chosen = { trade: 'LOG05-01', route: 'modular' }[what]
      expect(screen.getByText(chosen)).toBeVisible()
      expect(screen.queryByText('ikke valgt ennå')).toBeNull()
    },
  )

  test('Where all is here nothing is said', async () => {
    await opened(catalogue, person, <PersonPages id={person.id} page="plan" />)
    await standsWhole()
    for (const sentence of Object.values(goneSentence)) expect(screen.queryByText(sentence)).toBeNull()
  })
})

describe('a person on another version', () => {
  test.each(Object.entries(later))('Every page opens: %s', async (_, version) => {
    const moved = movedTo(person, version)
    for (const page of personPages) {
      await opened(withVersion(version), moved, <PersonPages id={person.id} page={page} />)
      await standsWhole()
      cleanup()
    }
    await opened(withVersion(version), moved, <ParticipantPage id={person.id} />)
    expect(await screen.findByRole('main')).toBeVisible()
  })

  test('Following up says what the version has left behind', async () => {
    await opened(
      withVersion(later.withdrawn),
      movedTo(person, later.withdrawn),
      <PersonPages id={person.id} page="follow" />,
    )
    expect((await screen.findAllByText(/LOG05-01/)).length).toBeGreaterThan(0)
  })

  test('A file edited in place still shows the plan that was made', async () => {
    await opened(editedInPlace(), person, <PersonPages id={person.id} page="plan" />)
    await standsWhole()
  })

  test('A newer version is told of, and taken when somebody says so', async () => {
    const trade = curriculaFiles().find(({ path }) => path === 'trades/LOG05-01.json')?.content as object
    const publication = { from: '2026-11-01', by: 'Rogaland fylkeskommune', why: 'Oppdiktet for en prøve.' }
    const content = { ...trade, version: 2, publication }
    const { catalogue: newest } = readCatalogue([
      ...curriculaFiles(),
      { path: 'trades/LOG05-01.v2.json', content },
    ])
    if (!newest) throw new Error('no catalogue')
    await opened(newest, person, <PersonPages id={person.id} page="plan" />)
    expect(
      await screen.findByText(/utgave 2 gjelder fra 1\. november 2026\. Planen følger utgave 1/),
    ).toBeVisible()
    await act(async () => screen.getByRole('button', { name: 'Lag planen på de nyere utgavene' }).click())
    await waitFor(() => expect(screen.queryByText(/Planen følger utgave 1/)).toBeNull())
  })
})
