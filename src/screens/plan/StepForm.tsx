import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { usePlanWords } from './usePlan.ts'

/** A form that opens under a step's buttons. It takes focus when it opens, and Escape closes it. */
export function StepForm({
  heading,
  onSubmit,
  onClose,
  children,
}: {
  heading: string
  onSubmit?: (event: FormEvent) => void
  onClose: () => void
  children: ReactNode
}) {
  const { t } = usePlanWords().words
  const title = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => title.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes it, wherever in it one is
    <form
      className="step-form"
      aria-labelledby={titleId}
      onSubmit={onSubmit ?? ((event) => event.preventDefault())}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="step-form-head">
        <h3 id={titleId} tabIndex={-1} ref={title}>
          {heading}
        </h3>
        <Button rank="quiet" onClick={onClose}>
          {t('shell:actions.close')}
        </Button>
      </div>
      {children}
    </form>
  )
}
