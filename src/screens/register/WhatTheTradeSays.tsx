import { useId, useMemo, useState } from 'react'
import { Button, Link } from '../../components/Button.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { type Difference, differencesOf } from '../../curriculum/grep/differences.ts'
import { type Draft, draftOf } from '../../curriculum/grep/draft.ts'
import { newTrade, takenIntoDraft } from '../../curriculum/grep/intoDraft.ts'
import type { Register } from '../../curriculum/grep/read.ts'
import { type Trade, tradeSchema } from '../../curriculum/trade.ts'
import { differenceSentence, gapSentence } from '../../language/sentences/register.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { type NotTaken, useBase } from './useBase.ts'

/** By what a difference is ticked: all that it says. */
const markOf = (difference: Difference): string => JSON.stringify(difference)

/** What the register says of one trade beside our file, each difference to be taken or left. */
export function WhatTheTradeSays({
  register,
  trade,
  ticked,
  onTick,
  onTaken,
}: {
  register: Register
  trade: string
  ticked: ReadonlySet<string>
  onTick: (marks: readonly string[], isOn: boolean) => void
  onTaken: () => void
}) {
  const words = useWords('editor', 'faults')
  const { t } = words
  const { say } = useWorkplace()
  const of = `trades/${trade}`
  const { base, take, fault } = useBase(of)
  const draft = useMemo(() => draftOf(register.objects, trade), [register, trade])
  const read = useMemo(() => tradeSchema.safeParse(base?.content), [base])
  if (!base) return <NotTakenNote fault={fault} />

  async function takeAll(content: Parameters<typeof take>[0], text: string): Promise<void> {
    if (!(await take(content))) return
    onTaken()
    say({ text })
  }

  return (
    <section className="county-section" aria-labelledby="register-trade">
      <h2 id="register-trade">
        {read.success ? words.said(read.data.name) : (draft.name.nb ?? draft.name.nn ?? trade)} · {trade}
      </h2>
      {base.draft && (
        <p>
          {t('editor:reading.withDraft')}{' '}
          <Link href={`#/county/edit/${of}`}>{t('editor:reading.toDraft')}</Link>
        </p>
      )}
      <NotTakenNote fault={fault} />
      {read.success ? (
        <Differences
          existing={read.data}
          draft={draft}
          ticked={ticked}
          onTick={onTick}
          onTake={(isTaken, count) => {
            const { content, left } = takenIntoDraft(read.data, draft, isTaken)
            const said = [t('editor:reading.taken', { count: count - left.length })]
            if (left.length > 0) said.push(t('editor:reading.left', { count: left.length }))
            void takeAll(content, said.join(' '))
          }}
        />
      ) : base.content === null ? (
        <>
          <p>{t('editor:reading.absent')}</p>
          {draft.planRead ? (
            <Button
              rank="main"
              onClick={() =>
                void takeAll(
                  newTrade(draft, (code) => ({ title: `Grep ${code}, data.udir.no, NLOD 2.0`, year: null })),
                  t('editor:reading.begun'),
                )
              }
            >
              {t('editor:reading.begin')}
            </Button>
          ) : (
            <p>{t('editor:reading.planNeeded')}</p>
          )}
        </>
      ) : (
        <p>{t('editor:reading.unsound')}</p>
      )}
      <Gaps draft={draft} />
    </section>
  )
}

function NotTakenNote({ fault }: { fault: NotTaken | null }) {
  const words = useWords('editor', 'sentences')
  return (
    <div aria-live="assertive">
      {fault && (
        <p className="register-fault">
          {fault.kind === 'changedElsewhere' || fault.kind === 'damaged'
            ? words.t(`editor:reading.notTaken.${fault.kind}`)
            : keepingFaultSentence(words, fault)}
        </p>
      )}
    </div>
  )
}

/** Differences by what they are about: the trade itself, then each module in the order of our file. */
function groupsOf(existing: Trade, differences: readonly Difference[]) {
  const moduleOf = (difference: Difference): string =>
    'module' in difference ? difference.module : difference.kind === 'aimMoved' ? difference.to : ''
  const ofTrade = differences.filter((one) => moduleOf(one) === '')
  const modules = existing.modules
    .map((module) => ({ module, differences: differences.filter((one) => moduleOf(one) === module.id) }))
    .filter((group) => group.differences.length > 0)
  return { ofTrade, modules }
}

function Differences({
  existing,
  draft,
  ticked,
  onTick,
  onTake,
}: {
  existing: Trade
  draft: Draft
  ticked: ReadonlySet<string>
  onTick: (marks: readonly string[], isOn: boolean) => void
  onTake: (isTaken: (difference: Difference) => boolean, count: number) => void
}) {
  const words = useWords('editor', 'faults')
  const { t, said } = words
  const [askedWithNone, setAskedWithNone] = useState(false)
  const noneId = useId()
  const differences = useMemo(() => differencesOf(existing, draft), [existing, draft])
  const own = existing.modules.filter((module) => module.own)
  const untouched = (
    <p className="muted small">
      {t('editor:reading.untouched')}{' '}
      {own.length > 0 && t('editor:reading.ownModules', { count: own.length })}
    </p>
  )
  if (differences.length === 0)
    return (
      <>
        <p role="status">{t('editor:reading.same')}</p>
        {untouched}
      </>
    )
  const { ofTrade, modules } = groupsOf(existing, differences)
  const group = (title: string, of: readonly Difference[]) => (
    <fieldset className="ds-fieldset register-group" key={title}>
      <legend>{title}</legend>
      {of.map((difference) => (
        <CheckField
          key={markOf(difference)}
          label={differenceSentence(words, difference)}
          checked={ticked.has(markOf(difference))}
          onChange={(isOn) => onTick([markOf(difference)], isOn)}
        />
      ))}
    </fieldset>
  )
  const count = differences.filter((one) => ticked.has(markOf(one))).length
  const isAll = count === differences.length
  return (
    <>
      <p role="status">{t('editor:reading.differences', { count: differences.length })}</p>
      <p>
        <Button onClick={() => onTick(differences.map(markOf), !isAll)}>
          {t(isAll ? 'editor:reading.noneOfThem' : 'editor:reading.allOfThem')}
        </Button>
      </p>
      {ofTrade.length > 0 && group(t('editor:reading.ofTrade'), ofTrade)}
      {modules.map(({ module, differences: of }) => group(`${module.id} ${said(module.title)}`, of))}
      {untouched}
      <p>
        <Button
          rank="main"
          aria-describedby={noneId}
          onClick={() => {
            if (count === 0) setAskedWithNone(true)
            else onTake((difference) => ticked.has(markOf(difference)), count)
          }}
        >
          {count === 0 ? t('editor:reading.takeTicked') : t('editor:reading.take', { count })}
        </Button>
      </p>
      <p id={noneId} role="alert">
        {askedWithNone && count === 0 && t('editor:reading.takeNone')}
      </p>
    </>
  )
}

function Gaps({ draft }: { draft: Draft }) {
  const words = useWords('editor', 'faults')
  if (draft.gaps.length === 0) return null
  return (
    <details>
      <summary>{words.t('editor:reading.gaps', { count: draft.gaps.length })}</summary>
      <ul>
        {draft.gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>{gapSentence(words, gap)}</li>
        ))}
      </ul>
    </details>
  )
}
