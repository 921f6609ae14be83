import { useRef, useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Progress } from '../../components/Progress.tsx'
import { requestOf } from '../../flows/outlook.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { programmeNotices } from '../../pathway/programme.ts'
import { type Fix, fixesOf } from '../../planning/fixes.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** Lines that are shown before somebody asks for all. */
const shortList = 4

/** What has just happened to the plan, in words: made anew, what moved, why there is none, what to look at. */
export function PlanNews() {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const person = usePerson()
  const nameOf = useStepName()
  const { planning, stopPlanning, moved, obstacles, fault, outlook, kept } = person
  const begun = useRef(kept.history.done)
  const hasDone = kept.history.done !== begun.current
  const plan = outlook?.plan ?? null
  return (
    <div className="plan-news">
      {planning && (
        <div className="plan-progress">
          <Progress
            label={t('adviser:plan.computing')}
            cancel={{ text: t('adviser:plan.stop'), onCancel: stopPlanning }}
          />
        </div>
      )}
      <div role="status">
        {fault && <p className="plan-fault">{keepingFaultSentence(words, fault)}</p>}
        {hasDone && <Done />}
        {moved && <Moved lines={sentences.plan.changes(moved, nameOf)} />}
        {obstacles.length > 0 && <Obstacles />}
      </div>
      {plan && !plan.proved && !planning && (
        <p className="small">
          <b>{sentences.plan.proved(plan).mark}.</b> {sentences.plan.proved(plan).bound}
        </p>
      )}
      <ProgrammeNotices />
    </div>
  )
}

/** The last thing that was done, with the ways back and forth. */
function Done() {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { kept, participant, undo, redo } = usePerson()
  const last = kept.history.edits.slice(0, kept.history.done).findLast(({ what }) => what.kind !== 'planMade')
  const entry =
    last?.what.kind === 'eventRecorded'
      ? participant.log.find(({ id }) => last.what.kind === 'eventRecorded' && id === last.what.entry)
      : undefined
  return (
    <p className="plan-done">
      {last && (
        <span>
          {entry?.event
            ? sentences.event(entry.event)
            : t('adviser:plan.lastDone', { deed: t(`adviser:deeds.${last.what.kind}`) })}
        </span>
      )}
      {undo && <Button onClick={undo}>{t('shell:actions.undo')}</Button>}
      {redo && <Button onClick={redo}>{t('shell:actions.redo')}</Button>}
    </p>
  )
}

/** What moved; what it means for the finish comes first. */
function Moved({ lines }: { lines: readonly string[] }) {
  const { t } = usePlanWords().words
  const { seen } = usePerson()
  const [all, setAll] = useState(false)
  const finish = lines.at(-1)
  const steps = lines.slice(0, -1)
  return (
    <section className="plan-moved" aria-label={t('adviser:plan.changed')}>
      <p>
        <b>{finish}</b>
      </p>
      {steps.length > 0 && (
        <>
          <h3>{t('adviser:plan.changed')}</h3>
          <ul>
            {(all ? steps : steps.slice(0, shortList)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="step-buttons">
        {steps.length > shortList && (
          <Button rank="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('shell:actions.showLess') : t('adviser:plan.showMoved', { count: steps.length })}
          </Button>
        )}
        <Button rank="quiet" onClick={seen}>
          {t('adviser:plan.seen')}
        </Button>
      </p>
    </section>
  )
}

/** Why there is no plan, each reason with what one can do about it. */
function Obstacles() {
  const { sentences, words } = usePlanWords()
  const { obstacles, outlook, participant } = usePerson()
  const { today } = useWorkplace()
  const nameOf = useStepName()
  if (!outlook) return null
  const request = requestOf(outlook.pathway, participant, today)
  return (
    <section className="plan-obstacles" aria-label={words.t('sentences:plan.noRoute')}>
      <p>
        <b>{words.t('sentences:plan.noRoute')}</b>
      </p>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={JSON.stringify(obstacle)}>
            <p>{sentences.plan.obstacle(obstacle, nameOf)}</p>
            <p className="step-buttons">
              {fixesOf(request, obstacle).map((fix) => (
                <FixButton key={JSON.stringify(fix)} fix={fix} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FixButton({ fix }: { fix: Fix }) {
  const { t, lengths } = usePlanWords().words
  const { participant } = usePerson()
  const deeds = usePlanDeeds()
  const nameOf = useStepName()
  switch (fix.kind) {
    case 'hours':
      return (
        <Button onClick={() => deeds.setHours(fix.hoursAWeek)}>
          {t('adviser:plan.fixHours', { hours: lengths.hoursAWeek(fix.hoursAWeek) })}
        </Button>
      )
    case 'unpin':
      return (
        <Button onClick={() => deeds.letGo(fix.step)}>
          {t('adviser:plan.fixUnpin', { step: nameOf(fix.step) })}
        </Button>
      )
    case 'otherRoute':
      return <ButtonLink href={`#/adviser/${participant.id}/choose`}>{t('adviser:plan.fixRoute')}</ButtonLink>
    case 'waive':
      return null
  }
}

/** What to look at where plan and introduction programme meet: neither is forbidden. */
function ProgrammeNotices() {
  const { sentences } = usePlanWords()
  const { outlook, participant } = usePerson()
  if (!outlook?.plan) return null
  const { pathway, plan, map, replayed } = outlook
  const planned = plan.steps.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.kind === 'employmentStarted' ? [{ from: event.day, percent: event.percent }] : [],
    ),
  )
  const held = [...replayed.standing.facts.workById.values()].flatMap(({ spells }) =>
    spells.flatMap(({ from, to, percent }) => (to === null ? [{ from, percent }] : [])),
  )
  const notices = programmeNotices(pathway, participant.background, {
    finish: plan.finish,
    work: [...held, ...planned],
  })
  const lines = notices.map((notice) =>
    notice.kind === 'outlivesProgramme'
      ? sentences.plan.outlivesProgramme(notice.ends, notice.finish)
      : sentences.plan.leavesTargetGroup(notice.hours),
  )
  if (lines.length === 0) return null
  return (
    <ul className="plan-notices small">
      {map.programmeEnd !== null && <li>{sentences.plan.programmeEnds(map.programmeEnd)}</li>}
      {lines.map((line) => line !== null && <li key={line}>{line}</li>)}
    </ul>
  )
}
