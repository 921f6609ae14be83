import { CheckField } from '../../components/field/CheckField.tsx'
import { Said } from '../../components/Said.tsx'
import type { RouteStep } from '../../curriculum/route.ts'
import { contentLines } from '../../language/sentences/stepContents.ts'
import { itemUnit } from '../../pathway/item.ts'
import { stateOf } from '../../pathway/standing.ts'
import { ticksOf } from '../../planning/ticks.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** What the model says of a step: its week, what supports it, and its papers, whose lines are ticked where they are read. */
export function StepContents({ step }: { step: RouteStep | null }) {
  const { words } = usePlanWords()
  const { t } = words
  const lines = contentLines(words, step)
  if (!step || !lines) return null
  return (
    <section className="step-contents" aria-labelledby="step-contents">
      <h3 id="step-contents">{t('adviser:plan.model')}</h3>
      {(['week', 'instruments'] as const).map(
        (part) =>
          lines[part].length > 0 && (
            <div key={part}>
              <h4>{t(`field:stepContents.${part}`)}</h4>
              <ul>
                {lines[part].map((line) => (
                  <Line key={line.lead + line.text} {...line} />
                ))}
              </ul>
            </div>
          ),
      )}
      {lines.papers.length > 0 && (
        <div>
          <h4>{t('field:stepContents.papers')}</h4>
          <ul>
            {lines.papers.map((paper) => (
              <Line key={paper.id} {...paper}>
                <Items step={step.id} paper={paper.id} items={paper.items} />
              </Line>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Line({
  lead,
  text,
  who,
  children,
}: {
  lead: string
  text: string
  who: string
  children?: React.ReactNode
}) {
  return (
    <li>
      <p>
        <b>
          <Said text={lead} />
        </b>
        <br />
        <Said text={text} /> <span className="muted">{<Said text={who} />}</span>
      </p>
      {children}
    </li>
  )
}

/** The lines of a checklist. A tick is written in the log today; taken away, its entry is taken back. */
function Items({
  step,
  paper,
  items,
}: {
  step: string
  paper: string
  items: readonly { id: string; text: string }[]
}) {
  const { outlook, participant, record, retract } = usePerson()
  const { today } = useWorkplace()
  if (!outlook || items.length === 0) return null
  return items.map(({ id, text }) => {
    const place = { step, paper, item: id }
    const isTicked = stateOf(outlook.replayed.standing, itemUnit(place)) === 'ticked'
    return (
      <CheckField
        key={id}
        label={<Said text={text} />}
        checked={isTicked}
        onChange={(ticked) => {
          if (ticked) record({ kind: 'itemTicked', day: today, ...place })
          else for (const entry of ticksOf(participant.log, place)) retract(entry)
        }}
      />
    )
  })
}
