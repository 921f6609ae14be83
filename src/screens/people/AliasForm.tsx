import type { FormEvent } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useWords } from '../../language/useWords.ts'

/** The dialog in which an alias is typed, for somebody new or somebody known. */
export function AliasForm({
  open,
  heading,
  deed,
  fieldId,
  error,
  value,
  onType,
  onSubmit,
  onClose,
}: {
  open: boolean
  heading: string
  /** What the button that ends it does. */
  deed: string
  fieldId: string
  error: string | null
  value: string
  onType: (value: string) => void
  onSubmit: () => void
  onClose: () => void
}) {
  const { t } = useWords('adviser')
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog
      open={open}
      heading={heading}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" type="submit" form={`${fieldId}-form`}>
            {deed}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <form id={`${fieldId}-form`} noValidate onSubmit={submit}>
        <TextField
          id={fieldId}
          label={t('adviser:alias.label')}
          description={t('adviser:alias.hint')}
          error={error}
          value={value}
          onChange={onType}
        />
      </form>
    </Dialog>
  )
}
