import type { ReactNode } from 'react'
import type { Outlook } from '../../flows/outlook.ts'
import { contentLines } from '../../language/sentences/stepContents.ts'
import { useWords } from '../../language/useWords.ts'
import { paperText } from '../paperText.ts'
import { Said } from '../Said.tsx'

/** The participant's week in a step, what helps them, and the papers that are used. */
export function StepContents({ outlook, step }: { outlook: Outlook; step: string }) {
  const words = useWords('participant', 'field')
  const { t } = words
  const lines = contentLines(words, outlook.pathway.stepsById.get(step))
  if (!lines) return null
  const { standing } = outlook.replayed
  return (
    <>
      {lines.week.length > 0 && (
        <Part heading={t('participant:way.week')}>
          {lines.week.map(({ lead, text, who }) => (
            <li key={lead + text}>
              <b>
                <Said>{lead}</Said>
              </b>
              : <Said>{text}</Said>{' '}
              <span className="muted">
                <Said>{who}</Said>
              </span>
            </li>
          ))}
        </Part>
      )}
      {lines.instruments.length > 0 && (
        <Part heading={t('participant:way.instruments')}>
          {lines.instruments.map(({ lead, text, who }) => (
            <li key={lead}>
              <b>
                <Said>{lead}</Said>
              </b>
              : <Said>{text}</Said>{' '}
              <span className="muted">
                <Said>{who}</Said>
              </span>
            </li>
          ))}
        </Part>
      )}
      {lines.papers.length > 0 && (
        <Part heading={t('participant:way.papers')}>
          {lines.papers.map((paper) => (
            <li key={paper.id}>
              <b>
                <Said>{paperText(words, standing, step, paper)}</Said>
              </b>
              . <Said>{paper.text}</Said>
            </li>
          ))}
        </Part>
      )}
    </>
  )
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="next-part">
      <h3>{heading}</h3>
      <ul className="answer-list">{children}</ul>
    </section>
  )
}
