import { Button } from '../components/Button.tsx'
import { keepingFaultSentence } from '../language/sentences/storeFault.ts'
import { useWords } from '../language/useWords.ts'
import type { StoreFault } from '../records/keeping.ts'

/** The place where persons are kept does not open: why, and the way to try again. */
export function StoreClosed({ fault }: { fault: StoreFault }) {
  const words = useWords('sentences')
  return (
    <>
      <h1>{words.t('shell:lost.notOpened')}</h1>
      <p>{keepingFaultSentence(words, fault)}</p>
      <ReloadButton />
    </>
  )
}

/** Loads the page again. */
export function ReloadButton() {
  const { t } = useWords()
  return (
    <Button rank="main" onClick={() => location.reload()}>
      {t('shell:problems.reload')}
    </Button>
  )
}
