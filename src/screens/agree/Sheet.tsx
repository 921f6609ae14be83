import { useMemo } from 'react'
import { cohortOf, wholeOf } from '../../curriculum/cohort.ts'
import type { Language } from '../../language/languages.ts'
import { daysText } from '../../language/sentences/cohort.ts'
import { arrivedOn, hasArrived } from '../../pathway/standing.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { SheetAppeal, SheetContents, SheetSignatures } from './SheetLaw.tsx'
import { SheetSteps, SheetUnsure } from './SheetSteps.tsx'
import { Both, type SheetLanguage, SheetLanguages, useSheetLanguage } from './sheetWords.tsx'
import type { AgreementView } from './useAgreement.ts'

/** The plan on A4, in Norwegian and one more language side by side: what is agreed, what is proposed, and the law. */
export function Sheet({
  view,
  first,
  second,
}: {
  view: AgreementView
  first: Language
  second: Language | null
}) {
  const { participant } = usePerson()
  const { today } = useWorkplace()
  const { background } = participant
  const { standing } = view.happened
  const { pathway } = view
  const known = useMemo(
    () => ({ pathway, background, standing, day: today }),
    [pathway, background, standing, today],
  )
  const norwegian = useSheetLanguage(first, known)
  const other = useSheetLanguage(second ?? first, known)
  const languages = useMemo(() => (second ? [norwegian, other] : [norwegian]), [second, norwegian, other])
  return (
    <SheetLanguages value={languages}>
      <article className={second ? 'sheet two' : 'sheet'} aria-labelledby="sheet-title">
        <header id="sheet-title">
          <Both
            as="h2"
            say={({ words }) => words.t('participant:sheet.title', { alias: participant.alias })}
          />
        </header>
        <SheetFacts view={view} />
        <SheetSteps view={view} />
        <SheetUnsure view={view} />
        <SheetContents view={view} />
        <SheetAppeal />
        <SheetSignatures />
        <footer>
          <Both
            say={({ words }) => {
              const { t, dates, machineMade, norwegian: isNorwegian } = words
              const printed = t('participant:sheet.printed', { day: dates.day(today) })
              if (isNorwegian) return `${printed}. ${second ? t('participant:sheet.holds') : ''}`
              const made = machineMade ? ` ${t('shell:app.machineMade')}` : ''
              return `${printed}. ${t('participant:sheet.holds')}${made}`
            }}
          />
        </footer>
      </article>
    </SheetLanguages>
  )
}

/** Goal, route, finish as a range, and the day of the agreement. */
function SheetFacts({ view }: { view: AgreementView }) {
  const { finish, participant } = usePerson()
  const { plan, pathway, agreement, isForThisWay, happened } = view
  const arrived = hasArrived(happened.standing) ? arrivedOn(happened.standing) : null
  const finishOf = ({ words: { t, dates }, sentences }: SheetLanguage): string => {
    if (arrived !== null) return dates.day(arrived)
    const likely = dates.month(finish?.likely ?? plan.finish)
    if (!finish || sentences.plan.range(finish) === likely) return likely
    return t('participant:sheet.finishLikely', {
      range: sentences.plan.range(finish),
      likely: sentences.plan.likely(finish.likely),
    })
  }
  const cohort = cohortOf(pathway.route, participant.wishes.cohort)
  const facts = ({ words, sentences }: SheetLanguage): [string, string][] => [
    [words.t('participant:sheet.goal'), sentences.station(goalSubject(pathway)).text],
    [words.t('participant:sheet.route'), words.said(pathway.route.name)],
    ...(cohort
      ? [
          [
            words.t('participant:sheet.cohort'),
            words.t('participant:sheet.cohortDays', {
              cohort: words.said(cohort.name),
              days: daysText(words, wholeOf(cohort)),
            }),
          ] satisfies [string, string],
        ]
      : []),
    [words.t('participant:sheet.finish'), finishOf({ words, sentences })],
    [
      words.t('participant:sheet.agreedOn'),
      agreement && isForThisWay ? words.dates.day(agreement.day) : words.t('participant:sheet.notAgreed'),
    ],
  ]
  return (
    <div className="sheet-facts">
      {(cohort ? [0, 1, 2, 3, 4] : [0, 1, 2, 3]).map((index) => (
        <Both
          key={index}
          as="div"
          say={(language) => {
            const [term, value] = facts(language)[index] ?? ['', '']
            return <SheetFact term={term} value={value} />
          }}
        />
      ))}
    </div>
  )
}

function SheetFact({ term, value }: { term: string; value: string }) {
  return (
    <p>
      <span className="sheet-term">{term}</span>{' '}
      <b>
        <Said>{value}</Said>
      </b>
    </p>
  )
}
