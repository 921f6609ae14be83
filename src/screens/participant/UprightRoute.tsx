import { UprightMap } from '../../components/map/UprightMap.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { useUprightWords } from './useUprightWords.ts'

/** The map stood upright under its heading, with what comes next drawn heavier. */
export function UprightRoute({ outlook }: { outlook: Outlook }) {
  const words = useUprightWords(outlook)
  return (
    <>
      <h2 className="way-map-title">{words.label}</h2>
      <UprightMap map={outlook.map} next={outlook.next?.step.id ?? null} headingLevel={3} words={words} />
    </>
  )
}
