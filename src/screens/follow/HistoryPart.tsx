import { Button } from '../../components/Button.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { withoutMarks } from '../../language/marks.ts'
import { deedsOf } from '../../records/deeds.ts'
import { useDeedText } from '../deedText.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { MoreLines } from './MoreLines.tsx'

/** Every deed, the latest first, with the way back to each and, for what is undone, forth again. */
export function HistoryPart() {
  const { words } = usePlanWords()
  const { t, dates } = words
  const { kept, historyCut, undo, redo } = usePerson()
  const textOf = useDeedText()
  const deeds = deedsOf(kept.history)
  const repeat = (times: number, deed: (() => void) | null): void => {
    for (let count = 0; count < times; count += 1) deed?.()
  }
  return (
    <section className="follow-history" aria-labelledby="follow-history">
      <h2 id="follow-history">{t('adviser:follow.history')}</h2>
      <p className="small muted">
        {t('adviser:follow.historyLead')} {historyCut && t('adviser:head.historyCut')}
      </p>
      <MoreLines
        className="follow-deeds"
        label="follow-history"
        most={8}
        lines={deeds.map(({ edit, back }) => {
          const what = withoutMarks(textOf(edit))
          return (
            <li
              key={edit.id}
              className={back < 0 ? 'undone' : undefined}
              aria-current={back === 0 || undefined}
            >
              <p className="follow-day">{dates.shortDay(edit.day)}</p>
              <p>
                {what}
                {back < 0 && <b> ({t('adviser:follow.undone')})</b>}
              </p>
              <p className="follow-deed-act">
                {back === 0 ? (
                  <b>
                    <MarkShape state="agreed" /> {t('adviser:follow.here')}
                  </b>
                ) : back > 0 ? (
                  <Button
                    rank="quiet"
                    aria-label={t('adviser:follow.backHereWhat', { what })}
                    onClick={() => repeat(back, undo)}
                  >
                    {t('adviser:follow.backHere')}
                  </Button>
                ) : (
                  <Button
                    rank="quiet"
                    aria-label={t('adviser:follow.forthHereWhat', { what })}
                    onClick={() => repeat(-back, redo)}
                  >
                    {t('adviser:follow.forthHere')}
                  </Button>
                )}
              </p>
            </li>
          )
        })}
      />
    </section>
  )
}
