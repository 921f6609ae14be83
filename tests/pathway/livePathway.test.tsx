import { act, render, screen } from '@testing-library/react'
import { useSelector } from '@xstate/react'
import { expect, test } from 'vitest'
import { readCatalogue } from '../../src/curriculum/catalogue.ts'
import { emptyBackground } from '../../src/pathway/background.ts'
import type { Event } from '../../src/pathway/event.ts'
import { composePathway } from '../../src/pathway/pathway.ts'
import { type LivePathway, standingOf, startPathway } from '../../src/pathway/pathwayMachine.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { soundFiles } from '../curriculum/soundFiles.ts'

/** The least that a screen does with a live person. */
function Norwegian({ live }: { live: LivePathway }) {
  const standing = useSelector(live.actor, standingOf)
  return <p>{stateOf(standing, 'language.oral')}</p>
}

test('A screen follows a live person', () => {
  const { catalogue } = readCatalogue(soundFiles)
  const choice = { trade: 'TST05-01', route: 'straight', county: 'coast' }
  const pathway = catalogue && composePathway(catalogue, choice)
  if (!pathway) throw new Error('the sound example makes no pathway')

  const live = startPathway(pathway, emptyBackground)
  render(<Norwegian live={live} />)
  expect(screen.getByText('belowA1')).toBeInTheDocument()
  const passed = { day: day('2025-08-18'), skill: 'oral', level: 'B1', paper: 'norskprove' } as const
  act(() => {
    live.send({ kind: 'languageAssessed', ...passed } satisfies Event)
  })
  expect(screen.getByText('B1')).toBeInTheDocument()
})
