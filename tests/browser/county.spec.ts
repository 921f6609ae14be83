import type { Locator } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { leaveOutExamples } from './lys.ts'

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

test('A county reads its rules, trades and routes', async ({ page }) => {
  await leaveOutExamples(page)
  await test.step('A county reads every rule with its source', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: /Fylke/ }).click()
    await page.getByRole('link', { name: 'Regler', exact: true }).click()
    await page.getByLabel('Fylke', { exact: true }).selectOption({ label: 'Vestland' })
    const row = page.getByRole('row', { name: /Praksis før kontrakt/ })
    await expect(row).toContainText('12 måneder')
    await expect(row).toContainText('ofo. § 9-58 (2024)')
    await expect(row).toContainText('24 måneder')
    await expect(row).toContainText('vestlandfylke.no')
    await expectNoAxeViolations(page)
  })
  await test.step('A county sees what nobody has published', async () => {
    const rules = page.locator('.county-rules tbody tr')
    await expect(rules.first()).toBeVisible()
    const all = await rules.count()
    await page.getByLabel('Vis bare det som ikke er kjent').check()
    await expect.poll(() => rules.count()).toBeLessThan(all)
    for (const row of await rules.all()) await expect(row).toContainText('ikke kjent')
    await page.getByLabel('Vis bare det som ikke er kjent').uncheck()
  })
  await test.step('A county reads its rules on a phone without going sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.locator('.county-rules tbody tr').first()).toBeVisible()
    const wide = await page
      .locator('.table-scroll')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
    expect(wide).toBe(0)
    await expectNoAxeViolations(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await test.step('A county asks only what it has written', async () => {
    await page.getByLabel('Fylke', { exact: true }).selectOption({ label: 'Trøndelag' })
    await page.getByRole('button', { name: 'Hva som kreves når' }).click()
    const demands = page.locator('#county-demands')
    await expect(demands.getByRole('heading', { level: 2 })).toBeFocused()
    await expect(demands.getByText('Krever grunnskole før kontrakt.')).toBeVisible()
    await expect(demands.getByText('fast jobb på minst')).toHaveCount(0)
  })
  await test.step('A county sees every assumed duration with its reasoning', async () => {
    await page.goto('/#/county/rules')
    await page.getByRole('link', { name: 'Varigheter og terminer' }).click()
    const rows = page.getByRole('table', { name: 'Antatte varigheter' }).locator('tbody tr')
    await expect(rows.first()).toBeVisible()
    expect(await rows.count()).toBeGreaterThan(10)
    for (const row of await rows.all()) await expect(row).toContainText('Antatt')
  })
  await test.step('A county finds a trade and reads what it holds', async () => {
    await page.goto('/#/county/rules')
    await page.getByRole('link', { name: 'Fag', exact: true }).click()
    const trades = page.locator('.county-trades tbody tr')
    await expect(trades).toHaveCount(21)
    await expect(trades.filter({ hasText: 'Tømrerfaget' })).toContainText('ett stykke')
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Helsearbeiderfaget' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Helsearbeiderfaget')
    await page.getByText('HEAV105', { exact: true }).first().click()
    await expect(page.getByRole('link', { name: /^KM/ }).first()).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Alle fag' }).click()
    await expect(trades).toHaveCount(21)
  })
  await test.step('A county reads a route from its phases to its open questions', async () => {
    await page.goto('/#/county/routes')
    await page.getByRole('link', { name: 'Bergensmodellen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bergensmodellen')
    const mapping = page.getByRole('listitem').filter({ hasText: 'Kartlegging og utprøving' }).first()
    await expect(mapping).toContainText('(antatt)')
    await expect(mapping).toContainText('Etableringsperiode')
    await expect(page.getByText('Vestland krever to års praksis før kontrakten.')).toBeVisible()
    await expectNoAxeViolations(page)
  })
  await test.step('A trade that is not here is said not to be', async () => {
    await page.goto('/#/county/trades/XYZ99-01')
    await expect(page.getByText('Faget XYZ99-01 finnes ikke her.')).toBeVisible()
  })
  await test.step('A county takes the pathway out as Stately JSON and Mermaid', async () => {
    await page.goto('/#/county/charts')
    for (const [button, begins] of [
      ['Last ned Stately (JSON)', '{'],
      ['Last ned Mermaid', 'stateDiagram-v2'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      const stream = await (await download).createReadStream()
      let text = ''
      for await (const part of stream) text += part
      expect(text.startsWith(begins)).toBe(true)
      expect(text).toContain('module')
    }
  })
})

/** What lies over what in a chart: its words, and its states but for those that hold others. */
const metIn = (chart: Locator) =>
  chart.evaluate((whole) => {
    const boxes = [...whole.querySelectorAll('.chart-words, .chart-state:not(.whole)')].map((element) => ({
      text: element.textContent,
      box: element.getBoundingClientRect(),
    }))
    return boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            // Words have four pixels of air on either side, and half a pixel is the rounding of rem
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 8.5 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
        )
        .map((other) => `${text} and ${other.text}`),
    )
  })

test('The statecharts of a person', async ({ page }) => {
  await test.step('A county sees the statecharts and where a person stands', async () => {
    await page.goto('/#/county/charts')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veien som tilstandskart')
    await page.getByLabel('Person').selectOption({ label: 'Sol-17' })
    await expect(page.getByText('Her står Sol-17')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'HEAV105' }).first()).toContainText('godkjent')
    await expect(page.locator('.chart')).toHaveCount(11)
    await page.evaluate(() => document.fonts.ready)
    // That the layout of every chart keeps words apart is known without a browser; that it is drawn so is seen on one
    const work = page
      .locator('.chart')
      .filter({ has: page.locator('.chart-state', { hasText: 'i jobbsmak' }) })
    await expect.poll(() => metIn(work)).toEqual([])
    await expectNoAxeViolations(page)
  })
  await test.step('An adviser opens the statecharts of a person, and goes back', async () => {
    await page.goto('/#/adviser/sol-17/plan')
    await page.getByRole('button', { name: 'Mer om Sol-17' }).click()
    await page.getByRole('button', { name: 'Veien som tilstandskart' }).click()
    await expect(page).toHaveURL(/#\/adviser\/sol-17\/charts$/)
    await expect(page.getByRole('link', { name: 'Rådgiver' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Mine personer' })).toBeVisible()
    await expect(page.getByText('Her står Sol-17')).toBeVisible()
    await expect(page.getByLabel('Person')).toHaveValue('sol-17')
    await page.getByRole('link', { name: 'Til planen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Sol-17/ })).toBeVisible()
  })
})
