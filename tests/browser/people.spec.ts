import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'

const today = new Date('2026-10-12T10:00:00')

async function openList(page: Page): Promise<void> {
  await page.clock.setFixedTime(today)
  await page.goto('/#/adviser')
  await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
}

const rowOf = (page: Page, alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}`) })
const messages = (page: Page) => page.getByRole('region', { name: 'Meldinger' })

async function choose(page: Page, alias: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Mer om ${alias}` }).click()
  await page.getByRole('button', { name: action }).click()
}

async function addPerson(page: Page, alias: string): Promise<void> {
  await page.getByRole('button', { name: 'Legg til person' }).click()
  await page.getByRole('textbox', { name: 'Alias' }).fill(alias)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: alias })).toBeVisible()
}

async function fileOf(page: Page, alias: string): Promise<string> {
  const download = page.waitForEvent('download')
  await choose(page, alias, 'Lagre personen i en fil')
  return readFile(await (await download).path(), 'utf8')
}

async function openFiles(page: Page, ...texts: string[]): Promise<void> {
  await page.getByLabel('Åpne en person fra fil').setInputFiles(
    texts.map((text, index) => ({
      name: `person-${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  )
}

test.describe('the list of people', () => {
  test('Example persons stand by their next date', async ({ page }) => {
    await openList(page)
    await expect(page.getByText('Alle som bruker denne maskinen, kan åpne disse planene.')).toBeVisible()
    await expect(page.getByText('Regner ut planen')).toHaveCount(0, { timeout: 60_000 })
    await page.reload()
    const rows = page.getByRole('row')
    await expect(rows).toHaveCount(9)
    const days = await page.evaluate(() => {
      const order = [
        'jan.',
        'feb.',
        'mars',
        'april',
        'mai',
        'juni',
        'juli',
        'aug.',
        'sep.',
        'okt.',
        'nov.',
        'des.',
      ]
      return [...document.querySelectorAll('tbody tr')].map((row) => {
        const [date = '', month = '', year = ''] =
          row.querySelectorAll('.case-day')[0]?.firstChild?.textContent?.split(' ') ?? []
        return Number(year) * 10_000 + order.indexOf(month) * 100 + Number.parseInt(date, 10)
      })
    })
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    await expectNoAxeViolations(page)
  })

  test('A search reads aliases, trades and next steps', async ({ page }) => {
    await openList(page)
    const search = page.getByLabel('Søk i alias, fag og neste steg')
    await search.fill('sol-1')
    await expect(page.getByRole('row')).toHaveCount(2)
    await search.fill('betong')
    await expect(rowOf(page, 'Stein-12')).toBeVisible()
    await expect(rowOf(page, 'Sol-17')).toHaveCount(0)
    await search.fill('.*')
    await expect(page.getByText('Ingen passer til søket.')).toBeVisible()
  })

  test('Whoever is archived can be seen and brought back', async ({ page }) => {
    await openList(page)
    await choose(page, 'Sol-17', 'Arkiver')
    await expect(rowOf(page, 'Sol-17')).toHaveCount(0)
    await messages(page).getByRole('button', { name: 'Angre' }).click()
    await expect(rowOf(page, 'Sol-17')).toBeVisible()
    await choose(page, 'Sol-17', 'Arkiver')
    await page.getByLabel('Vis arkiverte').check()
    await expect(rowOf(page, 'Sol-17')).toContainText('Arkivert')
    await choose(page, 'Sol-17', 'Hent tilbake')
    await expect(rowOf(page, 'Sol-17')).not.toContainText('Arkivert')
  })

  test('Whoever is deleted comes back, until for good', async ({ page }) => {
    await openList(page)
    await choose(page, 'Elv-04', 'Slett')
    await expect(messages(page)).toContainText('Elv-04 er slettet.')
    await messages(page).getByRole('button', { name: 'Angre' }).click()
    await expect(rowOf(page, 'Elv-04')).toBeVisible()

    await choose(page, 'Elv-04', 'Slett')
    await page.reload()
    await expect(rowOf(page, 'Elv-04')).toHaveCount(0)
    await page.getByText('Slettet (1)').click()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Hent tilbake, Elv-04' }).click()
    await expect(rowOf(page, 'Elv-04')).toBeVisible()

    await choose(page, 'Elv-04', 'Slett')
    await page.getByText('Slettet (1)').click()
    await page.getByRole('button', { name: 'Slett for godt, Elv-04' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Dette kan ikke angres.')
    await dialog.getByRole('button', { name: 'Slett for godt' }).click()
    await page.reload()
    await expect(rowOf(page, 'Sol-17')).toBeVisible()
    await expect(page.getByText('Slettet (')).toHaveCount(0)
    await expect(rowOf(page, 'Elv-04')).toHaveCount(0)
  })

  test('The list reads well on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openList(page)
    await expect(rowOf(page, 'Sol-17')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectNoAxeViolations(page)
  })

  for (const [language, heading] of [
    ['nn', 'Mine personar'],
    ['en', 'My people'],
  ] as const) {
    test(`The list can be read in ${language}`, async ({ page }) => {
      await openList(page)
      await page.getByLabel('Språk').selectOption(language)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expectNoAxeViolations(page)
    })
  }
})

test.describe('a new person', () => {
  test('An alias is enough, an identity number refused', async ({ page }) => {
    await openList(page)
    await page.getByRole('button', { name: 'Legg til person' }).click()
    const alias = page.getByRole('textbox', { name: 'Alias' })
    await page.keyboard.press('Enter')
    await expect(page.getByText('Skriv et alias.')).toBeVisible()
    await alias.fill('Kari 15076500565')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Dette ligner et fødselsnummer.')).toBeVisible()
    await expectNoAxeViolations(page)
    await alias.fill('Sol-17')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Du har Sol-17 fra før.')).toBeVisible()
    await alias.fill('Bris-01')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-01 Kartlegg' })).toBeVisible()
    await page.getByRole('link', { name: 'Mine personer' }).click()
    await expect(rowOf(page, 'Bris-01')).toContainText('Kartlegg, og velg fag og fylke')
  })

  test('An empty list says what to do', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('fagvei-examples', 'given'))
    await openList(page)
    await expect(page.getByText('Ingen personer ennå.')).toBeVisible()
    await expectNoAxeViolations(page)
  })
})

test.describe('a person as a file', () => {
  test('The file opens the same person in another browser', async ({ page, elsewhere }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await page.getByLabel('År på skole').fill('10')
    await page.keyboard.press('Tab')
    const file = await fileOf(page, 'Bris-01')

    await openList(elsewhere)
    await openFiles(elsewhere, file)
    await expect(elsewhere.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
    await expect(messages(elsewhere)).toContainText('Bris-01 er åpnet fra fil.')
    expect(await fileOf(elsewhere, 'Bris-01')).toBe(file)
  })

  test('A damaged file is refused, and nothing changes', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    const file = await fileOf(page, 'Bris-01')
    await page.getByRole('link', { name: 'Mine personer' }).click()
    await expect(page.getByRole('row')).toHaveCount(10)
    await openFiles(page, file.slice(0, file.length / 2))
    await expect(page.getByRole('alert')).toHaveText(/Filen er ikke hel\. Ingenting er endret\./)
    await expectNoAxeViolations(page)
    await openFiles(page, file.replace('"Bris-01"', '"Kari 15076500565"'))
    await expect(page.getByRole('alert')).toHaveText(/fødselsnummer/)
    await expect(page.getByRole('row')).toHaveCount(10)
  })

  test('A file of somebody here is a choice', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    const old = await fileOf(page, 'Bris-01')
    await page.getByRole('link', { name: 'Mine personer' }).click()
    await openFiles(page, old)
    await expect(messages(page)).toContainText('Filen er lik det som ligger her.')
    await page.getByRole('link', { name: 'Kartlegg' }).click()
    await page.getByLabel('År på skole').fill('9')
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Mine personer' }).click()

    await openFiles(page, old)
    const dialog = page.getByRole('dialog', { name: 'Bris-01 ligger her fra før' })
    await expect(dialog).toContainText('Ulikt: det personen har med seg.')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Behold det som ligger her' }).click()
    await expect(dialog).toHaveCount(0)
    await openFiles(page, old)
    await dialog.getByRole('button', { name: 'Ta filen' }).click()
    await page.getByRole('link', { name: 'Kartlegg' }).click()
    await expect(page.getByLabel('År på skole')).toHaveValue('')
    await page.getByRole('button', { name: /^Angre/ }).click()
    await expect(page.getByLabel('År på skole')).toHaveValue('9')
  })
})

test.describe('what is kept', () => {
  test('Everything is there when the browser opens again', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await page.getByLabel('År på skole').fill('10')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    await page.reload()
    await expect(page.getByLabel('År på skole')).toHaveValue('10')
  })

  test('Undo and redo say what they did', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await page.getByLabel('År på skole').fill('10')
    await page.keyboard.press('Tab')
    await page.getByRole('heading', { name: 'Skole' }).click()
    await page.keyboard.press('Control+z')
    await expect(messages(page)).toContainText('Angret: det personen har med seg')
    await expect(page.getByLabel('År på skole')).toHaveValue('')
    await page.keyboard.press('Control+Shift+z')
    await expect(messages(page)).toContainText('Gjort om igjen: det personen har med seg')
    await expect(page.getByLabel('År på skole')).toHaveValue('10')
  })

  test('Whoever is deleted on their own page comes back', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await choose(page, 'Bris-01', 'Slett')
    await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
    await messages(page).getByRole('button', { name: 'Angre' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
  })

  test('A note of one’s own refuses an identity number', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await choose(page, 'Bris-01', 'Notat')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Notat').fill('Ring 15076500565')
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await expect(dialog.getByText('Dette ligner et fødselsnummer.')).toBeVisible()
    await expectNoAxeViolations(page)
    await dialog.getByLabel('Notat').fill('Ring på mandag')
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await expect(dialog).toHaveCount(0)
  })

  test('Lost plans are told of, and come back from files', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    const file = await fileOf(page, 'Bris-01')
    await page.goto('/#/')
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('fagvei')
          request.onsuccess = resolve
          request.onerror = reject
        }),
    )
    await page.goto('/#/adviser')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Planene er borte fra denne nettleseren' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByLabel('Åpne filer du har lagret').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    })
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
  })

  test('Somebody who is not here is said plainly', async ({ page }) => {
    await page.clock.setFixedTime(today)
    await page.goto('/#/adviser/nobody/plan')
    await expect(page.getByText('Personen finnes ikke i denne nettleseren.')).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('Two tabs that both write leave a choice', async ({ page, context }) => {
    // A browser whose tabs do not hear of each other finds out when it writes
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
    await openList(page)
    await addPerson(page, 'Bris-01')
    await expect(page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    const other = await context.newPage()
    await other.clock.setFixedTime(today)
    await other.goto(page.url())
    await other.getByLabel('År på skole').fill('7')
    await other.keyboard.press('Tab')
    await expect(other.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    await page.getByLabel('Timer i uka').fill('20')
    await page.keyboard.press('Tab')
    const problem = page.getByRole('alert')
    await expect(problem).toContainText('Planen er endret i en annen fane også.')
    await expectNoAxeViolations(page)
    await problem.getByRole('button', { name: 'Ta den andre' }).click()
    await expect(problem).toHaveCount(0)
    await expect(page.getByLabel('År på skole')).toHaveValue('7')
    await expect(page.getByLabel('Timer i uka')).toHaveValue('37,5')
  })
})
