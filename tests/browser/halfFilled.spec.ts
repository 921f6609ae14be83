import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson } from './lys.ts'

const question = (page: Page) => page.getByRole('dialog', { name: 'Vil du forlate siden?' })
const stay = (page: Page) => question(page).getByRole('button', { name: 'Bli på siden' }).click()
const go = (page: Page) => question(page).getByRole('button', { name: 'Gå uten å lagre' }).click()
const title = (page: Page) => page.getByRole('textbox', { name: 'Hva slags arbeid' })

async function beginWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Legg til arbeid' }).click()
  await title(page).fill('Kokk')
}

test('Going back from half-filled work asks first, and keeps it', async ({ page }) => {
  await openPerson(page, lys, 'choose')
  await page.getByRole('link', { name: 'Mine personer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mine personer' })).toBeVisible()
  await page.goto('/#/adviser/lys/map')
  await beginWork(page)
  await page.goBack()
  await expect(question(page)).toBeVisible()
  await expectNoAxeViolations(page)
  await stay(page)
  await expect(page).toHaveURL(/#\/adviser\/lys\/map$/)
  await expect(title(page)).toHaveValue('Kokk')
  await page.goBack()
  await go(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Mine personer' })).toBeVisible()
  // History stands as it stood: one step back is the page before the list
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Velg' })).toBeVisible()
})

test('Another tab and a typed address ask before half-filled work is lost', async ({ page }) => {
  await openPerson(page, lys, 'map')
  await beginWork(page)
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await stay(page)
  await expect(title(page)).toHaveValue('Kokk')
  await page.goto('/#/county/rules')
  await page.keyboard.press('Escape')
  await expect(question(page)).toBeHidden()
  await expect(title(page)).toHaveValue('Kokk')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await go(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
})

test('A form closed or untouched asks nothing', async ({ page }) => {
  await openPerson(page, lys, 'map')
  await beginWork(page)
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('button', { name: 'Legg til arbeid' }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
})

test('A half-filled record and a note ask before they are lost', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await page.locator('.follow-everything').getByLabel('År').first().fill('2025')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await stay(page)
  await expect(page.locator('.follow-everything').getByLabel('År').first()).toHaveValue('2025')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await go(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
  await page.getByRole('button', { name: 'Mer om Lys-40' }).click()
  await page.getByRole('button', { name: /^Notat/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Ring på mandag')
  await page.goBack()
  await stay(page)
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Ring på mandag')
})

test('A page loaded anew asks before half-filled work is lost', async ({ page }) => {
  await openPerson(page, lys, 'map')
  await beginWork(page)
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload()))
  await (await asked).dismiss()
  await expect(title(page)).toHaveValue('Kokk')
})
