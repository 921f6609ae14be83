import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { useWords } from '../language/useWords.ts'
import { leaveAsAsked, stay, useAsked } from './address.ts'
import { useIsTyping } from './typing.ts'
import { useAskAtUnload } from './useAskAtUnload.ts'

/** Asks before a page is left on which something half-filled would be lost, whichever way it is left, or its form. */
export function LeavingAsks() {
  const isTyping = useIsTyping()
  const asked = useAsked()
  useAskAtUnload(isTyping)
  return asked && <Question leaves={asked} />
}

function Question({ leaves }: { leaves: 'address' | 'form' }) {
  const { t } = useWords('adviser')
  return (
    <Dialog
      open
      heading={t(leaves === 'form' ? 'adviser:leave.formTitle' : 'adviser:leave.title')}
      close={t('shell:actions.close')}
      onClose={stay}
      actions={
        <>
          <Button rank="main" onClick={stay}>
            {t(leaves === 'form' ? 'adviser:leave.formStay' : 'adviser:leave.stay')}
          </Button>
          <Button onClick={leaveAsAsked}>{t('adviser:leave.go')}</Button>
        </>
      }
    >
      <p>{t('adviser:leave.lead')}</p>
    </Dialog>
  )
}
