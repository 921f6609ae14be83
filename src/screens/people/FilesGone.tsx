import { goneOf } from '../../flows/outlook.ts'
import { useWords } from '../../language/useWords.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** What the open person's plan was made on and is not here, where it is so: why it is not shown, or what it follows instead. */
export function FilesGone() {
  const { t } = useWords('adviser')
  const { catalogue } = useWorkplace()
  const { wishes } = usePerson().participant
  const [gone] = goneOf(catalogue, wishes)
  if (!gone) return null
  return (
    <div className="person-problems">
      <p className="person-problem" role="status">
        {t(`adviser:head.gone.${gone.what}`, { id: gone.id })}
      </p>
    </div>
  )
}
