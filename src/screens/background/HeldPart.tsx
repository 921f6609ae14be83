import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { capital } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Unit } from '../../pathway/pathway.ts'
import { placeOf, stateOf } from '../../pathway/standing.ts'
import { usePerson } from '../person.tsx'
import { RecognitionSaved } from '../plan/RecognitionSaved.tsx'

/** How far a claim has come, as a shape; its word says it exactly. */
function markOfClaim(state: string): MarkState {
  if (state === 'approved') return 'met'
  return state === 'rejected' || state === 'withdrawn' ? 'failed' : 'underWay'
}

/** What has been put forward for recognition, and the papers that the trade asks for: told here, written down in plan and log. */
export function HeldPart() {
  const { t } = useWords('adviser', 'field', 'sentences')
  const { participant, outlook } = usePerson()
  const standing = outlook?.replayed.standing ?? null
  const pathway = outlook?.pathway ?? null
  const sentences = useSentences({ pathway, standing, background: participant.background })
  if (!pathway || !standing) return null
  const claims = [...standing.facts.claimsById.keys()]
  const gates = [...pathway.gatesById.values()].filter(({ heldBy }) => heldBy === 'person')
  const wordOf = (unit: Unit): string => capital(sentences.place(unit, placeOf(standing, unit)))
  return (
    <>
      <section className="practice-sum" aria-labelledby="claims-heading">
        <h3 id="claims-heading">{t('adviser:map.claims')}</h3>
        {claims.length === 0 ? (
          <p className="muted small">{t('adviser:map.noClaims')}</p>
        ) : (
          <ul className="held">
            {claims.map((claim) => (
              <li key={claim}>
                {capital(sentences.claim(claim))}{' '}
                <StateMark
                  state={markOfClaim(stateOf(standing, `claim.${claim}`))}
                  word={wordOf(`claim.${claim}`)}
                />
              </li>
            ))}
          </ul>
        )}
        <RecognitionSaved />
      </section>
      {gates.length > 0 && (
        <section className="practice-sum" aria-labelledby="papers-heading">
          <h3 id="papers-heading">{t('adviser:map.papers')}</h3>
          <ul className="held">
            {gates.map(({ id }) => (
              <li key={id}>
                {sentences.gate(id)}{' '}
                <StateMark
                  state={stateOf(standing, `gate.${id}`) === 'held' ? 'met' : 'missing'}
                  word={wordOf(`gate.${id}`)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
