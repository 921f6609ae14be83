import { type ReactNode, useMemo } from 'react'
import { StateMark } from '../../components/StateMark.tsx'
import { tradeNameOf } from '../../curriculum/catalogue.ts'
import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { countExperience } from '../../pathway/experience.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** What an experience is worth in the chosen trade: how much, or why nothing, and in which trades it might count. */
export function Worth({ experience, saved }: { experience: Experience; saved?: ReactNode }) {
  const { t, said, lengths, list } = useWords('adviser', 'field')
  const { catalogue, today } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { background, log } = participant
  const pathway = outlook?.pathway
  const counted = useMemo(
    () => pathway && countExperience(catalogue, { pathway, background, log }, experience, today),
    [catalogue, pathway, background, log, experience, today],
  )
  const inTrade = outlook?.pathway.trade
  if (!inTrade || !counted) return <p className="worth muted small">{t('adviser:map.chooseFirst')}</p>
  const { adds, decided, whyNot, occupation, isAmong, elsewhere } = counted
  const trade = said(tradeNameOf(catalogue, inTrade.trade))
  const counts = adds > 0
  const isOpen = decided === null && whyNot !== null
  const lacksPaper = isOpen && !experience.documented && whyNot !== 'nothing'
  return (
    <div className="worth">
      <p>
        <StateMark
          state={counts ? 'met' : whyNot === 'undecided' ? 'question' : lacksPaper ? 'missing' : 'waits'}
          word={
            counts
              ? t('adviser:map.countsNow', { length: lengths.practice(adds) })
              : t('adviser:map.countsZero', { trade })
          }
        />
      </p>
      {saved}
      <ul className="worth-why small">
        {decided !== null && (
          <li>
            {decided === 'asPutForward'
              ? t('adviser:map.approvedByCounty')
              : t('adviser:map.decidedByCounty', { length: lengths.months(decided) })}
          </li>
        )}
        {occupation && isAmong === false && (
          <li>{t('adviser:map.notAmong', { occupation: said(occupation.name), trade })}</li>
        )}
        {lacksPaper && <li>{t('field:whyNotPractice.undocumented')}</li>}
        {isOpen && whyNot !== 'undocumented' && <li>{t(`field:whyNotPractice.${whyNot}`)}</li>}
        {occupation && isAmong && isOpen && (
          <li>
            {t('adviser:map.among', { occupation: said(occupation.name), trade })}{' '}
            <span className="suggestion">{t('adviser:map.suggestion')}</span>
          </li>
        )}
        {elsewhere.length > 0 && (
          <li>
            {t('adviser:map.countsElsewhere', {
              trades: list(
                elsewhere.map(({ name }) => said(name)),
                'or',
              ),
            })}{' '}
            <span className="suggestion">{t('adviser:map.suggestion')}</span>
          </li>
        )}
        {!occupation && !counts && <li>{t('adviser:map.noStyrk')}</li>}
      </ul>
    </div>
  )
}
