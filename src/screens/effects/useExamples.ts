import { use, useMemo } from 'react'
import type { Json } from '../../curriculum/json.ts'
import type { Asked } from '../../flows/hitting.ts'
import { pathwayOf } from '../../flows/outlook.ts'
import { isMadeOf } from '../../flows/versions.ts'
import { choiceOf } from '../../pathway/pathway.ts'
import type { Participant } from '../../records/participant.ts'
import { storySchema } from '../../records/story.ts'
import { useWorkplace } from '../workplace.tsx'

let reading: Promise<readonly Participant[]> | null = null

/** The example persons as they are told, whatever somebody has made of them in this browser. */
async function readExamples(): Promise<readonly Participant[]> {
  const { builtInStories } = await import('../curricula.ts')
  return (await builtInStories()).flatMap((file) => {
    const read = storySchema.safeParse(file)
    return read.success ? [read.data.participant] : []
  })
}

/** How many example persons are shown beside a draft. */
const shownAtOnce = 4

/** The example persons whose way is made of a file, those first who take modules where it is a trade, and one of each way first. */
export function useExamples(of: string): readonly Participant[] {
  reading ??= readExamples()
  const all = use(reading)
  const { newest } = useWorkplace()
  return useMemo(() => {
    const onWay = all.filter((person) => {
      const pathway = person.wishes.route === null ? null : pathwayOf(newest, person)
      return pathway !== null && isMadeOf(newest, choiceOf(pathway), of)
    })
    const takesModules = ({ wishes }: Participant): boolean =>
      newest.routesById.get(wishes.route ?? '')?.steps.some(({ kind }) => kind === 'modules') === true
    const first = of.startsWith('trades/') ? onWay.filter(takesModules) : []
    const byWay = new Map(onWay.map((one) => [`${one.wishes.trades[0]} ${one.wishes.route}`, one]))
    return [...new Set([...first, ...byWay.values(), ...onWay])]
  }, [all, newest, of])
}

/** What is asked of a draft to picture it: the plans of a few examples, those first whom it touches. */
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
      examples: shownAtOnce,
    }),
    [catalogue, of, content, today, examples],
  )
}
