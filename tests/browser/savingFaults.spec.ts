/** What a full disk, a page that dies in the middle of saving and a second tab do to a person's record: nothing. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { leaveOutExamples } from './lys.ts'

const today = new Date('2026-10-12T10:00:00')

async function addPerson(page: Page): Promise<void> {
  await leaveOutExamples(page)
  await page.clock.setFixedTime(today)
  await page.goto('/#/adviser')
  await page.getByRole('button', { name: 'Legg til person' }).click()
  await page.getByRole('textbox', { name: 'Alias' }).fill('Bris-01')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })
const hours = (page: Page) => page.getByRole('textbox', { name: 'Timer i uka' })
const years = (page: Page) => page.getByLabel('År på skole', { exact: true })

async function write(field: ReturnType<typeof hours>, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Tab')
}

/** Another tab of the same browser, at the same address. */
async function otherTab(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
  return other
}

test('a full disk is told of, and the work is still there', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if (document.documentElement.dataset.disk === 'full') throw new DOMException('', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await addPerson(page)
  await write(years(page), '7')
  await expect(saved(page)).toBeAttached()
  await page.evaluate(() => {
    document.documentElement.dataset.disk = 'full'
  })
  await write(years(page), '9')
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('Disken er full. Arbeidet er ikke lagret, men det er her.')
  await expect(page.getByText('Ikke lagret').first()).toBeVisible()
  await expectNoAxeViolations(page)

  // What cannot be saved can be handed out, with all that was done since
  await write(hours(page), '20')
  const download = page.waitForEvent('download')
  await problem.getByRole('button', { name: 'Lagre i fil' }).click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(JSON.stringify(file)).toContain('"schoolYears":9')
  expect(JSON.stringify(file)).toContain('"hoursAWeek":20')

  // Nothing is half written: a tab that opens now finds what was saved last
  const other = await otherTab(page.context(), page)
  await expect(years(other)).toHaveValue('7')
  await other.close()

  await page.evaluate(() => {
    document.documentElement.dataset.disk = ''
  })
  await problem.getByRole('button', { name: 'Prøv igjen' }).click()
  await expect(saved(page)).toBeAttached()
  await page.reload()
  await expect(years(page)).toHaveValue('9')
  await expect(hours(page)).toHaveValue('20')
})

test('a page that dies while saving loses nothing that was said to be saved', async ({ page, context }) => {
  await addPerson(page)
  await expect(saved(page)).toBeAttached()
  const url = page.url()
  // All tabs of a site may live in one process, and one that dies takes the others along
  await page.close()
  let known = ''
  for (const [turn, wait] of [0, 120, 240, 260, 300].entries()) {
    const tab = await context.newPage()
    await tab.goto(url)
    await expect(years(tab)).toHaveValue(known)
    const first = String(turn + 1)
    await write(years(tab), first)
    await expect(saved(tab)).toBeAttached()
    await expect(tab.getByText('Lagrer …').first()).toHaveCount(0)
    const second = String(turn + 11)
    await write(years(tab), second)
    await new Promise((resolve) => setTimeout(resolve, wait))
    const isSaid = (await tab.locator('.saving-mark').innerText()).includes('Lagret')
    const session = await context.newCDPSession(tab)
    const crashed = tab.waitForEvent('crash')
    void session.send('Page.crash').catch(() => undefined)
    await crashed
    await tab.close()

    const after = await context.newPage()
    await after.goto(url)
    await expect(years(after)).not.toHaveValue(known)
    known = await years(after).inputValue()
    expect(isSaid ? [second] : [first, second]).toContain(known)
    await after.getByRole('link', { name: 'Mine personer' }).click()
    await expect(after.getByRole('row').filter({ hasText: 'Bris-01' })).toBeVisible()
    await expect(after.getByRole('region', { name: 'Planer som ikke åpner seg' })).toHaveCount(0)
    await after.close()
  }
})

test('two tabs that hear of each other', async ({ page, context }) => {
  await addPerson(page)
  await expect(saved(page)).toBeAttached()
  const other = await otherTab(context, page)
  await test.step('what another tab writes is seen at once where nothing is unsaved', async () => {
    await write(years(other), '8')
    await expect(years(page)).toHaveValue('8')
    await write(hours(page), '25')
    await expect(hours(other)).toHaveValue('25')
    await expect(years(other)).toHaveValue('8')
  })
  await test.step('what two tabs write of different things within a moment is there in both', async () => {
    await Promise.all([write(years(other), '7'), write(hours(page), '20')])
    for (const tab of [page, other]) {
      await expect(years(tab)).toHaveValue('7')
      await expect(hours(tab)).toHaveValue('20')
      await expect(saved(tab)).toBeAttached()
      await expect(tab.getByRole('alert')).toHaveCount(0)
    }
    await page.reload()
    await expect(years(page)).toHaveValue('7')
    await expect(hours(page)).toHaveValue('20')
  })
})

test('two tabs that do not hear of each other', async ({ page, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await addPerson(page)
  await expect(saved(page)).toBeAttached()
  const other = await otherTab(context, page)
  await test.step('a tab that has not heard of the other’s work makes its own again on top of it', async () => {
    await write(years(other), '7')
    await expect(other.locator('.saving-mark')).toContainText('Lagret')
    await write(hours(page), '20')
    await expect(years(page)).toHaveValue('7')
    await expect(hours(page)).toHaveValue('20')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(saved(page)).toBeAttached()
    // What was done here is undone by itself: the other tab's work stays
    await page.getByRole('button', { name: /^Angre/ }).click()
    await expect(hours(page)).toHaveValue('37,5')
    await expect(years(page)).toHaveValue('7')
  })
  await test.step('a tab that keeps its own work loses nothing of the other’s', async () => {
    await expect(page.locator('.saving-mark')).toContainText('Lagret')
    await other.reload()
    await write(years(other), '5')
    await expect(saved(other)).toBeAttached()
    await expect(other.locator('.saving-mark')).toContainText('Lagret')
    await write(years(page), '9')
    const problem = page.getByRole('alert')
    await expect(problem).toContainText('Planen er endret i en annen fane også.')
    await problem.getByRole('button', { name: 'Behold dette' }).click()
    await expect(problem).toHaveCount(0)
    await expect(saved(page)).toBeAttached()
    await expect(years(page)).toHaveValue('9')
    // What the other tab wrote is not lost: it is the state before
    await page.getByRole('button', { name: /^Angre/ }).click()
    await expect(years(page)).toHaveValue('5')
  })
})
