import type { ReactNode } from 'react'
import { type Provision, type RuleTopic, ruleTopics } from '../../curriculum/provision.ts'
import { type RuleEntry, type RuleId, type RuleSet, ruleIds } from '../../curriculum/rules.ts'
import { topicOfRule } from '../../curriculum/ruleTopics.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { OwnParts } from './OwnParts.tsx'
import { Provisions } from './Provisions.tsx'
import { RuleEntries } from './RuleEntries.tsx'

/** What law and county say of one rule: both are shown beside each other, never merged into one. */
interface RuleRow {
  rule: RuleId
  law: readonly RuleEntry[]
  own: readonly RuleEntry[]
}

const isUnknown = ({ law, own }: RuleRow): boolean =>
  (own.length > 0 ? own : law).some(({ value }) => value === null)

/** What one county has published, then what holds everywhere and the county has not written of. */
export function RuleTable({ county, onlyUnknown }: { county: RuleSet; onlyUnknown: boolean }) {
  const { national } = useWorkplace().catalogue
  const { t, said } = useWords('county', 'field', 'sentences')
  const entriesOf = ({ rules }: RuleSet, rule: RuleId) => rules.filter((entry) => entry.rule === rule)
  const rows = ruleIds
    .map((rule): RuleRow => ({ rule, law: entriesOf(national, rule), own: entriesOf(county, rule) }))
    .filter(({ law, own }) => law.length + own.length > 0)
  const provisions = [...(county.provisions ?? []), ...(national.provisions ?? [])]
  const count = rows.filter(isUnknown).length + provisions.filter(({ ask }) => ask).length
  const rowsShown = rows.filter((row) => !onlyUnknown || isUnknown(row))
  const provisionsOf = (set: RuleSet) =>
    (set.provisions ?? []).filter(({ ask }) => !onlyUnknown || ask !== undefined)
  const ownRows = rowsShown.filter(({ own }) => own.length > 0)
  return (
    <>
      <p>{t('county:rules.unknownCount', { count })}</p>
      <section className="county-section" id="county-own">
        <h2 tabIndex={-1}>{t('county:rules.own', { county: said(county.name) })}</h2>
        {ownRows.length > 0 && <OwnRules rows={ownRows} />}
        <Provisions provisions={provisionsOf(county)} />
        {!onlyUnknown && <OwnParts county={county} />}
      </section>
      <section className="county-section" id="county-everywhere">
        <h2 tabIndex={-1}>{t('county:rules.everywhere')}</h2>
        <p>{t('county:rules.everywhereLead')}</p>
        {ruleTopics.map((topic) => (
          <Topic
            key={topic}
            topic={topic}
            rows={rowsShown.filter(({ rule, own }) => own.length === 0 && topicOfRule[rule] === topic)}
            provisions={provisionsOf(national).filter((one) => one.topic === topic)}
            isOpen={onlyUnknown}
          />
        ))}
      </section>
    </>
  )
}

/** The county's own values, and the law's beside them. */
function OwnRules({ rows }: { rows: readonly RuleRow[] }) {
  const { t } = useWords('county', 'field')
  const practice = t('county:rules.practice')
  return (
    <Rows
      name={practice}
      rows={rows}
      columns={[
        { name: practice, cell: ({ own }) => <RuleEntries entries={own} /> },
        {
          name: t('county:rules.law'),
          cell: ({ law }) =>
            law.length === 0 ? (
              <span className="muted">{t('county:rules.noLaw')}</span>
            ) : (
              <RuleEntries entries={law} />
            ),
        },
      ]}
    />
  )
}

/** What is said of each rule, in so many columns; where they lie under each other, each says which it is. */
function Rows({
  name,
  rows,
  columns,
}: {
  name: string
  rows: readonly RuleRow[]
  columns: readonly { name: string; cell: (row: RuleRow) => ReactNode }[]
}) {
  const { t } = useWords('county', 'field')
  return (
    <div className="table-scroll">
      <table className="ds-table county-rules">
        <caption className="spoken">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('county:rules.rule')}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rule}>
              <th scope="row">{t(`field:rules.${row.rule}`)}</th>
              {columns.map((column) => (
                <td key={column.name} data-label={columns.length > 1 ? column.name : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What holds everywhere about one thing: rules with a value first, then what the law says beside them. */
function Topic({
  topic,
  rows,
  provisions,
  isOpen,
}: {
  topic: RuleTopic
  rows: readonly RuleRow[]
  provisions: readonly Provision[]
  /** Unfolded from the start: the page is short enough for it. */
  isOpen: boolean
}) {
  const { t } = useWords('county', 'field')
  if (rows.length + provisions.length === 0) return null
  const name = t(`county:topics.${topic}`)
  return (
    <details className="county-topic" open={isOpen}>
      <summary>
        <h3>{name}</h3>{' '}
        <span className="muted">
          {t('county:rules.ruleCount', { count: rows.length + provisions.length })}
        </span>
      </summary>
      {rows.length > 0 && (
        <Rows
          name={name}
          rows={rows}
          columns={[{ name: t('county:rules.value'), cell: ({ law }) => <RuleEntries entries={law} /> }]}
        />
      )}
      <Provisions provisions={provisions} />
    </details>
  )
}
