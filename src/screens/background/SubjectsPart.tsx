import { useId, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { SelectField } from '../../components/field/SelectField.tsx'
import { levelsOf, type Subject, subjectPapers, subjects } from '../../curriculum/subject.ts'
import { newId } from '../../flows/person.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { DayField } from '../DayField.tsx'
import { DayNotice } from '../DayNotice.tsx'
import { noDay } from '../noDay.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { lastSubjectAssessment, type SubjectAssessment, withAssessment } from './assessments.ts'
import { useFault } from './faults.tsx'
import { Leaving } from './Leaving.tsx'
import { useLost } from './useLost.ts'

/** Subjects of preparatory education: for each the level that the person has, with day and paper. Folded away until one is. */
export function SubjectsPart() {
  const { t } = useWords('adviser')
  const { log } = usePerson().participant
  const [wasHeld] = useState(() => subjects.some((subject) => lastSubjectAssessment(log, subject)))
  return (
    <details className="part" open={wasHeld}>
      <summary>
        <h2>{t('adviser:map.subjects')}</h2>
      </summary>
      <p className="muted">{t('adviser:map.subjectsLead')}</p>
      <div className="skills">
        {subjects.map((subject) => (
          <SubjectRow key={subject} subject={subject} />
        ))}
      </div>
    </details>
  )
}

/** What stands in a row while it is filled in. */
interface Draft {
  level: SubjectAssessment['level'] | ''
  paper: SubjectAssessment['paper'] | ''
  day: Day | null
  typed: string
}

const nothing: Draft = { level: '', paper: '', day: null, typed: '' }

const isNothing = ({ level, paper, day, typed }: Draft): boolean =>
  level === '' && paper === '' && day === null && typed === ''

/** A level in one subject while it is filled in: written once whole and sound, taken back when the level is taken away. */
function useSubject(subject: Subject) {
  const { t } = useWords('adviser', 'field')
  const { participant, edit } = usePerson()
  const { today } = useWorkplace()
  const dayId = useId()
  const last = lastSubjectAssessment(participant.log, subject)
  const [typed, setTyped] = useState<Draft | null>(null)
  const [isLeft, setLeft] = useState(false)
  const draft = typed ?? (last ? { ...last.event, typed: ' ' } : nothing)
  const { level, paper, day } = draft
  const dayFault =
    day === null && draft.typed !== ''
      ? noDay(t, draft.typed)
      : day !== null && day > today
        ? t('adviser:map.faults.future')
        : null
  const isWhole = level !== '' && paper !== '' && day !== null && dayFault === null
  const isPart = level !== '' && !isWhole
  // A paper or a day that is chosen before the level is as much as any other half of it
  const isLost = typed !== null && !isNothing(typed) && !isWhole
  useLost(isLost ? `${t('adviser:map.subjects')}, ${t(`field:subjects.${subject}`)}` : null)
  useFault(dayId, typed && (dayFault ?? (isPart ? t('adviser:map.fillIn') : null)))

  function write(event: SubjectAssessment | null): void {
    const id = newId('entry')
    const replaced = last?.id ?? null
    const deed =
      event === null && replaced !== null
        ? ({ kind: 'eventRetracted', entry: replaced } as const)
        : ({ kind: 'eventRecorded', entry: id } as const)
    edit(deed, (one) => withAssessment(one, { event, replaced, id }, today))
    setTyped(null)
  }

  function commit(next: Draft): void {
    setTyped(next)
    if (next.level === '') {
      if (last) write(null)
      else if (isNothing(next)) setTyped(null)
      return
    }
    if (next.paper === '' || next.day === null || next.day > today) return
    const was = last?.event
    const isSame = was?.level === next.level && was.paper === next.paper && was.day === next.day
    if (isSame) setTyped(null)
    else write({ kind: 'subjectAssessed', day: next.day, subject, level: next.level, paper: next.paper })
  }

  return {
    draft,
    dayId,
    isPart: typed !== null && isPart,
    isLost,
    dayError: isLeft && typed ? dayFault : null,
    type: setTyped,
    commit,
    leave: () => {
      setLeft(true)
      if (typed) commit(typed)
    },
  }
}

function SubjectRow({ subject }: { subject: Subject }) {
  const { t } = useWords('adviser', 'field')
  const { draft, dayId, isPart, isLost, dayError, type, commit, leave } = useSubject(subject)
  return (
    <fieldset className="skill">
      <legend>{capital(t(`field:subjects.${subject}`))}</legend>
      <SelectField
        label={t('adviser:map.level')}
        value={draft.level}
        options={[
          { value: '', text: t('adviser:map.notAssessed') },
          ...levelsOf(subject).map((level) => ({ value: level, text: t(`field:subjectLevels.${level}`) })),
        ]}
        onChange={(level) => commit({ ...draft, level })}
      />
      <SelectField
        label={t('adviser:map.paper')}
        value={draft.paper}
        options={[
          { value: '', text: t('shell:actions.choose') },
          ...subjectPapers.map((paper) => ({
            value: paper,
            text: capital(t(`field:subjectPapers.${paper}`)),
          })),
        ]}
        onChange={(paper) => commit({ ...draft, paper })}
      />
      <Leaving holds={isLost} onLeave={leave}>
        <DayField
          id={dayId}
          label={t('adviser:map.day')}
          error={dayError}
          value={draft.day}
          onChange={(day, text) => type({ ...draft, day, typed: text })}
        />
        <DayNotice day={dayError === null ? draft.day : null} />
      </Leaving>
      {isPart && <p className="skill-hint muted small">{t('adviser:map.fillIn')}</p>}
    </fieldset>
  )
}
