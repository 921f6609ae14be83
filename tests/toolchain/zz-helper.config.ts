import base from '/work/main/tests/toolchain/playwright.config.ts'
const { webServer, ...rest } = base as any
export default { ...rest, testDir: '/work/main/tests/browser', outputDir: '/tmp/helper/results', use: { ...rest.use, baseURL: 'http://localhost:5399' }, timeout: 60000 }
