import { capital } from '../../language/marks.ts'
import type { Supposition } from '../../planning/whatIf.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'

/** What is supposed, in a few words that begin a line: *Skriftlig Vg3-eksamen blir ikke bestått*. */
export function useSuppositionText(): (supposition: Supposition) => string {
  const { words, sentences } = usePlanWords()
  const { t, lengths, said } = words
  const { outlook } = usePerson()
  return (supposition) => {
    switch (supposition.kind) {
      case 'examFailed':
        return capital(t('adviser:whatIf.choices.examFailed', { exam: sentences.exam(supposition.exam) }))
      case 'claimDecided':
        return capital(
          t(`adviser:whatIf.choices.${supposition.as}`, { what: sentences.claim(supposition.claim) }),
        )
      case 'leave':
        return t('adviser:whatIf.chosen.leave', { length: lengths.weeks(supposition.weeks) })
      case 'hours':
        return t('adviser:whatIf.chosen.hours', { hours: lengths.hoursAWeek(supposition.hoursAWeek) })
      case 'otherWay': {
        const { county, trade } = supposition.pathway
        return trade && county.id === outlook?.pathway.county.id
          ? t('adviser:whatIf.chosen.trade', { trade: said(trade.name) })
          : t('adviser:whatIf.chosen.county', { county: said(county.name) })
      }
      default:
        return t(`adviser:whatIf.choices.${supposition.kind}`)
    }
  }
}
