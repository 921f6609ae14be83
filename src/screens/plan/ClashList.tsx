import { Fragment } from 'react'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { capital } from '../../language/marks.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import type { Clash, Fix } from '../../planning/constraints.ts'
import { leaveLeft, spanOfLeave } from '../../planning/leave.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** What clashing things are told with, and what their fixes do. */
export interface ClashWays {
  sentences: Sentences
  /** Names a step by its id. */
  nameOf: (step: string) => string
  /** A dispensation has a form of its own, and is offered only where there is a way to it. */
  onWaive?: (fix: Fix & { kind: 'waive' }) => void
  /** What is done with a fix; it is set for the person where this is left out. */
  onFix?: (fix: Fix) => void
}

/** What clashes where there is no plan: what is enough alone is marked, and has what mends it beside it. */
export function ClashList({ clash, sentences, nameOf, onWaive, onFix }: { clash: Clash } & ClashWays) {
  const deeds = usePlanDeeds()
  const { lead, parts, cure } = sentences.plan.clash(clash, nameOf)
  const set = (fix: Fix): void => {
    switch (fix.kind) {
      case 'hours':
        deeds.setHours(fix.hoursAWeek)
        break
      case 'start':
        deeds.setStart(fix.day)
        break
      case 'unpin':
        deeds.letGo(fix.step)
        break
      case 'moveTo':
        deeds.fix(fix.step, { start: fix.start })
        break
      case 'commonDuration':
        deeds.setDuration(fix.id, null)
        break
      case 'endLeave':
        deeds.setDuration(leaveLeft, spanOfLeave(fix.weeks))
        break
      case 'job':
        deeds.setPosition(fix.engagement, fix.percent)
        break
      case 'waive':
        onWaive?.(fix)
    }
  }
  return (
    <div className="clash">
      <p>{lead}</p>
      <ul>
        {parts.map(({ text, source, afterwards }, at) => (
          <li key={text}>
            <p className="clash-what">
              <Said text={text} />{' '}
              {clash[at]?.isCure && clash.length > 1 && <span className="clash-cure">{cure}</span>}
              {source !== null && (
                <span className="clash-source small muted">
                  <Said text={source} />
                </span>
              )}
            </p>
            {(clash[at]?.fixes ?? []).map((fix, nth) => {
              if (fix.kind === 'waive' && !onWaive) return null
              const finish = clash[at]?.finishes?.[nth] ?? null
              return (
                <Fragment key={JSON.stringify(fix)}>
                  <Button onClick={() => (onFix ?? set)(fix)}>
                    <Said text={capital(sentences.plan.fix(fix, nameOf))} />
                  </Button>
                  {finish !== null && (
                    <span className="small muted"> {sentences.plan.fixFinish(finish)}</span>
                  )}
                </Fragment>
              )
            })}
            {afterwards !== null && (
              <span className="small">
                <Said text={afterwards} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
