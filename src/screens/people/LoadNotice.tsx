import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { type Case, routesAboveLimit } from './caseload.ts'

/** The models that more persons follow here than one job specialist is to have: it is said, and refuses nobody. */
export function LoadNotice({ cases }: { cases: readonly Case[] }) {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('adviser', 'sentences')
  const { source } = useSentences()
  const above = routesAboveLimit(catalogue, cases)
  if (above.length === 0) return null
  return (
    <ul className="people-load">
      {above.map(({ route, people, limit }) => (
        <li key={route.id}>
          <Said>
            {t('adviser:list.aboveLimit', {
              people: t('adviser:list.count', { count: people }),
              route: said(route.name),
              most: limit.persons,
              source: source(limit.source),
            })}
          </Said>
        </li>
      ))}
    </ul>
  )
}
