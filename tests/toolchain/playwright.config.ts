import { defineConfig } from '@playwright/test'
import { findChromium } from './setup.mjs'

const chromium = findChromium()
if (!chromium) throw new Error('No Chromium found: npm test gets one, or says why it cannot.')
// Every worker reads this file again: spare it the search
process.env.CHROMIUM_PATH = chromium

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
    launchOptions: {
      executablePath: chromium,
      args: [
        // Containers run as root, where the sandbox can't; the pages under test are our own
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'vite preview --port 0',
    cwd: '../..',
    env: { FORCE_COLOR: '' },
    wait: { stdout: /http:\/\/localhost:(?<fagvei_port>\d+)/ },
  },
})
