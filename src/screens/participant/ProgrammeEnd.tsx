import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { programmeTime } from '../../pathway/programme.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'

/** When the introduction programme ends by law, and that the plan goes on after it, surely or perhaps. */
export function ProgrammeEnd({ outlook: { pathway, map, notices } }: { outlook: Outlook }) {
  const { t, dates } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const time = programmeTime(pathway, usePerson().participant.background)
  if (!time || time.ends === null || time.ends < map.today) return null
  const ends = t(`participant:way.${time.question === null ? 'programmeEnds' : 'programmeEndsAsk'}`, {
    day: dates.day(time.ends),
  })
  const longer = notices
    .filter(({ kind }) => kind !== 'leavesTargetGroup')
    .map((notice) => sentences.plan.programmeNotice(notice, map.today))
  return (
    <p>
      <Said>{[ends, ...longer].join(' ')}</Said>
    </p>
  )
}
