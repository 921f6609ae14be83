import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { formatDay } from '../../src/calendar/day.ts'
import { readNumber } from '../../src/calendar/digits.ts'
import { ChoiceField } from '../../src/components/field/ChoiceField.tsx'
import { DateField, isBeyondYears } from '../../src/components/field/DateField.tsx'
import { NumberField } from '../../src/components/field/NumberField.tsx'
import { TextField } from '../../src/components/field/TextField.tsx'
import { on } from './example.ts'

const parts = { date: 'Dag', month: 'Måned', year: 'År' }

function Dated({ start = null }: { start?: Day | null }) {
  const [day, setDay] = useState<Day | null>(start)
  const [typed, setTyped] = useState('')
  return (
    <>
      <DateField
        label="Startdato"
        parts={parts}
        value={day}
        error={day === null && typed !== '' ? 'Den dagen finnes ikke.' : null}
        onChange={(next, text) => {
          setDay(next)
          setTyped(text)
        }}
      />
      <output>{day === null ? 'ingen' : formatDay(day)}</output>
      <button type="button" onClick={() => setDay(on('2027-01-31'))}>
        angre
      </button>
      <button type="button" onClick={() => setDay(null)}>
        tøm
      </button>
    </>
  )
}

const shown = () => ['Dag', 'Måned', 'År'].map((name) => screen.getByLabelText<HTMLInputElement>(name).value)

test('What is suggested can be picked, and anything else be written', () => {
  const papers = ['BETV101 Forskaling', 'BETV102 Armering']
  render(<TextField label="Papir" value="" onChange={() => {}} suggestions={papers} />)
  const field = screen.getByLabelText<HTMLInputElement>('Papir')
  expect([...(field.list?.options ?? [])].map(({ value }) => value)).toEqual(papers)
})

describe('a date', () => {
  test('is typed as day, month and year', async () => {
    render(<Dated />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('7{Tab}3{Tab}2027')
    expect(screen.getByRole('status')).toHaveTextContent('2027-03-07')
    expect(shown()).toEqual(['7', '3', '2027'])
  })

  test('is read in the digits of any script', async () => {
    render(<Dated />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('١{Tab}٢{Tab}٢٠٢٧')
    expect(screen.getByRole('status')).toHaveTextContent('2027-02-01')
    expect(shown()).toEqual(['١', '٢', '٢٠٢٧'])
  })

  test.each([
    ['1.1.1850', true],
    ['1.1.2999', true],
    ['١.١.١٨٥٠', true],
    ['30.2.2027', false],
    ['1.1.27', false],
    ['1.1', false],
  ])('%s is of a year that cannot be written: %s', (typed, isBeyond) =>
    expect(isBeyondYears(typed)).toBe(isBeyond),
  )

  test('is pasted whole, as Norwegians write it', async () => {
    render(<Dated />)
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('Dag'))
    await user.paste('12.10.2026')
    expect(screen.getByRole('status')).toHaveTextContent('2026-10-12')
  })

  test('keeps what is typed when there is no such day', async () => {
    render(<Dated />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('31{Tab}2{Tab}2027')
    expect(screen.getByRole('status')).toHaveTextContent('ingen')
    expect(shown()).toEqual(['31', '2', '2027'])
    expect(screen.getByRole('group', { name: 'Startdato' })).toHaveAccessibleDescription(
      'Den dagen finnes ikke.',
    )
    expect(screen.getByLabelText('Dag')).toBeInvalid()
  })

  test('is not cut to a day that nobody meant', async () => {
    render(<Dated />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('2.9{Tab}3{Tab}2027')
    expect(screen.getByRole('status')).toHaveTextContent('ingen')
    expect(shown()).toEqual(['2.', '3', '2027'])
  })

  test('follows a day that comes from elsewhere', async () => {
    render(<Dated start={on('2026-05-02')} />)
    const user = userEvent.setup()
    expect(shown()).toEqual(['2', '5', '2026'])
    await user.click(screen.getByText('angre'))
    expect(shown()).toEqual(['31', '1', '2027'])
    await user.click(screen.getByText('tøm'))
    expect(shown()).toEqual(['', '', ''])
  })
})

describe('a number', () => {
  test.each([
    ['37,5', 37.5],
    [' 1 200 ', 1200],
    ['-2', -2],
    ['', null],
    ['mange', null],
    ['1,2,3', null],
  ])('reads %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  test.each([
    ['٣٧,٥', 37.5],
    ['٣٧٫٥', 37.5],
    ['０３７', 37],
    ['۲۰', 20],
    ['37.55', 37.55],
    ['0,125', 0.125],
    ['1,000', null],
    ['12.000', null],
    ['½', null],
    ['10²', null],
  ])('%s is read as %s', (text, number) => expect(readNumber(text)).toBe(number))

  test('stays as it was typed', async () => {
    function Hours() {
      const [value, setValue] = useState<number | null>(30)
      return <NumberField label="Timer" unit="i uka" value={value} onChange={setValue} />
    }
    render(<Hours />)
    const user = userEvent.setup()
    const field = screen.getByLabelText('Timer')
    await user.clear(field)
    await user.type(field, '7,50')
    expect(field).toHaveValue('7,50')
  })
})

describe('a field', () => {
  test('is tied to its description and its fault', () => {
    render(
      <TextField
        label="Alias"
        description="Ikke navn."
        error="Skriv et alias."
        value=""
        onChange={() => {}}
      />,
    )
    const field = screen.getByLabelText('Alias')
    expect(field).toHaveAccessibleDescription('Ikke navn. Skriv et alias.')
    expect(field).toBeInvalid()
  })

  test('chooses one of a few by arrow', async () => {
    function Papers() {
      const [value, setValue] = useState<'yes' | 'no' | null>(null)
      return (
        <ChoiceField
          label="Dokumentert"
          value={value}
          options={[
            { value: 'yes', text: 'Ja' },
            { value: 'no', text: 'Nei' },
          ]}
          onChange={setValue}
        />
      )
    }
    render(<Papers />)
    await userEvent.click(screen.getByLabelText('Ja'))
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByLabelText('Nei')).toBeChecked()
  })
})
