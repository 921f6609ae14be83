import type { ReactNode } from 'react'
import { contentsKnown } from '../../planning/agree.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { Both, type SheetLanguage } from './sheetWords.tsx'
import type { AgreementView } from './useAgreement.ts'

type Say = (language: SheetLanguage) => string

/** What the law asks of the plan: what is known in words, the rest as room to write. */
export function SheetContents({ view }: { view: AgreementView }) {
  const { participant } = usePerson()
  const { finalGoal, norwegianGoal, time } = contentsKnown(view.pathway, participant.background)
  const set = norwegianGoal.filter(({ level }) => level !== null)
  const { ends = null, months = null, question = null } = time ?? {}
  const lines: { term: Say; value: Say | null }[] = [
    {
      term: ({ words }) => words.t('participant:sheet.finalGoal'),
      value: finalGoal && (({ words }) => words.t(`field:programmeGoals.${finalGoal}`)),
    },
    {
      term: ({ words }) => words.t('participant:sheet.norwegianGoal'),
      value:
        set.length === 0
          ? null
          : ({ words }) =>
              words.list(
                set.map(
                  ({ skill, level }) =>
                    `${words.t(`field:skills.${skill}`)} ${words.t(`field:levels.${level ?? 'belowA1'}`)}`,
                ),
              ),
    },
    { term: ({ words }) => words.t('participant:sheet.longTermGoal'), value: null },
    { term: ({ words }) => words.t('participant:sheet.scope'), value: null },
    {
      term: ({ words }) => words.t('participant:sheet.length'),
      value:
        ends === null || months === null || question !== null
          ? null
          : ({ words }) =>
              words.t('participant:sheet.longest', {
                length: words.lengths.months(months),
                day: words.dates.day(ends),
              }),
    },
    { term: ({ words }) => words.t('participant:sheet.reasons'), value: null },
  ]
  return (
    <section className="sheet-law">
      <Both as="h3" say={({ words }) => words.t('participant:sheet.content')} />
      <Both say={({ words }) => words.t('participant:sheet.contentLaw')} />
      <ul className="sheet-contents">
        {lines.map(({ term, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the contents of the law never change places
          <li key={index}>
            <Both
              as="div"
              say={(language) => (
                <p>
                  <span className="sheet-term">
                    <Said>{term(language)}</Said>
                  </span>{' '}
                  {value && (
                    <b>
                      <Said>{value(language)}</Said>
                    </b>
                  )}
                </p>
              )}
            />
            {value === null && <WriteHere lines={index === lines.length - 1 ? 2 : 1} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Room to write by hand. */
function WriteHere({ lines }: { lines: number }): ReactNode {
  return Array.from({ length: lines }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
    <div key={index} className="sheet-line" />
  ))
}

/** The plan is a decision: how to appeal, and room for the deadline, which no source of ours gives. */
export function SheetAppeal() {
  return (
    <section className="sheet-law">
      <Both as="h3" say={({ words }) => words.t('participant:sheet.appealTitle')} />
      <Both say={({ words }) => words.t('participant:sheet.decision')} />
      <Both say={({ words }) => words.t('participant:sheet.appeal')} />
      <Both
        say={({ words }) => `${words.t('participant:sheet.decides')} ${words.t('participant:sheet.law')}`}
      />
      <div className="sheet-contents">
        <Both
          say={({ words }) => (
            <span className="sheet-term">
              <Said>{words.t('participant:sheet.deadline')}</Said>
            </span>
          )}
        />
        <WriteHere lines={1} />
      </div>
    </section>
  )
}

const signers = ['participant', 'adviser', 'interpreter'] as const

/** Lines for the signatures, by role: no name is printed. */
export function SheetSignatures() {
  return (
    <section className="sheet-law sheet-signatures">
      <Both as="h3" say={({ words }) => words.t('participant:sheet.signatures')} />
      {signers.map((signer) => (
        <div key={signer} className="sheet-signature">
          <div className="sheet-line" />
          <Both
            say={({ words }) => (
              <>
                <b>{words.t(`participant:sheet.${signer}`)}</b> · {words.t('participant:sheet.place')}
              </>
            )}
          />
        </div>
      ))}
    </section>
  )
}
