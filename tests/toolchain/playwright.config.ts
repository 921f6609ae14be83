import { defineConfig } from '@playwright/test'
import { findChromium } from './setup.mjs'

const chromium = findChromium()
if (!chromium) throw new Error('No Chromium found: npm test gets one, or says why it cannot.')
// Every worker reads this file again: spare it the search
process.env.CHROMIUM_PATH = chromium

/**
 * Chromium heeds one list of features only, so the first ones are Playwright's own for 1.65
 * (`chromiumSwitches.ts`). The last four are parts of the browser's own window that no test sees: Chromium
 * loads the popup of its address bar, a page of 400 files, for every window, which cost a quarter of the time.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
]

const switches = [
  // Containers run as root, where the sandbox can't; the pages under test are our own
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/**
 * A page that lives for seconds ends before the thoroughest of V8's compilers is worth its while, which took a
 * fifth of the time; the second is worth it only where something runs a few thousand times: a twelfth of it.
 */
const briefly = ['--js-flags=--no-turbofan --invocation-count-for-maglev=2000']

/** How fast the page is, and what its solver says after a long search, is looked at in V8 as users have it. */
const asUsersHaveIt = ['**/smooth.spec.ts', '**/solver.spec.ts']

const launched = (args: string[]) => ({ launchOptions: { executablePath: chromium, args } })

/** Real-browser tests of the built page, as vite preview serves it on a port that was free. */
export default defineConfig({
  testDir: '../browser',
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 3,
  // A machine that is busy with something else is slow, not wrong
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${process.env.FAGVEI_PORT}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', testIgnore: asUsersHaveIt, use: launched([...switches, ...briefly]) },
    { name: 'compiled', testMatch: asUsersHaveIt, use: launched(switches) },
  ],
  webServer: {
    command: 'vite preview --port 0',
    cwd: '../..',
    env: { FORCE_COLOR: '' },
    wait: { stdout: /http:\/\/localhost:(?<fagvei_port>\d+)/ },
  },
})
