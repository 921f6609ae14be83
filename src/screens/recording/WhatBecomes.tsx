import { Said } from '../../components/Said.tsx'
import type { Outcome } from '../../pathway/outcome.ts'
import { usePlanWords } from '../plan/usePlan.ts'
import './recording.css'

/** What would become of events before they are recorded: why one would not count, and what to look at. */
export function WhatBecomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { words, sentences } = usePlanWords()
  const refusals = outcomes.flatMap((one) => (one.accepted ? [] : [sentences.refusal(one.refusal)]))
  const notices = outcomes.flatMap((one) => (one.accepted ? one.notices.map(sentences.notice) : []))
  return (
    <>
      {refusals.map(({ what, instead }) => (
        <div className="record-notice" role="status" key={what}>
          <p>
            <b>{words.t('adviser:follow.notPossible')}</b>
          </p>
          <p>
            <Said text={what} /> <Said text={instead} />
          </p>
        </div>
      ))}
      {notices.map((notice) => (
        <p className="record-notice" role="status" key={notice}>
          <Said text={notice} />
        </p>
      ))}
    </>
  )
}
