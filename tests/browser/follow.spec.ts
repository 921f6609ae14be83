import type { Page } from '@playwright/test'
import { dayOf } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import type { Event, LogEntry } from '../../src/pathway/event.ts'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson, planMade } from './lys.ts'

const logOf = (page: Page) => page.getByRole('list', { name: 'Logg' })
const everything = (page: Page) => page.locator('.follow-everything')

async function record(page: Page, lane: string, about: RegExp | null, what: string | RegExp): Promise<void> {
  const form = everything(page)
  await form.getByRole('radio', { name: lane, exact: true }).check({ force: true })
  if (about) {
    const select = form.getByLabel('Hva gjelder det?')
    const options = await select.getByRole('option').allTextContents()
    await select.selectOption({ label: options.find((text) => about.test(text)) ?? '' })
  }
  await form.getByRole('radio', { name: what, exact: true }).check()
}

test('follows with the plan when the written exam is failed, and says what moved', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await record(page, 'Eksamen', /Skriftlig Vg3/, 'Meldt opp')
  await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
  await expect(logOf(page)).toContainText('Meldt opp til skriftlig Vg3-eksamen.')
  await planMade(page)
  await record(page, 'Eksamen', /Skriftlig Vg3/, 'Ikke bestått')
  await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
  await expect(logOf(page)).toContainText('Ikke bestått: skriftlig Vg3-eksamen.')
  await planMade(page)
  await expect(page.getByRole('region', { name: 'Står nå' })).toContainText(
    'Skriftlig Vg3-eksamen: ikke bestått',
  )
  await expect(page.getByRole('region', { name: 'Dette flyttet seg' })).toBeVisible()

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page
    .locator('.map-stations')
    .getByRole('button', { name: /Ikke bestått, nov\. 2026/ })
    .click()
  const panel = page.locator('.step-panel')
  await expect(panel).toContainText(/Klagefrist: .+ofo\. § 10-2/)
  await expect(panel).toContainText(/Neste oppmelding: .+ til eksamen/)
  await panel.getByRole('button', { name: /Gå til neste forsøk/ }).click()
  await expect(panel).toContainText('forslag')
})

test('approves some aims of a module where the log is written', async ({ page }) => {
  const claim = { claim: 'k1', day: lys.created }
  const events: Event[] = [
    { ...claim, kind: 'claimMade', about: { kind: 'module', module: 'HEAV107' } },
    { ...claim, kind: 'claimDocumented', paper: 'Attest' },
    { ...claim, kind: 'claimApplied' },
    { ...claim, kind: 'claimAssessed' },
  ]
  const log = events.map((event, index): LogEntry => {
    const sequence = lys.log.length + index
    return { id: `k${sequence}`, sequence, recorded: lys.created, by: 'adviser', event }
  })
  await openPerson(page, { ...lys, log: [...lys.log, ...log] }, 'follow')
  await record(page, 'Annet', /HEAV107/, 'Realkompetanse delvis godkjent')
  await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
  await expect(everything(page)).toContainText('Velg minst ett kompetansemål.')
  await everything(page).getByRole('checkbox').first().check()
  await expectNoAxeViolations(page)
  await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
  await expect(logOf(page).getByRole('listitem').first()).toContainText('HEAV107')
  await expect(logOf(page).getByRole('listitem').first()).toContainText('Teller')
  await expect(logOf(page).getByRole('listitem').first()).toContainText(/1 av \d+ kompetansemål \(KM\d+\)/)
  await expect(page.getByRole('region', { name: 'Står nå' })).toContainText(
    /HEAV107: 1 av \d+ kompetansemål godkjent \(KM\d+\)/,
  )
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.locator('.map-stations').getByRole('button', { name: 'HEAV107' }).first().click()
  await expect(page.locator('.step-aims')).toContainText(/1 av \d+ kompetansemål godkjent.*KM\d+.*gjenstår/)
  await expectNoAxeViolations(page)
})

test('records what becomes of a job from before the plan, by what it is', async ({ page }) => {
  const job: Experience = {
    id: 'care',
    title: 'Assistent i hjemmetjenesten',
    styrk: null,
    where: 'norway',
    place: null,
    time: { kind: 'period', from: dayOf(2026, 2, 1), to: null },
    percent: 50,
    documented: true,
    counts: { kind: 'practice', trade: 'HEA' },
  }
  const background = { ...lys.background, hoursAWeek: 45, experiences: [job] }
  await openPerson(page, { ...lys, background }, 'follow')
  const stands = page.getByRole('region', { name: 'Står nå' })
  await expect(stands).toContainText('Ansatt, 50 %')
  await record(page, 'Arbeid og praksis', /^Assistent i hjemmetjenesten/, 'Arbeid avsluttet')
  await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
  await expect(logOf(page).getByRole('listitem').first()).toContainText('Arbeidsforholdet er avsluttet.')
  await expect(stands).not.toContainText('Ansatt')
})

test('records what happened, and reads it again', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await test.step('reads the log in two wordings', async () => {
    await expect(logOf(page)).toContainText('HEAV105 Profesjonalitet i helsearbeiderfaget er startet.')
    await page.getByRole('radio', { name: 'Deltaker' }).check({ force: true })
    await expect(logOf(page)).toContainText('Du har begynt på modulen')
    await page.getByRole('radio', { name: 'Rådgiver' }).check({ force: true })
  })
  await test.step('can be used on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await test.step('records what the plan expects next in two taps', async () => {
    await page.getByRole('button', { name: /Registrer: HEAV105/ }).click()
    await page
      .getByRole('list', { name: 'Trolig neste' })
      .getByRole('button', { name: 'Registrer', exact: true })
      .click()
    await expect(logOf(page).getByRole('listitem').first()).toContainText(
      'HEAV105 Profesjonalitet i helsearbeiderfaget er godkjent.',
    )
    await expect(page.getByRole('region', { name: 'Står nå' })).toContainText('1 av 4 moduler godkjent')
    await expectNoAxeViolations(page)
  })
  await test.step('offers to record the approval that a contract waits for', async () => {
    await record(page, 'Arbeid og praksis', /^Kontrakt/, /^Kontrakt startet/)
    const form = everything(page)
    await form.getByLabel('Rolle i kontrakten').selectOption({ index: 1 })
    const ends = form.getByRole('group', { name: 'Siste dag i kontrakten' })
    await ends.getByLabel('Dag').fill('31')
    await ends.getByLabel('Måned').fill('7')
    await ends.getByLabel('År').fill('2029')
    await expect(form.getByRole('group', { name: /godkjent lærebedrift: hvilken dag/i })).toBeVisible()
    await form.getByRole('button', { name: 'Registrer begge' }).click()
    await expect(logOf(page)).not.toContainText('Teller ikke')
  })
})

test('records what is impossible, and goes back', async ({ page }) => {
  await openPerson(page, lys, 'follow')
  await test.step('writes down what is impossible, says why, and offers the cure', async () => {
    await record(page, 'Moduler', /HEAV107/, 'Modul godkjent (ikke mulig nå)')
    await expect(everything(page)).toContainText('Dette er ikke mulig nå.')
    await everything(page).getByRole('button', { name: 'Skriv inn likevel' }).click()
    const first = logOf(page).getByRole('listitem').first()
    await expect(first).toContainText('Teller ikke')
    await expect(first).toContainText('står som «ikke startet»')
    const since = page.getByRole('region', { name: 'Nytt siden sist' })
    await expect(since.getByRole('listitem').filter({ hasText: 'HEAV107' })).toContainText('Teller ikke')
    await expect(page.getByRole('region', { name: 'Står nå' })).toContainText('0 av 4 moduler godkjent')

    await page.getByRole('button', { name: /Ta tilbake: HEAV107/ }).click()
    await expect(first.locator('s')).toContainText('HEAV107')
    await record(page, 'Moduler', /HEAV107/, 'Modul godkjent (ikke mulig nå)')
    await everything(page)
      .getByRole('group', { name: 'Modul startet: hvilken dag?' })
      .getByLabel('Dag')
      .fill('2')
    await everything(page).getByRole('button', { name: 'Registrer begge' }).click()
    await expect(page.getByRole('region', { name: 'Står nå' })).toContainText('1 av 4 moduler godkjent')
    await expect(page.locator('.plan-done')).toContainText(/HEAV107 .+ er startet\. HEAV107 .+ er godkjent\./)
  })
  await test.step('goes back and forth in the history, all the way', async () => {
    await record(page, 'Moduler', /HEAV106/, 'Modul startet')
    await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(logOf(page)).toContainText('HEAV106')
    await record(page, 'Moduler', /HEAV106/, 'Modul godkjent')
    await everything(page).getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Står nå' })).toContainText('2 av 4')
    const history = page.getByRole('region', { name: 'Tidligere utgaver' })
    await history.getByRole('button', { name: /Gå tilbake hit: Personen lagt til/ }).click()
    await expect(logOf(page)).not.toContainText('HEAV106')
    await expect(history.getByRole('listitem').first()).toContainText('angret')
    await history.getByRole('button', { name: /Gjør om igjen hit: .*HEAV106.* er godkjent/ }).click()
    await expect(page.getByRole('region', { name: 'Står nå' })).toContainText('2 av 4')
  })
})
