import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import type { LayerFile } from '../../records/curriculaKeeping.ts'
import type { StoreFault } from '../../records/keeping.ts'
import { nameOfThing } from '../editor/nameOfThing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { handOutVersion } from './handOut.ts'

/** What was published in this browser: switched on or off as a whole, each version handed out again or taken out. */
export function LayerPart() {
  const words = useEditorWords()
  const { t } = words
  const { layer, curricula, say } = useWorkplace()
  const [fault, setFault] = useState<StoreFault | null>(null)
  const { files } = layer
  async function takeOut(file: LayerFile): Promise<void> {
    const gone = await curricula.withdraw(file.path)
    if (gone.kind !== 'gone') return setFault(gone)
    setFault(null)
    say({
      text: t('editor:publishing.layer.takenOut', { path: file.path }),
      undo: () => void curricula.publish(file),
    })
  }
  return (
    <section className="publish-part" aria-labelledby="publish-layer">
      <h2 id="publish-layer">{t('editor:publishing.here')}</h2>
      {fault && <p className="publish-refusal">{keepingFaultSentence(words, fault)}</p>}
      {files.length === 0 ? (
        <p>{t('editor:publishing.layer.none')}</p>
      ) : (
        <>
          <CheckField
            label={t('editor:publishing.layer.on')}
            description={t('editor:publishing.layer.onHint')}
            checked={layer.isOn}
            onChange={(isOn) =>
              void curricula
                .switchLayer(isOn)
                .then((answer) => setFault(answer.kind === 'switched' ? null : answer))
            }
          />
          <ul className="publish-files">
            {files.map((file) => (
              <li key={file.path}>
                <span>
                  {nameOfThing(words, file.content) ?? ''} <span className="muted small">{file.path}</span>
                </span>
                <span className="publish-actions">
                  <Button
                    rank="quiet"
                    aria-label={t('editor:publishing.layer.downloadOne', { path: file.path })}
                    onClick={() => handOutVersion(file)}
                  >
                    {t('editor:publishing.download')}
                  </Button>
                  <Button
                    rank="quiet"
                    aria-label={t('editor:publishing.layer.takeOutOne', { path: file.path })}
                    onClick={() => void takeOut(file)}
                  >
                    {t('editor:publishing.layer.takeOut')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
