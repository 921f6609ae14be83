import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { keepingFaultSentence } from '../language/sentences/storeFault.ts'
import { useWords } from '../language/useWords.ts'
import type { StoreFault } from '../records/keeping.ts'
import { Frame } from './Frame.tsx'
import { keepChosen } from './file.ts'
import { OpenFileButton } from './OpenFileButton.tsx'
import type { Opening } from './opening.ts'
import { ReloadButton, StoreClosed } from './StoreClosed.tsx'
import './lostPage.css'

/** Stands instead of the app when curricula or store cannot be opened: what happened, and the ways on. */
export default function LostPage({
  opening,
  onBeginAnew,
}: {
  opening: Exclude<Opening, { kind: 'ready' }>
  onBeginAnew: () => void
}) {
  const { t } = useWords('sentences')
  return (
    <Frame owner={null} title={t('shell:problems.title')}>
      <div className="lost">
        {opening.kind === 'noCurricula' ? (
          <>
            <h1>{t('shell:problems.title')}</h1>
            <p>{t('shell:problems.curricula')}</p>
            <ReloadButton />
          </>
        ) : opening.fault.kind === 'lost' ? (
          <Lost fault={opening.fault} onBeginAnew={onBeginAnew} />
        ) : (
          <StoreClosed fault={opening.fault} />
        )}
      </div>
    </Frame>
  )
}

/** Persons were kept here and are gone. Nothing begins anew before somebody has chosen it. */
function Lost({ fault, onBeginAnew }: { fault: StoreFault & { kind: 'lost' }; onBeginAnew: () => void }) {
  const words = useWords('sentences')
  const { t } = words
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <h1>{t('shell:lost.title')}</h1>
      <p>{keepingFaultSentence(words, fault)}</p>
      <p className="muted">{t('shell:lost.why')}</p>
      <div className="lost-deeds">
        <OpenFileButton
          text={t('shell:lost.openFiles')}
          rank="main"
          onFiles={(files) => {
            keepChosen(files)
            go('/adviser')
            onBeginAnew()
          }}
        />
        <Button rank="quiet" onClick={() => setAsked(true)}>
          {t('shell:lost.anew')}
        </Button>
      </div>
      <Dialog
        open={asked}
        heading={t('shell:lost.anewTitle')}
        close={t('shell:actions.close')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button rank="main" onClick={onBeginAnew}>
              {t('shell:lost.anew')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('shell:actions.cancel')}</Button>
          </>
        }
      >
        <p>{t('shell:lost.anewLead')}</p>
      </Dialog>
    </>
  )
}
