import type { Page } from '@playwright/test'
import { type Day, parseDay } from '../../src/calendar/day.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import type { Agreement, PlanStep } from '../../src/planning/plan.ts'
import { writeFile } from '../../src/records/exchange.ts'
import type { Participant } from '../../src/records/participant.ts'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { lys } from './lys.ts'

const today = new Date('2026-11-21T10:00:00')

test.use({ viewport: { width: 390, height: 844 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(today)
})

/** The languages a participant can read in, with the word for "now" on the card of the next step. */
const languages = [
  { language: 'nb', now: 'Nå', direction: 'ltr' },
  { language: 'en', now: 'Now', direction: 'ltr' },
  { language: 'uk', now: 'Зараз', direction: 'ltr' },
  { language: 'ar', now: 'الآن', direction: 'rtl' },
]

test('A participant reads their way in four languages, with large letters too', async ({ page }) => {
  await page.goto('/#/participant/sol-17')
  await expect(page.locator('.next-card')).toBeVisible()
  await test.step('Everything a participant can touch is large enough', async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, select, summary')]
        .filter((element) => element.checkVisibility() && !element.classList.contains('skip-link'))
        .map((element) => ({ text: element.textContent?.slice(0, 30), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ text, box }) => `${text}: ${Math.round(box.height)} px`),
    )
    expect(small).toEqual([])
  })
  await test.step('Norwegian that goes on after the certificate is not said to come before it', async () => {
    const after = 'Du kan få fagbrev før du er ferdig med dette.'
    await expect(page.locator('.upright-card', { hasText: 'B1 lytting' })).toContainText(after)
    await expect(page.locator('.upright-card', { hasText: 'A2 skriftlig' }).last()).not.toContainText(after)
  })
  for (const one of languages) {
    await test.step(`A participant reads their way in ${one.language}`, () => read(page, one))
  }
  for (const { language } of languages) {
    await test.step(`Letters of 200 per cent fit on a small phone in ${language}`, () => fits(page, language))
  }
})

/** What is to be read in a language, with one date in words and whom to ask. */
async function read(page: Page, { language, now, direction }: (typeof languages)[number]): Promise<void> {
  await page.getByRole('combobox').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('dir', direction)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  const card = page.locator('.next-card')
  await expect(card.getByText(now, { exact: true })).toBeVisible()
  await expect(card).toContainText('2026')
  // Each question is a heading, so that who hears the page can go from one to the next
  await expect(page.locator('.answers').getByRole('heading', { level: 2 })).toHaveCount(4)
  await expect(page.locator('.upright ol > li').first()).toBeVisible()
  // The Norwegian term stays beside every translated module
  if (language === 'uk' || language === 'ar') {
    await expect(page.locator('.upright-term').filter({ hasText: 'HEAV107' })).toContainText(
      'Grunnleggende sykepleie',
    )
  }
  await expectNoAxeViolations(page)
}

/** Sees that nothing is cut off on a small phone, with letters of the common size and of twice that. */
async function fits(page: Page, language: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('combobox').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('.next-card')).toBeVisible()
  expect(await reachesOut(page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  expect(await reachesOut(page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
}

test('A contract that hangs on the county is told of in every language', async ({ page }) => {
  await page.goto('/#/participant/lind-31')
  await test.step('A contract that the county has to agree to is applied for before it starts', async () => {
    const card = page.locator('.next-card')
    await expect(card).toContainText('Søk om kontrakt')
    await expect(card).toContainText('I planen sender du og bedriften søknaden mandag 23. november 2026.')
    await expect(card).toContainText('Kontrakten starter trolig i desember 2026.')
    const answers = page.locator('.answers')
    await expect(answers).toContainText('Spør fylket: Hvor god må du være i norsk muntlig for å få kontrakt?')
    // A range of weeks is not said as half a year
    await expect(answers).toContainText('Det tar ca. 3 år til.')
  })
  for (const { language } of languages) {
    await test.step(`Letters of 200 per cent fit on a small phone in ${language}`, () => fits(page, language))
  }
  await page.getByRole('combobox').selectOption('nb')
  await test.step('What is agreed and hangs on the county stays the thing to do, and not certain', async () => {
    await page.goto('/#/adviser/lind-31/agree')
    await page.getByRole('button', { name: 'Velg alle' }).click()
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    await expect(page.getByText('Planen er lik avtalen.')).toBeVisible()
    await page.goto('/#/participant/lind-31')
    const card = page.locator('.next-card')
    await expect(card).toContainText('I planen sender du og bedriften søknaden mandag 23. november 2026.')
    await expect(page.locator('.upright-card', { hasText: 'Kontrakt, fagbrev på jobb' })).toContainText(
      'avtalt · des. 2026–nov. 2029 (ikke sikkert)',
    )
    await expect(page.locator('.answers')).toContainText(
      'Spør fylket: Hvor god må du være i norsk muntlig for å få kontrakt?',
    )
    await expect(page.locator('.way-agreed')).not.toContainText('Resten er forslag.')
    await expect(page.locator('.answers')).not.toContainText('Et forslag er ikke en avtale.')
  })
})

test('From the start page on, each page has its name and gives its heading focus', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Hvem er du? – Fagvei')
  await page.getByRole('link', { name: /Deltaker/ }).click()
  await expect(page).toHaveTitle('Velg ditt navn – Fagvei')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Sol-17' }).click()
  await expect(page).toHaveTitle('Min vei – Fagvei')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du blir helsefagarbeider')
  // Whether it is the shortest way is said where the finish stands
  await expect(page.locator('.way header')).toContainText('Ingen plan på denne veien er kortere.')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  for (const [path, title] of [
    ['adviser', 'Mine personer'],
    ['adviser/sol-17/plan', 'Plan'],
    ['county/rules', 'Regler'],
    ['nowhere', 'Denne siden finnes ikke.'],
  ]) {
    await page.goto(`/#/${path}`)
    await expect(page).toHaveTitle(`${title} – Fagvei`)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
})

test('Letters of 200 per cent fit the pages before it too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['', 'participant']) {
    await page.goto(`/#/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await reachesOut(page)).toEqual([])
  }
})

/** What lies outside the page's width, or is cut off by its own box. */
function reachesOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header *, main *')]
      .filter((element) => element.checkVisibility() && !element.closest('svg, .spoken'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        const cut = element.scrollWidth > element.clientWidth + 1
        const isCut = cut && getComputedStyle(element).overflowX !== 'visible'
        return width > 0 && (left < -1 || right > innerWidth + 1 || isCut)
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  )
}

test('A failed exam stands open with what comes next, until it is too late', async ({ page }) => {
  await test.step('A failed exam stands open with what comes next', async () => {
    await page.goto('/#/participant/elv-04')
    const card = page.locator('.upright-step > .upright-card', { hasText: 'ikke bestått' })
    await expect(card).toBeVisible()
    await expect(card).toContainText('Du er meldt opp til et nytt forsøk.')
    // The days of the exam have begun: until when, and who knows which of them
    await expect(page.locator('.next-card')).toContainText('fram til fredag 27. november 2026')
    await expect(page.locator('.next-card')).toContainText('Spør lærebedriften hvilken dag som er din.')
    await expect(page.locator('.answers')).toContainText('Du besto ikke skriftlig Vg3-eksamen.')
    // An exam is registered for, and nobody is in the middle of it
    await expect(page.locator('.answers li')).toContainText(['Skriftlig Vg3-eksamen (du er meldt opp)'])
  })
  await test.step('Without a plan one still sees where one is', async () => {
    // The registration for the trade exam has closed: two months before the contract ends
    await page.clock.setFixedTime(new Date('2026-12-29T10:00:00'))
    await page.reload()
    await expect(page.locator('.way')).toContainText('Planen må lages på nytt. Snakk med rådgiveren nå.')
    await expect(page.locator('.answers')).toContainText('Du er meldt opp til et nytt forsøk.')
  })
})

test('Each is told what is theirs', async ({ page }) => {
  await test.step('Aims that are approved are told of at the module too', async () => {
    await page.goto('/#/participant/stein-12')
    await expect(page.locator('.answers')).toContainText(
      'Noe er godkjent i: Forskaling. 4 av 7 mål er godkjent.',
    )
    await expect(page.locator('.upright-card', { hasText: 'Forskaling' })).toContainText(
      '4 av 7 mål er godkjent.',
    )
  })
  await test.step('Before there is a company nobody is sent to one', async () => {
    await page.goto('/#/participant/bjork-08')
    const course = page.locator('.upright-card', { hasText: 'truckopplæring' }).first()
    await expect(course).toContainText('Du får hjelp av rådgiveren.')
  })
  await test.step('What is written and does not count is told', async () => {
    await page.goto('/#/participant/bjork-08')
    const answers = page.locator('.answers')
    await expect(answers).toContainText(
      'modulen «Sertifisert og dokumentert opplæring». Men planen teller den ikke. Det er ikke skrevet at du startet på den.',
    )
    await expect(answers).toContainText('Du er i denne delen: Moduler.')
    await expect(answers).toContainText('Det tar mellom 1½ år og 5 år til.')
    await expect(page.locator('.next-card')).toContainText('I planen starter du mandag 23. november 2026.')
  })
  await test.step('The end of the introduction programme is told, and what of the plan meets it', async () => {
    await page.goto('/#/participant/hav-09')
    await expect(page.locator('.next-card .lane-bar')).toHaveText('Etablering')
    const answers = page.locator('.answers')
    await expect(answers).toContainText('Planen din kan vare lenger enn programmet.')
    await expect(answers).toContainText('Introduksjonsprogrammet slutter 30. november 2031.')
    await expect(answers).toContainText('I planen jobber du 80 % (30 timer i uka) fra oktober 2027.')
  })
  await test.step('The sheet of who has reached the goal says on which day', async () => {
    await page.goto('/#/adviser/fjord-36/agree')
    await expect(page.locator('.sheet-facts')).toContainText('Ferdig 26. februar 2024')
    await expect(page.locator('.sheet-facts')).toContainText(
      'Kull 7, klasse 2L, 21. august 2023–31. august 2024',
    )
  })
  await test.step('The heading and the date of the next step are about the same thing', async () => {
    await page.goto('/#/participant/fjell-22')
    const card = page.locator('.next-card')
    await expect(card).toContainText('Meld deg opp: skriftlig Vg3-eksamen')
    await expect(card).toContainText('Meld deg opp senest mandag 1. februar 2027.')
  })
  await test.step('On paper every question is unfolded', async () => {
    const folded = page.locator('.answers details p').first()
    await expect(page.locator('.answers summary')).toBeVisible()
    expect(await folded.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(
      false,
    )
    await page.emulateMedia({ media: 'print' })
    await expect(folded).toBeVisible()
  })
})

test('What is agreed is on the sheet and on the phone, also when its day has passed', async ({ page }) => {
  await test.step('Days on the sheet are those on the phone, and what goes on is on both', async () => {
    await page.goto('/#/participant/sol-17')
    const job = page.locator('.upright-card', { hasText: 'Jobb 80 %' })
    await expect(job).toContainText('fra april 2027')
    await page.goto('/#/adviser/sol-17/agree')
    await page.getByRole('button', { name: 'Velg alle' }).click()
    await page.getByRole('button', { name: 'Avtal', exact: true }).click()
    const sheet = page.locator('.sheet-steps')
    await expect(sheet.locator('li', { hasText: 'Jobb 80 %' })).toContainText('fra april 2027')
    await expect(sheet.locator('li', { hasText: 'Skriftlig Vg3-eksamen' })).toContainText(
      'november 2027, resultat januar 2028 (antatt)',
    )
    await expect(sheet.locator('li', { hasText: 'Språkpraksis' })).toContainText('siden august 2026')
    await expect(page.getByText('Planen er lik avtalen.')).toBeVisible()
  })
  await test.step('A participant is told of an agreed day that has passed, and all else stays as agreed', async () => {
    await page.goto('/#/participant/sol-17')
    const finish = await page.locator('.way-finish').innerText()
    await expect(page.locator('.way-changed')).toHaveCount(0)

    await page.clock.setFixedTime(new Date('2026-12-10T10:00:00'))
    await page.reload()
    const changed = page.locator('.way-changed')
    await expect(changed).toContainText('Avtalt mandag 23. november 2026: Grunnleggende sykepleie.')
    await expect(page.locator('.way-finish')).toHaveText(finish)
    await expectNoAxeViolations(page)
  })
})

/** A person as the file that they are handed. */
function fileOf(participant: Participant) {
  const written = writeFile(participant, parseDay('2026-11-21') as Day)
  if (written.kind !== 'file') throw new Error(written.kind)
  return { name: written.name, mimeType: 'application/json', buffer: Buffer.from(written.text) }
}

test('A participant opens the file they were given', async ({ page }) => {
  await test.step('A file that is no plan is refused in one sentence', async () => {
    await page.goto('/#/participant')
    await page.locator('input[type=file]').setInputFiles({
      name: 'feil.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"name": "noe annet"}'),
    })
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hei!')
    await expectNoAxeViolations(page)
  })
  await test.step('The same file once more leads to the same place', async () => {
    const picker = page.locator('input[type=file]')
    await picker.setInputFiles(fileOf(lys))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du blir helsefagarbeider')
    await expect(page.locator('.next-card')).toBeVisible()
    // The same file once more leads to the same place
    await page.goto('/#/participant')
    await expect(page.getByRole('link', { name: 'Lys-40' })).toBeVisible()
    await picker.setInputFiles(fileOf(lys))
    await expect(page.locator('.next-card')).toBeVisible()
  })
  await test.step('A file that differs asks which plan to see', async () => {
    const picker = page.locator('input[type=file]')
    await page.goto('/#/participant')
    await picker.setInputFiles(
      fileOf({ ...lys, wishes: { ...lys.wishes, county: 'nordland' }, log: lys.log.slice(1) }),
    )
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Filen og planen her er ikke like.')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Planen i filen' }).click()
    await expect(page.locator('.next-card')).toBeVisible()
  })
})

test('A file says whose plan it is and what was agreed when', async ({ page }) => {
  const day = (text: string) => parseDay(text) as Day
  const step = (id: string, routeStep: string, lane: 'modules' | 'exams'): PlanStep => ({
    id,
    routeStep,
    lane,
    from: day('2027-01-04'),
    to: day('2027-04-09'),
    hoursAWeek: 10,
    events: [],
    assumes: [],
    deciding: false,
  })
  const agreed: Agreement = {
    id: 'a1',
    day: day('2026-11-20'),
    trade: 'HEA05-01',
    route: 'modular',
    county: 'vestland',
    steps: [step('module.HEAV106', 'modules', 'modules'), step('exam.written', 'written-exam', 'exams')],
    finish: day('2028-06-01'),
  }
  const made: LogEntry = {
    id: 'a1',
    sequence: lys.log.length,
    recorded: agreed.day,
    by: 'adviser',
    event: { kind: 'planAgreed', day: agreed.day, steps: agreed.steps.map(({ id }) => id) },
  }
  await page.goto('/#/participant')
  await page
    .locator('input[type=file]')
    .setInputFiles(fileOf({ ...lys, log: [...lys.log, made], agreements: [agreed] }))
  await expect(page.locator('.way-whose')).toHaveText('Planen til Lys-40')
  await expect(page.locator('.way-agreed')).toHaveText(
    'Dere avtalte 2 steg 20. november 2026. Resten er forslag.',
  )
  await page.getByRole('combobox').selectOption('ar')
  await expect(page.locator('.way-agreed')).toContainText('اتفقتم على خطوتين في')
})

test('A Norwegian goal that the plan does not reach is named', async ({ page }) => {
  const worked = parseDay('2021-11-01') as Day
  const none = { reading: null, writing: null, oral: null }
  await page.goto('/#/participant')
  await page.locator('input[type=file]').setInputFiles(
    fileOf({
      ...lys,
      // A full job leaves too little room in the week for a course
      background: { ...lys.background, hoursAWeek: 42, norwegianGoal: { ...none, listening: 'C1' } },
      wishes: { ...lys.wishes, route: 'praksiskandidat' },
      log: [
        {
          id: 'e0',
          sequence: 0,
          recorded: worked,
          by: 'adviser',
          event: { kind: 'employmentStarted', day: worked, engagement: 'home', percent: 100, trade: 'HEA' },
        },
      ],
    }),
  )
  for (const [language, text] of [
    ['nb', 'Planen når ikke hele målet ditt i norsk: lytting C1.'],
    ['uk', 'План не веде до всієї вашої мети з норвезької: слухання C1.'],
    ['ar', 'لا تصل الخطة إلى كل هدفك في اللغة النرويجية'],
  ] as const) {
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('.way')).toContainText(text)
  }
  await expectNoAxeViolations(page)
  await page.goto('/#/participant/sol-17')
  await expect(page.locator('.next-card')).toBeVisible()
  await expect(page.locator('.way')).not.toContainText('كل هدفك في اللغة النرويجية')
})

test('On a shared machine nobody is shown by name', async ({ page }) => {
  const picker = page.locator('input[type=file]')
  for (const one of [lys, { ...lys, id: 'gran-41', alias: 'Gran-41' }]) {
    await page.goto('/#/participant')
    await picker.setInputFiles(fileOf(one))
    await expect(page.locator('.next-card')).toBeVisible()
  }
  await page.goto('/#/participant')
  const name = page.getByLabel('Navnet ditt i planen')
  await name.fill('Gran')
  await name.press('Enter')
  await expect(page.locator('main')).toContainText('Vi fant ikke planen.')
  await expect(name).toBeFocused()
  await expect(page.locator('main')).not.toContainText(/Lys-40|Gran-41/)
  await expectNoAxeViolations(page)
  await name.fill('gran 41')
  await page.getByRole('button', { name: 'Vis planen min' }).click()
  await expect(page).toHaveURL(/#\/participant\/gran-41$/)
  await expect(page.locator('.next-card')).toBeVisible()
})

for (const [language, wished, next] of [
  ['nb', 'Hva ønsker jeg?', 'Velg en vei sammen med rådgiveren.'],
  ['ar', 'ماذا أريد؟', 'اختر طريقًا مع مرشدك.'],
] as const) {
  test(`Before a route is taken one sees what is wished and brought, in ${language}`, async ({ page }) => {
    const work: Participant['background']['experiences'][number] = {
      id: 'kitchen',
      title: 'kokk',
      styrk: null,
      where: 'abroad',
      place: null,
      time: { kind: 'length', months: 72 },
      percent: 100,
      documented: false,
      counts: { kind: 'undecided' },
    }
    const undecided: Participant = {
      ...lys,
      background: { ...lys.background, experiences: [work] },
      wishes: { ...lys.wishes, route: null },
      plan: null,
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/#/participant')
    await page.locator('input[type=file]').setInputFiles(fileOf(undecided))
    await expect(page.getByRole('heading', { level: 1, name: 'Min vei' })).toBeVisible()
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('.next-card')).toContainText(next)
    const answers = page.locator('.answers')
    await expect(answers.getByRole('heading', { name: wished })).toBeVisible()
    await expect(answers).toContainText('Vestland')
    await expect(answers).toContainText('kokk')
    if (language === 'nb') {
      await expect(answers).toContainText('Helsearbeiderfaget')
      await expect(answers).toContainText('snakke: A2')
      await expect(answers).toContainText('kokk: 6 år')
    }
    expect(await reachesOut(page)).toEqual([])
    await expectNoAxeViolations(page)
  })
}
