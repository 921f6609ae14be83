import type { Browser, Locator, Page } from '@playwright/test'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import { expect, expectNoAxeViolations, test } from './app.ts'
import { handIn, lys, openPerson } from './lys.ts'

const blank = newParticipant('gran', 'Gran-12', lys.created)

/**
 * Gran: few hours a week, and a goal in Norwegian so high that the certificate waits for it. In what order the courses,
 * tests, modules and work are best taken is a long search, though every step of it is a step of a real route.
 */
const gran: Participant = {
  ...blank,
  background: {
    ...blank.background,
    hoursAWeek: 20,
    norwegianGoal: { listening: 'C1', reading: 'C1', writing: 'C1', oral: 'C1' },
  },
  wishes: { ...blank.wishes, trades: ['BET05-01'], county: 'vestland', route: 'modular' },
}

/** A task of the page's main thread, in milliseconds; `cpu` is for how much of its length it was run. */
interface Slice {
  at: number
  lasts: number
  cpu: number
}

/** What a trace of Chromium's holds, as far as it is read here. */
interface TraceEvent {
  name: string
  cat: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: { data?: { message?: string } }
}

/** What the page's main thread did, in milliseconds of one clock. */
interface Trace {
  tasks: Slice[]
  frames: number[]
  /** Long tasks that the page itself was told of, by more than the two clocks may differ. */
  longSeen: number
}

/** Fewer milliseconds than `atOnce` the page may take at once, and `gap` at the most between frames. */
const most = { atOnce: 50, gap: 33 }

/**
 * Milliseconds by which the page and the trace may differ about one task: the page is told whole ones, of a clock that is
 * read a little before and after the task.
 */
const apart = 2

/** Frames and long tasks as the page sees them, asking for frame after frame for some seconds. */
function watch(page: Page, seconds: number): Promise<{ frames: number[]; longSeen: number; late: number }> {
  const watching = async ({ milliseconds, least }: { milliseconds: number; least: number }) => {
    const long: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => {
      long.push(...list.getEntries())
    })
    observer.observe({ type: 'longtask' })
    const frames: number[] = []
    await new Promise<void>((done) => {
      const frame = (): void => {
        const now = performance.now()
        frames.push(now)
        if (now - (frames[0] ?? now) < milliseconds) requestAnimationFrame(frame)
        else done()
      }
      requestAnimationFrame(frame)
    })
    long.push(...observer.takeRecords())
    observer.disconnect()
    const isLong = ({ startTime, duration }: PerformanceEntry): boolean =>
      startTime >= (frames[0] ?? 0) && duration >= least
    const longSeen = long.filter(isLong).length
    // Tells the trace when the last frame was: the two have clocks of their own
    const late = performance.now() - (frames.at(-1) ?? 0)
    console.timeStamp('watched')
    return { frames, longSeen, late }
  }
  return page.evaluate(watching, { milliseconds: seconds * 1000, least: most.atOnce + apart })
}

/** Watches the page for some seconds, with Chromium's own record of what its main thread did. */
async function traced(browser: Browser, page: Page, seconds: number): Promise<Trace> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  const { frames, longSeen, late } = await watch(page, seconds)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const mark = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === 'watched')
  if (!mark) throw new Error('the trace holds no mark')
  const [first = 0] = frames
  const end = (frames.at(-1) ?? 0) + late
  const tasks = traceEvents
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
    )
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      at: (ts - mark.ts) / 1000 + end,
      lasts: dur / 1000,
      cpu: tdur / 1000,
    }))
    .filter(({ at }) => at >= first)
  return { tasks, frames, longSeen }
}

/**
 * Milliseconds from frame to frame, as far as the page is to blame for them: on a machine that is busy with something
 * else a frame comes late though the page has hardly run, and so does the end of a short task.
 */
function gapsOf({ tasks, frames }: Trace) {
  const gaps = frames.slice(1).map((at, index) => {
    const last = frames[index] ?? at
    const ran = tasks.filter((task) => task.at >= last && task.at < at).reduce((sum, { cpu }) => sum + cpu, 0)
    return { gap: at - last, own: Math.min(at - last, Math.max(ran, 1000 / 60)) }
  })
  const p99 = (of: 'gap' | 'own') => {
    const sorted = gaps.map((one) => one[of]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length * 0.99)] ?? Number.POSITIVE_INFINITY
  }
  return { count: gaps.length, gap: p99('gap'), own: p99('own') }
}

const progressOf = (page: Page): Locator => page.locator('.plan-progress')
const shareOf = (page: Page): Promise<number> =>
  progressOf(page)
    .locator('progress')
    .evaluate((bar: HTMLProgressElement) => bar.value)

/** Opens the plan of Gran, for whom it is searched for a while. */
async function openSearching(page: Page): Promise<void> {
  await handIn(page, gran)
  await page.goto(`/#/adviser/${gran.id}/plan`)
  await expect(progressOf(page)).toContainText('av forsøkene er brukt')
}

/**
 * What the page did while it searched, the drawing of the first plan that is found among it: the long tasks that are its
 * own, and its gaps between frames.
 */
async function searching(browser: Browser, page: Page) {
  await openSearching(page)
  const before = await shareOf(page)
  const trace = await traced(browser, page, 10)
  // It was at work, whether or not it has come to an end by now
  const isOver = (await progressOf(page).locator('progress[value]').count()) === 0
  expect(isOver ? 1 : await shareOf(page)).toBeGreaterThan(before)
  const gaps = gapsOf(trace)
  // Every long task that the page sees is in the trace, so none is overlooked there
  const long = trace.tasks.filter(({ lasts }) => lasts >= most.atOnce)
  expect(long.length).toBeGreaterThanOrEqual(trace.longSeen)
  expect(gaps.count).toBeGreaterThan(30)
  const longest = Math.max(0, ...trace.tasks.map(({ cpu }) => cpu))
  test.info().annotations.push({
    type: 'measured',
    description: `${gaps.count} frames, p99 ${gaps.gap.toFixed(1)} ms, ${gaps.own.toFixed(1)} ms of them the page's own; ${trace.longSeen} long tasks seen, the longest of ${longest.toFixed(1)} ms of its own`,
  })
  return { own: gaps.own, long: long.filter(({ cpu }) => cpu >= most.atOnce) }
}

test('The page stays smooth while a plan is searched for', async ({ page, elsewhere, browser }) => {
  const first = await searching(browser, page)
  if (first.long.length === 0 && first.own <= most.gap) return
  // What the page does is the same each time, so a long task of its own is there again; one that a busy processor made is not
  await page.close()
  const again = await searching(browser, elsewhere)
  expect(again.long).toEqual([])
  expect(again.own).toBeLessThanOrEqual(most.gap)
})

test('A search says what it has found and is stopped by the keyboard', async ({ page }) => {
  await openSearching(page)
  await expect(progressOf(page)).toContainText(/Beste så langt: [a-zæøå]+ 20\d\d\. Tidligere enn/, {
    timeout: 60_000,
  })
  await expect(page.locator('.plan-page > [role=status]')).toContainText('Beste så langt')
  await expect(page.locator('.map-stations > li').first()).toBeVisible()
  await expectNoAxeViolations(page)
  const head = page.locator('.page-figure')
  const stop = page.getByRole('button', { name: 'Stopp' })
  const topOf = () => page.locator('.plan-route').evaluate((route) => (route as HTMLElement).offsetTop)
  const top = await topOf()
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect(progressOf(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Let på nytt' })).toBeFocused()
  await expect(head).toContainText('ikke bevist kortest på denne veien')
  await expect(page.locator('.plan-notices')).toContainText('kan ingen plan på denne veien være ferdig før')
  await expectNoAxeViolations(page)
  const finish = page.locator('.page-figure-main')
  const shown = await finish.innerText()
  await page.keyboard.press('Enter')
  await expect(progressOf(page)).toContainText('av forsøkene er brukt')
  // What comes and goes at the foot moves nothing
  expect(await topOf()).toBe(top)
  expect(await finish.innerText()).toBe(shown)
})

test('A plan that another open route is finished before says so', async ({ page }) => {
  await openPerson(page, { ...lys, wishes: { ...lys.wishes, route: 'laerling' } }, 'plan')
  const notices = page.locator('.plan-notices')
  await expect(notices).toContainText('bevist kortest på denne veien', { ignoreCase: true })
  await expect(notices).toContainText(
    /ikke den tidligste av de åpne: .+ er ferdig .+ tidligere, [a-zæøå]+ 20\d\d\./,
    {
      timeout: 60_000,
    },
  )
  const told = await notices.innerText()
  await notices.getByRole('link', { name: 'Se veiene side ved side' }).click()
  // What has been worked out is there at once, and says the same
  const earliest = page.getByRole('row').filter({ hasText: 'tidligst fagbrev av de åpne veiene' })
  await expect(earliest).toHaveCount(1, { timeout: 60_000 })
  const route = (await earliest.getByRole('rowheader').innerText()).split('\n')[0] ?? ''
  expect(told).toContain(route)
})
