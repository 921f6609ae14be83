import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { usePlanWords } from '../plan/usePlan.ts'

/** A list of which the first lines are shown, and the rest when somebody asks. */
export function MoreLines({
  className,
  label,
  most,
  lines,
}: {
  className: string
  /** Id of the heading that names the list. */
  label: string
  most: number
  lines: readonly ReactNode[]
}) {
  const { t } = usePlanWords().words
  const [all, setAll] = useState(false)
  const rest = lines.length - most
  return (
    <>
      <ol className={className} aria-labelledby={label}>
        {all ? lines : lines.slice(0, most)}
      </ol>
      {rest > 0 && (
        <Button rank="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('shell:actions.showLess') : t('adviser:follow.all', { count: rest })}
        </Button>
      )}
    </>
  )
}
