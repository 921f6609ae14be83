import { Button } from '../../components/Button.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { withoutMarks } from '../../language/marks.ts'
import { backgroundParts, deedsOf, eventsWritten } from '../../records/deeds.ts'
import type { Edit } from '../../records/history.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from '../plan/usePlan.ts'
import { MoreLines } from './MoreLines.tsx'

/** Every deed, the latest first, with the way back to each and, for what is undone, forth again. */
export function HistoryPart({ outlook }: { outlook: Outlook | null }) {
  const { words } = usePlanWords()
  const { t, dates } = words
  const { kept, historyCut, undo, redo } = usePerson()
  const textOf = useDeedText(outlook)
  const deeds = deedsOf(kept.history)
  const repeat = (times: number, deed: (() => void) | null): void => {
    for (let count = 0; count < times; count += 1) deed?.()
  }
  return (
    <section className="follow-history" aria-labelledby="follow-history">
      <h2 id="follow-history">{t('adviser:follow.history')}</h2>
      <p className="small muted">
        {t('adviser:follow.historyLead')} {historyCut && t('adviser:head.historyCut')}
      </p>
      <MoreLines
        className="follow-deeds"
        label="follow-history"
        most={8}
        lines={deeds.map(({ edit, back }) => {
          const what = withoutMarks(textOf(edit))
          return (
            <li
              key={edit.id}
              className={back < 0 ? 'undone' : undefined}
              aria-current={back === 0 || undefined}
            >
              <p className="follow-day">{dates.shortDay(edit.day)}</p>
              <p>
                {what}
                {back < 0 && <b> ({t('adviser:follow.undone')})</b>}
              </p>
              <p className="follow-deed-act">
                {back === 0 ? (
                  <b>
                    <MarkShape state="agreed" /> {t('adviser:follow.here')}
                  </b>
                ) : back > 0 ? (
                  <Button
                    rank="quiet"
                    aria-label={t('adviser:follow.backHereWhat', { what })}
                    onClick={() => repeat(back, undo)}
                  >
                    {t('adviser:follow.backHere')}
                  </Button>
                ) : (
                  <Button
                    rank="quiet"
                    aria-label={t('adviser:follow.forthHereWhat', { what })}
                    onClick={() => repeat(-back, redo)}
                  >
                    {t('adviser:follow.forthHere')}
                  </Button>
                )}
              </p>
            </li>
          )
        })}
      />
    </section>
  )
}

const partNames = {
  norwegianGoal: 'goal',
  schoolYears: 'schoolYears',
  upperSecondary: 'school',
  birthYear: 'birthYear',
  hoursAWeek: 'hoursAWeek',
  earliestStart: 'earliestStart',
  programme: 'programme',
  experiences: 'experiences',
} as const

/** What a deed was: its kind, and the event, step or duration that it was about. */
function useDeedText(outlook: Outlook | null): (edit: Edit) => string {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const stepName = useStepName()
  return (edit) => {
    const { what } = edit
    if (what.kind === 'stepPinned') return t('adviser:deedAbout.pinned', { step: stepName(what.step) })
    if (what.kind === 'backgroundChanged') {
      const parts = backgroundParts(edit)
      if (parts.length > 0) {
        const names = parts.map((part) => t(`adviser:map.${partNames[part]}`))
        return t('adviser:deedAbout.background', { parts: words.list(names) })
      }
    }
    const deed = t(`adviser:deeds.${what.kind}`)
    const text = deed.charAt(0).toUpperCase() + deed.slice(1)
    const detail = (): string | null => {
      switch (what.kind) {
        case 'eventRecorded':
          // Without trade and county nothing has a name but the kinds of events
          if (!outlook) {
            return eventsWritten(edit)
              .map((event) => t(`field:events.${event.kind}`))
              .join(', ')
          }
          return eventsWritten(edit).map(sentences.event).join(' ')
        case 'eventRetracted': {
          const event = participant.log.find(({ id }) => id === what.entry)?.event
          return event ? sentences.event(event) : null
        }
        case 'durationChanged': {
          const name = outlook?.pathway.durationsById.get(what.duration)?.name
          return name ? words.said(name) : null
        }
        default:
          return null
      }
    }
    const more = detail()
    return more ? t('adviser:head.deedWith', { deed: text, what: more }) : text
  }
}
