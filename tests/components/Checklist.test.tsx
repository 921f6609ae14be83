import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Checklist, type ChecklistNode } from '../../src/components/Checklist.tsx'

const words = {
  all: 'Alle',
  any: 'Én av',
  some: (count: number) => `Minst ${count} av`,
  and: 'OG',
  or: 'ELLER',
}

const leaf = (sentence: string, state: 'met' | 'missing' | 'question' = 'met'): ChecklistNode => ({
  kind: 'leaf',
  state,
  sentence,
  word: { met: 'Oppfylt', missing: 'Mangler', question: 'Uavklart' }[state],
})

const show = (node: ChecklistNode) => render(<Checklist node={node} words={words} />)
const group = (name: string) => screen.getByRole('list', { name })

describe('a checklist', () => {
  test('groups its demands in lists with headings', () => {
    show({
      kind: 'all',
      of: [leaf('Norsk muntlig B1'), { kind: 'any', of: [leaf('Praksis'), leaf('Modul')] }],
    })
    expect(within(group('Alle')).getByText('Norsk muntlig B1')).toBeInTheDocument()
    expect(
      within(group('Én av'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['PraksisOppfylt', 'ELLERModulOppfylt'])
    expect(group('Alle')).toContainElement(group('Én av'))
  })

  test('says OG before a group, not between single demands', () => {
    show({ kind: 'all', of: [leaf('En'), leaf('To'), { kind: 'any', of: [leaf('Tre'), leaf('Fire')] }] })
    expect(screen.getAllByText('OG')).toHaveLength(1)
    expect(screen.getAllByText('ELLER')).toHaveLength(1)
  })

  test('says how many of a group are asked', () => {
    show({ kind: 'some', count: 2, of: [leaf('En'), leaf('To'), leaf('Tre')] })
    expect(within(group('Minst 2 av')).getAllByText('ELLER')).toHaveLength(2)
  })

  test('makes no group of one demand', () => {
    show({ kind: 'all', of: [{ kind: 'any', of: [leaf('Norsk muntlig B1')] }] })
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
    expect(screen.getByText('Norsk muntlig B1')).toBeInTheDocument()
  })

  test('says every state in a word', () => {
    const { container } = show({ kind: 'all', of: [leaf('En', 'missing'), leaf('To', 'question')] })
    expect(screen.getByText('Mangler')).toBeInTheDocument()
    expect(screen.getByText('Uavklart')).toBeInTheDocument()
    expect(container.querySelector('.question')).not.toHaveClass('met')
  })
})
