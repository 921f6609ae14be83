import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons'
import { useCallback, useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../language/useWords.ts'
import { deedToRedo, deedToUndo } from '../../records/deeds.ts'
import { useDeedText } from '../deedText.ts'
import { usePerson } from '../person.tsx'

/** Whether keys belong to what is being typed: a field has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea')
  )
}

/**
 * Undo and redo of whatever was done last, by button and by Ctrl+Z, each with a word on what it was. `tells` is false
 * where the page itself says what was undone: nobody is to read it twice.
 */
export function UndoButtons({ tells }: { tells: boolean }) {
  const { t } = useWords('adviser')
  const { kept, undo, redo, tellBack } = usePerson()
  const textOf = useDeedText()
  const back = undo && deedToUndo(kept.history)
  const forth = redo && deedToRedo(kept.history)
  const backText = back && textOf(back)
  const forthText = forth && textOf(forth)

  const undoIt = useCallback(() => {
    if (!undo || !backText) return
    undo()
    if (tells) tellBack(t('shell:toasts.undone', { what: backText }))
  }, [undo, backText, tells, tellBack, t])
  const redoIt = useCallback(() => {
    if (!redo || !forthText) return
    redo()
    if (tells) tellBack(t('shell:toasts.redone', { what: forthText }))
  }, [redo, forthText, tells, tellBack, t])

  const keys = useRef({ undoIt, redoIt })
  keys.current = { undoIt, redoIt }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !isTyping(event.target)
      if (!isOurs || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) keys.current.undoIt()
      else if ((key === 'z' && event.shiftKey) || key === 'y') keys.current.redoIt()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const backName = backText ? t('adviser:head.undoWhat', { what: backText }) : t('adviser:head.nothingToUndo')
  const forthName = forthText
    ? t('adviser:head.redoWhat', { what: forthText })
    : t('adviser:head.nothingToRedo')
  return (
    <>
      <Button
        rank="quiet"
        aria-label={backName}
        title={backName}
        aria-disabled={backText === null || undefined}
        onClick={undoIt}
      >
        <ArrowUndoIcon aria-hidden />
      </Button>
      <Button
        rank="quiet"
        aria-label={forthName}
        title={forthName}
        aria-disabled={forthText === null || undefined}
        onClick={redoIt}
      >
        <ArrowRedoIcon aria-hidden />
      </Button>
    </>
  )
}
