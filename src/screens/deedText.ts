import { useMemo } from 'react'
import { capital } from '../language/marks.ts'
import { useSentences } from '../language/useSentences.ts'
import { useWords } from '../language/useWords.ts'
import { backgroundParts, eventsWritten } from '../records/deeds.ts'
import type { Edit } from '../records/history.ts'
import { pinDeedsOf } from '../records/pinDeeds.ts'
import { usePerson } from './person.tsx'
import { useStepName } from './plan/usePlan.ts'

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

/** What a deed on the open person was, and which event, step, duration or part it was about. Begins a sentence. */
export function useDeedText(): (edit: Edit) => string {
  const words = useWords('adviser', 'field', 'sentences')
  const { t } = words
  const { kept, participant, outlook } = usePerson()
  const sentences = useSentences({
    pathway: outlook?.pathway ?? null,
    standing: outlook?.replayed.standing ?? null,
    background: participant.background,
  })
  const stepName = useStepName()
  const pinDeeds = useMemo(() => {
    let found: ReturnType<typeof pinDeedsOf> | null = null
    // Every state of the person is gone through for this: only once somebody asks
    return () => {
      found ??= pinDeedsOf(kept)
      return found
    }
  }, [kept])

  /** What the deed was about, where its kind alone does not say it. */
  const aboutOf = (edit: Edit): string | null => {
    const { what } = edit
    switch (what.kind) {
      case 'eventRecorded': {
        const events = eventsWritten(edit)
        // Without trade and county nothing has a name but the kinds of events
        return outlook
          ? events.map((event) => capital(sentences.event(event))).join(' ')
          : words.list(events.map((event) => t(`field:events.${event.kind}`)))
      }
      case 'eventRetracted': {
        const event = participant.log.find(({ id }) => id === what.entry)?.event
        return event ? capital(sentences.event(event)) : null
      }
      case 'durationChanged': {
        const name = outlook?.pathway.durationsById.get(what.duration)?.name
        return name ? words.said(name) : null
      }
      default:
        return null
    }
  }

  return (edit) => {
    const { what } = edit
    if (what.kind === 'stepPinned') {
      const how = pinDeeds().get(edit.id)
      if (how) return t(`adviser:deedAbout.${how}`, { step: stepName(what.step) })
    }
    if (what.kind === 'backgroundChanged') {
      const parts = backgroundParts(edit).map((part) => t(`adviser:map.${partNames[part]}`))
      if (parts.length > 0) return t('adviser:deedAbout.background', { parts: words.list(parts) })
    }
    const deed = capital(t(`adviser:deeds.${what.kind}`))
    const about = aboutOf(edit)
    return about ? t('adviser:head.deedWith', { deed, what: about }) : deed
  }
}
