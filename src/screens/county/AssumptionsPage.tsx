import { PageHeader } from '../../components/PageHeader.tsx'
import { useWords } from '../../language/useWords.ts'
import { DurationTable } from './DurationTable.tsx'
import { TermTable } from './TermTable.tsx'
import './county.css'

/** What plans rest on that no rule says: assumed durations and positions, and the terms of exams and tests. */
export default function AssumptionsPage() {
  const { t } = useWords('county')
  return (
    <div className="county-page">
      <PageHeader heading={t('shell:nav.assumptions')} />
      <div className="county-body">
        <DurationTable />
        <TermTable />
      </div>
    </div>
  )
}
