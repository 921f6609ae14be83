import { Link } from '../../components/Button.tsx'
import { type PartGroup, partAt } from '../../curriculum/editing/parts.ts'
import { valueAt } from '../../curriculum/editing/place.ts'
import { fieldName } from '../../language/sentences/fieldName.ts'
import { useEditing } from './editing.ts'
import { nameOfThing } from './nameOfThing.ts'
import { useEditorWords } from './useEditorWords.ts'

/** The parts of the draft, each with whether something is wrong in it. */
export function PartsList({ groups, shown }: { groups: readonly PartGroup[]; shown: string }) {
  const words = useEditorWords()
  const { t } = words
  const { of, form, content, faults } = useEditing()
  const faulty = new Set(
    faults.flatMap((fault) =>
      'at' in fault && fault.file === `${of}.json` ? partAt(groups, fault.at)?.key : [],
    ),
  )
  return (
    <nav className="editor-parts" aria-label={t('editor:editing.parts')}>
      {groups
        .filter(({ parts }) => parts.length > 0)
        .map(({ name, isList, parts }) => (
          <section key={name ?? 'top'}>
            {isList && name !== null && <h2>{fieldName(words, form, [name])}</h2>}
            <ul>
              {parts.map(({ key, at }) => {
                const value = valueAt(content, at)
                const text = isList
                  ? (nameOfThing(words, value ?? null) ?? key)
                  : name === null
                    ? t('editor:editing.top')
                    : fieldName(words, form, at)
                const { id, aims } = (value ?? {}) as { id?: unknown; aims?: unknown }
                return (
                  <li key={key}>
                    <Link
                      href={`#/county/edit/${of}/${key}`}
                      aria-current={key === shown ? 'page' : undefined}
                    >
                      {name === 'modules' && <strong>{String(id)} </strong>}
                      {text}
                      {Array.isArray(aims) && (
                        <span className="muted small">
                          {' '}
                          · {t('editor:editing.aims', { count: aims.length })}
                        </span>
                      )}
                      {faulty.has(key) && (
                        <strong className="editor-mark"> · {t('editor:editing.hasFault')}</strong>
                      )}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
    </nav>
  )
}
