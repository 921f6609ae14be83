import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '../../src/language/i18n.ts'
import { useSentences } from '../../src/language/useSentences.ts'
import { useWords, useWordsIn } from '../../src/language/useWords.ts'

afterEach(() => act(() => setLanguage('nb')))

function Tabs() {
  const { t, language, direction } = useWords('adviser')
  return (
    <p lang={language} dir={direction}>
      {t('adviser:tabs.follow')}
    </p>
  )
}

function TwoLanguages() {
  const own = useWords('participant')
  const norwegian = useWordsIn('nb', 'participant')
  return <p>{`${own.t('participant:way.now')} | ${norwegian.t('participant:way.now')}`}</p>
}

function Station() {
  const { station } = useSentences({ reader: 'participant' })
  const { text, norwegian } = station({ kind: 'exam', exam: 'trade' })
  return <p>{`${text} | ${norwegian ?? '-'}`}</p>
}

const shown = async (element: React.ReactNode) => {
  await act(async () => render(<Suspense fallback="…">{element}</Suspense>))
}

test('a screen waits for its words', async () => {
  await shown(<Tabs />)
  expect(await screen.findByText('Følg opp')).toBeTruthy()
})

test('a new language reaches every screen', async () => {
  await shown(<Tabs />)
  await act(() => setLanguage('en'))
  expect((await screen.findByText('Follow up')).lang).toBe('en')
  await act(() => setLanguage('nn'))
  expect((await screen.findByText('Følg opp')).lang).toBe('nn')
})

test('Arabic runs from right to left', async () => {
  await shown(<TwoLanguages />)
  await act(() => setLanguage('ar'))
  expect(await screen.findByText('الآن | Nå')).toBeTruthy()
  await shown(<Tabs />)
  expect((await screen.findByText('Følg opp')).dir).toBe('rtl')
})

test('a name keeps its Norwegian beside', async () => {
  await shown(<Station />)
  expect(await screen.findByText('Fagprøve | -')).toBeTruthy()
  await act(() => setLanguage('uk'))
  expect(await screen.findByText('Фаховий іспит | fagprøve')).toBeTruthy()
})
