import { Button } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useWords } from '../../language/useWords.ts'
import { CaseTable } from './CaseTable.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import type { ListDeeds } from './useRowDeeds.ts'
import type { ShownPeople } from './useShownPeople.ts'

/** The people who are shown as a table, with what they are searched for by. */
export function PeopleList({ people, deeds }: { people: ShownPeople; deeds: ListDeeds }) {
  const { t } = useWords('adviser')
  const { search, group, archived, shown, drawn, more, order, waits, sort, body } = people
  return (
    <div className="people-list">
      <search className="people-search">
        <GroupChoice cases={group.among} value={group.value} onChange={group.change} />
        <TextField
          type="search"
          label={t('adviser:list.search')}
          value={search.text}
          onChange={search.change}
        />
        {archived.areThere && (
          <CheckField
            label={t('adviser:list.showArchived')}
            checked={archived.tooShown}
            onChange={archived.change}
          />
        )}
        <output className="muted">{t('adviser:list.count', { count: shown.length })}</output>
      </search>
      <div>
        {shown.length > 0 ? (
          <CaseTable
            rows={drawn}
            order={order}
            waits={waits}
            onSort={sort}
            body={body}
            examples={deeds.examples}
            deeds={deeds}
          />
        ) : (
          <p className="people-empty">
            {t(search.isEmpty ? 'adviser:list.noneInGroup' : 'adviser:list.noHits')}
          </p>
        )}
        {more && <Button onClick={more}>{t('shell:actions.showMore')}</Button>}
      </div>
      {shown.some(({ id }) => deeds.examples.has(id)) && (
        <p className="case-note muted small">
          <span className="case-mark">{t('adviser:list.example')}</span> {t('adviser:list.exampleHint')}
        </p>
      )}
    </div>
  )
}
