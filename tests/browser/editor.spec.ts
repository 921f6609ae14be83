import { readFileSync } from 'node:fs'
import { expect, expectNoAxeViolations, test } from './app.ts'

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

const saved = 'lagret på denne maskinen'

test('A county edits a module, sees what is wrong, and publishes it, by keyboard alone', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key)
  await test.step('A county finds a trade in the catalogue', async () => {
    await page.goto('/#/county/catalogue')
    await page.getByLabel('Søk etter navn eller kode').focus()
    await page.keyboard.type('hea05')
    await expect(page.getByRole('status').filter({ hasText: '1 treff' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Rediger Helsearbeiderfaget' }).focus()
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Helsearbeiderfaget')
  })
  await test.step('A fault is named at its place and in the summary, and undone', async () => {
    await page.getByRole('link', { name: /^HEAV107/ }).focus()
    await press('Enter')
    const title = page.locator('#at-modules-2-title-nb')
    await title.focus()
    await press('Control+a')
    await press('Delete')
    await expect(page.getByRole('heading', { name: /^1 feil/ })).toBeVisible()
    await expect(title).toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('link', { name: 'Om det hele' }).focus()
    await press('Enter')
    await expect(title).toHaveCount(0)
    await page.getByRole('button', { name: 'Gå til feltet' }).focus()
    await press('Enter')
    await expect(title).toBeFocused()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Angre', exact: true }).focus()
    await press('Enter')
    await expect(title).toHaveValue('Grunnleggende sykepleie')
    await expect(page.getByText('Ingen feil.')).toBeVisible()
  })
  await test.step('Aims are put in another order by keys', async () => {
    const codes = page.locator('#at-modules-2-aims .editor-row input[id$="-code"]')
    const before = await codes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    await page.locator('#at-modules-2-aims-0-row').focus()
    await press('Alt+ArrowDown')
    await expect(page.locator('#at-modules-2-aims-1-row')).toBeFocused()
    const after = await codes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(after).toEqual([before[1], before[0], ...before.slice(2)])
  })
  await test.step('A draft outlives the page', async () => {
    await expect(page.getByText(saved)).toBeVisible()
    await page.reload()
    await expect(page.getByText('utkast etter utgave 1')).toBeVisible()
  })
  await test.step('A module gets another code, and whoever holds it keeps it', async () => {
    await page.getByRole('button', { name: 'Endre kode' }).focus()
    await press('Enter')
    await page.getByLabel('Ny kode').focus()
    await press('Control+a')
    await page.keyboard.type('HEAV207')
    await press('Tab')
    await page.getByRole('button', { name: 'Endre koden' }).focus()
    await press('Enter')
    await expect(page).toHaveURL(/modules\/HEAV207$/)
    await expect(page.getByText(saved)).toBeVisible()
  })
  await test.step('Whom it hits is told before it is published', async () => {
    await page.getByRole('link', { name: 'Hvem utkastet berører' }).first().focus()
    await press('Enter')
    await expect(page.getByText(/planer? berøres/).first()).toBeVisible({ timeout: 30_000 })
    await expectNoAxeViolations(page)
  })
  await test.step('A draft is published with day, office and reason, and holds here until it is switched off', async () => {
    await page.goto('/#/county/publish/trades/HEA05-01')
    const publish = page.getByRole('button', { name: 'Publiser utgave 2' })
    await publish.focus()
    await press('Enter')
    await expect(page.getByLabel('Hvem svarer for den')).toBeFocused()
    await page.keyboard.type('Vestland fylkeskommune')
    await page.getByLabel('Hvorfor').focus()
    await page.keyboard.type('Ny kode.')
    await expectNoAxeViolations(page)
    await page.getByLabel('Last ned filen').focus()
    await press('Space')
    const handedOut = page.waitForEvent('download')
    await publish.focus()
    await press('Enter')
    const file = await handedOut
    expect(file.suggestedFilename()).toBe('HEA05-01.v2.json')
    const text = readFileSync(await file.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      version: 2,
      publication: { from: '2026-11-21', by: 'Vestland fylkeskommune', why: 'Ny kode.' },
    })
    // A difference in git is only what was changed
    const first = readFileSync('curricula/trades/HEA05-01.json', 'utf8').split('\n')
    const changed = text.split('\n').filter((line) => !first.includes(line))
    expect(changed.length).toBeLessThan(12)
    await page.goto('/#/county/trades/HEA05-01')
    await expect(page.getByText('HEAV207').first()).toBeVisible()
    await page.goto('/#/county/publish')
    await page.getByLabel('Bruk disse utgavene her').focus()
    await press('Space')
    await page.goto('/#/county/trades/HEA05-01')
    await expect(page.getByText('HEAV107').first()).toBeVisible()
    await expect(page.getByText('HEAV207')).toHaveCount(0)
  })
})

test('A county takes a difference of the official register into a draft', async ({ page }) => {
  await page.goto('/#/county/register')
  const plan = {
    kode: 'BET05-01',
    'grep-type': 'http://psi.udir.no/ontologi/kl06/laereplan_lk20',
    status: 'https://data.udir.no/kl06/v201906/status/status_publisert',
    tittel: { tekst: [{ spraak: 'default', verdi: 'Plan' }] },
    kortform: [{ spraak: 'default', verdi: 'Betong' }],
    laereplanstruktur: { kode: 'laereplanstruktur_2' },
    fastsettelsesinformasjon: { 'fastsatt-spraak': { kode: 'nob' } },
    merkelapper: [{ kode: 'laerling' }],
  }
  await page.getByText('Eller lim inn tekst').click()
  await page.getByLabel('Tekst fra Grep').fill(JSON.stringify(plan))
  await page.getByRole('button', { name: 'Les teksten' }).click()
  await page.getByLabel(/Fagets navn på bokmål: «Betongfaget» → «Betong»/).check()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Ta inn 1 endring i utkastet' }).click()
  await page.getByRole('link', { name: 'Gå til utkastet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Betong')
})
