import { Button } from '../../components/Button.tsx'
import type { Facts } from '../../curriculum/grep/objects.ts'
import type { Register } from '../../curriculum/grep/read.ts'
import { registerFaultSentence } from '../../language/sentences/register.ts'
import { useWords } from '../../language/useWords.ts'

const kinds = ['plan', 'set', 'aim', 'subject', 'mark', 'area', 'other'] as const satisfies Facts['kind'][]

/** How much was read, and all that could not be. */
export function WhatWasRead({ register, onBeginAnew }: { register: Register; onBeginAnew: () => void }) {
  const words = useWords('editor', 'faults')
  const { t, list, number } = words
  const { objects, faults, leftAside } = register
  const counts = kinds.flatMap((kind) => {
    const count = objects.filter(({ facts }) => (facts?.kind ?? 'other') === kind).length
    return count === 0 ? [] : [t(`editor:reading.objects.${kind}`, { count })]
  })
  return (
    <section className="county-section" aria-labelledby="register-read">
      <h2 id="register-read">{t('editor:reading.read')}</h2>
      <p role="status">
        {counts.length === 0
          ? t('editor:reading.nothing')
          : t('editor:reading.counts', { what: list(counts) })}
      </p>
      {leftAside.length > 0 && (
        <p className="muted small">
          {t('editor:reading.leftAside', {
            count: leftAside.reduce((sum, { files }) => sum + files, 0),
            folders: list(leftAside.map(({ folder }) => folder || '/')),
          })}
        </p>
      )}
      {faults.length > 0 && (
        <details open={faults.length <= 5}>
          <summary>
            {t('editor:reading.faults', { count: faults.length, number: number(faults.length) })}
          </summary>
          <ul className="register-faults">
            {faults.map((fault, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not change, and faults have no names
              <li key={index}>
                {registerFaultSentence(words, fault)}{' '}
                <span className="muted small">
                  {t('faults:register.where', { file: fault.file, line: fault.line })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button rank="quiet" onClick={onBeginAnew}>
        {t('editor:reading.anew')}
      </Button>
    </section>
  )
}
