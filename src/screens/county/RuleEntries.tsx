import type { RuleEntry } from '../../curriculum/rules.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { SourceLine } from './SourceLine.tsx'

/** The values of one rule, each with its days, standing, source and note. */
export function RuleEntries({ entries }: { entries: readonly RuleEntry[] }) {
  const { t, said } = useWords('county', 'field', 'sentences')
  const { ruleValue, ruleDays, ruleAsk } = useSentences()
  return (
    <ul className="rule-entries">
      {entries.map((entry) => {
        const days = ruleDays(entry)
        const ask = entry.value === null ? ruleAsk(entry) : null
        return (
          <li key={`${entry.from ?? ''}.${entry.to ?? ''}.${JSON.stringify(entry.value)}`}>
            <p className={entry.value === null ? 'rule-value unknown' : 'rule-value'}>
              {ruleValue(entry)}
              {ask && <> – {ask}</>}
            </p>
            {entry.note && <p className="small">{said(entry.note)}</p>}
            <p className="small muted">
              {days && `${days} · `}
              {t(`field:standings.${entry.standing}`)} · <SourceLine source={entry.source} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
