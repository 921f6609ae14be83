import { useId, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { type Skill, skills } from '../../curriculum/requirement.ts'
import { newId } from '../../flows/person.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { isWithoutGoal } from '../../planning/ownGoal.ts'
import { DayField } from '../DayField.tsx'
import { DayNotice } from '../DayNotice.tsx'
import { noDay } from '../noDay.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import {
  type Assessment,
  foundLevels,
  lastAssessment,
  lastWritten,
  papers,
  withAssessment,
} from './assessments.ts'
import { useFault } from './faults.tsx'
import { Leaving } from './Leaving.tsx'
import { useLost } from './useLost.ts'

/** Norwegian: for each skill the level now with day and paper, and the goal. */
export function NorwegianPart() {
  const { t } = useWords('adviser')
  const { background } = usePerson().participant
  return (
    <section className="part" aria-labelledby="part-norwegian">
      <h2 id="part-norwegian">{t('adviser:map.norwegian')}</h2>
      <p className="muted">
        {t('adviser:map.norwegianLead')} {isWithoutGoal(background) && t('adviser:map.withoutGoal')}
      </p>
      <div className="skills">
        {skills.map((skill) => (
          <SkillRow key={skill} skill={skill} />
        ))}
      </div>
    </section>
  )
}

/** What stands in a row while it is filled in. */
interface Draft {
  level: Assessment['level'] | ''
  paper: Assessment['paper'] | ''
  day: Day | null
  typed: string
}

const nothing: Draft = { level: '', paper: '', day: null, typed: '' }

function draftOf(event: Assessment | undefined): Draft {
  return event ? { ...event, typed: ' ' } : nothing
}

/**
 * An assessment of one skill while it is filled in. What is whole and sound is written at once: a new one, or in
 * place of the last; a level that is taken away takes the last one back.
 */
function useAssessment(skill: Skill) {
  const { t } = useWords('adviser', 'field')
  const { participant, edit } = usePerson()
  const { today } = useWorkplace()
  const dayId = useId()
  const last = lastAssessment(participant.log, skill)
  const [anew, setAnew] = useState(false)
  const [typed, setTyped] = useState<Draft | null>(null)
  const [isLeft, setLeft] = useState(false)
  const [known, setKnown] = useState(last?.id)
  // What is half-filled stays when another tab has assessed the same skill
  const [isHeld, setHeld] = useState(false)
  if (known !== last?.id) {
    setKnown(last?.id)
    if (!isHeld) {
      setTyped(null)
      setAnew(false)
      setLeft(false)
    }
  }
  const draft = typed ?? (anew ? nothing : draftOf(last?.event))
  const dayFault =
    draft.day === null && draft.typed !== ''
      ? noDay(t, draft.typed)
      : draft.day !== null && draft.day > today
        ? t('adviser:map.faults.future')
        : null
  const isWhole = draft.level !== '' && draft.paper !== '' && draft.day !== null && dayFault === null
  const isPart = draft.level !== '' && !isWhole
  const isLost = typed !== null && typed !== nothing && !isWhole
  useLost(isLost ? `${t('adviser:map.norwegian')}, ${t(`field:skills.${skill}`)}` : null)
  useFault(dayId, typed && (dayFault ?? (isPart ? t('adviser:map.fillIn') : null)))

  function type(next: Draft): void {
    setTyped(next)
    setHeld(true)
  }

  function commit(next: Draft): void {
    type(next)
    const { level, paper, day } = next
    if (level === '' && last && !anew) {
      setHeld(false)
      edit({ kind: 'eventRetracted', entry: last.id }, (one) =>
        withAssessment(one, { event: null, replaced: last.id, id: newId('entry') }, today),
      )
      return
    }
    if (level === '' || paper === '' || day === null || day > today) return
    const event: Assessment = { kind: 'languageAssessed', day, skill, level, paper }
    const was = last?.event
    const isSame = was?.level === level && was.paper === paper && was.day === day
    setHeld(false)
    if (isSame) {
      setTyped(null)
      return
    }
    const entry = newId('entry')
    const replaced = last && !anew ? last.id : null
    edit({ kind: 'eventRecorded', entry }, (one) =>
      withAssessment(one, { event, replaced, id: entry }, today),
    )
  }

  return {
    draft,
    /** What is typed and not yet written; null when nothing is. */
    typed,
    isPart,
    dayId,
    dayError: isLeft && typed ? dayFault : null,
    /** Whether the last one stands in the row, and another may be begun. */
    mayBegin: last !== null && !anew,
    begin: () => {
      setAnew(true)
      setTyped(nothing)
    },
    type,
    commit,
    leave: () => {
      setLeft(true)
      if (typed) commit(typed)
    },
  }
}

function SkillRow({ skill }: { skill: Skill }) {
  const { t } = useWords('adviser', 'field')
  const { draft, typed, isPart, dayId, dayError, mayBegin, begin, type, commit, leave } = useAssessment(skill)
  return (
    <fieldset className="skill">
      <legend>{capital(t(`field:skills.${skill}`))}</legend>
      <SelectField
        label={t('adviser:map.level')}
        value={draft.level}
        options={[
          { value: '', text: t('adviser:map.notAssessed') },
          ...foundLevels.map((level) => ({ value: level, text: t(`field:levels.${level}`) })),
        ]}
        onChange={(level) => commit({ ...draft, level })}
      />
      <SelectField
        label={t('adviser:map.paper')}
        value={draft.paper}
        options={[
          { value: '', text: t('shell:actions.choose') },
          ...papers.map((paper) => ({ value: paper, text: capital(t(`field:papers.${paper}`)) })),
        ]}
        onChange={(paper) => commit({ ...draft, paper })}
      />
      <Leaving holds={typed !== null && typed !== nothing} onLeave={leave}>
        <DayField
          id={dayId}
          label={t('adviser:map.day')}
          error={dayError}
          value={draft.day}
          onChange={(day, text) => type({ ...draft, day, typed: text })}
        />
        <DayNotice day={dayError === null ? draft.day : null} />
      </Leaving>
      <GoalField skill={skill} />
      {mayBegin && (
        <Button
          rank="quiet"
          aria-label={`${t('adviser:map.newAssessment')}, ${t(`field:skills.${skill}`)}`}
          onClick={begin}
        >
          {t('adviser:map.newAssessment')}
        </Button>
      )}
      {typed && isPart && <FillIn draft={draft} onTake={commit} />}
    </fieldset>
  )
}

/** Says that a level needs its paper and day, and offers those of the assessment that was written last. */
function FillIn({ draft, onTake }: { draft: Draft; onTake: (draft: Draft) => void }) {
  const { t, dates } = useWords('adviser', 'field')
  const { participant } = usePerson()
  const isBegun = draft.level !== '' && draft.paper === '' && draft.day === null && draft.typed === ''
  const like = isBegun ? lastWritten(participant.log)?.event : undefined
  return (
    <div className="skill-hint">
      <p className="muted small">{t('adviser:map.fillIn')}</p>
      {like && (
        <Button
          rank="quiet"
          onClick={() => onTake({ ...draft, paper: like.paper, day: like.day, typed: ' ' })}
        >
          {t('adviser:map.sameAs', {
            skill: t(`field:skills.${like.skill}`),
            paper: t(`field:papers.${like.paper}`),
            day: dates.day(like.day),
          })}
        </Button>
      )}
    </div>
  )
}

function GoalField({ skill }: { skill: Skill }) {
  const { t } = useWords('adviser', 'field')
  const { participant, edit } = usePerson()
  const { norwegianGoal } = participant.background
  return (
    <SelectField
      label={t('adviser:map.goal')}
      value={norwegianGoal[skill] ?? ''}
      options={[
        { value: '', text: t('adviser:map.noGoal') },
        ...foundLevels.map((level) => ({ value: level, text: t(`field:levels.${level}`) })),
      ]}
      onChange={(level) =>
        edit({ kind: 'backgroundChanged' }, (one) => ({
          ...one,
          background: {
            ...one.background,
            norwegianGoal: { ...one.background.norwegianGoal, [skill]: level === '' ? null : level },
          },
        }))
      }
    />
  )
}
