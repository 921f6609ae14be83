import { expect, expectNoAxeViolations, test } from './app.ts'

const today = new Date('2026-11-21T10:00:00')

test.use({ viewport: { width: 390, height: 844 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(today)
})

/** The languages a participant can read in, with the word for "now" on the card of the next step. */
const languages = [
  { language: 'nb', now: 'Nå', direction: 'ltr' },
  { language: 'en', now: 'Now', direction: 'ltr' },
  { language: 'uk', now: 'Зараз', direction: 'ltr' },
  { language: 'ar', now: 'الآن', direction: 'rtl' },
]

test('A participant finds their way from the start page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Deltaker/ }).click()
  await page.getByRole('link', { name: 'Sol-17' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du blir helsefagarbeider')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

for (const { language, now, direction } of languages) {
  test(`A participant reads their way in ${language}`, async ({ page }) => {
    await page.goto('/#/participant/sol-17')
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const card = page.locator('.next-card')
    await expect(card.getByText(now, { exact: true })).toBeVisible()
    // One date in words, with its year, and whom to ask
    await expect(card).toContainText('2026')
    await expect(page.locator('.answers dt')).toHaveCount(4)
    await expect(page.locator('.upright ol > li').first()).toBeVisible()
    // The Norwegian term stays beside every translated module
    if (language === 'uk' || language === 'ar') {
      await expect(page.locator('.upright-term').filter({ hasText: 'HEAV107' })).toContainText(
        'Grunnleggende sykepleie',
      )
    }
    await expectNoAxeViolations(page)
  })

  test(`Nothing scrolls sideways on a small phone in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/#/participant/sol-17')
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('.next-card')).toBeVisible()
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
  })
}

test('Everything a participant can touch is large enough', async ({ page }) => {
  await page.goto('/#/participant/sol-17')
  await expect(page.locator('.next-card')).toBeVisible()
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, select, summary')]
      .filter((element) => element.checkVisibility() && !element.classList.contains('skip-link'))
      .map((element) => ({ text: element.textContent?.slice(0, 30), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44)
      .map(({ text, box }) => `${text}: ${Math.round(box.height)} px`),
  )
  expect(small).toEqual([])
})
