import { mkdir } from 'node:fs/promises'
import { expect, test } from './app.ts'

/**
 * The pictures of the README. They are taken at every run, so that they can be; with FAGVEI_PICTURES set they
 * are also put where the README shows them.
 */
const folder = process.env.FAGVEI_PICTURES ? 'tests/browser/pictures' : 'test-results/pictures'

test.beforeEach(async ({ page }) => {
  await mkdir(folder, { recursive: true })
  // Nothing slides while its picture is taken
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

test('The line map can be pictured', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1320 })
  await page.goto('/#/adviser/sol-17/plan')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sol-17')
  // The finish as a range: the planner has said its last word
  await expect(page.locator('.page-figure-main')).toContainText('–', { timeout: 30_000 })
  // The map is laid out in slices, and shows what it showed before until then
  await expect(page.locator('.map-stations > li').filter({ hasText: 'Fagprøve' })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.screenshot({ path: `${folder}/plan.png` })
})

for (const language of ['nb', 'ar']) {
  test(`A participant's way can be pictured in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/#/participant/sol-17')
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // The finish as a range, from one year to another
    await expect(page.locator('.way-range').first()).toContainText(/\d{4}.*\d{4}/, { timeout: 30_000 })
    await page.screenshot({ path: `${folder}/participant-${language}.png` })
  })
}

test('The editor can be pictured', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto('/#/county/edit/trades/HEA05-01/modules/HEAV107')
  await page.locator('#at-modules-2-plain-nn').fill('')
  await expect(page.getByRole('heading', { name: /^1 feil/ })).toBeVisible()
  await expect(page.locator('.editor-aside svg').first()).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: `${folder}/editor.png` })
})
