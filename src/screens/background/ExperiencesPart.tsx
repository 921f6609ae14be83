import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { occupationOf } from '../../curriculum/catalogue.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { asItEnded, monthsOf } from '../../pathway/experience.ts'
import { DayNotice } from '../DayNotice.tsx'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { ExperienceEditor } from './ExperienceEditor.tsx'
import './experiences.css'
import { PracticeClaims } from './PracticeClaims.tsx'
import { useBackground } from './useBackground.ts'
import { Worth } from './Worth.tsx'
import { useSavedByExperience, WorthSaved } from './WorthSaved.tsx'

/** The one that is being added, among those being written. */
const anew = 'new'

/** Work before the plan: all of it, also what counts for nothing here. */
export function ExperiencesPart() {
  const { t } = useWords('adviser')
  const { background, set } = useBackground()
  const { edit } = usePerson()
  const { say } = useWorkplace()
  // Each stays open by itself: what is half-filled in one is not lost to another
  const [writing, setWriting] = useState<ReadonlySet<string>>(new Set())
  const adder = useRef<HTMLButtonElement>(null)
  const { experiences } = background
  const savings = useSavedByExperience()

  function keep(experience: Experience): void {
    const isKept = experiences.some(({ id }) => id === experience.id)
    set({
      experiences: isKept
        ? experiences.map((one) => (one.id === experience.id ? experience : one))
        : [...experiences, experience],
    })
  }

  function remove(experience: Experience): void {
    const place = experiences.findIndex(({ id }) => id === experience.id)
    const without = (list: Experience[]) => list.filter(({ id }) => id !== experience.id)
    set({ experiences: without(experiences) })
    say({
      text: t('adviser:map.removed', { title: experience.title }),
      undo: () =>
        edit({ kind: 'backgroundChanged' }, (one) => ({
          ...one,
          background: {
            ...one.background,
            experiences: without(one.background.experiences).toSpliced(place, 0, experience),
          },
        })),
    })
    adder.current?.focus()
  }

  function open(id: string): void {
    setWriting((now) => new Set([...now, id]))
  }

  function close(id: string): void {
    setWriting((now) => new Set([...now].filter((one) => one !== id)))
    adder.current?.focus()
  }

  return (
    <section className="part" aria-labelledby="part-experiences">
      <h2 id="part-experiences">{t('adviser:map.experiences')}</h2>
      <p className="muted">{t('adviser:map.experiencesLead')}</p>
      {experiences.length === 0 && !writing.has(anew) && <p>{t('adviser:map.noExperiences')}</p>}
      <ul className="experiences">
        {experiences.map((experience) => (
          <li key={experience.id} className="experience">
            {writing.has(experience.id) ? (
              <ExperienceEditor experience={experience} onKeep={keep} onClose={() => close(experience.id)} />
            ) : (
              <Summary
                experience={experience}
                saved={<WorthSaved experience={experience} savings={savings} />}
                onChange={() => open(experience.id)}
                onRemove={() => remove(experience)}
              />
            )}
          </li>
        ))}
        {writing.has(anew) && (
          <li className="experience">
            <ExperienceEditor experience={null} onKeep={keep} onClose={() => close(anew)} />
          </li>
        )}
      </ul>
      <Button ref={adder} hidden={writing.has(anew)} onClick={() => open(anew)}>
        {t('adviser:map.addExperience')}
      </Button>
    </section>
  )
}

function Summary({
  experience,
  saved,
  onChange,
  onRemove,
}: {
  experience: Experience
  /** What it saves in the plan. */
  saved: ReactNode
  onChange: () => void
  onRemove: () => void
}) {
  const { t, said, lengths, dates } = useWords('adviser', 'field')
  const { catalogue, today } = useWorkplace()
  const { outlook } = usePerson()
  const ended = asItEnded(outlook?.replayed.standing ?? null, experience)
  const { title, styrk, where, place, time, percent, documented } = ended
  const occupation = occupationOf(catalogue, styrk)
  const length = lengths.whole(monthsOf(ended, today))
  const facts = [
    place ?? capital(t(`field:where.${where}`)),
    ...(time.kind === 'period' ? [dates.shortMonths(time.from, time.to ?? today)] : []),
    t('adviser:map.whole', { length, percent: lengths.percent(percent) }),
  ]
  return (
    <>
      <div className="experience-what">
        <h3>{title}</h3>
        {occupation && (
          <p className="muted small">
            {said(occupation.name)} ({styrk})
          </p>
        )}
        <p className="small">{facts.join(' · ')}</p>
        <p className="small">
          {documented ? (
            <StateMark state="met" word={t('adviser:map.documentedShort')} />
          ) : (
            <StateMark state="missing" word={t('adviser:map.undocumentedShort')} />
          )}
        </p>
        {time.kind === 'period' && <DayNotice day={time.from} />}
      </div>
      <Worth experience={experience} saved={saved} />
      <div className="experience-deeds">
        <Button aria-label={t('adviser:map.change', { title })} onClick={onChange}>
          {t('shell:actions.change')}
        </Button>
        <Button rank="quiet" aria-label={`${t('shell:actions.remove')} ${title}`} onClick={onRemove}>
          {t('shell:actions.remove')}
        </Button>
      </div>
      <PracticeClaims experience={experience} />
    </>
  )
}
