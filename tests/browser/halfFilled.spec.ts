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

test('Half-filled work and a field being typed', async ({ page, context }) => {
  const experiences = ['Renholder', 'Sjåfør'].map((title) => ({
    id: `work-${title.length}`,
    title,
    styrk: null,
    where: 'norway' as const,
    place: null,
    time: { kind: 'length' as const, months: 24 },
    percent: 100,
    documented: false,
    counts: { kind: 'undecided' as const },
  }))
  await openPerson(page, { ...lys, background: { ...lys.background, experiences } }, 'map')
  await test.step('Half-filled work stays while other work is changed or deleted', async () => {
    await beginWork(page)
    await page.getByRole('button', { name: 'Slett Renholder' }).click()
    await expect(page.getByRole('heading', { name: 'Renholder' })).toHaveCount(0)
    await expect(title(page)).toHaveValue('Kokk')
    await page.getByRole('button', { name: /^Endre Sjåfør/ }).click()
    await expect(title(page)).toHaveCount(2)
    await expect(title(page).nth(0)).toHaveValue('Sjåfør')
    await expect(title(page).nth(1)).toHaveValue('Kokk')
    await page.locator('.experience-editor').getByRole('button', { name: 'Lukk' }).click()
    await expect(title(page)).toHaveValue('Kokk')
  })
  await test.step('A page loaded anew asks before half-filled work is lost', async () => {
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => location.reload()))
    await (await asked).dismiss()
    await expect(title(page)).toHaveValue('Kokk')
  })
  await test.step('Another tab and a typed address ask before half-filled work is lost', async () => {
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
  await test.step('A form closed or untouched asks nothing', async () => {
    await page.goto('/#/adviser/lys/map')
    await beginWork(page)
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await page.getByRole('button', { name: 'Legg til arbeid' }).click()
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
  })
  await test.step('Going back from half-filled work asks first, and keeps it', async () => {
    await page.goto('/#/adviser/lys/choose')
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Velg' })).toBeVisible()
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
  await test.step('What is being typed stays when another tab changes the same field', async () => {
    await page.goto('/#/adviser/lys/map')
    const hours = (tab: Page) => tab.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    const other = await context.newPage()
    await other.goto('/#/adviser/lys/map')
    await hours(page).click()
    await hours(page).fill('30')
    await hours(other).fill('28')
    await hours(other).press('Tab')
    // The other tab's work has come when the heading tells it
    await expect(page.getByRole('main')).toContainText(/28\stimer/)
    await expect(hours(page)).toHaveValue('30')
  })
})

test('Forms of the stations of a plan', async ({ page }) => {
  await openPerson(page, lys, 'plan')
  await test.step('Another station asks before a half-filled form of this one is lost', async () => {
    const asked = page.getByRole('dialog', { name: 'Vil du lukke skjemaet?' })
    const station = (code: string) => page.locator('.plan-route').getByRole('button', { name: code }).first()
    await station('HEAV107').click()
    await page.getByRole('button', { name: 'Flytt', exact: true }).click()
    const form = page.locator('.step-form')
    await form.getByLabel('År').fill('2031')
    await station('HEAV108').click()
    await expect(asked).toBeVisible()
    await expectNoAxeViolations(page)
    await asked.getByRole('button', { name: 'Bli i skjemaet' }).click()
    await expect(form.getByLabel('År')).toHaveValue('2031')
    await page.getByRole('button', { name: 'Registrer', exact: true }).first().click()
    await asked.getByRole('button', { name: 'Bli i skjemaet' }).click()
    await station('HEAV108').click()
    await asked.getByRole('button', { name: 'Gå uten å lagre' }).click()
    await expect(page.locator('#step-heading')).toContainText('HEAV108')
    await expect(form).toHaveCount(0)
  })
  await test.step('A day being typed stays when the plan is made anew meanwhile', async () => {
    await page.getByRole('button', { name: 'Flytt', exact: true }).click()
    const form = page.locator('.step-form')
    const starts = form.locator('p b')
    const before = await starts.textContent()
    await form.getByLabel('År').fill('2033')
    await form.getByRole('button', { name: 'Fire uker senere' }).click()
    await expect(starts).not.toHaveText(before ?? '')
    await expect(form.getByLabel('År')).toHaveValue('2033')
    // What the plan was asked for is its own to answer
    await form.getByLabel('År').fill('2029')
    await form.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(starts).toContainText('2029')
    const month = await form.getByLabel('Måned').inputValue()
    await form.getByRole('button', { name: 'Fire uker senere' }).click()
    await form.getByRole('button', { name: 'Fire uker senere' }).click()
    await expect(form.getByLabel('Måned')).not.toHaveValue(month)
  })
})

test('Half-filled records, agreements and notes', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await test.step('A half-filled record stays when another event is recorded', async () => {
    const everything = page.locator('.follow-everything')
    await everything.getByLabel('År').first().fill('2025')
    const next = page.getByRole('list', { name: 'Trolig neste' })
    await next.getByRole('button', { name: /^Registrer: HEAV105/ }).click()
    await next.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Meldinger' })).toContainText('Registrert')
    await expect(everything.getByLabel('År').first()).toHaveValue('2025')
    // Its own record ends it: nothing half-filled is left to ask about
    await everything.getByRole('button', { name: /^Registrer/ }).click()
    await expect(everything.getByLabel('År').first()).not.toHaveValue('2025')
  })
  await test.step('Steps ticked for an agreement ask before they are lost, until they are agreed on', async () => {
    await page.goto('/#/adviser/lys/agree')
    const plan = page.getByRole('link', { name: 'Plan', exact: true })
    await page.getByRole('checkbox', { name: /HEAV108/ }).check()
    await plan.click()
    await stay(page)
    await expect(page.getByRole('checkbox', { name: /HEAV108/ })).toBeChecked()

    // Taken back to what it was, nothing would be lost
    await page.getByRole('checkbox', { name: /HEAV108/ }).uncheck()
    await plan.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()

    await page.goto('/#/adviser/lys/agree')
    await page.getByRole('checkbox', { name: /HEAV108/ }).check()
    await page.getByRole('group', { name: 'Avtalt dato' }).getByLabel('Dag').fill('20')
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Avtal planen' })).toContainText('Avtalt 20. november 2026')
    await plan.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
  })
  await test.step('A half-filled record and a note ask before they are lost', async () => {
    await page.goto('/#/adviser/lys/follow')
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
})
