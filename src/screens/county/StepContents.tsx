import type { RouteStep } from '../../curriculum/route.ts'
import { contentLines } from '../../language/sentences/stepContents.ts'
import { useWords } from '../../language/useWords.ts'
import { Said } from '../Said.tsx'
import { SourceLine } from './SourceLine.tsx'

/** What a model says of a step: its week, its instruments and its papers with what they list, each with its source. */
export function StepContents({ step }: { step: RouteStep }) {
  const words = useWords('county', 'field')
  const lines = contentLines(words, step)
  if (!lines) return null
  return (
    <dl className="step-contents">
      {(['week', 'instruments', 'papers'] as const).map(
        (part) =>
          lines[part].length > 0 && (
            <div key={part}>
              <dt>{words.t(`field:stepContents.${part}`)}</dt>
              <dd>
                <ul>
                  {lines[part].map((line) => (
                    <li key={line.lead + line.text}>
                      <p>
                        <b>{line.lead}</b>: <Said>{line.text}</Said>{' '}
                        <span className="small muted">
                          {line.who} · <SourceLine source={line.source} />
                        </span>
                      </p>
                      {'items' in line && line.items.length > 0 && (
                        <ul className="county-items">
                          {line.items.map((item) => (
                            <li key={item.id}>{item.text}</li>
                          ))}
                        </ul>
                      )}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
