import { leavesOf, type Requirement } from '../../curriculum/requirement.ts'
import type { RuleSet } from '../../curriculum/rules.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

const modulesIn = (requires: Requirement): string[] =>
  leavesOf(requires).flatMap((leaf) => (leaf.kind === 'module' ? [leaf.module] : []))

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
      const partial = trade?.partialCompetences.find(({ id }) => id === partialCompetence)
      if (!trade || !partial) return []
      const titles = modulesIn(partial.requires).map((id) => {
        const module = trade.modules.find((one) => one.id === id)
        return module ? said(module.title) : id
      })
      const name = `${said(trade.name)}: ${list(titles)}`
      return [
        {
          id: `${code} ${partialCompetence}`,
          name,
          text: list(named.map(({ title }) => said(title))),
          source,
        },
      ]
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
