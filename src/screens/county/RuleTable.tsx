import type { RuleEntry, RuleSet } from '../../curriculum/rules.ts'
import { ruleIds } from '../../curriculum/rules.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** Law and county practice of every rule beside each other: both are shown, never merged into one. */
export function RuleTable({ county, onlyUnknown }: { county: RuleSet; onlyUnknown: boolean }) {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('county', 'field', 'sentences')
  const rows = ruleIds
    .map((rule) => ({
      rule,
      law: catalogue.national.rules.filter((entry) => entry.rule === rule),
      own: county.rules.filter((entry) => entry.rule === rule),
    }))
    .filter(({ law, own }) => law.length + own.length > 0)
  const isUnknown = (entries: RuleEntry[]): boolean => entries.some((entry) => entry.value === null)
  const unknown = rows.filter(({ law, own }) => isUnknown(own.length > 0 ? own : law))
  const shown = onlyUnknown ? unknown : rows
  return (
    <section className="county-section">
      <p>{t('county:rules.unknownCount', { count: unknown.length })}</p>
      <div className="table-scroll">
        <table className="ds-table county-rules">
          <caption className="spoken">{t('county:rules.title', { county: said(county.name) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county:rules.rule')}</th>
              <th scope="col">{t('county:rules.law')}</th>
              <th scope="col">{t('county:rules.practice')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ rule, law, own }) => (
              <tr key={rule}>
                <th scope="row">{t(`field:rules.${rule}`)}</th>
                <td>{law.length === 0 ? <span className="muted">–</span> : <Entries entries={law} />}</td>
                <td>
                  {own.length === 0 ? (
                    <span className="muted">{t('county:rules.none')}</span>
                  ) : (
                    <Entries entries={own} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The values of one rule, each with its days, standing, source and note. */
function Entries({ entries }: { entries: readonly RuleEntry[] }) {
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
            {days && <p className="small">{days}</p>}
            {entry.note && <p className="small">{said(entry.note)}</p>}
            <p className="small muted">
              {t(`field:standings.${entry.standing}`)} · <SourceLine source={entry.source} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
