import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson, planMade } from './lys.ts'

test('what is agreed on, printed and refused', async ({ page }) => {
  await openPerson(page, lys, 'agree')
  await test.step('names what the law asks and never answers for what is not held', async () => {
    const law = page.getByRole('region', { name: /integreringsloven § 15/ })
    await expect(law).toContainText('fullført fag- og yrkesopplæring')
    await expect(law.getByText('På plass')).toHaveCount(4)
    await expect(law.getByText('Spørsmål')).toHaveCount(3)
    await expect(page.getByText('Klagefristen står ikke i kildene våre.', { exact: false })).toBeVisible()
  })
  await test.step('can be used on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await test.step('agrees on the near steps and keeps the rest a proposal', async () => {
    await expect(page.getByText('Ingenting er avtalt ennå.')).toBeVisible()
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    await expect(page.getByText('Velg minst ett steg.')).toBeVisible()

    await page.getByRole('button', { name: 'Velg stegene før datoen' }).click()
    await page.getByRole('checkbox', { name: /HEAV108/ }).press('Space')
    await expect(page.getByRole('checkbox', { name: /HEAV108/ })).not.toBeChecked()
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    await expect(page.getByText('Planen er lik avtalen.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Avtal planen' })).toContainText('Avtalt 21. november 2026')
    await expect(page.getByText('Akkurat dette er avtalt fra før.', { exact: false })).toBeVisible()
    const proposal = page.locator('.agree-step').filter({ hasText: 'HEAV108' })
    await expect(proposal).toContainText('forslag')
  })
  await page.getByRole('button', { name: 'Vis arket' }).click()
  for (const [language, title] of [
    ['en', 'The plan of Lys-40'],
    ['ar', 'خطة'],
  ] as const) {
    await test.step(`prints the agreed plan in Norwegian and ${language}`, async () => {
      await page.getByLabel('Andre språk').selectOption(language)
      const sheet = page.locator('.sheet')
      await expect(sheet).toContainText('Planen til Lys-40')
      await expect(sheet).toContainText(title)
      await expectNoAxeViolations(page)
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
      await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden()
      const other = sheet.locator(`p[lang=${language}]`).first()
      await expect(other).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr')
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
      await page.emulateMedia({ media: 'screen' })
    })
  }

  await test.step('an agreement is undone from the log', async () => {
    await page.goto('/#/adviser/lys/follow')
    await expect(page.getByRole('list', { name: 'Logg' })).toContainText('Planen er avtalt.')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('list', { name: 'Logg' })).not.toContainText('Planen er avtalt.')
  })
  await test.step('refuses a day that lies ahead', async () => {
    await page.goto('/#/adviser/lys/agree')
    await page.getByRole('button', { name: 'Velg alle' }).click()
    await page.getByRole('group', { name: 'Avtalt dato' }).getByLabel('År').fill('2027')
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    await expect(page.getByText('Ingenting er avtalt ennå.')).toBeVisible()
  })
})

test('what was agreed is kept, and compared with the plan', async ({ page }) => {
  await openPerson(page, lys, 'agree')
  await test.step('asks before what was agreed a moment ago is lost, and keeps it', async () => {
    await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')
    await page.getByRole('button', { name: 'Velg alle' }).click()
    const asked = page.waitForEvent('dialog')
    // In one go: nobody is as fast, and the save is on its way all the same
    await page.getByRole('button', { name: 'Avtal', exact: true }).evaluate((button: HTMLButtonElement) => {
      button.click()
      setTimeout(() => location.reload())
    })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')
    await page.reload()
    await expect(page.getByText('Planen er lik avtalen.')).toBeVisible({ timeout: 60_000 })
  })
  await test.step('says what differs from what was agreed and agrees anew', async () => {
    await page.goto('/#/adviser/lys/follow')
    const log = page.getByRole('list', { name: 'Logg' })
    await page.getByRole('button', { name: /Registrer: HEAV105/ }).click()
    await page
      .getByRole('list', { name: 'Trolig neste' })
      .getByRole('radio', { name: 'Modul avbrutt' })
      .check()
    await page
      .getByRole('list', { name: 'Trolig neste' })
      .getByRole('button', { name: 'Registrer', exact: true })
      .click()
    await expect(log).toContainText('HEAV105 Profesjonalitet i helsearbeiderfaget er avbrutt.')
    await planMade(page)

    await page.goto('/#/adviser/lys/agree')
    await expect(page.getByRole('heading', { name: 'Endret siden avtalen 21. november 2026' })).toBeVisible()
    await page.getByRole('button', { name: 'Velg alle' }).click()
    await page.getByRole('button', { name: 'Avtal endringen' }).click()
    await expect(page.getByText('Planen er lik avtalen.')).toBeVisible()
    await page.getByText('Tidligere avtaler', { exact: true }).click()
    await expect(page.locator('.agree-earlier li')).toHaveCount(1)
    await page.goto('/#/adviser/lys/follow')
    await expect(log).toContainText('Planen er endret.')
  })
})
