import { skills } from '../../curriculum/requirement.ts'
import { subjects } from '../../curriculum/subject.ts'
import { useWords } from '../../language/useWords.ts'
import { asItEnded, monthsOf } from '../../pathway/experience.ts'
import { lastAssessment, lastSubjectAssessment } from '../background/assessments.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'

/** What a person has brought: Norwegian by skill, levels in subjects, school and work, each as long as it was. */
export function Brought() {
  const { t } = useWords('participant', 'field')
  const { background, log } = usePerson().participant
  const levels = skills.flatMap((skill) => {
    const level = lastAssessment(log, skill)?.event.level
    return level === undefined ? [] : [{ skill, level }]
  })
  const held = subjects.flatMap((subject) => {
    const level = lastSubjectAssessment(log, subject)?.event.level
    return level === undefined ? [] : [{ subject, level }]
  })
  const { schoolYears, upperSecondary, experiences } = background
  const isSchoolKnown = schoolYears !== null || upperSecondary === true
  if (levels.length === 0 && held.length === 0 && !isSchoolKnown && experiences.length === 0)
    return <p>{t('participant:without.nothing')}</p>
  return (
    <>
      {levels.length > 0 && (
        <>
          <h3>{t('field:lanes.norwegian')}</h3>
          <ul className="answer-list">
            {levels.map(({ skill, level }) => (
              <li key={skill}>
                <Said>
                  {t('participant:without.skill', { skill: t(`field:skillsPlain.${skill}`), level })}
                </Said>
              </li>
            ))}
          </ul>
        </>
      )}
      {held.length > 0 && (
        <>
          <h3>{t('field:charts.subject')}</h3>
          <ul className="answer-list">
            {held.map(({ subject, level }) => (
              <li key={subject}>
                <Said>
                  {t('participant:without.subject', {
                    subject: t(`field:subjects.${subject}`),
                    level: t(`field:subjectLevels.${level}`),
                  })}
                </Said>
              </li>
            ))}
          </ul>
        </>
      )}
      {isSchoolKnown && <School years={schoolYears} isUpperDone={upperSecondary === true} />}
      {experiences.length > 0 && <Work />}
      <p>{t('participant:without.more')}</p>
    </>
  )
}

function School({ years, isUpperDone }: { years: number | null; isUpperDone: boolean }) {
  const { t, lengths } = useWords('participant')
  return (
    <>
      <h3>{t('participant:without.school')}</h3>
      <ul className="answer-list">
        {years !== null && <li>{lengths.years(years)}</li>}
        {isUpperDone && (
          <li>
            <Said>{t('participant:without.upperSecondary')}</Said>
          </li>
        )}
      </ul>
    </>
  )
}

function Work() {
  const { t, lengths } = useWords('participant')
  const { today } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { experiences } = participant.background
  const standing = outlook?.replayed.standing ?? null
  return (
    <>
      <h3>{t('participant:without.work')}</h3>
      <ul className="answer-list">
        {experiences.map((experience) => (
          <li key={experience.id}>
            <bdi>{experience.title}</bdi>: {lengths.whole(monthsOf(asItEnded(standing, experience), today))}
          </li>
        ))}
      </ul>
    </>
  )
}
