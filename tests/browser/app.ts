import { readdirSync } from 'node:fs'
/**
 * The `test` of every real-browser test: it fails, whatever else it checks, when the app asks another host for
 * anything, breaks its content security policy, writes an error to the console or throws.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Writes down every fault that any page of a browser context commits, for as long as it is open. */
function watch(context: BrowserContext, ownOrigin: string, faults: string[]) {
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    // blob:, data: and about: addresses leave the machine for nowhere
    if (/^(http|ws)s?:$/.test(protocol) && origin !== ownOrigin) faults.push(`asked ${request.url()}`)
  })
  // Chromium reports a broken content security policy here too, as an error
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    faults.push(`thrown: ${error.error().stack ?? error.error().message}`)
  })
}

/** Playwright's `test`, with the watch kept, and `elsewhere`: a page in another, empty browser. */
export const test = base.extend<{ faults: string[]; elsewhere: Page }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      watch(context, new URL(baseURL ?? '').origin, faults)
      await use(faults)
      expect(faults, 'faults that no test may meet').toEqual([])
    },
    { auto: true },
  ],
  elsewhere: async ({ browser, baseURL, faults }, use) => {
    const context = await browser.newContext()
    watch(context, new URL(baseURL ?? '').origin, faults)
    await use(await context.newPage())
    await context.close()
  },
})

/** Checks the page as it now stands against WCAG 2.2 A and AA and axe's best practice. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // The newer mode opens a page of its own at every run, for frames of other hosts; there are none here
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await axe
    .options({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))).toEqual(
    [],
  )
}

export { expect } from '@playwright/test'

/** How many example persons the app comes with. */
export const examples = readdirSync('curricula/stories').length
