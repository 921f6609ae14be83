import type { Provision } from '../../curriculum/provision.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { SourceLine } from './SourceLine.tsx'

/** What law or county says that no plan reckons with; what the sources leave open stands as a question. */
export function Provisions({ provisions }: { provisions: readonly Provision[] }) {
  const { t, said } = useWords('county', 'field')
  const { ruleDays, ruleAsk } = useSentences()
  if (provisions.length === 0) return null
  return (
    <ul className="county-provisions">
      {provisions.map((provision) => {
        const ask = ruleAsk(provision)
        const days = ruleDays(provision)
        return (
          <li key={provision.id}>
            <p className={ask ? 'rule-value unknown' : undefined}>
              {said(provision.text)}
              {ask && ` – ${ask}`}
            </p>
            <p className="small muted">
              {days && `${days} · `}
              {t(`field:standings.${provision.standing}`)} · <SourceLine source={provision.source} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
