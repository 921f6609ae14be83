import { describe, expect, test } from 'vitest'
import { languagesWith } from '../../src/language/areas.ts'
import { withoutMarks } from '../../src/language/marks.ts'
import { wordsFor } from '../../src/language/words.ts'

describe('words', () => {
  test('two languages are said side by side', async () => {
    const [nb, uk] = [await wordsFor('nb', 'field'), await wordsFor('uk', 'field')]
    expect(nb.t('field:lanes.norwegian')).toBe('Norsk')
    expect(uk.t('field:lanes.norwegian')).toBe('Норвезька мова')
    expect(nb.t('field:lanes.work')).toBe('Arbeid og praksis')
  })

  test('several things are one phrase', async () => {
    const nb = await wordsFor('nb', 'shell')
    const ar = await wordsFor('ar', 'shell')
    expect(nb.list([])).toBe('')
    expect(nb.list(['norsk'])).toBe('norsk')
    expect(nb.list(['norsk', 'praksis', 'eksamen'])).toBe('norsk, praksis og eksamen')
    expect(nb.list(['vår', 'høst'], 'or')).toBe('vår eller høst')
    expect(ar.list(['القراءة', 'الكتابة'])).toBe('القراءة والكتابة')
    expect(ar.list(['تقرأ', 'تكتب', 'تتحدث'])).toBe('تقرأ وتكتب وتتحدث')
    expect(ar.list(['تقرأ', 'تكتب', 'تتحدث'], 'or')).toBe('تقرأ أو تكتب أو تتحدث')
  })

  test('a typed alias is never read as text of ours', async () => {
    const { t } = await wordsFor('nb', 'shell')
    const typed = '{{count}} $t(shell:roles.county) <b>Sol</b> [[x]]'
    expect(t('shell:toasts.removed', { name: typed })).toBe(`${typed} er slettet.`)
  })

  test('a curriculum’s untranslated name stays Norwegian, marked', async () => {
    const uk = await wordsFor('uk', 'shell')
    expect(uk.name({ nb: 'Norsk i bedrift' })).toEqual({ text: 'Norsk i bedrift', lang: 'nb' })
    expect(uk.said({ nb: 'Norsk i bedrift' })).toBe('\u2066Norsk i bedrift\u2069')
    expect(uk.name({ nb: 'Moduler', uk: 'Модулі' }, 'HEAV105')).toEqual({
      code: 'HEAV105',
      text: 'Модулі',
      norwegian: 'Moduler',
    })
  })

  test('nynorsk reads bokmål where it must, unmarked', async () => {
    const nn = await wordsFor('nn', 'shell')
    expect(nn.name({ nb: 'Moduler' })).toEqual({ text: 'Moduler' })
    expect(nn.said({ nb: 'Moduler' })).toBe('Moduler')
  })

  test('Arabic sets a code off from its text', async () => {
    const { t } = await wordsFor('ar', 'shell')
    expect(t('shell:toasts.label')).not.toMatch(/[\u2066-\u2069]/)
    expect(t('shell:toasts.removed', { name: 'Sol-17' })).toBe('تم حذف \u2068Sol-17\u2069.')
    expect(t('shell:toasts.removed', { name: 'سلمى' })).toBe('تم حذف سلمى.')
  })

  test('a Norwegian term is marked abroad only', async () => {
    const [nb, en] = [await wordsFor('nb', 'field'), await wordsFor('en', 'field')]
    expect(nb.t('field:certificates.fagbrev')).toBe('fagbrev')
    expect(en.t('field:certificates.fagbrev')).toBe('trade certificate (\u2066fagbrev\u2069)')
    expect(withoutMarks(en.t('field:certificates.fagbrev'))).toBe('trade certificate (fagbrev)')
  })

  test('advisers choose among three languages, participants five', () => {
    expect(languagesWith('shell', 'adviser')).toEqual(['nb', 'nn', 'en'])
    expect(languagesWith('shell', 'participant')).toEqual(['nb', 'nn', 'en', 'uk', 'ar'])
  })

  test('an area that nobody translated is Norwegian', async () => {
    const uk = await wordsFor('uk', 'adviser')
    expect(uk.t('adviser:tabs.plan')).toBe('Plan')
  })

  test('a name that is the same in both is said once', async () => {
    const en = await wordsFor('en')
    expect(en.name({ nb: 'Vg1', en: 'Vg1' })).toEqual({ text: 'Vg1' })
    // A translation that names the Norwegian in parentheses leaves it to what stands beside
    expect(en.name({ nb: 'Modul', en: 'Part (modul)' })).toEqual({ text: 'Part', norwegian: 'Modul' })
    expect(en.name({ nb: 'modul', en: 'module' })).toEqual({ text: 'module', norwegian: 'modul' })
  })
})
