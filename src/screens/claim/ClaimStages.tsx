import type { Day } from '../../calendar/day.ts'
import { Said } from '../../components/Said.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { ruleOf } from '../../pathway/pathway.ts'
import { appealUntil, type ClaimChain, decidedOn } from '../../planning/claimChain.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import './claim.css'

/** Where a claim has been and is to go, with the last day to appeal a decision and the rule that gives it. */
export function ClaimStages({ claim }: { claim: ClaimChain }) {
  const { words, sentences } = usePlanWords()
  const { t, dates } = words
  const { outlook } = usePerson()
  const { today } = useWorkplace()
  const decided = decidedOn(claim)
  const rule = outlook && ruleOf(outlook.pathway, 'complaintRecognition', decided ?? today).holds
  const days = typeof rule?.value === 'number' ? rule.value : null
  // The time limit is that of realkompetanse; for a decision on practice no source gives one
  const isRecognition = claim.about.kind !== 'practice'
  const until = decided === null || !isRecognition ? null : appealUntil(decided, days)
  return (
    <>
      <ol className="claim-chain">
        {stagesOf(claim).map(({ place, day, state }) => (
          <li key={place}>
            <StateMark state={state} word={t(`field:places.claim.${place}`)} />
            {day !== null && <span className="muted">{dates.shortDay(day)}</span>}
          </li>
        ))}
      </ol>
      {claim.next.includes('claimAppealed') && rule && until !== null && today <= until && (
        <p className="small">
          <Said
            text={t('adviser:claim.appealUntil', {
              day: dates.day(until),
              source: sentences.source(rule.source),
            })}
          />
        </p>
      )}
    </>
  )
}

const ahead = ['suspected', 'documented', 'applied', 'assessed'] as const
const placeAfter = {
  claimMade: 'suspected',
  claimDocumented: 'documented',
  claimApplied: 'applied',
  claimAssessed: 'assessed',
  claimApproved: 'approved',
  claimPartlyApproved: 'partlyApproved',
  claimRejected: 'rejected',
  claimAppealed: 'appealed',
  claimWithdrawn: 'withdrawn',
} as const

type Place = (typeof placeAfter)[keyof typeof placeAfter]

/** Where the claim has been, and the stages that lie before a decision. */
function stagesOf(claim: ClaimChain): { place: Place; day: Day | null; state: MarkState }[] {
  const been = claim.events.map((event, index) => {
    const place = placeAfter[event.kind as keyof typeof placeAfter]
    const isLast = index === claim.events.length - 1
    const state: MarkState = place === 'rejected' ? 'failed' : isLast && !claim.decided ? 'underWay' : 'done'
    return { place, day: event.day, state }
  })
  const passed = new Set<Place>(been.map(({ place }) => place))
  const left = claim.decided || passed.has('appealed') ? [] : ahead.filter((place) => !passed.has(place))
  return [...been, ...left.map((place) => ({ place, day: null, state: 'waits' as const }))]
}
