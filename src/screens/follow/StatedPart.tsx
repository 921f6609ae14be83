import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { Said } from '../../components/Said.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { capital, withoutMarks } from '../../language/marks.ts'
import { factsToState, type StatedLeaf } from '../../pathway/stated.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from '../recording/RecordDay.tsx'
import { useHalfFilled } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'

/** What the route asks and nobody can look up: who says it, what was answered last, and a form for another answer. */
export function StatedPart({ outlook: { pathway, replayed } }: { outlook: Outlook }) {
  const { t } = usePlanWords().words
  const facts = factsToState(pathway, replayed.standing)
  if (facts.length === 0) return null
  return (
    <section className="follow-stated" aria-labelledby="follow-stated">
      <h2 id="follow-stated">{t('adviser:follow.stated')}</h2>
      <ul>
        {facts.map(({ leaf, holds }) => (
          <li key={leaf.id}>
            <StatedFact leaf={leaf} holds={holds} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One of them. The form stays closed until somebody has an answer to write down. */
function StatedFact({ leaf, holds }: { leaf: StatedLeaf; holds: boolean | null }) {
  const { words } = usePlanWords()
  const { t, said } = words
  const [isOpen, setOpen] = useState(false)
  const state = holds === null ? 'question' : holds ? 'met' : 'missing'
  const what = capital(said(leaf.what))
  return (
    <>
      <div className="follow-expected">
        <p>
          <b>
            <Said text={what} />
          </b>{' '}
          <span className="muted">· {t(`field:parties.${leaf.by}`)}</span>
        </p>
        <StateMark
          state={state}
          word={holds === null ? t('adviser:follow.notStated') : t(`adviser:follow.${holds ? 'yes' : 'no'}`)}
        />
        <Button
          aria-expanded={isOpen}
          aria-label={withoutMarks(`${t('adviser:actions.record')}: ${what}`)}
          onClick={() => setOpen(!isOpen)}
        >
          {t('adviser:actions.record')}
        </Button>
      </div>
      {isOpen && <StatedForm leaf={leaf} holds={holds} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The answer and its day. */
function StatedForm({
  leaf,
  holds,
  onClose,
}: {
  leaf: StatedLeaf
  holds: boolean | null
  onClose: () => void
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { today } = useWorkplace()
  const { record, tell } = usePerson()
  const [answer, setAnswer] = useState<'yes' | 'no'>(holds === true ? 'no' : 'yes')
  const [day, setDay] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  useHalfFilled(day !== today)

  function submit(submitted: FormEvent) {
    submitted.preventDefault()
    setTried(true)
    if (day === null || day > today) return
    const event = {
      kind: 'factStated',
      day,
      fact: leaf.id,
      ...(answer === 'no' && { holds: false as const }),
    } as const
    if (!record(event)) return
    tell(withoutMarks(t('adviser:follow.recorded', { what: sentences.event(event) })))
    onClose()
  }

  return (
    <form className="follow-form" onSubmit={submit} aria-label={t('adviser:follow.stated')}>
      <ChoiceField
        label={t('adviser:follow.answer')}
        value={answer}
        options={(['yes', 'no'] as const).map((value) => ({ value, text: t(`adviser:follow.${value}`) }))}
        onChange={setAnswer}
      />
      <RecordDay value={day} tried={tried} onChange={setDay} />
      <p className="follow-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.record')}
        </Button>
        <Button rank="quiet" onClick={onClose}>
          {t('shell:actions.cancel')}
        </Button>
      </p>
    </form>
  )
}
