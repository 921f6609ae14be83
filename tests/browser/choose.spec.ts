import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'

// Routes are planned in workers, and every test makes several plans
test.describe.configure({ timeout: 120_000 })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

/** Opens the routes of an example person and waits until each has been worked out. */
async function openRoutes(page: Page, person: string): Promise<void> {
  await page.goto(`/#/adviser/${person}/choose`)
  await expect(page.getByRole('heading', { name: 'Veiene side om side' })).toBeVisible()
  await allWorkedOut(page)
}

async function allWorkedOut(page: Page): Promise<void> {
  await expect(page.getByText('Venter på tur')).toHaveCount(0, { timeout: 60_000 })
}

const rowOf = (page: Page, route: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(route) }) })

test('The routes side by side', async ({ page }) => {
  await openRoutes(page, 'sol-17')
  await test.step('Each says whether it is open and what closes it', async () => {
    const onTheJob = rowOf(page, 'Fagbrev på jobb')
    await expect(onTheJob).toContainText('Stengt av fylkets praksis')
    await expect(onTheJob).toContainText('24 måneder praksis i faget')
    await expect(onTheJob).toContainText('Har 14 måneder, mangler 10 måneder')
    await expect(onTheJob).toContainText('Vestland krever det: vestlandfylke.no (2024)')
    await expect(onTheJob).toContainText('Loven krever 12 måneder')
    await expect(onTheJob).toContainText('Dispensasjon kan gis av fylket. Velg veien først')
    await expect(onTheJob).toContainText(
      /Åpner trolig \p{L}+ 20\d\d, hvis arbeidet starter \p{L}+ 20\d\d som planlagt/u,
    )

    const experienced = rowOf(page, 'Praksiskandidat')
    await expect(experienced).toContainText('Stengt av loven')
    await expect(experienced).toContainText('60 måneder praksis i faget')
    await expect(experienced).toContainText('ol. § 23-2 (2024)')
    await expect(experienced).toContainText('Deltid er regnet om')
    await expect(experienced).toContainText('Teller 80 % stilling som full tid her?')
    await expect(onTheJob).not.toContainText('Teller 80 % stilling som full tid her?')

    const bergen = rowOf(page, 'Bergensmodellen')
    await expect(bergen).toContainText('Uavklart')
    await expect(bergen).toContainText('24 måneder praksis i faget (har 14 måneder, mangler 10 måneder)')
    await expect(bergen).toContainText('Spør kommunen')

    await expect(rowOf(page, 'Modulstrukturert')).toContainText('Åpen')
    await expect(rowOf(page, 'Lærling')).toContainText('Uavklart')
    await expectNoAxeViolations(page)
  })
  await test.step('Finish, first pay and hours stand against the plan', async () => {
    const taken = rowOf(page, 'Modulstrukturert')
    await expect(taken).toContainText('Valgt')
    await expect(taken).toContainText(/mest sannsynlig \p{L}+ 20\d\d/u)
    await expect(taken).toContainText(/Bygger på \d+ antakelser/)
    await expect(
      page.locator('tbody').getByText('tidligst fagbrev av de åpne veiene', { exact: true }),
    ).toHaveCount(1)
    // What differs says so in words too, not by the mark alone
    const other = rowOf(page, 'Fagbrev på jobb')
    await expect(other.getByText('annerledes:').first()).toBeVisible()
    await expect(other).toContainText(/(senere|tidligere)/)
  })
  await test.step('Questions of the sources say whom to ask', async () => {
    const row = rowOf(page, 'Modulstrukturert')
    await row.getByText(/spørsmål til/).click()
    await expect(row.getByText('Spør fylket:').first()).toBeVisible()
  })
  await test.step('On a phone each route is a card, and nothing scrolls sideways', async () => {
    const desk = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    const cards = page.getByRole('list', { name: 'Veiene side om side' }).locator('> li')
    // Those of the whole country and of Vestland; the rest is folded
    await expect(cards.filter({ visible: true })).toHaveCount(9)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(cards.first()).toContainText('Stengt av fylkets praksis')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await expectNoAxeViolations(page)
    if (desk) await page.setViewportSize(desk)
  })
  await test.step('The routes can be read in nn', async () => {
    await page.getByLabel('Språk').selectOption('nn')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
    await expect(page.getByRole('row').filter({ visible: true })).toHaveCount(10)
    await expectNoAxeViolations(page)
  })
  await test.step('The routes can be read in en', async () => {
    await page.getByLabel('Språk').selectOption('en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('row').filter({ visible: true })).toHaveCount(10)
    await expectNoAxeViolations(page)
  })
  await page.getByLabel('Language').selectOption('nb')
})

test('A route that is taken becomes the plan, and undo gives it back', async ({ page }) => {
  await openRoutes(page, 'sol-17')
  await rowOf(page, 'Fagbrev på jobb').getByRole('button', { name: 'Velg denne veien' }).click()
  await expect(rowOf(page, 'Fagbrev på jobb')).toContainText('Valgt')
  await expect(
    rowOf(page, 'Fagbrev på jobb').getByRole('link', { name: 'Skriv den inn på steget i planen' }),
  ).toHaveAttribute('href', '#/adviser/sol-17/plan')
  await page.getByRole('region', { name: 'Meldinger' }).getByRole('button', { name: 'Angre' }).click()
  await allWorkedOut(page)
  await expect(rowOf(page, 'Modulstrukturert')).toContainText('Valgt')

  await rowOf(page, 'Fagbrev på jobb').getByRole('button', { name: 'Velg denne veien' }).click()
  await rowOf(page, 'Fagbrev på jobb').getByRole('link', { name: 'Gå til planen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Plan')
  await expect(page.locator('.map-stations').getByText('Kontrakt, fagbrev på jobb').first()).toBeVisible()
})

test('A trade without modules is closed where a route needs them', async ({ page }) => {
  await openRoutes(page, 'bru-19')
  const modular = rowOf(page, 'Modulstrukturert')
  await expect(modular).toContainText('Stengt av loven')
  await expect(modular).toContainText('Faget har ingen.')
  await expect(rowOf(page, 'Fagbrev på jobb')).toContainText('Enten «Førerkort klasse D (buss)» eller både')
})

test('One of three is chosen, and the plan goes for it', async ({ page }) => {
  await openRoutes(page, 'gran-27')
  const choice = page.getByRole('group', { name: 'Fordypning: velg én av 3' })
  await expect(choice.getByRole('radio', { name: 'SNEV105 Fordypning i trapp' })).toBeChecked()
  await choice.getByRole('radio', { name: 'SNEV104 Fordypning i dør og vindu' }).check()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  const main = page.locator('main')
  await expect(main).toContainText('Fordypning i dør og vindu er ny i planen', { timeout: 60_000 })
  await expect(main).toContainText('Fordypning i trapp er ikke lenger i planen')
})

test('Working them out is stopped and begun again, for other trades and another county', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    let held = true
    // A planner that never answers, until it is asked a second time
    Worker.prototype.postMessage = function (this: Worker, message: { job?: { kind: string } }) {
      if (message.job?.kind === 'compare' && held) held = false
      else postMessage.call(this, message)
    } as typeof postMessage
  })
  await test.step('Working them out can be stopped and begun again', async () => {
    await page.goto('/#/adviser/sol-17/choose')
    await page.getByRole('button', { name: 'Stopp' }).click()
    await expect(page.getByText(/^Stoppet\. 0 av \d+ veier er regnet ut\./)).toBeVisible()
    await page.getByRole('button', { name: 'Regn ut på nytt' }).click()
    await allWorkedOut(page)
    await expect(rowOf(page, 'Modulstrukturert')).toContainText('Åpen')
  })
  await test.step('Another county closes other routes', async () => {
    await page.getByLabel('Fylke', { exact: true }).selectOption('trondelag')
    await allWorkedOut(page)
    await expect(rowOf(page, 'Fagbrev på jobb')).not.toContainText('Stengt')
    await page.getByText(/veier til: laget i andre fylker/).click()
    await expect(rowOf(page, 'Bergensmodellen')).toContainText('Denne veien er laget i et annet fylke')
    await page.getByLabel('Fylke', { exact: true }).selectOption('vestland')
  })
  await test.step('Trades are put in order by the keyboard alone', async () => {
    await page.getByLabel('Legg til fag').selectOption({ index: 1 })
    const lines = page.locator('.choose-trades > li')
    await expect(lines).toHaveCount(2)
    const second = (await lines.nth(1).locator('b').textContent()) ?? ''
    await page.getByRole('button', { name: `Flytt opp: ${second}` }).focus()
    await page.keyboard.press('Enter')
    await expect(lines.nth(0)).toContainText(second)
    // Focus goes along: the line can be moved back at once
    await expect(lines.nth(0).getByRole('button', { name: `Flytt ned: ${second}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(lines.nth(1)).toContainText(second)
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Ta bort: ${second}` }).click()
  })
  await test.step('Without a trade the routes that go by none are left, and the page says so', async () => {
    await page.getByRole('button', { name: 'Ta bort: Helsearbeiderfaget' }).click()
    await expect(page.getByText('Uten fag vises bare veiene som ikke går gjennom et fag.')).toBeVisible()
    await allWorkedOut(page)
    await expect(rowOf(page, 'Raskt i jobb')).toContainText('Leder til: lønnet arbeid')
    await expect(rowOf(page, 'Fagbrev på jobb')).toHaveCount(0)
    await expectNoAxeViolations(page)
  })
})
