import { expect, expectNoAxeViolations, test } from './app.ts'
import { openPerson } from './lys.ts'
import { agreedOn } from './olderRules.ts'

const changed = agreedOn({ 'rule.practiceBeforeContract': 12, 'duration.exam-preparation': 20 })

test('says which rule has moved what was agreed, and what it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await openPerson(page, changed, 'agree')
  const list = page.getByRole('region', { name: 'Endret siden avtalen 2. november 2026' })
  await expect(list).toContainText('Reglene i Vestland er endret siden.', { timeout: 60_000 })
  await expect(list).toContainText('Praksis før kontrakt for fagbrev på jobb: nå 24 måneder, før 12 måneder.')
  for (const line of await list.getByRole('listitem').all())
    await expect(line).toContainText(/\. \p{Lu}|er ny i planen|ikke lenger i planen|Sannsynlig slutt/u)
  await expectNoAxeViolations(page)
})

test('lists the move against the last plan with the rule that caused it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await openPerson(page, { ...changed, agreements: [], log: changed.log.slice(0, -1) }, 'plan')
  const list = page.getByRole('region', { name: 'Dette flyttet seg' })
  await expect(list).toContainText('før 12 måneder.', { timeout: 60_000 })
  await list.getByRole('button', { name: 'Vis alle 3 stegene' }).click()
  await expect(list).toContainText(
    'Forberede seg til eksamen varer 33 uker lenger. Listen over antatte lengder',
  )
})

test('tells the participant in Arabic', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPerson(page, changed, 'plan')
  await page.goto('/#/participant/lys')
  await page.locator('select').first().selectOption('ar')
  const since = page.locator('.way-changed')
  await expect(since).toContainText('القواعد في', { timeout: 60_000 })
  await expectNoAxeViolations(page)
})
