import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { leaveOutExamples } from './lys.ts'

const group = (page: Page | Locator, name: string) => page.getByRole('group', { name, exact: true })
const kept = (page: Page) => page.getByRole('status').filter({ hasText: 'Lagret på denne maskinen' })
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'før du går videre' })

/** The list of an adviser who has nobody yet, on a day that is always the same. */
async function openList(page: Page): Promise<void> {
  await leaveOutExamples(page)
  await page.clock.setFixedTime(new Date('2026-10-12T10:00:00'))
  await page.goto('/#/adviser')
}

/** Somebody of whom nothing is written yet: the page is the same one, and is not loaded anew. */
async function addPerson(page: Page, alias: string): Promise<void> {
  await page.goto('/#/adviser')
  await page.getByRole('button', { name: 'Legg til person' }).click()
  await page.getByRole('textbox', { name: 'Alias' }).fill(alias)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `${alias} Kartlegg` })).toBeVisible()
}

async function typeDay(field: Locator, date: string, month: string, year: string): Promise<void> {
  await field.getByLabel('Dag').fill(date)
  await field.getByLabel('Måned').fill(month)
  await field.getByLabel('År', { exact: true }).fill(year)
  await field.getByLabel('År', { exact: true }).press('Tab')
}

async function chooseWay(page: Page): Promise<void> {
  await page.getByLabel('1. ønske').selectOption('Helsearbeiderfaget')
  await page.getByLabel('Fylke', { exact: true }).selectOption('Vestland')
}

/** Six years as a cook abroad, without papers: only how long is known. */
async function addCook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Legg til arbeid' }).click()
  await page.getByLabel('Hva slags arbeid').fill('Kokk')
  await page.getByRole('combobox', { name: 'Yrke i lista' }).fill('kokk')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('I utlandet').check()
  await page.getByLabel('Vet bare hvor lenge').check()
  await page.getByLabel('Antall år').fill('6')
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
}

/** Fourteen months as a care assistant in Bergen in a position of 80 %, with a reference. */
async function addCareAssistant(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Legg til arbeid' }).click()
  await page.getByLabel('Hva slags arbeid').fill('Pleieassistent')
  await page.getByRole('combobox', { name: 'Yrke i lista' }).fill('pleieassistent')
  await page.keyboard.press('Enter')
  await page.getByLabel('Sted eller land').fill('Bergen')
  await page.getByLabel('Vet bare hvor lenge').check()
  await page.getByLabel('Antall måneder').fill('14')
  await page.getByLabel('Stilling i prosent').fill('80')
  await page.getByLabel('Dokumentert med attest').check()
  await page.getByRole('radio', { name: 'Praksis i Helsearbeiderfaget' }).check()
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
}

const workOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

test('Norwegian is mapped, by pointer and by keys', async ({ page }) => {
  await openList(page)
  await test.step('Norwegian is told per skill, and kept', async () => {
    await addPerson(page, 'Bris-01')
    const oral = group(page, 'Muntlig')
    await oral.getByLabel('Nivå').selectOption('A2')
    await expect(page.getByText('Velg papir og skriv dato.')).toBeVisible()
    await oral.getByLabel('Papir').selectOption('Norskprøve')
    await typeDay(oral, '10', '6', '2026')
    // The skills of one test share its day and paper, when somebody says so
    for (const [skill, level] of [
      ['Lesing', 'A2'],
      ['Skriftlig', 'A1'],
      ['Lytting', 'A2'],
    ] as const) {
      await group(page, skill).getByLabel('Nivå').selectOption(level)
      await expect(group(page, skill).getByLabel('Papir')).toHaveValue('')
      await page
        .getByRole('button', { name: /^Samme papir og dato som .*: norskprøve, 10. juni 2026/ })
        .click()
      await expect(group(page, skill).getByLabel('Papir')).toHaveValue('norskprove')
      await group(page, skill).getByLabel('Norskmål').selectOption('B1')
    }
    await expectNoAxeViolations(page)
    await expect(kept(page)).toBeAttached()
    await page.reload()
    await expect(group(page, 'Skriftlig').getByLabel('Nivå')).toHaveValue('A1')
    await expect(group(page, 'Skriftlig').getByLabel('Dag')).toHaveValue('10')
    await expect(group(page, 'Lytting').getByLabel('Norskmål')).toHaveValue('B1')
    await page.getByRole('button', { name: /^Angre/ }).click()
    await expect(group(page, 'Lytting').getByLabel('Norskmål')).toHaveValue('')
  })
  await test.step('An assessment put right as it is written leaves no line behind', async () => {
    await addPerson(page, 'Bris-02')
    await chooseWay(page)
    const oral = group(page, 'Muntlig')
    await oral.getByLabel('Nivå').selectOption('B1')
    await oral.getByLabel('Papir').selectOption('Egen vurdering')
    await typeDay(oral, '13', '10', '2026')
    await expect(oral.getByText('Datoen er fram i tid.')).toBeVisible()
    await typeDay(oral, '10', '6', '2026')
    await oral.getByLabel('Nivå').selectOption('A2')
    await expect(page.getByRole('button', { name: /til A2/ })).toBeVisible()
    await expect(kept(page)).toBeAttached()
    await page.reload()
    await expect(oral.getByLabel('Nivå')).toHaveValue('A2')
    await page.getByRole('link', { name: 'Følg opp' }).click()
    await expect(page.getByText('Norsk muntlig er vurdert til A2').first()).toBeVisible()
    await expect(page.locator('main del, main s')).toHaveCount(0)
    await page.getByRole('link', { name: 'Kartlegg' }).click()
    await page
      .getByRole('button', { name: 'Angre: hendelse registrert. Norsk muntlig er vurdert til A2' })
      .click()
    await expect(oral.getByLabel('Nivå')).toHaveValue('B1')
  })
  await test.step('Keys alone are enough', async () => {
    await addPerson(page, 'Bris-03')
    const level = group(page, 'Lytting').getByLabel('Nivå')
    await level.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(level).toHaveValue('A2')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    for (const part of ['10', '6', '2026']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(part)
    }
    await page.keyboard.press('Enter')
    await expect(group(page, 'Lytting').getByRole('button', { name: /^Ny vurdering/ })).toBeVisible()

    await page.getByRole('button', { name: 'Legg til arbeid' }).press('Enter')
    await expect(page.getByLabel('Hva slags arbeid')).toBeFocused()
    await page.keyboard.type('Kokk')
    await page.keyboard.press('Tab')
    const occupation = page.getByRole('combobox', { name: 'Yrke i lista' })
    await expect(occupation).toBeFocused()
    await page.keyboard.type('kjøkken')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(
      'Kjøkkenassistenter',
    )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(occupation).toHaveValue('')
    await page.keyboard.type('kjøkken')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(occupation).toHaveValue('Kjøkkenassistenter (9412)')
  })
})

test('Every field of Norwegian can be reached beside the panel', async ({ page }) => {
  await page.goto('/#/adviser/sol-17/map')
  const controls = page.locator('.skill :is(select, input, button)').filter({ visible: true })
  for (const width of [1024, 1100, 1180, 1280, 1366, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(controls).toHaveCount(28)
    const panel = (await page.locator('.practice').boundingBox())?.x ?? 0
    const ends = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
    expect(Math.max(...ends), `at ${width} pixels`).toBeLessThanOrEqual(panel)
  }
})

test('Work is mapped, put right and put forward', async ({ page }) => {
  await openList(page)
  await test.step('Work counts as the adviser says', async () => {
    await addPerson(page, 'Bris-01')
    await addCook(page)
    await expect(workOf(page, 'Kokk')).toContainText('Velg fag og fylke.')
    await chooseWay(page)
    const cook = workOf(page, 'Kokk')
    await expect(cook).toContainText('Teller 0 måneder i Helsearbeiderfaget')
    await expect(cook).toContainText('«Kokker» hører ikke til yrkene i Helsearbeiderfaget.')
    await expect(cook).toContainText('Ikke dokumentert. Praksis uten attest teller ikke.')
    await expect(cook).toContainText('Kan telle i Kokkfaget eller Ernæringskokkfaget')
    await expect(cook).toContainText('Forslag etter yrkeskode')

    await addCareAssistant(page)
    await expect(workOf(page, 'Pleieassistent')).toContainText('Teller 14 måneder i faget')
    const sum = page.getByRole('region', { name: 'Praksis i Helsearbeiderfaget' })
    await expect(sum).toContainText('14 måneder')
    await expect(sum).toContainText('24 måneder praksis i faget for å få kontrakt')
    await expect(sum).toContainText('Har 14 måneder, mangler 10 måneder')
    await expect(sum).toContainText('Vestland krever det. Loven ber om 12 måneder.')
    await expect(sum).toContainText('I Vestland regnes 80 % stilling og mer som full tid.')
    const experienced = sum.getByRole('listitem').filter({ hasText: 'Praksiskandidat' })
    await expect(experienced).toContainText('Har 11,2 måneder')
    await expect(experienced).toContainText(
      '11,2 måneder er de samme 14 måneder, regnet om til full stilling.',
    )
    await expectNoAxeViolations(page)
  })
  await test.step('Work put right counts anew at once', async () => {
    await addPerson(page, 'Bris-02')
    await chooseWay(page)
    await addCareAssistant(page)
    const sum = page.getByRole('region', { name: 'Praksis i Helsearbeiderfaget' })
    await expect(sum).toContainText('14 måneder')
    await page.getByRole('button', { name: 'Endre Pleieassistent' }).click()
    await page.getByLabel('Dokumentert med attest').uncheck()
    await expect(sum).toContainText('0 måneder')
    await page.getByLabel('Dokumentert med attest').check()
    await page.getByLabel('Antall måneder').fill('10')
    await page.getByLabel('Stilling i prosent').fill('50')
    await page.keyboard.press('Tab')
    await expect(sum).toContainText('5 måneder')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Lukk' }).first().click()
    await expect(kept(page)).toBeAttached()
    await page.reload()
    await expect(workOf(page, 'Pleieassistent')).toContainText('Teller 5 måneder i faget')

    await page.getByRole('button', { name: 'Slett Pleieassistent' }).click()
    await expect(workOf(page, 'Pleieassistent')).toHaveCount(0)
    await page.getByRole('region', { name: 'Meldinger' }).getByRole('button', { name: 'Angre' }).click()
    await expect(workOf(page, 'Pleieassistent')).toHaveCount(1)
  })
  await test.step('Work that is half told is not added', async () => {
    await addPerson(page, 'Bris-03')
    await page.getByRole('button', { name: 'Legg til arbeid' }).click()
    await page.getByLabel('Hva slags arbeid').fill('Hos 150765 00565')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await expect(summary(page)).toBeFocused()
    await expect(summary(page)).toContainText('Dette ligner et fødselsnummer.')
    await expect(summary(page)).toContainText('Skriv når arbeidet begynte')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await expect(page.getByText('Ingen erfaring er ført ennå.')).toBeVisible()
  })
  await test.step('An experience is put forward as practice, all the way to a decision', async () => {
    await addPerson(page, 'Bris-04')
    await chooseWay(page)
    await addCook(page)
    const work = workOf(page, 'Kokk')
    await work.getByRole('button', { name: 'Meld som praksis til godkjenning' }).click()
    const claim = work.getByRole('region', { name: 'Saken om Kokk' })
    await expect(claim).toBeFocused()
    const record = claim.getByRole('button', { name: 'Registrer' })
    await claim.getByLabel('Hvilket papir').fill('Attest')
    await record.click()
    for (const move of ['Søknad om vurdering er sendt', 'Vurdert av fagperson']) {
      await claim.getByLabel(move).check()
      await record.click()
    }
    await expectNoAxeViolations(page)
    await claim.getByLabel('Vedtak: noe av praksisen godkjent').check()
    await record.click()
    await expect(claim).toContainText('Skriv måneder, fra 0 til 600.')
    await claim.getByLabel('Måneder godkjent').fill('9')
    await record.click()
    await expect(work).toContainText('Fylket har avgjort 9 måneder.')
    await expect(page.locator('.practice-months')).toHaveText('9 måneder')
  })
})

test('Facts are mapped, and read in other languages', async ({ page }) => {
  await openList(page)
  await test.step('School, time and programme are told, with the day the law ends it', async () => {
    await addPerson(page, 'Bris-01')
    await page.getByLabel('År på skole', { exact: true }).fill('10')
    await page.getByRole('textbox', { name: 'Timer i uka' }).fill('30')
    await typeDay(group(page, 'Tidligste start'), '1', '11', '2026')
    await page.getByLabel('Er i introduksjonsprogrammet').check()
    await typeDay(group(page, 'Startet'), '3', '8', '2026')
    await page.getByLabel('Sluttmål').selectOption('Fullført fag- og yrkesopplæring')
    await expect(page.getByText('Svar på om videregående er fullført.')).toBeVisible()
    await page.getByLabel('Fullført videregående').selectOption('Nei')
    await expect(page.getByText('Introduksjonsprogrammet slutter 2. august 2031 etter loven.')).toBeVisible()
    await expectNoAxeViolations(page)
    await expect(kept(page)).toBeAttached()
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Timer i uka' })).toHaveValue('30')
    await expect(group(page, 'Tidligste start').getByLabel('Måned')).toHaveValue('11')
    await expect(page.getByText('Introduksjonsprogrammet slutter 2. august 2031 etter loven.')).toBeVisible()
  })
  await test.step('A job of thirty hours takes somebody out of the programme', async () => {
    await addPerson(page, 'Bris-02')
    await page.getByLabel('Fullført videregående').selectOption('Nei')
    await page.getByLabel('Er i introduksjonsprogrammet').check()
    await typeDay(group(page, 'Startet'), '3', '8', '2026')
    await page.getByLabel('Sluttmål').selectOption('Arbeid')
    await page.getByRole('button', { name: 'Legg til arbeid' }).click()
    await page.getByLabel('Hva slags arbeid').fill('Renholder')
    await typeDay(group(page, 'Fra'), '1', '9', '2026')
    await page.getByLabel('Arbeider der ennå').check()
    await page.getByLabel('Stilling i prosent').fill('79')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    const notice = page.getByText('En jobb på 30 timer i uka fører ut av målgruppen')
    await expect(workOf(page, 'Renholder')).toBeVisible()
    await expect(notice).toHaveCount(0)
    await page.getByRole('button', { name: 'Endre Renholder' }).click()
    await page.getByLabel('Stilling i prosent').fill('80')
    await page.keyboard.press('Tab')
    await expect(notice).toBeVisible()
  })
  await test.step('A subject is told in whatever order it is known', async () => {
    await addPerson(page, 'Bris-05')
    await page.getByRole('heading', { name: 'Fag i forberedende opplæring' }).click()
    const english = group(page, 'Engelsk')
    await english.getByLabel('Papir').selectOption({ index: 1 })
    await typeDay(english, '10', '6', '2026')
    await page.getByLabel('År på skole', { exact: true }).focus()
    await expect(english.getByLabel('Dag')).toHaveValue('10')
    await english.getByLabel('Nivå').selectOption('nivå 2')
    await expect(kept(page)).toBeAttached()
    await page.reload()
    await expect(english.getByLabel('Dag')).toHaveValue('10')
  })
  await test.step('What is wrong stays and is named', async () => {
    await addPerson(page, 'Bris-03')
    await page.getByLabel('År på skole', { exact: true }).fill('55')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Skriv et helt tall fra 0 til 25.')).toBeVisible()
    await typeDay(group(page, 'Tidligste start'), '31', '2', '2027')
    await expect(page.getByText('Denne dagen finnes ikke.')).toBeVisible()
    await page.getByRole('button', { name: 'Gå til fag, fylke og vei' }).click()
    await expect(summary(page)).toContainText('Rett 2 feil før du går videre')
    await expect(summary(page)).toBeFocused()
    await expectNoAxeViolations(page)
    await summary(page).getByRole('link', { name: 'Skriv et helt tall fra 0 til 25.' }).click()
    await expect(page.getByLabel('År på skole', { exact: true })).toBeFocused()
    await expect(page.getByLabel('År på skole', { exact: true })).toHaveValue('55')
    await page.getByLabel('År på skole', { exact: true }).fill('10')
    await typeDay(group(page, 'Tidligste start'), '28', '2', '2027')
    await page.getByRole('button', { name: 'Gå til fag, fylke og vei' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bris-03 Velg' })).toBeVisible()
  })
  await test.step('The page can be read in other languages, also on a phone', async () => {
    await addPerson(page, 'Bris-04')
    await addCareAssistant(page)
    for (const [language, norwegian] of [
      ['nn', 'Norsk'],
      ['en', 'Norwegian'],
    ] as const) {
      await test.step(`The page can be read in ${language}`, async () => {
        await page.getByLabel('Språk').selectOption(language)
        await expect(page.getByRole('heading', { level: 2, name: norwegian, exact: true })).toBeVisible()
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
        await expectNoAxeViolations(page)
      })
    }
  })
})
