import { useMemo } from 'react'
import { StateMark } from '../../components/StateMark.tsx'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { ruleOf } from '../../pathway/pathway.ts'
import { practiceOn, practiceReached } from '../../pathway/practice.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { tradeNameOf } from './counting.ts'
import { WishesFields } from './WishesFields.tsx'

/** What all of it is worth: the practice that counts, against what county and law ask before a contract. */
export function PracticePanel() {
  const { t } = useWords('adviser')
  return (
    <aside className="practice" aria-labelledby="practice-heading">
      <div className="practice-inner">
        <h2 id="practice-heading">{t('adviser:map.wishes')}</h2>
        <WishesFields />
        <Sum />
      </div>
    </aside>
  )
}

function Sum() {
  const { t, said, lengths, dates } = useWords('adviser', 'sentences')
  const { catalogue, today } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { background } = participant
  const pathway = outlook?.pathway ?? null
  const sentences = useSentences({ pathway, background })
  const standing = outlook?.replayed.standing ?? null
  const worked = useMemo(() => {
    if (!pathway || !standing) return null
    const { law, holds } = ruleOf(pathway, 'practiceBeforeContract', today)
    const { months } = practiceOn(pathway, background, standing, today)
    const asked = typeof holds?.value === 'number' ? holds.value : null
    return {
      months,
      asked,
      asks: holds,
      law: law && law !== holds && typeof law.value === 'number' ? law.value : null,
      reached: asked === null ? null : practiceReached(pathway, background, standing, today, asked),
      fullTime: ruleOf(pathway, 'fullTimeFrom', today).holds,
    }
  }, [pathway, standing, background, today])
  if (!pathway || !worked) return <p className="muted">{t('adviser:map.chooseFirst')}</p>
  const { months, asked, asks, law, reached, fullTime } = worked
  const county = said(pathway.county.name)
  const lacking = asked === null ? 0 : asked - months
  const source = asks && sentences.source(asks.source)
  const fullTimeSource = fullTime && sentences.source(fullTime.source)
  const who = asks?.standing === 'law' ? t('adviser:map.theLaw') : county
  return (
    <section className="practice-sum" aria-labelledby="practice-sum-heading">
      <h3 id="practice-sum-heading">
        {t('adviser:map.practiceIn', { trade: said(tradeNameOf(catalogue, pathway.trade.trade)) })}
      </h3>
      <output className="practice-months">{lengths.months(months)}</output>
      {asked !== null && asks && (
        <>
          <MonthBlocks months={months} asked={asked} />
          <p>
            {t('adviser:map.asks', { who, length: lengths.months(asked) })}{' '}
            {law !== null && t('adviser:map.lawAsks', { length: lengths.months(law) })}
          </p>
          <p>
            {lacking > 1e-9 ? (
              <StateMark state="missing" word={t('adviser:map.lacks', { length: lengths.months(lacking) })} />
            ) : (
              <StateMark state="met" word={t('adviser:map.enough')} />
            )}
            {lacking > 1e-9 &&
              reached !== null &&
              ` ${t('adviser:map.reached', { day: dates.day(reached) })}`}
          </p>
        </>
      )}
      {fullTime && (
        <p>
          {typeof fullTime.value === 'number'
            ? t('adviser:map.fullTimeFrom', { county, percent: lengths.percent(fullTime.value) })
            : t('adviser:map.partTime', { county })}
        </p>
      )}
      {[...new Set([source, fullTimeSource])].map(
        (one) =>
          one && (
            <p key={one} className="muted small">
              {t('sentences:source', { source: one })}
            </p>
          ),
      )}
    </section>
  )
}

/** Months as blocks, those that count filled: the sentence beside says the same. */
function MonthBlocks({ months, asked }: { months: number; asked: number }) {
  const count = Math.ceil(Math.max(asked, Math.min(months, asked)))
  return (
    <div className="month-blocks" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => {
        const share = Math.max(0, Math.min(1, months - index))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the n-th month is the n-th block
          <svg key={index} viewBox="0 0 8 16" preserveAspectRatio="none" aria-hidden="true">
            <rect className="block-empty" x="0.75" y="0.75" width="6.5" height="14.5" />
            <rect className="block-full" x="0" y="0" width={8 * share} height="16" />
          </svg>
        )
      })}
    </div>
  )
}
