import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson } from './lys.ts'

const said = 'Lys-40 ble slettet 21. november 2026.'
const hours = (page: Page) => page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })

async function remove(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mer om Lys-40' }).click()
  await page.getByRole('button', { name: 'Slett' }).click()
  await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
}

test('Open pages hear that their person was deleted, and brought back, in another tab', async ({
  page,
  context,
}) => {
  await openPerson(page, lys, 'map')
  const [map, charts, participant] = await Promise.all(
    ['adviser/lys/map', 'adviser/lys/charts', 'participant/lys'].map(async (path) => {
      const tab = await context.newPage()
      await tab.goto(`/#/${path}`)
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
      return tab
    }),
  )
  if (!map || !charts || !participant) throw new Error('no tabs')
  await expect(charts.locator('.chart').first()).toBeVisible()
  await remove(page)
  for (const tab of [map, charts]) await expect(tab.getByRole('main')).toContainText(said)
  await expect(participant.getByRole('main')).toContainText('Planen din er slettet her')
  await map.getByRole('button', { name: 'Hent tilbake' }).click()
  await expect(hours(map)).toBeVisible()
  await expect(charts.locator('.chart').first()).toBeVisible()
  await expect(participant.getByRole('main')).not.toContainText('Planen din er slettet her')
  // What is edited from here on is kept as before
  await hours(map).fill('25')
  await hours(map).press('Tab')
  await expect(map.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
  await map.reload()
  await expect(hours(map)).toHaveValue('25')
})

test('The pages of somebody deleted', async ({ page }) => {
  await openPerson(page, lys, 'map', 'examples')
  await test.step('The page of somebody deleted says so, edits nothing, and brings them back', async () => {
    await remove(page)
    await page.goto('/#/adviser/lys/map')
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(said)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expectNoAxeViolations(page)
    await page.goto('/#/adviser')
    await expect(page.getByText('Slettet (1)')).toBeVisible()
    await page.goto('/#/adviser/lys/map')
    await page.getByRole('button', { name: 'Hent tilbake' }).click()
    await expect(hours(page)).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(said)
    await page.goto('/#/adviser')
    await expect(page.getByRole('link', { name: 'Lys-40' })).toBeVisible()
  })
  await test.step('The charts and the participant’s page of somebody deleted show nobody else', async () => {
    await page.goto('/#/adviser/lys/map')
    await remove(page)
    await page.goto('/#/adviser/lys/charts')
    await expect(page.getByRole('main')).toContainText(said)
    await expect(page.getByLabel('Person')).toHaveValue('lys')
    await expect(page.locator('.chart')).toHaveCount(0)
    await expectNoAxeViolations(page)
    await page.goto('/#/county/charts/lys')
    await expect(page.getByRole('main')).toContainText(said)
    await expect(page.getByRole('button', { name: 'Hent tilbake' })).toHaveCount(0)
    await page.goto('/#/participant/lys')
    await expect(page.getByRole('main')).toContainText('Planen din er slettet her')
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Tilbake til starten' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hei!')
    await page.goto('/#/adviser/lys/charts')
    await page.getByRole('button', { name: 'Hent tilbake' }).click()
    await expect(page.locator('.chart').first()).toBeVisible()
  })
})
