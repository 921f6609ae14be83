import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { examples, expect, expectNoAxeViolations, test } from './app.ts'
import { leaveOutExamples } from './lys.ts'

const today = new Date('2026-10-12T10:00:00')

async function openList(page: Page): Promise<void> {
  await page.clock.setFixedTime(today)
  await page.goto('/#/adviser')
  await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
}

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

test('what was done to a person is kept, taken back and carried elsewhere', async ({ page, elsewhere }) => {
  await leaveOutExamples(page)
  await openList(page)
  await addPerson(page, 'Bris-01')
  await test.step('Everything is there when the browser opens again', async () => {
    await page.getByLabel('År på skole', { exact: true }).fill('10')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    await page.reload()
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('10')
  })
  await test.step('Undo and redo say what they did', async () => {
    await page.getByLabel('År på skole', { exact: true }).fill('9')
    await page.keyboard.press('Tab')
    await page.getByRole('heading', { name: 'Skole' }).click()
    await page.keyboard.press('Control+z')
    await expect(messages(page)).toContainText('Angret: Kartlegging endret: År på skole')
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('10')
    await page.keyboard.press('Control+Shift+z')
    await expect(messages(page)).toContainText('Gjort om igjen: Kartlegging endret: År på skole')
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('9')
  })
  await test.step('The file opens the same person in another browser', async () => {
    await leaveOutExamples(elsewhere)
    const file = await fileOf(page, 'Bris-01')

    await openList(elsewhere)
    await openFiles(elsewhere, file)
    await expect(elsewhere.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
    await expect(messages(elsewhere)).toContainText('Bris-01 er åpnet fra fil.')
    expect(await fileOf(elsewhere, 'Bris-01')).toBe(file)
  })
  await test.step('Whoever is deleted on their own page comes back', async () => {
    await choose(page, 'Bris-01', 'Slett')
    await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
    await messages(page).getByRole('button', { name: 'Angre' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
  })
  await test.step('A note of one’s own refuses an identity number', async () => {
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
  await test.step('Somebody who is not here is said plainly', async () => {
    await page.goto('/#/adviser/nobody/plan')
    await expect(page.getByText('Personen finnes ikke i denne nettleseren.')).toBeVisible()
    await expectNoAxeViolations(page)
  })
})

test('a file of somebody is refused, the same or a choice', async ({ page }) => {
  await leaveOutExamples(page)
  await openList(page)
  await addPerson(page, 'Bris-01')
  const file = await fileOf(page, 'Bris-01')
  await test.step('A damaged file is refused, and nothing changes', async () => {
    await page.getByRole('link', { name: 'Mine personer' }).click()
    await expect(page.getByRole('row')).toHaveCount(2)
    // What was said on the page of the person is not said on the list
    await expect(messages(page)).not.toContainText('.json')
    await openFiles(page, file.slice(0, file.length / 2))
    await expect(page.getByRole('alert')).toHaveText(/Filen er ikke hel\. Ingenting er endret\./)
    await expectNoAxeViolations(page)
    await openFiles(page, file.replace('"Bris-01"', '"Kari 15076500565"'))
    await expect(page.getByRole('alert')).toHaveText(/fødselsnummer/)
    await expect(page.getByRole('row')).toHaveCount(2)
  })
  await test.step('A file can be dropped on the list', async () => {
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'person.json', { type: 'application/json' }))
      return transfer
    }, file)
    await page.getByRole('table').dispatchEvent('dragover', { dataTransfer: dropped })
    await expect(page.getByText('Slipp filen for å åpne personen')).toBeVisible()
    await page.getByRole('table').dispatchEvent('drop', { dataTransfer: dropped })
    await expect(messages(page)).toContainText('Filen er lik det som ligger her.')
  })
  await test.step('A file of somebody here is a choice', async () => {
    await page.getByRole('link', { name: 'Kartlegg' }).click()
    await page.getByLabel('År på skole', { exact: true }).fill('9')
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Mine personer' }).click()

    await openFiles(page, file)
    const dialog = page.getByRole('dialog', { name: 'Bris-01 ligger her fra før' })
    await expect(dialog).toContainText('Ulikt: det personen har med seg.')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Behold det som ligger her' }).click()
    await expect(dialog).toHaveCount(0)
    await openFiles(page, file)
    await dialog.getByRole('button', { name: 'Ta filen' }).click()
    await page.getByRole('link', { name: 'Kartlegg' }).click()
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('')
    await page.getByRole('button', { name: /^Angre/ }).click()
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('9')
  })
})

test.describe('what is kept', () => {
  test('Lost plans are told of, and come back from files', async ({ page }) => {
    await leaveOutExamples(page)
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

  test('A damaged record is built up again from its history', async ({ page }) => {
    await openList(page)
    await addPerson(page, 'Bris-01')
    await page.getByLabel('År på skole', { exact: true }).fill('10')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /^Angre/ })).toBeEnabled()
    await expect(page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    await page.goto('/#/')
    await page.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answer(indexedDB.open('fagvei'))
      const people = database.transaction('people', 'readwrite').objectStore('people')
      for (const row of await answer(people.getAll())) {
        if (row.id.startsWith('person-')) row.record.bytes[5] ^= 1
        await answer(people.put(row))
      }
      database.close()
    })
    await page.goto('/#/adviser')
    await page.reload()
    const damaged = page.getByRole('region', { name: 'Planer som ikke åpner seg' })
    await expect(damaged).toContainText('Bris-01')
    await expect(damaged).toContainText('De andre er trygge.')
    await expect(page.getByRole('row')).toHaveCount(examples + 1)
    await expectNoAxeViolations(page)
    await damaged.getByRole('button', { name: 'Bygg opp igjen fra historikken' }).click()
    await page.getByRole('link', { name: 'Bris-01' }).click()
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('10')
  })

  test('A browser that keeps nothing says so first', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError')
      }
    })
    await leaveOutExamples(page)
    await openList(page)
    await expect(page.getByRole('region', { name: 'Ingenting blir lagret her' })).toBeVisible()
    await expectNoAxeViolations(page)
    await addPerson(page, 'Bris-01')
    await expect(page.getByText('Bare i minnet. Borte når siden lukkes.').first()).toBeVisible()
  })

  test('Two tabs that both write the same leave a choice', async ({ page, context }) => {
    // A browser whose tabs do not hear of each other finds out when it writes
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
    await leaveOutExamples(page)
    await openList(page)
    await addPerson(page, 'Bris-01')
    await expect(page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    const other = await context.newPage()
    await other.clock.setFixedTime(today)
    await other.goto(page.url())
    await other.getByLabel('År på skole', { exact: true }).fill('7')
    await other.keyboard.press('Tab')
    await expect(other.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })).toBeAttached()
    await page.getByLabel('År på skole', { exact: true }).fill('9')
    await page.keyboard.press('Tab')
    const problem = page.getByRole('alert')
    await expect(problem).toContainText('Planen er endret i en annen fane også.')
    await expectNoAxeViolations(page)
    await problem.getByRole('button', { name: 'Ta den andre' }).click()
    await expect(problem).toHaveCount(0)
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('7')
  })
})
