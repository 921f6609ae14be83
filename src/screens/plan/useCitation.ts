import type { CitedProvision } from '../../curriculum/provision.ts'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** Names the paragraph of a provision, as the rules have it. */
export function useCitation(): (id: CitedProvision) => string {
  const { national } = useWorkplace().catalogue
  const { sentences } = usePlanWords()
  return (id) => {
    const title = national.provisions?.find((one) => one.id === id)?.source.title
    return title === undefined ? '' : sentences.source({ title, year: null })
  }
}
