import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeFile } from '../../src/records/exchange.ts'
import { expect, test } from './app.ts'
import { leaveOutExamples, lys, openPerson } from './lys.ts'

const logOf = (page: Page) => page.getByRole('list', { name: 'Logg' })
const lines = (page: Page) => logOf(page).getByRole('listitem')
const everything = (page: Page) => page.locator('.follow-everything')
const messages = (page: Page) => page.getByRole('region', { name: 'Meldinger' })

async function choose(page: Page, lane: string, about: RegExp, what?: string): Promise<void> {
  const form = everything(page)
  await form.getByRole('radio', { name: lane, exact: true }).check({ force: true })
  const select = form.getByLabel('Hva gjelder det?')
  const options = await select.getByRole('option').allTextContents()
  await select.selectOption({ label: options.find((text) => about.test(text)) ?? '' })
  if (what) await form.getByRole('radio', { name: what }).check()
}

const submit = (page: Page) => everything(page).locator('button[type=submit]')

async function typeDay(page: Page, group: string, [date, month, year]: [string, string, string]) {
  const fields = everything(page).getByRole('group', { name: group })
  await fields.getByLabel('Dag').fill(date)
  await fields.getByLabel('Måned').fill(month)
  await fields.getByLabel('År').fill(year)
}

test('Where a county is not among the curricula the law is followed', async ({ page }) => {
  const file = writeFile({ ...lys, wishes: { ...lys.wishes, county: 'viken' } }, lys.created)
  if (file.kind !== 'file') throw new Error(file.kind)
  await leaveOutExamples(page)
  await page.goto('/#/adviser')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
  await expect(page.getByText('Fylket viken finnes ikke her. Planen følger loven')).toBeVisible()
  await expect(page.getByText('Regner ut …')).toHaveCount(0)
  await page.goto('/#/participant/lys')
  await expect(page.getByRole('heading', { name: 'Hvor er jeg?' })).toBeVisible()
})

test('Slips where what happened is recorded', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await test.step('A day that does not exist is not left out in silence', async () => {
    await choose(page, 'Annet', /lærebedrift/)
    await typeDay(page, 'Utløper', ['31', '2', '2027'])
    await submit(page).click()
    await expect(everything(page)).toContainText('Denne dagen finnes ikke.')
    await expect(lines(page)).toHaveCount(lys.log.length)
  })
  await test.step('A double click records one event', async () => {
    await choose(page, 'Moduler', /HEAV107/)
    await submit(page).dblclick()
    await expect(logOf(page)).toContainText('HEAV107 Grunnleggende sykepleie er startet.')
    await expect(logOf(page)).not.toContainText('HEAV107 Grunnleggende sykepleie er godkjent.')
    await expect(lines(page)).toHaveCount(lys.log.length + 1)
  })
  await test.step('A paper with an identity number is not recorded, and no message says so', async () => {
    await choose(page, 'Annet', /^Realkompetanse$/)
    await submit(page).click()
    await expect(messages(page)).toContainText('Realkompetanse er meldt')
    await choose(page, 'Annet', /hele faget/, 'Realkompetanse dokumentert')
    const paper = everything(page).locator('input:not([inputmode], [type=radio])')
    await paper.fill('Attest 150765 00565')
    await submit(page).click()
    await expect(everything(page)).toContainText('Dette ligner et fødselsnummer.')
    await expect(messages(page)).not.toContainText('150765')
    await paper.fill('x'.repeat(501))
    await expect(everything(page)).toContainText('Teksten har 501 tegn. Den kan ha høyst 500.')
    await paper.fill('Attest fra sykehjemmet')
    await submit(page).click()
    await expect(messages(page)).toContainText('Attest fra sykehjemmet')
  })
  await test.step('A contract is recorded in the role of the route', async () => {
    await choose(page, 'Arbeid og praksis', /^Kontrakt/, 'Kontrakt startet')
    await typeDay(page, 'Siste dag i kontrakten', ['1', '12', '2028'])
    await submit(page).click()
    await expect(messages(page)).toContainText('Kontrakten (lærling) har startet.')
    await expect(lines(page).first()).toContainText('Kontrakten (lærling) har startet.')
  })
  await test.step('A message takes back only what it tells of', async () => {
    await choose(page, 'Moduler', /HEAV108/)
    await submit(page).click()
    await expect(messages(page)).toContainText('Registrert. HEAV108')
    await page.getByRole('link', { name: 'Kartlegg', exact: true }).click()
    const hours = page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    await hours.fill('20')
    await hours.press('Tab')
    await expect(messages(page)).not.toContainText('HEAV108')
    await expect(hours).toHaveValue('20')
  })
  await test.step('Going back keeps what was being typed', async () => {
    await page.getByRole('link', { name: 'Følg opp', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Følg opp' })).toBeVisible()
    await page.getByRole('link', { name: 'Kartlegg', exact: true }).click()
    const hours = page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    await hours.fill('22')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Følg opp' })).toBeVisible()
    await page.goForward()
    await expect(hours).toHaveValue('22')
  })
  await test.step('A page left open overnight knows the new day', async () => {
    await page.goto('/#/adviser/lys/follow')
    await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'))
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await choose(page, 'Moduler', /HEAV106/)
    await typeDay(page, 'Hvilken dag?', ['24', '11', '2026'])
    await submit(page).click()
    await expect(lines(page).first()).toContainText('Skrevet inn 24. nov. 2026')
    await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')
    await page.reload()
    await expect(lines(page).first()).toContainText(/HEAV106 .+ er startet\./)
  })
  await test.step('Addresses that no page has say so, whatever their name', async () => {
    for (const name of ['constructor', 'hasOwnProperty', '__proto__']) {
      for (const address of [`adviser/lys/${name}`, `county/${name}`, `county/rules/${name}`]) {
        await page.goto(`/#/${address}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denne siden finnes ikke.')
      }
    }
  })
})

test('Slips where somebody is mapped', async ({ page }) => {
  await openPerson(page, { ...lys, note: 'Ring på mandag' }, 'map')
  await test.step('A note goes along in a file only when somebody says so', async () => {
    const saved = async (withNote: boolean) => {
      await page.getByRole('button', { name: 'Mer om Lys-40' }).click()
      await page.getByRole('button', { name: 'Lagre personen i en fil' }).click()
      if (withNote) await page.getByLabel('Ta med notatet ditt').check()
      const download = page.waitForEvent('download')
      await page.getByRole('dialog').getByRole('button', { name: 'Lagre i fil' }).click()
      return readFile(await (await download).path(), 'utf8')
    }
    const without = await saved(false)
    expect(without).not.toContain('Ring på mandag')
    expect(await saved(true)).toContain('Ring på mandag')
    // A file without it takes nothing from the one here
    await page.getByRole('link', { name: 'Mine personer' }).click()
    await page.setInputFiles('input[type="file"]', {
      name: 'lys.json',
      mimeType: 'application/json',
      buffer: Buffer.from(without),
    })
    await expect(page.getByRole('region', { name: 'Meldinger' })).toContainText(
      'Filen er lik det som ligger her.',
    )
  })
  await test.step('A step that is moved to a day that does not exist is told so', async () => {
    await page.goto('/#/adviser/lys/plan')
    await page.locator('.plan-route').getByRole('button', { name: 'HEAV107' }).first().click()
    await page.getByRole('button', { name: 'Flytt', exact: true }).click()
    const form = page.locator('.step-form')
    await form.getByLabel('Dag').fill('30')
    await form.getByLabel('Måned').fill('2')
    await form.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(form).toContainText('Denne dagen finnes ikke.')
    await page.getByRole('link', { name: 'Kartlegg', exact: true }).click()
    await page.getByRole('button', { name: 'Gå uten å lagre' }).click()
  })
  await test.step('A page left with something typed asks first, and keeps it', async () => {
    const hours = page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    await hours.click({ clickCount: 3 })
    await page.keyboard.type('21')
    await expect(page.locator('.saving-mark')).toContainText('Ikke lagret ennå')
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => location.reload()))
    await (await asked).dismiss()
    await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')
    await page.reload()
    await expect(hours).toHaveValue('21')
  })
  await test.step('A page left before its save is done asks first, and keeps it', async () => {
    const hours = page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    await hours.fill('22')
    const asked = page.waitForEvent('dialog')
    // In one go: the save is on its way for a moment
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement).blur()
      setTimeout(() => location.reload())
    })
    await (await asked).dismiss()
    await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')
    await page.reload()
    await expect(hours).toHaveValue('22')
  })
  await test.step('What cannot be kept is asked about and told of when the page is left', async () => {
    const hours = page.getByRole('textbox', { name: 'Timer i uka personen kan bruke' })
    const school = page.getByRole('textbox', { name: 'År på skole' })
    await hours.fill('99')
    await school.fill('7')
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await page.getByRole('button', { name: 'Gå uten å lagre' }).click()
    await expect(messages(page)).toContainText(
      'Timer i uka personen kan bruke: Det du skrev, ble ikke lagret.',
    )
    await expect(messages(page)).not.toContainText('År på skole')
    // The rest of the page is kept
    await page.getByRole('link', { name: 'Kartlegg', exact: true }).click()
    await expect(school).toHaveValue('7')
    await expect(hours).toHaveValue('22')
  })
  await test.step('Whoever cannot start within the days of a file gets no plan', async () => {
    const start = page.getByRole('group', { name: 'Tidligste start' })
    await start.getByLabel('Dag').fill('31')
    await start.getByLabel('Måned').fill('12')
    await start.getByLabel('År').fill('2199')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Det finnes ingen plan på denne veien.').first()).toBeVisible()
    await expect(page.getByText('Noe i filen er feil.')).toHaveCount(0)
  })
  await test.step('Odd dates of background and agreement ask to be looked at, and years that cannot be written are named', async () => {
    const group = (name: string) => page.getByRole('group', { name, exact: true })
    async function write(name: string, date: string, month: string, year: string): Promise<void> {
      await group(name).getByLabel('Dag').fill(date)
      await group(name).getByLabel('Måned').fill(month)
      await group(name).getByLabel('År').fill(year)
      await group(name).getByLabel('År').press('Tab')
    }
    const main = page.getByRole('main')
    await write('Tidligste start', '1', '3', '2027')
    await expect(main).not.toContainText('Se på datoen')
    await write('Tidligste start', '1', '3', '2199')
    await expect(main).toContainText('Se på datoen: Den er mer enn ti år fram.')
    await write('Tidligste start', '31', '12', '1900')
    await expect(main).toContainText('Se på datoen: Den er før 1950.')
    await write('Tidligste start', '1', '1', '1850')
    await expect(group('Tidligste start')).toContainText('Skriv et år fra 1900 til 2199.')
    await expect(main).not.toContainText('Se på datoen')
    await write('Tidligste start', '30', '2', '2027')
    await expect(group('Tidligste start')).toContainText('Denne dagen finnes ikke.')
    await write('Tidligste start', '1', '3', '2027')
    await write('Startet', '1', '1', '2199')
    await expect(main).toContainText('Se på datoen')
    await page.goto('/#/adviser/lys/agree')
    await write('Avtalt dato', '1', '1', '1900')
    await expect(main).toContainText('Se på datoen: Den er før 1950.')
  })
})

test('Slips in the list', async ({ page }) => {
  await page.goto('/#/adviser')
  await test.step('An alias can be seen', async () => {
    await page.getByRole('button', { name: 'Legg til person' }).click()
    const alias = page.getByRole('textbox', { name: 'Alias' })
    await alias.fill('\u200b\u3164\u200d')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Skriv et alias.')).toBeVisible()
    await alias.fill('Sol-17\u200b')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Du har Sol-17 fra før.')).toBeVisible()
  })
  await test.step('An alias in use is told of, whatever its letters, and may be used', async () => {
    await page.getByRole('textbox', { name: 'Alias' }).fill('sol 17')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Du har Sol-17 fra før.')).toBeVisible()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Mer om sol 17' }).click()
    await page.getByRole('button', { name: 'Endre alias' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Alias' }).fill('Elv-04')
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await expect(dialog.getByText('Du har Elv-04 fra før.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Bruk det likevel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Elv-04' })).toBeVisible()
  })
  await test.step('Enter pressed twice adds one person', async () => {
    await page.goto('/#/adviser')
    await page.getByRole('button', { name: 'Legg til person' }).click()
    await page.getByRole('textbox', { name: 'Alias' }).fill('Bris-01')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-01' })).toBeVisible()
    await page.goto('/#/adviser')
    await expect(page.getByRole('row', { name: /^Bris-01/ })).toHaveCount(1)
  })
  await test.step('A double click in a menu does nothing to what lies beneath', async () => {
    await page.getByRole('button', { name: 'Mer om Bjørk-08' }).click()
    await page.getByRole('button', { name: 'Arkiver' }).dblclick()
    await expect(page.getByRole('region', { name: 'Meldinger' })).toContainText('Bjørk-08 er arkivert.')
    await expect(page.getByRole('heading', { level: 1, name: 'Mine personer' })).toBeVisible()
    await page.getByRole('button', { name: 'Mer om Sol-17' }).click()
    await expect(page.getByRole('button', { name: 'Arkiver' })).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await test.step('A refused file is told of beside one that opens', async () => {
    const file = writeFile(lys, lys.created)
    if (file.kind !== 'file') throw new Error(file.kind)
    const mimeType = 'application/json'
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'broken.json', mimeType, buffer: Buffer.from('{') },
        { name: file.name, mimeType, buffer: Buffer.from(file.text) },
      ])
    await expect(page.getByRole('row', { name: /^Lys-40/ })).toBeVisible()
    await expect(page.getByText('Filen er ikke hel.')).toBeVisible()
  })
})
