import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { areaIds, isWritten, readArea } from '../../src/language/areas.ts'
import { isLanguage, languageIds } from '../../src/language/languages.ts'
import { isMachineMade, isOutdated, translations, versionOf } from '../../src/language/translations.ts'

describe('translations', () => {
  test('every translated area has its record', () => {
    for (const language of languageIds) {
      if (language === 'nb') continue
      const written = areaIds.filter((area) => isWritten(language, area))
      expect(Object.keys(translations[language]).sort()).toEqual(written.sort())
    }
  })

  test('what no person has read is marked', () => {
    expect(isMachineMade('nb')).toBe(false)
    expect(isMachineMade('uk')).toBe(true)
    expect(isMachineMade('ar')).toBe(true)
  })

  test('a changed Norwegian text makes translations outdated', () => {
    const before = { tabs: { plan: 'Plan' } }
    expect(versionOf(before)).toBe(versionOf({ tabs: { plan: 'Plan' } }))
    expect(versionOf(before)).not.toBe(versionOf({ tabs: { plan: 'Planen' } }))
    expect(isOutdated('uk', 'shell', before)).toBe(true)
  })

  test('a machine’s translation is of a known Norwegian', () => {
    for (const language of languageIds) {
      if (language === 'nb') continue
      for (const record of Object.values(translations[language]))
        expect(record.ofVersion).toMatch(/^[0-9a-f]{8}$/)
    }
  })

  /** The languages whose texts somebody has just brought up to date, as `translations.ts` says. */
  const upToDate = (process.env.FAGVEI_TRANSLATED ?? '').split(',').filter(isLanguage)
  if (upToDate.length > 0) {
    test('the languages named are of today’s Norwegian', async () => {
      const path = new URL('../../src/language/translations.ts', import.meta.url)
      let file = readFileSync(path, 'utf8')
      for (const language of upToDate) {
        for (const area of areaIds) {
          const version = versionOf(await readArea('nb', area))
          const record = new RegExp(`(\\n  ${language}: \\{[^}]*?\\n    ${area}: \\w+\\(')[0-9a-f]{8}`)
          file = file.replace(record, `$1${version}`)
        }
      }
      writeFileSync(path, file)
    })
  }
})
