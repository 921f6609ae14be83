import { use, useMemo } from 'react'
import type { Json } from '../../../curriculum/json.ts'
import type { Asked } from '../../../flows/hitting.ts'
import { pathwayOf } from '../../../flows/outlook.ts'
import { isMadeOf } from '../../../flows/versions.ts'
import { choiceOf } from '../../../pathway/pathway.ts'
import type { Participant } from '../../../records/participant.ts'
import { storySchema } from '../../../records/story.ts'
import { useWorkplace } from '../../workplace.tsx'

let reading: Promise<readonly Participant[]> | null = null

/** The example persons as they are told, whatever somebody has made of them in this browser. */
async function readExamples(): Promise<readonly Participant[]> {
  const { builtInStories } = await import('../../curricula.ts')
  return (await builtInStories()).flatMap((file) => {
    const read = storySchema.safeParse(file)
    return read.success ? [read.data.participant] : []
  })
}

/** How many example persons are shown beside a draft. */
const shownAtOnce = 4

/** A few example persons whose way is made of a file, no two of one trade and route before all are there. */
export function useExamples(of: string): readonly Participant[] {
  reading ??= readExamples()
  const all = use(reading)
  const { newest } = useWorkplace()
  return useMemo(() => {
    const onWay = all.filter((person) => {
      const pathway = person.wishes.route === null ? null : pathwayOf(newest, person)
      return pathway !== null && isMadeOf(newest, choiceOf(pathway), of)
    })
    const byWay = new Map(onWay.map((one) => [`${one.wishes.trades[0]} ${one.wishes.route}`, one]))
    return [...new Set([...byWay.values(), ...onWay])].slice(0, shownAtOnce)
  }, [all, newest, of])
}

/** What is asked of a draft to picture it: the plans of the examples, whether it touches them or not. */
export function useAskedOfExamples(
  of: string,
  content: Json,
  examples: readonly Participant[],
): Asked | null {
  const { newest: catalogue, today } = useWorkplace()
  return useMemo(
    () => ({
      catalogue,
      of,
      content,
      today,
      people: examples,
      open: (id) => Promise.resolve(examples.find((one) => one.id === id) ?? null),
      everybody: true,
    }),
    [catalogue, of, content, today, examples],
  )
}
