import type { RuleSet } from '../../curriculum/rules.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** What a county itself reckons with and names where no law and no register says anything: lengths, and jobs that modules open. */
export function OwnParts({ county: { durations = [], jobs = [] } }: { county: RuleSet }) {
  const { catalogue } = useWorkplace()
  const { t, said, list, lengths } = useWords('county')
  const lines = [
    ...durations.flatMap(({ id, span, reasoning, source }) => {
      const duration = catalogue.durationsById.get(id)
      if (!duration) return []
      const length = lengths[duration.unit]
      const [low, likely, high] = [length(span.low), length(span.likely), length(span.high)] as const
      const text = t('county:rules.ownLength', { low, likely, high })
      return [{ id, name: said(duration.name), text: `${text} ${said(reasoning)}`, source }]
    }),
    ...jobs.flatMap(({ trade: code, partialCompetence, jobs: named, source }) => {
      const trade = [...catalogue.tradesById.values()].find((one) => one.trade === code)
      const titles = list(named.map(({ title }) => said(title)))
      return trade
        ? [
            {
              id: `${code} ${partialCompetence}`,
              name: `${said(trade.name)}, ${partialCompetence}`,
              text: titles,
              source,
            },
          ]
        : []
    }),
  ]
  if (lines.length === 0) return null
  return (
    <>
      <h3>{t('county:rules.ownParts')}</h3>
      <ul className="county-provisions">
        {lines.map(({ id, name, text, source }) => (
          <li key={id}>
            <p>
              <b>{name}</b>: {text}
            </p>
            <p className="small muted">
              <SourceLine source={source} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
