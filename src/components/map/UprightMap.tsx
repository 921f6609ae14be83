import type { ReactNode } from 'react'
import type { Progress, RouteMap, Station } from '../../planning/routeMap.ts'
import { Bdi } from '../Bdi.tsx'
import { NameText } from '../Bilingual.tsx'
import { Capsule } from '../Capsule.tsx'
import { Said } from '../Said.tsx'
import { MarkFigure } from './MarkFigure.tsx'
import { type MarkShape, shapeOf } from './places.ts'
import { SpeakerFigure } from './SpeakerFigure.tsx'
import { partsOf, type Step } from './uprightParts.ts'
import type { UprightWords } from './words.ts'
import './lanes.css'
import './uprightMap.css'

/** What a card can do, the same on each. */
interface CardActs {
  onChoose?: ((id: string) => void) | undefined
  /** Reads a card aloud; the button is there only when the machine can. */
  onRead?: ((station: Station) => void) | undefined
}

/**
 * The map stood upright for a phone: cards on one line of ink, what is done folded into one, what was failed
 * open below it, today's mark, then what goes on and what comes. Nothing is said by colour: the lane stands on every card, the state in words.
 */
export function UprightMap({
  map,
  words,
  next = null,
  headingLevel = 2,
  ...acts
}: CardActs & {
  map: RouteMap
  words: UprightWords
  /** The step that comes next; it is drawn heavier. */
  next?: string | null
  headingLevel?: 2 | 3
}) {
  const { behind, failed, ahead } = partsOf(map)
  const done = behind.filter(({ station }) => station.progress === 'done' && shapeOf(station) !== 'capsule')
  const Heading = `h${headingLevel}` as const
  const after = (index: number): Progress | null => ahead[index]?.station.progress ?? null
  return (
    <section className="upright" aria-label={words.label}>
      <ol>
        {behind.length > 0 && (
          <li className="upright-step leads-done">
            <Figure shape="disc" progress="done" ink />
            <details className="upright-card">
              <summary>
                <Heading>{words.doneTitle(done.length)}</Heading>
                <p className="upright-facts">
                  <b>{words.done}</b> ·{' '}
                  {done.map(({ station }, index) => (
                    <span key={station.id}>
                      {index > 0 && '\u00a0· '}
                      <NameText name={words.nameOf(station)} />
                    </span>
                  ))}
                </p>
              </summary>
              <ol className="upright-done">
                {behind.map((step) => (
                  <li key={step.station.id}>
                    <CardBody step={step} words={words} heading={null} {...acts} />
                  </li>
                ))}
              </ol>
            </details>
          </li>
        )}
        {failed.map((step) => (
          <StepCard
            key={step.station.id}
            step={step}
            leadsTo="done"
            begun
            words={words}
            heading={Heading}
            {...acts}
          />
        ))}
        <li className={`upright-step upright-here ${leads(after(0))}`}>
          <svg viewBox="-16 -16 32 32" aria-hidden="true">
            <circle className="mark-room" r="11" />
            <path className="upright-point" d="M-8-6H8L0 7z" />
          </svg>
          <p>{words.today}</p>
        </li>
        {ahead.map((step, index) => (
          <StepCard
            key={step.station.id}
            step={step}
            leadsTo={after(index + 1) ?? (map.finish ? 'proposed' : null)}
            begun={step.station.from <= map.today}
            isNext={step.station.id === next}
            words={words}
            heading={Heading}
            {...acts}
          />
        ))}
        {map.finish && (
          <li className="upright-step upright-end">
            <Figure shape="rings" progress="proposed" ink />
            <p>
              <b>{words.finishTerm}</b> {words.finish}
            </p>
          </li>
        )}
      </ol>
    </section>
  )
}

/** A step that is not folded away, with its figure on the line. */
function StepCard({
  step,
  leadsTo,
  begun,
  isNext = false,
  ...body
}: CardActs & {
  step: Step
  leadsTo: Progress | null
  begun: boolean
  isNext?: boolean
  words: UprightWords
  heading: 'h2' | 'h3'
}) {
  const { station } = step
  return (
    <li
      className={`upright-step in-${station.lane} ${leads(leadsTo)} ${station.deciding ? 'deciding' : ''}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <Figure
        shape={shapeOf(station)}
        progress={station.progress}
        begun={begun}
        deciding={station.deciding}
      />
      <div className={isNext ? 'upright-card next' : 'upright-card'}>
        <CardBody step={step} {...body} />
      </div>
    </li>
  )
}

/** The line to the next card is drawn as what it leads to. */
const leads = (progress: Progress | null) => (progress === null ? 'leads-nowhere' : `leads-${progress}`)

function Figure({
  shape,
  progress,
  begun = false,
  deciding = false,
  ink = false,
}: {
  shape: MarkShape
  progress: Progress
  begun?: boolean
  deciding?: boolean
  ink?: boolean
}) {
  return (
    <svg className={ink ? 'upright-ink' : undefined} viewBox="-16 -16 32 32" aria-hidden="true">
      <MarkFigure
        shape={shape === 'capsule' ? 'disc' : shape}
        progress={progress}
        radius={shape === 'star' ? 13 : 11}
        begun={begun}
        deciding={deciding}
      />
    </svg>
  )
}

function CardBody({
  step: { station, gives },
  words,
  heading: Heading,
  onChoose,
  onRead,
}: CardActs & { step: Step; words: UprightWords; heading: 'h2' | 'h3' | null }) {
  const name = words.nameOf(station)
  const { norwegian } = name
  const title: ReactNode = <NameText name={{ ...name, code: undefined }} />
  const named =
    onChoose === undefined ? (
      title
    ) : (
      <button type="button" className="upright-name" onClick={() => onChoose(station.id)}>
        {title}
      </button>
    )
  const term = [name.code, norwegian].filter((part) => part !== undefined).join(' ')
  return (
    <>
      {Heading === null ? <p className="upright-title">{named}</p> : <Heading>{named}</Heading>}
      {term !== '' && (
        <p className="upright-term">
          <Bdi>{term}</Bdi>
        </p>
      )}
      <p className="upright-facts">
        <b>{words.stateOf(station)}</b> · {words.datesOf(station)}
        {station.assumed && ` (${words.assumed})`}
      </p>
      {station.deciding && <p className="upright-deciding">{words.deciding}</p>}
      <p className={`upright-lane lane-bar in-${station.lane}`}>{words.partOf(station)}</p>
      {Heading !== null && <Plain station={station} words={words} />}
      {gives.map((given) => (
        <p key={given.id}>
          <Capsule progress={capsuleProgress(given.progress)}>
            <NameText name={words.nameOf(given)} />
          </Capsule>
        </p>
      ))}
      {onRead !== undefined && (
        <button
          type="button"
          className="upright-read"
          aria-label={words.readAloud(station)}
          onClick={() => onRead(station)}
        >
          <SpeakerFigure />
        </button>
      )}
    </>
  )
}

/** What a step is, and who helps: what is done needs neither. */
function Plain({ station, words }: { station: Station; words: UprightWords }) {
  const plain = words.plainOf(station)
  const helps = words.helpsOf(station)
  return (
    <>
      {plain !== null && (
        <p className="upright-plain">
          <Said text={plain} />
        </p>
      )}
      {helps !== null && (
        <p className="upright-plain">
          <Said text={helps} />
        </p>
      )}
    </>
  )
}

const capsuleProgress = (progress: Progress) =>
  progress === 'done' || progress === 'agreed' ? progress : 'proposed'
