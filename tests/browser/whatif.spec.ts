import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app.ts'

// Every answer is a plan or two, made in a worker
test.describe.configure({ timeout: 120_000 })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
})

const answer = (page: Page) => page.locator('.whatif-answer')

/** Opens the page and waits until there is a plan to ask of, and until it is saved. */
async function openWhatIf(page: Page, person: string): Promise<void> {
  await page.goto(`/#/adviser/${person}/whatif`)
  await ready(page)
}

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'Hva kan gå annerledes?' })).toBeVisible({ timeout: 60_000 })
  // The range of the finish is the planner's last word on today's plan
  await expect(page.locator('.page-figure-main')).toContainText('–', { timeout: 60_000 })
  await expect(page.getByRole('status').filter({ hasText: /^Lagret på denne maskinen$/ })).toHaveCount(1)
}

/** Goes to a choice and asks, by the keyboard alone; the heading of the answer takes focus. */
async function ask(page: Page, choice: string, typed?: { label: string; text: string }): Promise<void> {
  await page.getByRole('radio', { name: choice }).focus()
  await page.keyboard.press('Space')
  if (typed) {
    await page.keyboard.press('Tab')
    await expect(page.getByLabel(typed.label)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(typed.text)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Vis hva som skjer' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answer(page).getByRole('heading', { level: 3 })).toBeFocused({ timeout: 60_000 })
  await expect(answer(page).locator('progress')).toHaveCount(0, { timeout: 60_000 })
}

/** Goes on with Tab until a button has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  for (let at = 0; at < 12; at += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
}

/** All that the browser keeps, as one text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const plain = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? [...new Uint8Array(ArrayBuffer.isView(value) ? value.buffer : value)]
        : value
    const all: string[] = [JSON.stringify(localStorage)]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = await asked(database.transaction(store).objectStore(store).getAll())
        all.push(`${store} ${rows.length} ${JSON.stringify(rows, plain)}`)
      }
      database.close()
    }
    return all.join('\n')
  })
}

test('What can go otherwise is asked, tried and let go', async ({ page }) => {
  await test.step('The plan leads to it, and its address can be reloaded', async () => {
    await page.goto('/#/adviser/sol-17/plan')
    await page.getByRole('link', { name: 'Hva hvis …?' }).click({ timeout: 60_000 })
    await expect(page).toHaveURL(/#\/adviser\/sol-17\/whatif$/)
    await page.reload()
    await ready(page)
    await expect(page.getByRole('heading', { name: 'Hva hvis …?' })).toBeVisible()
  })
  await test.step('What is let go leaves nothing, and focus is not lost', async () => {
    const before = await stored(page)
    await ask(page, 'Permisjon', { label: 'Hvor mange uker?', text: '20' })
    await tabTo(page, 'La det være')
    await page.keyboard.press('Enter')
    await expect(answer(page)).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Hva hvis …?' })).toBeFocused()
    expect(await stored(page)).toBe(before)
  })
  await test.step('Where there is no plan, what mends it is tried beside', async () => {
    const before = await stored(page)
    await ask(page, 'Flere eller færre timer i uka', { label: 'Hvor mange timer i uka?', text: '12' })
    await expect(answer(page).getByRole('status')).toHaveText('Det finnes ingen plan på denne veien.')
    await expectNoAxeViolations(page)
    await tabTo(page, 'Øk til 18 timer i uka')
    await page.keyboard.press('Enter')
    await expect(answer(page).getByRole('status')).toHaveText(/^Sannsynlig slutt er /, { timeout: 60_000 })
    await expect(answer(page).getByRole('heading', { name: '18 timer i uka' })).toBeFocused()
    expect(await stored(page)).toBe(before)
    await tabTo(page, 'La det være')
    await page.keyboard.press('Enter')
  })
  await test.step('Only what somebody has can be lost, and what is only planned is not recorded', async () => {
    await expect(page.getByRole('radio', { name: 'Jobben i faget blir borte' })).toBeVisible()
    await ask(page, 'Jobben i faget blir borte')
    await expect(answer(page)).toContainText('Dagen er antatt')
    await expect(answer(page).getByRole('row', { name: /regnet fra den dagen/ })).toContainText('–')
    await expect(answer(page)).toContainText('Dette kan ikke tas i bruk, for det har ikke skjedd ennå.')
    await expect(answer(page).getByRole('button', { name: 'Ta dette i bruk' })).toHaveCount(0)
    await openWhatIf(page, 'elv-04')
    await expect(page.getByRole('radio', { name: 'Norsk tar lengre tid' })).toHaveCount(0)
  })
})

test('Hours are tried, kept nowhere until they are taken, and taken back', async ({ page }) => {
  await openWhatIf(page, 'sol-17')
  const hours = { label: 'Hvor mange timer i uka?', text: '25' }
  const before = await stored(page)
  await ask(page, 'Flere eller færre timer i uka', hours)
  const end = answer(page).getByRole('status')
  await expect(end).toHaveText(/^Sannsynlig slutt er \d+ uker senere\.$/)
  const said = await end.innerText()
  await expect(answer(page).getByRole('row', { name: /Trolig ferdig/ })).toContainText('uker senere')
  await expect(answer(page).locator('.whatif-mark').first()).toBeVisible()
  // Why steps move, before anything is taken, and what becomes of the goal in Norwegian
  await expect(answer(page).locator('.whatif-steps')).toContainText('Det venter på', { timeout: 60_000 })
  await expect(answer(page).getByRole('row', { name: /Norsken i planen er ferdig/ })).toBeVisible()
  // Both finishes as ranges, the one of today's plan as the head of the page has it
  const range = answer(page).getByRole('row', { name: /Tidligst og senest ferdig/ })
  await expect(range.getByRole('cell')).toHaveText([
    await page.locator('.page-figure-main').innerText(),
    /^endret: .*\d{4}–.*\d{4}$/,
  ])
  // Of both plans, and in a sentence of the supposed one
  await expect(answer(page).getByText('bevist kortest på denne veien')).toHaveCount(3)
  await expect(answer(page).getByText('Den nye planen: bevist kortest på denne veien.')).toBeVisible()
  await expectNoAxeViolations(page)
  expect(await stored(page)).toBe(before)
  await expect(page.locator('.page-facts')).toContainText('37,5 timer i uka')

  await tabTo(page, 'Ta dette i bruk')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/adviser\/sol-17\/plan$/)
  await expect(page.locator('.page-facts')).toContainText('25 timer i uka')
  await expect(page.getByText('Tatt i bruk: 25 timer i uka.')).toBeVisible()
  await expect(page.locator('.plan-news')).toContainText(said, { timeout: 60_000 })
  await expect.poll(() => stored(page), { timeout: 60_000 }).not.toBe(before)
  await page.getByRole('button', { name: 'Angre', exact: true }).first().click()
  await expect(page.locator('.page-facts')).toContainText('37,5 timer i uka')
  await test.step('What is undone beside it is asked anew', async () => {
    await openWhatIf(page, 'sol-17')
    await ask(page, 'Flere eller færre timer i uka', { label: 'Hvor mange timer i uka?', text: '25' })
    await tabTo(page, 'Ta dette i bruk')
    await page.keyboard.press('Enter')
    await openWhatIf(page, 'sol-17')
    await ask(page, 'Flere eller færre timer i uka', { label: 'Hvor mange timer i uka?', text: '25' })
    await expect(answer(page)).toContainText('Ingen steg blir annerledes.')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.locator('.page-facts')).toContainText('37,5 timer i uka')
    await expect(answer(page).getByRole('status')).toHaveText(/uker senere\.$/, { timeout: 60_000 })
  })
})

test('Somebody who is registered for an exam is asked of', async ({ page }) => {
  await test.step('A leave that is too long says until when it lasts, and by when it has to end', async () => {
    await openWhatIf(page, 'elv-04')
    await ask(page, 'Permisjon', { label: 'Hvor mange uker?', text: '13' })
    await expect(answer(page)).toContainText('Permisjonen varer til 20. februar 2027')
    await tabTo(page, 'Avslutt permisjonen senest 26. desember 2026')
    await page.keyboard.press('Enter')
    await expect(answer(page).getByRole('status')).toHaveText(/^Sannsynlig slutt er /, { timeout: 60_000 })
    await tabTo(page, 'La det være')
    await page.keyboard.press('Enter')
  })
  await test.step('Somebody registered can have failed, on a day not ahead', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await ask(page, 'Skriftlig Vg3-eksamen blir ikke bestått')
    await expectNoAxeViolations(page)
    const { width } = page.viewportSize() ?? { width: 0 }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await answer(page).getByLabel('Måned').fill('12')
    await tabTo(page, 'Ta dette i bruk')
    await page.keyboard.press('Enter')
    await expect(answer(page)).toContainText('Datoen er fram i tid.')
    await answer(page).getByLabel('Måned').fill('11')
    await tabTo(page, 'Ta dette i bruk')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/adviser\/elv-04\/plan$/)
    await page.goto('/#/adviser/elv-04/follow')
    await expect(page.getByText(/Ikke bestått: skriftlig Vg3-eksamen/).first()).toBeVisible()
  })
})

/** Opens Sol-17 from a file in which a claim on a module has been assessed and waits for its decision. */
async function openWithClaim(page: Page): Promise<void> {
  const { participant } = JSON.parse(await readFile('curricula/stories/sol-17.json', 'utf8'))
  const about = { kind: 'module', module: 'HEAV107' }
  const events = [
    { kind: 'claimMade', about },
    { kind: 'claimDocumented', paper: 'attest' },
    { kind: 'claimApplied' },
    { kind: 'claimAssessed' },
  ].map((event, at) => ({
    id: `k-${at}`,
    sequence: 90 + at,
    recorded: '2026-11-02',
    by: 'adviser',
    event: { day: '2026-11-02', claim: 'k1', ...event },
  }))
  const person = { ...participant, id: 'krav-1', alias: 'Krav-1', log: [...participant.log, ...events] }
  await page.goto('/#/adviser')
  await page.getByLabel('Åpne en person fra fil').setInputFiles({
    name: 'krav.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(person)),
  })
  await expect(page.getByText('Krav-1').first()).toBeVisible()
  await openWhatIf(page, 'krav-1')
}

test('A claim that waits is decided, and taking that records the decision', async ({ page }) => {
  await openWithClaim(page)
  await expect(page.getByRole('radio', { name: /^HEAV107 .+ blir ikke godkjent$/ })).toBeVisible()
  await ask(page, 'HEAV107 Grunnleggende sykepleie blir godkjent')
  await expect(answer(page)).toContainText('HEAV107 Grunnleggende sykepleie er ikke lenger i planen.')
  await expect(answer(page).getByText('borte', { exact: true })).toBeVisible()
  await tabTo(page, 'Ta dette i bruk')
  await page.keyboard.press('Enter')
  await page.goto('/#/adviser/krav-1/follow')
  await expect(page.getByText(/HEAV107 .+ er godkjent som realkompetanse/).first()).toBeVisible()
})

test('Another trade stands beside this one, in English too', async ({ page }) => {
  await openWhatIf(page, 'sol-17')
  await page.getByRole('combobox').first().selectOption('en')
  await page.getByRole('radio', { name: 'Another trade' }).check()
  await page.getByLabel('Which trade?').selectOption('LOG05-01')
  await page.getByRole('button', { name: 'Show what happens' }).click()
  await expect(answer(page).getByText('gone', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
  await expect(answer(page)).toContainText('is new in the plan.')
  await expectNoAxeViolations(page)
})
