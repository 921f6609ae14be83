import type { Day } from '../../calendar/day.ts'
import { Link } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { entryPoints } from '../../pathway/entry.ts'
import { choiceOf, demandsAt, isSameWay } from '../../pathway/pathway.ts'
import { isPartTimeConverted } from '../../pathway/questions.ts'
import type { Answer, LeafAnswer } from '../../pathway/unmet.ts'
import { giversOf } from '../../pathway/waivers.ts'
import { type ComparedRoute, isAskedLater, lawBehind } from '../../planning/compare.ts'
import { amountOf } from '../amounts.ts'
import { usePerson } from '../person.tsx'
import { StateFact } from '../recording/StateFact.tsx'
import { useWorkplace } from '../workplace.tsx'
import { inState, useRowWords } from './cells.tsx'
import type { ComparedRow } from './useComparison.ts'

/** What a route asks: what closes it with rule, source and year, what is missing, and what must be asked of whom. */
export function RequiresCell({ row, compared }: { row: ComparedRow; compared: ComparedRoute }) {
  const { t } = useRowWords(row).words
  const { status, requires } = compared
  const closing = status.kind === 'open' ? [] : status.because.filter(({ state }) => state !== 'question')
  const isClosing = (answer: Answer) =>
    answer.kind === 'leaf' && closing.some((one) => JSON.stringify(one.leaf) === JSON.stringify(answer.leaf))
  const others = requires.filter((answer) => !isClosing(answer))
  const leaves = others.filter((answer) => answer.kind === 'leaf')
  const choices = others.filter((answer) => answer.kind !== 'leaf')
  return (
    <div className="choose-requires">
      {closing.map((answer) => (
        <Closing key={JSON.stringify(answer.leaf)} row={row} status={status} answer={answer} />
      ))}
      {status.kind === 'inQuestion' && status.otherCounty && <p>{t('adviser:choose.otherCounty')}</p>}
      {(['missing', 'met', 'question'] as const).map((state) => {
        const own = inState(leaves, state)
        const open = state === 'missing' ? choices : []
        if (own.length + open.length === 0) return null
        return (
          <div key={state} className="choose-state small">
            <StateMark state={state} word={t(`field:leafStates.${state}`)} />
            <ul>
              {own.map((answer) => (
                <li key={JSON.stringify(answer.leaf)}>
                  <Demand answer={answer} row={row} />
                </li>
              ))}
              {open.map((choice) => (
                <li key={JSON.stringify(choice)}>
                  <OpenChoice choice={choice} row={row} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <Questions row={row} compared={compared} />
    </div>
  )
}

/** Several things of which one, or so many, will do. */
function OpenChoice({ row, choice }: { row: ComparedRow; choice: Answer }) {
  const { sentences } = useRowWords(row)
  return <Said text={capital(sentences.missing(choice))} />
}

/** What is asked, and of practice how much there is of it. */
function Demand({ row, answer }: { row: ComparedRow; answer: LeafAnswer }) {
  const { words, sentences } = useRowWords(row)
  const { today } = useWorkplace()
  const { demand, detail } = sentences.leaf(answer)
  const isAmount = answer.state === 'missing' && answer.leaf.kind === 'practice'
  return (
    <>
      <Said text={demand} />
      {isAmount && detail !== null && (
        <span className="muted">
          {' '}
          (<Said text={detail.charAt(0).toLocaleLowerCase() + detail.slice(1)} />)
        </span>
      )}
      {isAmount && isAskedLater(row.pathway, answer, today) && (
        <span className="muted"> {words.t('adviser:choose.askedLater')}</span>
      )}
      <Converted row={row} answer={answer} />
      <StateIt answer={answer} />
    </>
  )
}

/** Writes down what somebody has stated, or that it is not so. */
function StateIt({ answer: { leaf, state } }: { answer: LeafAnswer }) {
  if (leaf.kind !== 'stated') return null
  return <StateFact leaf={leaf} holds={state === 'question' ? null : state === 'met'} />
}

/** Why practice is fewer months here than where the county has said what counts as full time. */
function Converted({ row: { pathway }, answer }: { row: ComparedRow; answer: LeafAnswer }) {
  const { t } = useWords('adviser')
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  const standing = outlook?.replayed.standing
  const isAmount = answer.leaf.kind === 'practice' && typeof answer.has === 'number' && answer.has > 0
  if (!standing || !isAmount) return null
  return isPartTimeConverted({ pathway, background: participant.background, standing, today }) ? (
    <p className="small">{t('adviser:map.converted')}</p>
  ) : null
}

/** When the plan comes to what is missing and when the jobs held now would, where work of the plan brings it sooner. */
function sooner(
  status: ComparedRoute['status'],
  { leaf, reachedOn }: LeafAnswer,
): { plan: Day; now: Day } | null {
  const opens = 'opens' in status ? status.opens : null
  if (leaf.kind !== 'practice' || reachedOn === null || opens === null || opens.rests.kind === 'jobsHeld')
    return null
  return opens.on < reachedOn ? { plan: opens.on, now: reachedOn } : null
}

/** The rule that closes a route: what it asks, who says so and where, how much is missing and when it is reached. */
function Closing({
  row,
  status,
  answer,
}: {
  row: ComparedRow
  status: ComparedRoute['status']
  answer: LeafAnswer
}) {
  const { words, sentences } = useRowWords(row)
  const { t } = words
  const { participant } = usePerson()
  const { today } = useWorkplace()
  const inPlan = sooner(status, answer)
  // The day that today's work alone comes to it is told beside the plan's own
  const said = sentences.leaf(inPlan ? { ...answer, reachedOn: null } : answer)
  const law = lawBehind(row.pathway, answer, today)
  const { url } = answer.source
  return (
    <div>
      <p>
        <b>
          <Said text={said.demand} />
        </b>
      </p>
      {said.detail !== null && (
        <p className="small">
          <Said text={`${said.detail}.`} />
        </p>
      )}
      {inPlan && (
        <p className="small">
          {t('adviser:choose.reachedInPlan', {
            month: words.dates.month(inPlan.plan),
            day: words.dates.day(inPlan.now),
          })}
        </p>
      )}
      <Converted row={row} answer={answer} />
      <StateIt answer={answer} />
      {answer.leaf.kind === 'inProgramme' && (
        <p className="small">
          <Link href={`#/adviser/${participant.id}/map`}>{t('adviser:agree.content.fill')}</Link>
        </p>
      )}
      <p className="small muted">
        <Said text={said.by} />:{' '}
        {url === undefined ? (
          <Said text={said.source} />
        ) : (
          <Link href={url}>
            <Said text={said.source} />
          </Link>
        )}
        .
        {law !== null &&
          ` ${t(`adviser:plan.${law.inAll ? 'lawAsksInAll' : 'lawAsks'}`, {
            amount: amountOf(words, answer.leaf, law.value),
          })}.`}
      </p>
      <Waivable row={row} answer={answer} />
    </div>
  )
}

/** Who may set a closing rule aside for this person, where anybody may, and where that is written down. */
function Waivable({ row: { pathway }, answer }: { row: ComparedRow; answer: LeafAnswer }) {
  const { t, list } = useWords('adviser', 'field')
  const { participant, outlook } = usePerson()
  const { today } = useWorkplace()
  const demands = entryPoints(pathway).flatMap((point) => demandsAt(pathway, point, today))
  const givers = giversOf(demands, answer.leaf, answer.standing).map((who) => t(`field:parties.${who}`))
  if (givers.length === 0) return null
  const isTaken = outlook !== null && isSameWay(choiceOf(outlook.pathway), choiceOf(pathway))
  const isPlanned = isTaken && participant.wishes.route !== null
  return (
    <p className="small">
      {t('adviser:choose.waivable', { who: list(givers, 'or') })}{' '}
      {isPlanned ? (
        <Link href={`#/adviser/${participant.id}/plan`}>{t('adviser:choose.waiveInPlan')}</Link>
      ) : (
        t('adviser:choose.waiveOnceTaken')
      )}
    </p>
  )
}

/** What the sources leave open, with whom to ask. What must be answered before the start is in sight. */
function Questions({ row, compared }: { row: ComparedRow; compared: ComparedRoute }) {
  const { words, sentences } = useRowWords(row)
  const { t } = words
  const { questions } = compared
  const first = questions.filter(({ beforeStart }) => beforeStart)
  const rest = questions.filter(({ beforeStart }) => !beforeStart)
  const items = (some: typeof questions) =>
    some.map(({ text, ask, source }) => (
      <li key={text.nb}>
        <b>{t('adviser:choose.questionFor', { who: t(`field:parties.${ask}`) })}:</b>{' '}
        <Said text={words.said(text)} />{' '}
        <span className="muted">
          <Said text={sentences.source(source)} />
        </span>
      </li>
    ))
  return (
    <>
      {first.length > 0 && (
        <div className="choose-questions small">
          <StateMark state="question" word={t('adviser:choose.questions')} />
          <ul>{items(first)}</ul>
        </div>
      )}
      {rest.length > 0 && (
        <details className="small">
          <summary>{t('adviser:choose.otherQuestions', { count: rest.length })}</summary>
          <ul>{items(rest)}</ul>
        </details>
      )}
    </>
  )
}
