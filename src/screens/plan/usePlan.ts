import { useMemo } from 'react'
import { plainName } from '../../components/Bilingual.tsx'
import type { ChecklistWords } from '../../components/Checklist.tsx'
import type { ListWords, MapWords } from '../../components/map/words.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import { subjectOf, subjectOfId } from '../../planning/drawMap.ts'
import { type HeldBy, heldBy } from '../../planning/heldBy.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { agreementOf } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** The words of the plan page. */
export type PlanWords = Words<'adviser' | 'field' | 'sentences'>

/** Words and sentences about the open person's route. */
export function usePlanWords(): { words: PlanWords; sentences: Sentences } {
  const words = useWords('adviser', 'field', 'sentences')
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  const sentences = useSentences({
    pathway: outlook?.pathway ?? null,
    background: participant.background,
    standing: outlook?.replayed.standing ?? null,
    day: today,
  })
  return { words, sentences }
}

/** What holds steps of the open person's plan where they are; null without a plan and where nothing does. */
export function useHeldBy(): HeldBy | null {
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  return outlook?.plan ? heldBy(outlook.plan, participant.pins, agreementOf(participant, today)) : null
}

/** The words that map and list are drawn with; null until trade and county are chosen. */
export function useMapWords(): (MapWords & ListWords) | null {
  const { words, sentences } = usePlanWords()
  const { participant, outlook } = usePerson()
  const map = outlook?.map
  const { alias } = participant
  return useMemo(() => {
    if (!map) return null
    const { t, dates } = words
    const nameOf = (station: Station) => plainName(sentences.station(station.subject)).trim()
    return {
      ...sentences.map(map, alias),
      held: (station, day) => t('adviser:move.held', { station: nameOf(station), day }),
      heldAt: (station, day) => t('adviser:move.heldAt', { station: nameOf(station), day }),
      dropped: (station, day) => t('adviser:move.dropped', { station: nameOf(station), day }),
      left: (station) => t('adviser:move.left', { station: nameOf(station) }),
      noWay: t('adviser:move.noWay'),
      // On the map there is room for a month; the legend says what the bands are.
      windowOf: ({ from }) => dates.monthName(from),
      phases: t('adviser:plan.phases'),
      windows: t('adviser:plan.windows'),
      finishTerm: t('adviser:choose.finish'),
      gives: t('adviser:plan.gives'),
    }
  }, [words, sentences, map, alias])
}

/** The words between the parts of a checklist. */
export function treeWords({ t }: PlanWords): ChecklistWords {
  return {
    all: t('sentences:tree.all'),
    any: t('sentences:tree.any'),
    some: (number) => t('sentences:tree.someOf', { number }),
    and: t('sentences:tree.and'),
    or: t('sentences:tree.or'),
  }
}

/** Names a plan step by its id, whether it is in the plan now or was before the last change. */
export function useStepName(): (step: string) => string {
  const { sentences } = usePlanWords()
  const { outlook, moved } = usePerson()
  return (id) => {
    if (!outlook) return id
    const station = outlook.map.stations.find((one) => one.id === id)
    const known: PlanStep[] = (moved?.steps ?? []).map((change) =>
      change.kind === 'gone' ? change.before : change.step,
    )
    const step = outlook.plan?.steps.find((one) => one.id === id) ?? known.find((one) => one.id === id)
    const subject =
      station?.subject ?? (step ? subjectOf(outlook.pathway, step) : subjectOfId(outlook.pathway, id))
    if (!subject) return id
    return plainName(sentences.station(subject)).trim()
  }
}
