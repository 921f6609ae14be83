import { SelectField } from '../../components/field/SelectField.tsx'
import { Toggle } from '../../components/Toggle.tsx'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { type Case, type Group, groups, isIn } from './caseload.ts'

/** The ready groups above a list, each with how many are in it. */
export function GroupChoice({
  cases,
  value,
  onChange,
}: {
  cases: readonly Case[]
  value: Group
  onChange: (group: Group) => void
}) {
  const { t } = useWords('adviser')
  const { today } = useWorkplace()
  const options = groups.map((group) => ({
    value: group,
    text: t('adviser:list.groupOf', {
      group: t(`adviser:list.${group}`),
      number: cases.filter((one) => isIn(group, one, today)).length,
    }),
  }))
  const label = t('adviser:list.groups')
  return (
    <>
      <div className="wide-only">
        <Toggle label={label} value={value} options={options} onChange={onChange} />
      </div>
      <div className="narrow-only">
        <SelectField label={label} value={value} options={options} onChange={onChange} />
      </div>
    </>
  )
}
