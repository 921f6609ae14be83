import { useMemo } from 'react'
import { StateMark } from '../../components/StateMark.tsx'
import { tradeNameOf } from '../../curriculum/catalogue.ts'
import { capital } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { practiceSum } from '../../pathway/practiceAsked.ts'
import type { LeafAnswer } from '../../pathway/unmet.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { HeldPart } from './HeldPart.tsx'
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
        <HeldPart />
      </div>
    </aside>
  )
}

function Sum() {
  const { t, said, lengths, list } = useWords('adviser', 'sentences')
  const { catalogue, today } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { background } = participant
  const pathway = outlook?.pathway ?? null
  const standing = outlook?.replayed.standing ?? null
  const sentences = useSentences({ pathway, background, standing, day: today })
  const worked = useMemo(
    () => pathway && standing && practiceSum(catalogue, pathway, background, standing, today),
    [catalogue, pathway, standing, background, today],
  )
  if (!pathway || !worked) return <p className="muted">{t('adviser:map.chooseFirst')}</p>
  const { months, before, during, asked, least, fullTime } = worked
  const county = said(pathway.county.name)
  /** Whether the same practice is another number of months where part time is converted. */
  const isOtherwise = (has: LeafAnswer['has']): has is number => typeof has === 'number' && has !== months
  return (
    <section className="practice-sum" aria-labelledby="practice-sum-heading">
      <h3 id="practice-sum-heading">
        {pathway.trade
          ? t('adviser:map.practiceIn', { trade: said(tradeNameOf(catalogue, pathway.trade.trade)) })
          : t('adviser:map.workSoFar')}
      </h3>
      <output className="practice-months">{lengths.practice(months)}</output>
      {asked.some(({ converted, answer }) => converted && isOtherwise(answer.has)) && (
        <p className="muted small">{t('adviser:map.countedHere')}</p>
      )}
      {least !== null && <MonthBlocks months={months} asked={least} />}
      {during > 0 && before > 0 && (
        <p className="muted small">
          {t('adviser:map.parts', { before: lengths.practice(before), during: lengths.practice(during) })}
        </p>
      )}
      <ul className="asked">
        {asked.map(({ point, answer, law, routes, converted }) => {
          const line = sentences.leaf(answer)
          return (
            <li key={`${point} ${answer.wants}`}>
              <p>
                <strong>{list(routes.map(({ name }) => said(name)))}</strong>
              </p>
              <p>
                {line.demand} {t('adviser:map.toReach', { point: sentences.point(point) })}
              </p>
              <p className="marked">
                <StateMark state={answer.state} word={line.state} />
                {line.detail && <span className="muted small">{line.detail}</span>}
              </p>
              {converted && isOtherwise(answer.has) && (
                <p className="small">
                  {t('adviser:map.convertedFrom', {
                    has: capital(lengths.practice(answer.has)),
                    months: lengths.practice(months),
                  })}
                </p>
              )}
              <p className="muted small">
                {line.by}. {law !== null && t('adviser:map.lawAsks', { length: lengths.months(law) })}{' '}
                {t('sentences:source', { source: line.source })}
              </p>
            </li>
          )
        })}
      </ul>
      {fullTime && (
        <p className="small">
          {typeof fullTime.value === 'number'
            ? t('adviser:map.fullTimeFrom', { county, percent: lengths.percent(fullTime.value) })
            : t('adviser:map.partTime', { county })}{' '}
          <span className="muted">
            {t('sentences:source', { source: sentences.source(fullTime.source) })}
          </span>
        </p>
      )}
    </section>
  )
}

/** Months as blocks, those that count filled: the sentence beside says the same. */
function MonthBlocks({ months, asked }: { months: number; asked: number }) {
  const count = Math.ceil(asked)
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
