import { DateField } from '../components/field/DateField.tsx'
import { useWords } from '../language/useWords.ts'

/** A date as every page of the adviser asks for it. */
export function DayField(props: Omit<Parameters<typeof DateField>[0], 'parts'>) {
  const { t } = useWords('adviser')
  return (
    <DateField
      {...props}
      parts={{
        date: t('adviser:map.dateParts.date'),
        month: t('adviser:map.dateParts.month'),
        year: t('adviser:map.dateParts.year'),
      }}
    />
  )
}
