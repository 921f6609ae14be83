import { useRef } from 'react'
import { Button, type ButtonRank } from '../components/Button.tsx'

/** A button that opens the browser's choice of files, several at once. */
export function OpenFileButton({
  text,
  rank = 'other',
  accept = '.json,application/json',
  onFiles,
}: {
  text: string
  rank?: ButtonRank
  /** Kinds of file, as browsers name them. */
  accept?: string
  /** Hears of at least one file. */
  onFiles: (files: readonly File[]) => void
}) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button rank={rank} onClick={() => picker.current?.click()}>
        {text}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={text}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file chosen again is to be heard of again
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
