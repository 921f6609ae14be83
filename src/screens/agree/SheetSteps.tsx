import { NameText } from '../../components/Bilingual.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { asNorwegian } from '../../language/marks.ts'
import { contentLines, instrumentsText, weekText } from '../../language/sentences/stepContents.ts'
import { openDemandsOf } from '../../planning/openDemands.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { givenAt } from '../../planning/stationFacts.ts'
import { aimsApproved } from '../aimsApproved.ts'
import { openQuestion } from '../openQuestion.ts'
import { paperText } from '../paperText.ts'
import { usePerson } from '../person.tsx'
import { useAskedOfPlan } from '../plan/useDemands.ts'
import { stepDates } from '../stepDates.ts'
import { type SheetRow, sheetRows } from './sheetRows.ts'
import { Both, type SheetLanguage } from './sheetWords.tsx'
import type { AgreementView } from './useAgreement.ts'

/** Every step: the agreed first, what has changed since in words, what goes on, and the proposals. */
export function SheetSteps({ view }: { view: AgreementView }) {
  const { outlook } = usePerson()
  const { agreed, goingOn, proposed } = sheetRows(view, outlook?.map.stations ?? [])
  const { changes } = view
  return (
    <>
      {agreed.length > 0 && (
        <section>
          <Both as="h3" say={({ words }) => words.t('participant:talk.agreed')} />
          <Rows rows={agreed} view={view} />
        </section>
      )}
      {changes && changes.steps.length > 0 && (
        <section>
          <Both as="h3" say={({ words }) => words.t('participant:talk.changed')} />
          <Both
            as="div"
            say={(language) => (
              <ul>
                {language.sentences.plan.changes(changes, nameIn(view, language)).map((line) => (
                  <li key={line}>
                    <Said text={line} />
                  </li>
                ))}
              </ul>
            )}
          />
        </section>
      )}
      {goingOn.length > 0 && (
        <section>
          <Both as="h3" say={({ words }) => words.t('participant:talk.goingOn')} />
          <Rows rows={goingOn} view={view} />
        </section>
      )}
      {proposed.length > 0 && (
        <section>
          <Both as="h3" say={({ words }) => words.t('participant:talk.proposal')} />
          <Rows rows={proposed} view={view} />
        </section>
      )}
    </>
  )
}

function nameIn(view: AgreementView, { words, sentences }: SheetLanguage): (id: string) => string {
  return (id) => {
    const step = [...view.plan.steps, ...(view.agreement?.steps ?? [])].find((one) => one.id === id)
    if (!step) return id
    const { code, text } = sentences.station(view.subjectOf(step))
    if (code === undefined) return text
    return `${words.norwegian ? code : asNorwegian(code)} ${text}`
  }
}

function Rows({ rows, view }: { rows: readonly SheetRow[]; view: AgreementView }) {
  const { outlook } = usePerson()
  const stations = outlook?.map.stations ?? []
  return (
    <ol className="sheet-steps">
      {rows.map((row) => (
        <li key={row.id} className={`in-${row.lane}`}>
          <MarkShape state={row.progress} />
          <Both
            as="div"
            say={(language) => <StepIn row={row} view={view} stations={stations} {...language} />}
          />
        </li>
      ))}
    </ol>
  )
}

function StepIn({
  row,
  view,
  stations,
  words,
  sentences,
}: SheetLanguage & { row: SheetRow; view: AgreementView; stations: readonly Station[] }) {
  const { t, said, list } = words
  const { subject, progress, responsible, model } = row
  const contents = contentLines(words, model)
  const { standing } = view.happened
  const jobs = givenAt(stations, row).flatMap((given) =>
    given.subject.kind === 'partialCompetence' ? given.subject.jobs.map(said) : [],
  )
  const aims = aimsApproved(words, view.pathway, view.happened.standing, subject)
  return (
    <>
      <p className="sheet-name">
        <b>
          <NameText name={sentences.station(subject)} />
        </b>{' '}
        <span className="sheet-word">{sentences.stationState(subject, progress)}</span>
      </p>
      <p>
        <Said text={stepDates(words, view.pathway, row, 'long')} />
        {row.assumed && ` (${t('sentences:assumptions.mark')})`}
      </p>
      {aims !== null && (
        <p>
          <Said text={aims} />
        </p>
      )}
      {responsible.length > 0 && (
        <p>
          <span className="sheet-term">{t('participant:sheet.responsible')}</span>{' '}
          <Said text={list(responsible.map((party) => t(`field:parties.${party}`)))} />
        </p>
      )}
      {contents && contents.week.length > 0 && (
        <p>
          <span className="sheet-term">{t('participant:way.week')}:</span>{' '}
          <Said text={weekText(words, model)} />
        </p>
      )}
      {contents && contents.instruments.length > 0 && (
        <p>
          <span className="sheet-term">{t('participant:way.instruments')}:</span>{' '}
          <Said text={instrumentsText(words, model)} />
        </p>
      )}
      {contents && contents.papers.length > 0 && (
        <p>
          <span className="sheet-term">{t('participant:way.papers')}:</span>{' '}
          <Said
            text={list(contents.papers.map((paper) => paperText(words, standing, model?.id ?? '', paper)))}
          />
        </p>
      )}
      {jobs.length > 0 && (
        <p>
          <Said text={t('participant:sheet.gives', { jobs: list(jobs, 'or') })} />
        </p>
      )}
    </>
  )
}

/** What is not certain: the assumptions that dates rest on, what is demanded and nobody knows how much of, and what the route leaves open with whom to ask. */
export function SheetUnsure({ view }: { view: AgreementView }) {
  const refs = new Map<string, AssumptionRef>(
    [...view.plan.steps, ...(view.isForThisWay ? (view.agreement?.steps ?? []) : [])].flatMap(({ assumes }) =>
      assumes.map((ref) => [ref.kind === 'term' ? 'term' : ref.id, ref] as const),
    ),
  )
  const term = refs.get('term')
  const { durationsById, positionsById } = view.pathway
  const assumed = [...refs.values()].flatMap(({ kind, id }) => {
    const one = kind === 'duration' ? durationsById.get(id) : positionsById.get(id)
    return one ? [one] : []
  })
  const questions = usePerson().outlook?.questions ?? []
  const asked = useAskedOfPlan()
  const open = asked ? openDemandsOf(asked, view.plan.steps) : []
  if (refs.size === 0 && questions.length === 0 && open.length === 0) return null
  return (
    <section className="sheet-unsure">
      <Both as="h3" say={({ words }) => words.t('participant:way.unsure')} />
      {refs.size > 0 && <Both say={({ words }) => words.t('participant:sheet.assumedHint')} />}
      <Both
        as="div"
        say={({ words, sentences }) => (
          <ul>
            {assumed.length > 0 && (
              <li>
                <Said
                  text={words.t('participant:sheet.assumed', {
                    what: words.list(assumed.map(({ name }) => words.said(name))),
                  })}
                />
              </li>
            )}
            {term && (
              <li>
                <Said text={sentences.assumption(term)} />
              </li>
            )}
            {open
              .map((demand) => openQuestion(words, sentences, demand))
              .map((question) => (
                <li key={question}>
                  <Said text={question} />
                </li>
              ))}
            {questions.map((question) => (
              <li key={question.text.nb}>
                <Said
                  text={words.t('participant:way.unsureAsk', {
                    who: words.t(`field:parties.${question.ask}`),
                    question: words.said(question.text),
                  })}
                />
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  )
}
