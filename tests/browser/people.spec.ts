import type { Page } from '@playwright/test'
import { parseDay } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import type { Event, LogEntry } from '../../src/pathway/event.ts'
import { writeFile } from '../../src/records/exchange.ts'
import { examples, expect, expectNoAxeViolations, test } from './app.ts'
import { lys, openPerson } from './lys.ts'

/** Nothing wished for in Norwegian. */
const noGoal = { listening: null, reading: null, writing: null, oral: null }

const today = new Date('2026-10-12T10:00:00')

async function openList(page: Page): Promise<void> {
  await page.clock.setFixedTime(today)
  await page.goto('/#/adviser')
  await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
}

/** Opens the list with the pointer on a row before any plan has come, however slow the machine is. */
async function openUnderPointer(page: Page): Promise<void> {
  const { promise: hovered, resolve: letPlansCome } = Promise.withResolvers<void>()
  await page.route(/plannerWorker-[^/]*\.js$/, async (route) => {
    await hovered
    await route.continue()
  })
  await openList(page)
  await page.locator('tbody tr').nth(3).hover()
  letPlansCome()
}

async function allPlanned(page: Page): Promise<void> {
  await expect(page.getByText('Regner ut planen')).toHaveCount(0, { timeout: 60_000 })
}

const months = 'jan. feb. mars april mai juni juli aug. sep. okt. nov. des.'.split(' ')

/** The next dates of the list from above, as numbers that stand as the days do. */
async function daysOf(page: Page): Promise<number[]> {
  const cells = page.locator('tbody td:nth-of-type(4)')
  return (await cells.allInnerTexts()).map((text) => {
    const [date = '', month = '', year = ''] = text.split(/\s/)
    return Number(year) * 10_000 + months.indexOf(month) * 100 + Number.parseInt(date, 10)
  })
}

const rowOf = (page: Page, alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}`) })
const messages = (page: Page) => page.getByRole('region', { name: 'Meldinger' })

async function choose(page: Page, alias: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Mer om ${alias}` }).click()
  await page.getByRole('button', { name: action }).click()
}

test('The first page asks who you are', async ({ page }) => {
  await page.goto('/')
  await expectNoAxeViolations(page)
  await page.getByLabel('Språk').selectOption('ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectNoAxeViolations(page)
  // An adviser's pages are not written in Arabic: they are read in one language that they have
  await page.locator('a[href="#/adviser"]').click()
  await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test.describe('the list of people', () => {
  test('The list is sorted, searched, archived from and added to', async ({ page }) => {
    await openList(page)
    await test.step('Rows take their places as the plans come', async () => {
      await expect(page.getByText('Alle som bruker denne maskinen, kan åpne disse planene.')).toBeVisible()
      await allPlanned(page)
      await expect(page.getByRole('row')).toHaveCount(examples + 1)
      const days = await daysOf(page)
      expect(days).toEqual(days.toSorted((a, b) => a - b))
      await expectNoAxeViolations(page)
    })
    await test.step('A heading pressed again turns the order round', async () => {
      const heading = page.getByRole('columnheader', { name: 'Alias' })
      await heading.getByRole('button').click()
      await expect(heading).toHaveAttribute('aria-sort', 'ascending')
      const aliases = await page.locator('tbody .case-link').allTextContents()
      await heading.getByRole('button').click()
      await expect(heading).toHaveAttribute('aria-sort', 'descending')
      expect(await page.locator('tbody .case-link').allTextContents()).toEqual(aliases.toReversed())
    })
    await test.step('A search reads aliases, trades and next steps', async () => {
      const search = page.getByLabel('Søk i alias, fag og neste steg')
      await search.fill('sol-1')
      await expect(page.getByRole('row')).toHaveCount(2)
      await search.fill('betong')
      await expect(rowOf(page, 'Stein-12')).toBeVisible()
      await expect(rowOf(page, 'Sol-17')).toHaveCount(0)
      await search.fill('.*')
      await expect(page.getByText('Ingen passer til søket.')).toBeVisible()
      await search.fill('')
    })
    await test.step('Whoever is archived can be seen and brought back', async () => {
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
    await test.step('The list reads well on a phone', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(rowOf(page, 'Sol-17')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectNoAxeViolations(page)
      await page.setViewportSize({ width: 1440, height: 900 })
    })
    await test.step('An alias is enough, an identity number refused', async () => {
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
    for (const [language, heading] of [
      ['nn', 'Mine personar'],
      ['en', 'My people'],
    ] as const) {
      await test.step(`The list can be read in ${language}`, async () => {
        await page.getByLabel('Språk').selectOption(language)
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectNoAxeViolations(page)
      })
    }
  })

  test('A pointer that lies where the rows come up does not hold them', async ({ page }) => {
    await page.goto('/')
    // The middle of the list, which the pointer is not moved from
    await page.mouse.move(500, 450)
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      location.hash = '#/adviser'
    })
    await expect(page.locator('tbody tr').first()).toBeVisible()
    await allPlanned(page)
    await expect(page.locator('tbody tr:hover')).toHaveCount(1)
    const days = await daysOf(page)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('Rows stand still under a pointer, and move when it leaves', async ({ page }) => {
    await openUnderPointer(page)
    const aliases = await page.locator('tbody .case-link').allTextContents()
    await allPlanned(page)
    expect(await page.locator('tbody .case-link').allTextContents()).toEqual(aliases)
    await expect(page.locator('[aria-sort="ascending"]')).toHaveCount(0)
    const places = await page.locator('tbody tr').nth(3).boundingBox()
    await expect(page.getByRole('button', { name: 'Sorter etter neste dato' })).toBeVisible()
    expect(await page.locator('tbody tr').nth(3).boundingBox()).toEqual(places)
    await page.getByRole('heading', { level: 1 }).hover()
    await expect(page.getByRole('columnheader', { name: 'Neste dato' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    const days = await daysOf(page)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('A heading pressed first after rows have waited sorts from the earliest', async ({ page }) => {
    await openUnderPointer(page)
    await allPlanned(page)
    await page.getByRole('button', { name: 'Sorter etter neste dato' }).click()
    const heading = page.getByRole('columnheader', { name: 'Neste dato' })
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    const days = await daysOf(page)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
  })

  test('Whoever is deleted comes back, until for good', async ({ page }) => {
    await openList(page)
    await choose(page, 'Elv-04', 'Slett')
    await expect(messages(page)).toContainText('Elv-04 er slettet.')
    await messages(page).getByRole('button', { name: 'Angre' }).click()
    await expect(rowOf(page, 'Elv-04')).toBeVisible()

    await choose(page, 'Elv-04', 'Slett')
    // The row goes when the deletion is stored: a page that is left before that may not have made it
    await expect(rowOf(page, 'Elv-04')).toHaveCount(0)
    await page.reload()
    await expect(rowOf(page, 'Sol-17')).toBeVisible()
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
    await expect(messages(page)).toContainText('Elv-04 er slettet for godt.')
    await page.reload()
    await expect(rowOf(page, 'Sol-17')).toBeVisible()
    await expect(page.getByText('Slettet (')).toHaveCount(0)
    await expect(rowOf(page, 'Elv-04')).toHaveCount(0)
  })
})

test.describe('a new person', () => {
  test('An empty list says what to do', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('fagvei-examples', 'given'))
    await openList(page)
    await expect(page.getByText('Ingen personer ennå.')).toBeVisible()
    await expectNoAxeViolations(page)
  })
})

test('A next day that rests on an assumed calendar says so', async ({ page }) => {
  const opened = parseDay('2027-07-20')
  if (opened === null) throw new Error('no such day')
  const worked: Experience = {
    id: 'home',
    title: 'Hjemmetjenesten',
    styrk: null,
    where: 'norway',
    place: null,
    time: { kind: 'length', months: 60 },
    percent: 100,
    documented: true,
    counts: { kind: 'practice', trade: 'HEA' },
  }
  const file = writeFile(
    {
      ...lys,
      background: { ...lys.background, norwegianGoal: noGoal, experiences: [worked] },
      wishes: { trades: ['HEA05-01'], county: 'trondelag', route: 'praksiskandidat' },
      log: [],
    },
    opened,
  )
  if (file.kind !== 'file') throw new Error(file.kind)
  await page.clock.setFixedTime(new Date('2027-07-20T10:00:00'))
  await page.goto('/#/adviser')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
  await page.getByRole('heading', { level: 1, name: 'Lys-40' }).waitFor()
  await page.goto('/#/adviser')
  await allPlanned(page)
  await expect(rowOf(page, 'Lys-40').locator('.case-day').first()).toContainText('antatt')
  // What is known is not doubted: a module that goes on waits for no calendar
  await expect(rowOf(page, 'Sol-17').locator('.case-day').first()).not.toContainText('antatt')
})

test('The list beside the pages of persons', async ({ page }) => {
  const made = lys.created
  const events: Event[] = [
    { kind: 'claimMade', day: made, claim: 'k1', about: { kind: 'trade', trade: 'HEA' } },
    { kind: 'claimDocumented', day: made, claim: 'k1', paper: 'Attest' },
    { kind: 'claimApplied', day: made, claim: 'k1' },
  ]
  const log = events.map((event, index): LogEntry => {
    const sequence = lys.log.length + index
    return { id: `k${sequence}`, sequence, recorded: made, by: 'adviser', event }
  })
  await openPerson(page, { ...lys, log: [...lys.log, ...log] }, 'plan', 'examples')
  await test.step('The ready groups say how many are in them, and filter the list', async () => {
    await page.getByRole('link', { name: 'Mine personer' }).click()
    const groups = page.getByRole('group', { name: 'Grupper' })
    const all = groups.getByRole('radio', { name: `Alle (${examples + 1})` })
    await expect(all).toBeChecked()
    await expectNoAxeViolations(page)
    await all.focus()
    await page.keyboard.press('ArrowRight')
    await expect(groups.getByRole('radio', { name: 'På etterskudd (0)' })).toBeFocused()
    await groups.getByRole('radio', { name: /^Venter på vedtak/ }).check({ force: true })
    await expect(page.getByRole('row').filter({ hasText: 'Lys-40' })).toContainText('Venter på vedtak')
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('combobox', { name: 'Grupper' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await test.step('A message about one person is gone on the page of another, an undo still there in the list', async () => {
    await page.goto('/#/adviser/lys/plan')
    await expect(page.getByRole('heading', { level: 1, name: 'Lys-40 Plan' })).toBeVisible()
    await choose(page, 'Lys-40', 'Slett')
    await expect(page.getByRole('heading', { name: 'Mine personer' })).toBeVisible()
    await expect(messages(page).getByRole('button', { name: 'Angre' })).toBeVisible()
    await page.getByRole('link', { name: 'Sol-17' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sol-17' })).toBeVisible()
    await expect(messages(page)).not.toContainText('slettet')
  })
})
