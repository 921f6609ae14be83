import { useWords } from '../../language/useWords.ts'
import { usePersonSaving } from '../person.tsx'
import { useIsTyping } from '../typing.ts'
import { useAskAtUnload } from '../useAskAtUnload.ts'
import { useWorkplace } from '../workplace.tsx'

/** Whether the open person is kept, in a few words at the top; what to do about it stands over the page. */
export function SavingMark() {
  const { t } = useWords('adviser')
  const { state } = usePersonSaving()
  const { kept } = useWorkplace()
  const isTyping = useIsTyping()
  const isAtRisk = state === 'failed' || state === 'conflict' || kept === 'memory'
  // A save under way is cut off by a page that goes: what was typed last and left would be lost unasked
  const isUnsaved = isAtRisk || state === 'saving'
  useAskAtUnload(isUnsaved)

  const text =
    kept === 'memory'
      ? t('adviser:head.inMemory')
      : state === 'saved' && !isTyping
        ? t('shell:saving.saved')
        : state === 'saving'
          ? t('shell:saving.saving')
          : t('shell:saving.unsaved')
  const short = state === 'saved' && !isTyping && kept !== 'memory' ? t('adviser:head.saved') : null
  return (
    <span className={isAtRisk ? 'saving-mark at-risk' : 'saving-mark'}>
      <span aria-hidden="true" className={short ? 'wide-only' : undefined}>
        {text}
      </span>
      {short && (
        <span aria-hidden="true" className="narrow-only">
          {short}
        </span>
      )}
      {/* Heard when it is settled, so that no save is told of twice */}
      <output className="spoken" aria-live="polite">
        {state === 'saving' || isTyping ? '' : text}
      </output>
    </span>
  )
}
