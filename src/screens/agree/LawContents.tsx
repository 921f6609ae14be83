import type { ReactNode } from 'react'
import { Link } from '../../components/Button.tsx'
import { Checklist, type ChecklistNode } from '../../components/Checklist.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { contentsKnown, type KnownContents, type PlanContent, planContents } from '../../planning/agree.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { usePerson } from '../person.tsx'
import { treeWords, usePlanWords } from '../plan/usePlan.ts'
import type { AgreementView } from './useAgreement.ts'

/** What the law asks of an integration plan, each as a fact: in place, missing, or a question that Fagvei cannot answer. */
export function LawContents({ view }: { view: AgreementView }) {
  const { words } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const known = contentsKnown(view.pathway, participant.background)
  const noteOf = useContentNote(view, known)
  const node: ChecklistNode = {
    kind: 'all',
    of: planContents.map((content) => ({
      kind: 'leaf',
      state: known.states[content],
      sentence: t(`adviser:agree.check.${content}`),
      word: t(`adviser:agree.state.${known.states[content]}`),
      note: noteOf(content),
    })),
  }
  return (
    <section className="agree-law" aria-labelledby="agree-law">
      <h3 id="agree-law">{t('adviser:agree.checklist')}</h3>
      <Checklist node={node} words={treeWords(words)} />
    </section>
  )
}

function useContentNote(view: AgreementView, known: KnownContents): (content: PlanContent) => ReactNode {
  const { words, sentences } = usePlanWords()
  const { t, lengths, dates, list } = words
  const { participant } = usePerson()
  const fill = (text: string) => (
    <>
      {text} <Link href={`#/adviser/${participant.id}/map`}>{t('adviser:agree.content.fill')}</Link>
    </>
  )
  return (content) => {
    switch (content) {
      case 'finalGoal':
        return known.finalGoal
          ? t(`field:programmeGoals.${known.finalGoal}`)
          : fill(t('adviser:agree.content.noProgramme'))
      case 'norwegianGoal': {
        const missing = known.norwegianGoal.flatMap(({ skill, level }) =>
          level === null ? [t(`field:skills.${skill}`)] : [],
        )
        if (missing.length > 0) return fill(t('adviser:agree.content.noGoal', { skills: list(missing) }))
        return list(
          known.norwegianGoal.map(
            ({ skill, level }) => `${t(`field:skills.${skill}`)} ${t(`field:levels.${level ?? 'belowA1'}`)}`,
          ),
        )
      }
      case 'longTermGoal': {
        const goal = sentences.station(goalSubject(view.pathway)).text
        return t('adviser:agree.content.longTerm', { goal: goal.charAt(0).toLowerCase() + goal.slice(1) })
      }
      case 'scope':
        return t('adviser:agree.content.scope')
      case 'length': {
        const { time } = known
        if (!time) return fill(t('adviser:agree.content.noProgramme'))
        if (time.ends === null || time.months === null || time.question !== null) {
          return t('adviser:agree.content.lengthAsk')
        }
        return t('adviser:agree.content.length', {
          length: lengths.months(time.months),
          day: dates.day(time.ends),
        })
      }
      case 'elements':
        return t('adviser:agree.content.elements')
      case 'appeal':
        return t('adviser:agree.content.appeal')
    }
  }
}

/** The agreement is a decision, and this is how one appeals. The deadline is a question: no source of ours gives it. */
export function AppealPart() {
  const { t } = usePlanWords().words
  return (
    <section className="agree-appeal" aria-labelledby="agree-appeal">
      <h3 id="agree-appeal">{t('adviser:agree.decision')}</h3>
      <p>{t('adviser:agree.appeal')}</p>
      <p>{t('adviser:agree.appealTo')}</p>
      <p>
        <StateMark state="question" word={t('adviser:agree.state.question')} />{' '}
        {t('adviser:agree.appealDeadline')}
      </p>
    </section>
  )
}
