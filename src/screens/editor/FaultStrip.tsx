import { Button } from '../../components/Button.tsx'
import { type PartGroup, partAt } from '../../curriculum/editing/parts.ts'
import { valueAt, withValueAt } from '../../curriculum/editing/place.ts'
import type { Cure, Fault } from '../../curriculum/faults.ts'
import type { Json, Path } from '../../curriculum/json.ts'
import { faultSaid } from '../../language/sentences/fault.ts'
import { fieldName } from '../../language/sentences/fieldName.ts'
import { goFreely } from '../address.ts'
import { focusAt, useEditing } from './editing.ts'
import { nameOfThing } from './nameOfThing.ts'
import { useEditorWords } from './useEditorWords.ts'

/** A place as the draft has it: places in lists are numbers. */
const placeOf = (at: readonly string[]): Path => at.map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** All that is wrong with the draft, each with a way to its place, and with its cure where there is one. */
export function FaultStrip({ isCurrent, groups }: { isCurrent: boolean; groups: readonly PartGroup[] }) {
  const words = useEditorWords()
  const { t } = words
  const { of, form, root, content, faults, replace } = useEditing()
  if (faults.length === 0)
    return (
      <p className="editor-faults none small muted" role="status">
        {t(isCurrent ? 'editor:editing.noFaults' : 'editor:editing.checking')}
      </p>
    )
  const show = (at: Path): void => {
    const part = partAt(groups, at)
    if (part) goFreely(`/county/edit/${of}/${part.key}`)
    // The part is drawn first where another was open
    setTimeout(() => focusAt(at), 60)
  }
  const whereOf = (fault: Fault): string => {
    if (!('at' in fault) || fault.file !== `${of}.json`) return fault.file.replace(/\.json$/, '')
    const at = placeOf(fault.at)
    const part = partAt(groups, at)
    const thing = part && part.at.length > 0 ? valueAt(content, part.at) : undefined
    const named = thing === undefined ? null : nameOfThing(words, thing)
    const { id } = (thing ?? {}) as { id?: unknown }
    const field =
      at.length > 0
        ? fieldName(
            words,
            form,
            at.filter((key) => !/^(nb|nn|en|uk|ar)$/.test(String(key))),
          )
        : null
    return [typeof id === 'string' && id !== named ? id : null, named, field].filter(Boolean).join(' · ')
  }
  const cureOf = (fault: Fault): Cure | null => ('cure' in fault ? (fault.cure ?? null) : null)
  return (
    <section className="editor-faults" aria-labelledby="editor-faults">
      <h2 id="editor-faults" aria-live="polite">
        {t('editor:editing.faults', { count: faults.length })}
        <span className="muted small"> {t('editor:editing.beforePublishing')}</span>
      </h2>
      <ul>
        {faults.map((fault, index) => {
          const cure = cureOf(fault)
          const said = faultSaid(words, fault)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: faults have no names, and are all drawn anew with each check
            <li key={index}>
              <p>
                <strong>{whereOf(fault)}</strong>
                <br />
                {said.what}
              </p>
              {'at' in fault && fault.file === `${of}.json` && (
                <Button rank="quiet" onClick={() => show(placeOf(fault.at))}>
                  {t('editor:editing.showFault')}
                </Button>
              )}
              {cure && (
                <Button
                  onClick={() =>
                    replace(withValueAt(root, content, placeOf(cure.at), cure.value as Json | undefined))
                  }
                >
                  {t('editor:editing.cure')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
