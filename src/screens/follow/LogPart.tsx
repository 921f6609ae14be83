import { useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape, StateMark } from '../../components/StateMark.tsx'
import { Toggle } from '../../components/Toggle.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { withoutMarks } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import type { LogEntry } from '../../pathway/event.ts'
import type { Outcome } from '../../pathway/outcome.ts'
import { type EventEntry, inOrder, retractedIds } from '../../pathway/replay.ts'
import { DayNotice } from '../DayNotice.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import { MoreLines } from './MoreLines.tsx'

/** Everything that was written down, the newest first, in the adviser's words or the participant's. */
export function LogPart({ outlook }: { outlook: Outlook }) {
  const { t } = usePlanWords().words
  const { participant } = usePerson()
  const [reader, setReader] = useState<'adviser' | 'participant'>('adviser')
  const { log } = participant
  const entries = useMemo(() => inOrder(log).reverse(), [log])
  const takenBack = useMemo(() => {
    const retracted = retractedIds(log)
    return new Map(
      log.flatMap((entry) =>
        entry.retracts !== undefined && retracted.has(entry.retracts) && !retracted.has(entry.id)
          ? [[entry.retracts, entry] as const]
          : [],
      ),
    )
  }, [log])
  return (
    <section className="follow-log" aria-labelledby="follow-log">
      <div className="follow-head">
        <h2 id="follow-log">{t('adviser:follow.log')}</h2>
        <Toggle
          label={t('adviser:follow.wording')}
          value={reader}
          options={[
            { value: 'adviser', text: t('adviser:follow.ours') },
            { value: 'participant', text: t('adviser:follow.theirs') },
          ]}
          onChange={setReader}
        />
      </div>
      {entries.length === 0 ? (
        <p>{t('adviser:follow.empty')}</p>
      ) : (
        <MoreLines
          className="follow-entries"
          label="follow-log"
          most={12}
          lines={entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              reader={reader}
              outcome={outlook.replayed.outcomeById.get(entry.id)}
              takenBack={takenBack.get(entry.id)}
              outlook={outlook}
            />
          ))}
        />
      )}
    </section>
  )
}

function Entry({
  entry,
  reader,
  outcome,
  takenBack,
  outlook,
}: {
  entry: EventEntry
  reader: 'adviser' | 'participant'
  outcome: Outcome | undefined
  takenBack: LogEntry | undefined
  outlook: Outlook
}) {
  const { words } = usePlanWords()
  const { t, dates } = words
  const { participant, retract, tell } = usePerson()
  const { today } = useWorkplace()
  const sentences = useSentences({
    reader,
    pathway: outlook.pathway,
    background: participant.background,
    standing: outlook.replayed.standing,
    day: today,
  })
  const who = (one: LogEntry): string => t(`field:parties.${one.by}`)
  const refused =
    outcome && !outcome.accepted && outcome.refusal.kind !== 'retracted' ? outcome.refusal : null
  // «Du har fått fagbrev!» over something that does not count would be a promise
  const text =
    refused && reader === 'participant' ? t(`field:events.${entry.event.kind}`) : sentences.event(entry.event)
  const reason = refused && sentences.refusal(refused)
  return (
    <li>
      <p className="follow-day">{dates.shortDay(entry.event.day)}</p>
      <div className="follow-said">
        <p className={takenBack ? 'follow-struck' : undefined}>
          {takenBack ? (
            <s>
              <Said text={text} />
            </s>
          ) : (
            <Said text={text} />
          )}
        </p>
        {reason && (
          <p className="follow-reason">
            <Said text={`${reason.what} ${reason.instead}`} />
          </p>
        )}
        {outcome?.accepted &&
          outcome.notices.map((notice) => (
            <p className="small" key={JSON.stringify(notice)}>
              <MarkShape state="question" /> <Said text={sentences.notice(notice)} />
            </p>
          ))}
        {!takenBack && <DayNotice day={entry.event.day} />}
        <p className="small muted">
          {t('adviser:follow.writtenBy', { day: dates.shortDay(entry.recorded), who: who(entry) })}
          {takenBack &&
            ` · ${t('adviser:follow.takenBackOn', { day: dates.shortDay(takenBack.recorded), who: who(takenBack) })}`}
          {entry.note && ` · ${t('adviser:follow.note')}: ${entry.note}`}
        </p>
      </div>
      <p className="follow-outcome">
        {outcome &&
          (outcome.accepted ? (
            <StateMark state="done" word={t('adviser:follow.counts')} />
          ) : takenBack ? (
            <StateMark state="waits" word={t('adviser:follow.takenBack')} />
          ) : (
            <StateMark state="failed" word={t('adviser:follow.countsNot')} />
          ))}
      </p>
      <div className="follow-take-back screen-only">
        {!takenBack && (
          <Button
            rank="quiet"
            aria-label={withoutMarks(t('adviser:follow.takeBackWhat', { what: text }))}
            onClick={() => {
              if (retract(entry.id)) tell(withoutMarks(t('adviser:follow.tookBack', { what: text })))
            }}
          >
            {t('adviser:follow.takeBack')}
          </Button>
        )}
      </div>
    </li>
  )
}
