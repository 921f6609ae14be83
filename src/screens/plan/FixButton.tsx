import { Button, ButtonLink } from '../../components/Button.tsx'
import { useWords } from '../../language/useWords.ts'
import type { Fix } from '../../planning/fixes.ts'
import { usePerson } from '../person.tsx'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** What a click mends of why there is no plan; a dispensation has a form of its own. */
export function FixButton({ fix, nameOf }: { fix: Fix; nameOf: (step: string) => string }) {
  const { t, lengths } = useWords('adviser')
  const { participant } = usePerson()
  const deeds = usePlanDeeds()
  switch (fix.kind) {
    case 'hours':
      return (
        <Button onClick={() => deeds.setHours(fix.hoursAWeek)}>
          {t('adviser:plan.fixHours', { hours: lengths.hoursAWeek(fix.hoursAWeek) })}
        </Button>
      )
    case 'startNow':
      return <Button onClick={deeds.startNow}>{t('adviser:plan.fixStart')}</Button>
    case 'unpin':
      return (
        <Button onClick={() => deeds.letGo(fix.step)}>
          {t('adviser:plan.fixUnpin', { step: nameOf(fix.step) })}
        </Button>
      )
    case 'otherRoute':
      return <ButtonLink href={`#/adviser/${participant.id}/choose`}>{t('adviser:plan.fixRoute')}</ButtonLink>
    case 'waive':
      return null
  }
}
