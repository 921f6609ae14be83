import { useMemo } from 'react'
import { approvedClaims, type Decision } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from './usePlan.ts'
import { useSavings } from './useSavings.ts'

/** What all approved prior learning saves together, and each part of it by itself. */
export function RecognitionSaved() {
  const { words, sentences } = usePlanWords()
  const { t, lengths } = words
  const { participant } = usePerson()
  const claims = useMemo(() => approvedClaims(participant.log), [participant.log])
  const decisions = useMemo((): Decision[] => {
    if (claims.length === 0) return []
    const each = claims.map((claim): Decision => ({ kind: 'decided', claims: [claim] }))
    return claims.length === 1 ? each : [{ kind: 'decided', claims }, ...each]
  }, [claims])
  const savings = useSavings(decisions)
  const [first] = decisions
  const whole = first && savings.of(first)
  if (!whole) return null
  const parts = decisions.length > 1 ? decisions.slice(1) : decisions
  const partWeeks = parts.map((part) => savings.of(part)?.weeks ?? 0)
  const overlap = partWeeks.reduce((sum, weeks) => sum + weeks, 0) !== whole.weeks
  return (
    <p className="plan-saved">
      <b>{t('sentences:plan.saves', { length: lengths.weeks(whole.weeks) })}</b>
      <span className="muted">
        {words.list(
          parts.map((part, index) =>
            t('sentences:plan.savedBy', {
              length: lengths.weeks(partWeeks[index] ?? 0),
              what: part.kind === 'decided' ? sentences.claim(part.claims[0] ?? '') : '',
            }),
          ),
        )}
      </span>
      {overlap && <span className="muted small">{t('adviser:plan.savedOverlap')}</span>}
    </p>
  )
}
