import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { type Day, parseDay } from '../../src/calendar/day.ts'
import { storySchema } from '../../src/records/story.ts'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson } from './lys.ts'

// Routes are planned in workers, and every test makes several plans
test.describe.configure({ timeout: 120_000 })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

/** Opens the plan of an example person and waits until it has been made, its finish is a range and its map is drawn. */
async function openPlan(page: Page, person: string): Promise<void> {
  await page.goto(`/#/adviser/${person}/plan`)
  await planned(page)
}

async function planned(page: Page): Promise<void> {
  await expect(page.locator('.page-figure-main')).toContainText('–', { timeout: 60_000 })
  await expect(page.getByText('Lager planen på nytt')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.locator('.line-map[aria-busy=true]')).toHaveCount(0)
}

const stationOf = (page: Page, name: string): Locator =>
  page.locator('.map-stations').getByRole('button', { name }).first()

const panelOf = (page: Page): Locator => page.locator('.step-panel')
const news = (page: Page): Locator => page.locator('.plan-news')

/** Chooses a station of the map by the keyboard; its panel takes focus. */
async function choose(page: Page, name: string): Promise<void> {
  await stationOf(page, name).focus()
  await page.keyboard.press('Enter')
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toBeFocused()
}

/** Opens the plan of Sol-17, who lives in Vestland, as it is once they have taken fagbrev på jobb. */
async function openOnTheJob(page: Page): Promise<void> {
  const { participant } = storySchema.parse(
    JSON.parse(await readFile('curricula/stories/sol-17.json', 'utf8')),
  )
  const wishes = { ...participant.wishes, route: 'fagbrev-pa-jobb' }
  await openPerson(page, { ...participant, wishes }, 'plan')
  await planned(page)
  await expect(stationOf(page, 'Kontrakt, fagbrev på jobb')).toBeVisible()
}

/** Waits for what a deed has moved. */
async function moved(page: Page): Promise<void> {
  await expect(news(page).getByText(/^Sannsynlig slutt er /)).toBeVisible({ timeout: 60_000 })
}

/** The day in a panel's first line of dates. */
const datesIn = (page: Page) => panelOf(page).locator('h2 + p')

test('A plan is looked at: its map, and what its steps require and give', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await test.step('It comes nearer and goes away again', async () => {
    const width = () => page.locator('.map-plot').evaluate((plot) => plot.clientWidth)
    const before = await width()
    await page.getByRole('button', { name: 'Større' }).click()
    await page.getByRole('button', { name: 'Større' }).click()
    await page.getByRole('button', { name: 'Større' }).click()
    expect(await width()).toBeGreaterThan(before)
    for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Mindre' }).click()
    expect(await width()).toBe(before)
  })
  await test.step('Escape leads from the panel back to its station', async () => {
    await choose(page, 'HEAV107')
    await page.keyboard.press('Escape')
    await expect(stationOf(page, 'HEAV107')).toBeFocused()
  })
  await test.step('The law asks nothing before a module', async () => {
    await choose(page, 'HEAV107')
    const panel = panelOf(page)
    await expect(panel).toContainText('Loven krever ingenting før dette steget.')
    await expect(panel).toContainText('kompetansebevis')
    await expect(panel).toContainText('(forslag)')
    await panel.getByText('10 kompetansemål').click()
    const aim = panel.getByRole('link', { name: /^KM\d+$/ }).first()
    await expect(aim).toHaveAttribute(
      'href',
      /^https:\/\/data\.udir\.no\/kl06\/v201906\/kompetansemaal-lk20\/KM\d+$/,
    )
  })
  await test.step('A partial competence shows its modules, met and missing', async () => {
    await stationOf(page, 'helseassistent').focus()
    await page.keyboard.press('Enter')
    const list = panelOf(page).locator('.checklist').first()
    await expect(list).toContainText(/^Alle.*HEAV105.*Oppfylt.*HEAV106.*Mangler · i planen .+, med/s)
    await expectNoAxeViolations(page)
  })
  await test.step('An exam asks other things to register than to sit', async () => {
    await choose(page, 'Fagprøve')
    await expect(panelOf(page).getByRole('heading', { name: /^For å melde opp til fagprøve/ })).toBeVisible()
    await expect(panelOf(page).getByRole('heading', { name: /^For å ta fagprøve/ })).toBeVisible()
  })
  await test.step('What moves the finish most leads to where it is changed', async () => {
    const swings = page.getByRole('region', { name: 'Dette flytter slutten mest' })
    await expect(swings.getByRole('listitem')).toHaveCount(3, { timeout: 60_000 })
    await expect(swings.getByRole('listitem').first()).toContainText(/uker.*Spør /)
    await expectNoAxeViolations(page)
    await swings.getByRole('button', { name: 'Endre Opplæring i bedrift' }).click()
    const rests = panelOf(page).locator('#step-rests')
    await expect(rests.getByText('Opplæring i bedrift').first()).toBeInViewport()
  })
  await page.keyboard.press('Escape')
  await test.step('Map and list hold the same stations', async () => {
    const onMap = await page.locator('.map-stations > li').count()
    await expectNoAxeViolations(page)
    await page.getByText('Liste', { exact: true }).click()
    await expect(page.locator('.route-list .route-station')).toHaveCount(onMap)
    await expect(page.locator('.route-list')).toContainText('Moduler')
    await expectNoAxeViolations(page)
    await page.getByText('Kart', { exact: true }).click()
  })
  await test.step('A plan can be read in nn', async () => {
    await page.getByLabel('Språk').selectOption('nn')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
    await choose(page, 'HEAV107')
    await expectNoAxeViolations(page)
  })
  await test.step('A plan can be read in en', async () => {
    await page.getByLabel('Språk').selectOption('en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await choose(page, 'HEAV107')
    await expectNoAxeViolations(page)
  })
})

test('A model’s own demand shows where there is one', async ({ page }) => {
  await openPlan(page, 'hav-09')
  await choose(page, 'HEAV107')
  await expect(panelOf(page)).toContainText('Loven krever ingenting før dette steget.')
  await expect(panelOf(page)).toContainText('Fylket, skolen eller veien ber om')
  await expect(panelOf(page)).toContainText('Norsk muntlig minst A2')
})

test('A contract shows county and law, and the county sets its own demand aside', async ({ page }) => {
  await openOnTheJob(page)
  await test.step('A contract shows county and law, held now and by plan', async () => {
    await choose(page, 'Kontrakt')
    const panel = panelOf(page)
    await expect(panel).toContainText('24 måneder praksis i faget')
    await expect(panel).toContainText(/Mangler · Har 14 måneder, mangler 10 måneder · i planen/)
    await expect(panel).toContainText('Loven krever 12 måneder')
    await expect(panel).toContainText(/i planen .+, med Ansatt 80 %/)
    await expect(panel).toContainText('Uavklart')
    await expectNoAxeViolations(page)
  })
  await test.step('A county sets its own demand aside, with why and until when', async () => {
    await choose(page, 'Kontrakt')
    await panelOf(page).getByRole('button', { name: 'Dispensasjon' }).click()
    const form = page.getByRole('form', { name: 'Dispensasjon' })
    // The law leaves nobody room to set aside that the company must be approved
    await expect(form).not.toContainText('godkjent lærebedrift')
    await form.getByLabel('24 måneder praksis i faget').check()
    await form.getByRole('button', { name: 'Skriv inn dispensasjonen' }).click()
    await expect(form).toContainText('Skriv hvorfor')
    await form.getByLabel('Grunn').fill('Fylket har sagt ja i brev')
    await expectNoAxeViolations(page)
    await form.getByRole('button', { name: 'Skriv inn dispensasjonen' }).click()
    await expect(news(page)).toContainText('Dispensasjon fra fylket')
    await expect(news(page)).toContainText('Fylket har sagt ja i brev')
    await moved(page)
    await expect(panelOf(page).locator('.checklist').first()).toContainText('Dispensasjon')
  })
})

test('A step is moved by keys', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await test.step('A step moves by a key on the map, and undo takes it back', async () => {
    await choose(page, 'HEAV107')
    const before = await datesIn(page).textContent()
    await stationOf(page, 'HEAV107').focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await moved(page)
    await expect(datesIn(page)).not.toHaveText(before ?? '')
    await expect(panelOf(page)).toContainText('låst')
    await expect(news(page)).toContainText('HEAV107')
    await planned(page)
    await news(page).getByRole('button', { name: 'Angre' }).click()
    await expect(datesIn(page)).toHaveText(before ?? '')
    await expect(news(page)).toContainText('Angret')
    await news(page).getByRole('button', { name: 'Gjør om igjen' }).click()
    await expect(datesIn(page)).not.toHaveText(before ?? '')
  })
  await test.step('What was undone is said no longer once something else is done', async () => {
    await planned(page)
    await page.keyboard.press('Control+z')
    const said = news(page)
    await expect(said).toContainText('Angret')
    // Nor is it said twice
    await expect(page.getByRole('region', { name: 'Meldinger' })).not.toContainText('Angret')
    await stationOf(page, 'HEAV107').focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await moved(page)
    await expect(said).not.toContainText('Angret')
  })
  await test.step('Space takes hold of a step, arrows carry it, and Escape leaves it where it was', async () => {
    await choose(page, 'HEAV108')
    const before = await datesIn(page).textContent()
    const station = stationOf(page, 'HEAV108')
    const said = page.getByRole('status').filter({ hasText: 'HEAV108' })
    await station.focus()
    await page.keyboard.press('Space')
    await expect(said.first()).toContainText('er grepet')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Escape')
    await expect(said.first()).toContainText('står der den sto')
    await expect(datesIn(page)).toHaveText(before ?? '')
    await expect(panelOf(page).getByRole('button', { name: 'Lås', exact: true })).toBeVisible()

    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Space')
    await moved(page)
    await expect(news(page)).toContainText(/HEAV108 .+ er flyttet\./)
    await expect(datesIn(page)).not.toHaveText(before ?? '')
  })
})

test('A step is moved in its form', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await test.step('What moved says why', async () => {
    await choose(page, 'HEAV108')
    await panelOf(page).getByRole('button', { name: 'Flytt' }).click()
    await panelOf(page).getByRole('button', { name: 'Fire uker senere' }).click()
    await moved(page)
    await news(page)
      .getByRole('button', { name: /^Vis (alle )?\d+ steg/ })
      .click()
    await expect(news(page).getByRole('listitem').filter({ hasText: 'HEAV108' }).first()).toContainText(
      'Det er låst dit.',
      { timeout: 60_000 },
    )
    await expect(
      news(page).getByText(/Kontrakt, lærling starter .* Det venter på Ansatt 80 %\./),
    ).toBeVisible()
    await page.keyboard.press('Control+z')
    await planned(page)
  })
  await test.step('A step says how far it can be put off, and keeps the finish so far off', async () => {
    await choose(page, 'HEAV107')
    const slack = panelOf(page).getByText(/utsettes|likevel begynne/)
    await expect(slack).toHaveText(/Kan utsettes 4 uker|begynne inntil 4 uker senere/, { timeout: 60_000 })
    await panelOf(page).getByRole('button', { name: 'Flytt' }).click()
    await panelOf(page).getByRole('button', { name: 'Fire uker senere' }).click()
    await expect(news(page).getByText('Sannsynlig slutt er den samme.')).toBeVisible({ timeout: 60_000 })
    await expect(slack).toHaveText(/Kan ikke utsettes/, { timeout: 60_000 })
    await page.keyboard.press('Control+z')
    await planned(page)
  })
  await test.step('A step moves by buttons and to a date', async () => {
    await choose(page, 'HEAV108')
    await panelOf(page).getByRole('button', { name: 'Flytt', exact: true }).click()
    const form = page.getByRole('form', { name: /^Flytt HEAV108/ })
    await form.getByRole('button', { name: 'Fire uker senere' }).click()
    await moved(page)
    await planned(page)
    await form.getByRole('textbox', { name: 'Dag' }).fill('3')
    await form.getByRole('textbox', { name: 'Måned' }).fill('5')
    await form.getByRole('textbox', { name: 'År' }).fill('2027')
    await form.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(form).toContainText('mandag 3. mai 2027')
    await expectNoAxeViolations(page)
    await form.getByRole('textbox', { name: 'År' }).fill('2025')
    await form.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(form).toContainText('Steget kan ikke flyttes dit')
    await planned(page)
    await form.getByRole('button', { name: 'Lås opp' }).click()
    await expect(panelOf(page).getByRole('button', { name: 'Lås', exact: true })).toBeVisible()
  })
})

test('What an adviser sets stays set, and can be let go', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await test.step('An assumption is set for this person, and let go', async () => {
    await choose(page, 'HEAV107')
    const rests = panelOf(page).locator('.step-rests')
    await rests.getByText('Hvorfor dette er antatt').click()
    await rests.getByRole('button', { name: /^Endre En modul/ }).click()
    await rests.getByLabel('trolig').fill('500')
    await rests.getByRole('button', { name: 'Lagre' }).click()
    await expect(rests).toContainText('i stigende rekkefølge')
    await expectNoAxeViolations(page)
    await rests.getByLabel('trolig').fill('200')
    await rests.getByRole('button', { name: 'Lagre' }).click()
    await moved(page)
    await expect(rests).toContainText('Varighet satt for denne personen')
    await expect(rests).toContainText('200 timer')
    await planned(page)
    await rests.getByRole('button', { name: 'Bruk antakelsen igjen' }).click()
    await expect(rests).toContainText('312 timer')
    await planned(page)
  })
  await test.step('A station is dragged along time', async () => {
    const station = stationOf(page, 'HEAV108')
    await station.scrollIntoViewIfNeeded()
    const box = await station.boundingBox()
    if (!box) throw new Error('the station is not in sight')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 5 })
    await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await moved(page)
    await expect(news(page)).toContainText('HEAV108')
    await page.keyboard.press('Control+z')
    await planned(page)
  })
  await test.step('What is pinned stays where it is', async () => {
    await choose(page, 'HEAV108')
    await panelOf(page).getByRole('button', { name: 'Lås', exact: true }).click()
    await expect(panelOf(page)).toContainText('låst')
    await expect(news(page)).toContainText(/HEAV108 .+ er låst\./)
    await planned(page)
    const held = await datesIn(page).textContent()
    await choose(page, 'HEAV107')
    await panelOf(page).getByRole('button', { name: 'Endre lengde' }).click()
    const form = page.getByRole('form', { name: /^Lengden på HEAV107/ })
    await form.getByLabel('Lengde i uker').fill('40')
    await form.getByRole('button', { name: 'Endre lengde' }).click()
    await moved(page)
    await planned(page)
    await choose(page, 'HEAV108')
    await expect(datesIn(page)).toHaveText(held ?? '')
    await panelOf(page).getByRole('button', { name: 'Lås opp' }).click()
    await expect(news(page)).toContainText(/HEAV108 .+ er låst opp\./)
    await expect(panelOf(page).getByRole('button', { name: 'Lås', exact: true })).toBeVisible()
    await planned(page)
  })
  await test.step('A length that has been handed on is asked about no more, whatever the plan makes of it', async () => {
    await choose(page, 'A2 skriftlig')
    await panelOf(page).getByRole('button', { name: 'Endre lengde' }).click()
    const form = page.getByRole('form', { name: /^Lengden på/ })
    const weeks = form.getByLabel('Lengde i uker')
    await weeks.fill('20')
    await form.getByRole('button', { name: 'Endre lengde' }).click()
    await planned(page)
    await expect(weeks).toHaveValue('20')
    await page.getByRole('link', { name: 'Avtal', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sol-17 Avtal' })).toBeVisible()
  })
})

test('A plan in the making is stopped, breaks, and is made again', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, ...message: [unknown]) {
      if (document.documentElement.dataset.planner === 'broken') this.dispatchEvent(new Event('error'))
      else postMessage.apply(this, message)
    } as typeof postMessage
  })
  await openPlan(page, 'sol-17')
  await test.step('The position of a planned job can be another', async () => {
    await choose(page, 'Ansatt 80 %')
    await panelOf(page).getByRole('button', { name: 'Endre stilling' }).click()
    const form = page.getByRole('form', { name: /^Stilling/ })
    await form.getByLabel('Stilling i prosent').fill('60')
    await form.getByRole('button', { name: 'Endre stilling' }).click()
    await expect(stationOf(page, 'Ansatt 60 %')).toBeVisible({ timeout: 60_000 })
    await planned(page)
  })
  await test.step('A plan that could not be made says so, and is made again', async () => {
    await page.evaluate(() => {
      document.documentElement.dataset.planner = 'broken'
    })
    await choose(page, 'HEAV107')
    await panelOf(page).getByRole('button', { name: 'Lås', exact: true }).click()
    await expect(news(page)).toContainText('Planen kunne ikke lages på nytt, så planen her er den forrige.')
    await expect(page.locator('.page-header')).toContainText('den forrige planen')
    await expectNoAxeViolations(page)
    await page.evaluate(() => {
      document.documentElement.dataset.planner = ''
    })
    await news(page).getByRole('button', { name: 'Lag planen på nytt' }).click()
    await expect(news(page)).not.toContainText('den forrige')
    await planned(page)
  })
  await test.step('A plan in the making can be stopped', async () => {
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => undefined
    })
    await choose(page, 'HEAV107')
    await panelOf(page).getByRole('button', { name: 'Flytt', exact: true }).click()
    await page.getByRole('button', { name: 'En uke senere' }).click()
    await page.getByRole('button', { name: 'Stopp' }).click()
    await expect(page.getByText('Lager planen på nytt')).toHaveCount(0)
  })
})

test('A claim goes all the way from the station itself, and shows what it saves', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await choose(page, 'HEAV107')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Kan dette allerede' }).click()
  const claim = page.getByRole('region', { name: 'Realkompetanse' })
  // What it is worth is there before anything is written down
  await expect(claim).toContainText(/Ferdig \d+ uker? tidligere|Sannsynlig slutt er den samme/, {
    timeout: 60_000,
  })
  await expect(claim).toContainText('Sparer 312 timer opplæring')
  await expect(claim).toContainText('en enkelt modul gir ikke godskriving (ofo. § 6-6)')
  await expect(claim).toContainText('skriftlig Vg3-eksamen må tas uansett')
  await expect(claim).toContainText('ofo. § 15-13')
  await claim.getByRole('button', { name: 'Meld realkompetanse' }).click()

  const record = claim.getByRole('button', { name: 'Registrer' })
  await record.click()
  await expect(claim).toContainText('Skriv hvilket papir det er.')
  await claim.getByLabel('Hvilket papir').fill('Attest fra sykehjemmet')
  await record.click()
  await claim.getByLabel('Søknad om vurdering er sendt').check()
  await record.click()
  await claim.getByLabel('Vurdert av fagperson').check()
  await record.click()
  await claim.getByLabel('Vedtak: noen kompetansemål godkjent').check()
  await record.click()
  await expect(claim).toContainText('Velg minst ett kompetansemål.')
  await expectNoAxeViolations(page)
  for (const box of (await claim.getByRole('checkbox').all()).slice(0, 6)) await box.check()
  await expect(claim).toContainText('Hvis 6 mål blir godkjent')
  await planned(page)
  await record.click()
  await expect(claim.locator('.claim-chain')).toContainText('delvis godkjent')
  await expect(claim).toContainText('Klagefrist: 1. desember 2026')
  await expect(claim).toContainText('Slik vedtaket er')
  await moved(page)
  await planned(page)
  await expect(page.locator('.plan-saved').first()).toContainText('Det personen har med seg, sparer', {
    timeout: 60_000,
  })

  // The decision can be appealed, and the appeal ends in a decision again
  await claim.getByLabel('Klage er sendt').check()
  await record.click()
  await claim.getByLabel('Vedtak: hele modulen godkjent').check()
  await record.click()
  await expect(claim.locator('.claim-chain')).toContainText('godkjent')
  await expect(stationOf(page, 'HEAV107')).toHaveAccessibleName(/Godkjent/)
})

test('What happens is recorded at its station', async ({ page }) => {
  await openPlan(page, 'sol-17')
  await test.step('What its chart has a move for is offered', async () => {
    await choose(page, 'HEAV106')
    await panelOf(page).getByRole('button', { name: 'Registrer' }).click()
    const form = page.getByRole('form', { name: /^Registrer: HEAV106/ })
    await expect(form.getByRole('radio')).toHaveCount(3)
    await form.getByLabel('Modul godkjent').check()
    await form.getByRole('button', { name: 'Registrer' }).click()
    await expect(news(page)).toContainText('HEAV106 Livskvalitet og helsekompetanse er godkjent.')
    await expect(panelOf(page)).toContainText('godkjent')
  })
  await test.step('What cannot count says why before it is written', async () => {
    await choose(page, 'Fagprøve')
    await panelOf(page).getByRole('button', { name: 'Registrer' }).click()
    const form = page.getByRole('form', { name: /^Registrer/ })
    await expect(form).toContainText('Dette er ikke mulig nå')
    await form.getByRole('button', { name: 'Skriv inn likevel' }).click()
    await expect(news(page)).toContainText('Teller ikke')
  })
  await test.step('A test is recorded in all its parts at once', async () => {
    await choose(page, 'B1')
    await panelOf(page).getByRole('button', { name: 'Registrer' }).click()
    const form = page.getByRole('form', { name: /^Registrer/ })
    await expect(form.getByLabel('muntlig')).toHaveValue('B1')
    await form.getByLabel('skriftlig').selectOption('A2')
    await form.getByRole('button', { name: 'Registrer' }).click()
    await planned(page)
    await news(page).getByRole('button', { name: 'Angre' }).click()
    await expect(stationOf(page, 'B1')).toHaveAccessibleName(/Forslag/)
  })
  await test.step('A day ahead is no fact', async () => {
    await choose(page, 'HEAV107')
    await panelOf(page).getByRole('button', { name: 'Registrer' }).click()
    const form = page.getByRole('form', { name: /^Registrer/ })
    await form.getByRole('textbox', { name: 'År' }).fill('2027')
    await expect(form).toContainText('Datoen er fram i tid')
  })
})

/** Opens somebody from a file: an example person with other hours a week. */
async function openWithHours(page: Page, id: string, hoursAWeek: number): Promise<void> {
  const story = JSON.parse(await readFile(`curricula/stories/${id}.json`, 'utf8'))
  const person = { ...story.participant, id: 'few-hours', alias: 'Lav-1' }
  person.background.hoursAWeek = hoursAWeek
  await page.goto('/#/adviser')
  await page.getByLabel('Åpne en person fra fil').setInputFiles({
    name: 'few-hours.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(person)),
  })
  await expect(page.getByText('Lav-1').first()).toBeVisible()
}

const whyNoPlan = (page: Page): Locator =>
  page.getByRole('region', { name: 'Det finnes ingen plan på denne veien.' })

test('Without a plan the page says why, and a click mends it', async ({ page }) => {
  await openWithHours(page, 'lind-31', 6)
  await page.goto('/#/adviser/few-hours/plan')
  const why = whyNoPlan(page)
  await expect(why).toBeVisible({ timeout: 60_000 })
  await expectNoAxeViolations(page)
  // Every reason is named by its step, and one click is enough for all of them
  await expect(why).toContainText(/Hver av disse tar 8 timer i uka.*klasse T2/u)
  await expect(why).toContainText('Arbeidet nå tar 30 timer i uka, men personen bruker 6 timer i uka i alt.')
  await expect(why).toContainText('Forberede seg til eksamen tar')
  await why.getByRole('button', { name: /^Øk til \d+(,5)? timer i uka$/ }).click()
  await expect(why).toHaveCount(0)
  await planned(page)
  // Where nothing can have moved, the finish itself is told
  await expect(page.locator('.plan-news')).toContainText('Nå finnes det en plan. Ferdig', { timeout: 60_000 })
})

test('A rule and a wish that clash each have their cure beside them', async ({ page }) => {
  await openWithHours(page, 'sol-17', 10)
  await page.goto('/#/adviser/few-hours/choose')
  const row = page.getByRole('row').filter({ hasText: 'Fagbrev på jobb' })
  await expect(row).toContainText('10 timer i uka', { timeout: 60_000 })
  await expect(row.getByRole('button', { name: 'Øk til 19 timer i uka' })).toBeVisible()
  // Without a plan there are no hours that were fewer than the others'
  await expect(row.getByRole('cell').nth(3)).toHaveText('–Ingen plan')
  await row.getByRole('button', { name: 'Velg denne veien' }).click()
  await page.goto('/#/adviser/few-hours/plan')
  const why = whyNoPlan(page)
  await expect(why).toContainText('Det er nok å endre ett av punktene med merke.', {
    timeout: 60_000,
  })
  const rule = why.getByRole('listitem').filter({ hasText: 'Jobb i minst 50 % stilling' })
  await expect(rule).toContainText('det er nok å endre dette')
  // What it leads to is said before it is pressed
  await expect(rule).toContainText(/Da trolig ferdig \p{L}+ 20\d\d/u)
  await expect(rule).toContainText('vestlandfylke.no')
  await expectNoAxeViolations(page)
  await rule.getByRole('button', { name: 'Be om dispensasjon: jobb i minst 50 % stilling' }).click()
  await why.getByLabel('Grunn').fill('Fylket har sagt ja i brev')
  await why.getByRole('button', { name: 'Skriv inn dispensasjonen' }).click()
  await expect(why).toHaveCount(0, { timeout: 60_000 })
  await planned(page)
})

test('An agreed day that has passed is told above the plan and at its step', async ({ page }) => {
  await page.goto('/#/adviser/sol-17/agree')
  await page.getByRole('button', { name: 'Velg alle' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Avtal', exact: true }).click()
  await expect(page.getByText('Planen er lik avtalen.')).toBeVisible()
  await openPlan(page, 'sol-17')
  await expect(page.locator('.plan-overdue')).toHaveCount(0)
  await expect(page.locator('.saving-mark')).toContainText('Lagret på denne maskinen')

  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00'))
  await page.reload()
  const overdue = page.locator('.plan-overdue')
  await expect(overdue).toContainText(
    'Avtalt, men ikke skrevet inn: HEAV107 Grunnleggende sykepleie (23. november 2026).',
    { timeout: 60_000 },
  )
  await expect(panelOf(page)).toContainText('Avtalt 23. november 2026. Ingen har skrevet at det har skjedd.')
  await expectNoAxeViolations(page)
  await overdue.getByRole('link', { name: 'Følg opp' }).press('Enter')
  await expect(page.getByText('Skulle ha skjedd 23. november 2026').first()).toBeVisible()
})

test('A person without a route is led to choose one', async ({ page }) => {
  await page.goto('/#/adviser')
  await page.getByRole('button', { name: 'Legg til person' }).click()
  await page.getByRole('textbox', { name: 'Alias' }).fill('Ny-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ny-1' })).toBeVisible()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByText('Det er ingen plan ennå')).toBeVisible()
  await page.getByRole('link', { name: 'Velg vei' }).click()
  await expect(page.getByText('Velg fylke først. Da regnes veiene ut.')).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('The list leads to a step and back', async ({ page }) => {
    await openPlan(page, 'sol-17')
    await expect(page.locator('.line-map')).toBeHidden()
    const name = page.locator('.route-list').getByRole('button', { name: /HEAV107/ })
    await name.tap()
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toBeFocused()
    await expect(page.locator('.route-list')).toBeHidden()
    await panelOf(page).getByRole('button', { name: 'Flytt', exact: true }).tap()
    await page.getByRole('button', { name: 'En uke senere' }).tap()
    await moved(page)
    await expectNoAxeViolations(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: 'Tilbake til lista' }).tap()
    await expect(name).toBeFocused()
  })
})

test('what is pinned without effect is told, and let go of without what holds beside it', async ({
  page,
}) => {
  const passed = parseDay('2026-09-07') as Day
  const step = 'module.HEAV107'
  const pins = [
    { step, start: passed, weeks: 30 },
    { step, weeks: 20 },
    { step: 'module.HEAV999', weeks: 4 },
  ]
  await openPerson(page, { ...lys, pins }, 'plan')
  const idle = page.locator('.plan-notices details', { hasText: 'Låst, men uten virkning' })
  await idle.locator('summary').click()
  await expect(idle.getByRole('listitem')).toHaveCount(3)
  await expectNoAxeViolations(page)
  await idle.getByRole('listitem').filter({ hasText: 'en dag som har vært' }).getByRole('button').click()
  await expect(idle.getByRole('listitem')).toHaveCount(2)
  await idle.getByRole('listitem').filter({ hasText: 'flere ganger' }).getByRole('button').click()
  await expect(idle.getByRole('listitem')).toHaveCount(1)
  await idle.getByRole('listitem').filter({ hasText: 'ikke i planen' }).getByRole('button').click()
  await expect(idle).toHaveCount(0)
  await choose(page, 'HEAV107')
  await panelOf(page).getByRole('button', { name: 'Endre lengde' }).click()
  await expect(page.getByLabel('Uker')).toHaveValue('30')
})
