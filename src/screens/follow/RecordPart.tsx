import { useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { Said } from '../../components/Said.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { Toggle } from '../../components/Toggle.tsx'
import { type Outlook, overdueIn } from '../../flows/outlook.ts'
import { withoutMarks } from '../../language/marks.ts'
import { chartOf } from '../../pathway/pathway.ts'
import { factOf, isFact } from '../../planning/confirmable.ts'
import { expectedNext, type Thing, thingLanes, thingsToRecord } from '../../planning/recordables.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import { FollowForm } from './FollowForm.tsx'

/** Which line stands open at first: that of the modules, if anything can happen on it. */
const firstLanes: Thing['lane'][] = ['modules', ...thingLanes]

/** Lines of what the plan expects next. */
const mostNext = 5

/** Records what happened: what the plan expects next is one tap away, everything else is found by its line. */
export function RecordPart({ outlook }: { outlook: Outlook }) {
  const { words } = usePlanWords()
  const { t, dates } = words
  const { participant, tell } = usePerson()
  const { today } = useWorkplace()
  const things = useMemo(() => {
    const { pathway, replayed } = outlook
    return thingsToRecord({ ...participant, pathway, standing: replayed.standing }, today)
  }, [outlook, participant, today])
  // A plan made anew has no day behind it: what was agreed for one is told by that
  const next = useMemo(() => {
    const late = new Map(overdueIn(outlook).map(({ step, events }) => [step.id, events]))
    const expected = expectedNext(outlook.pathway, outlook.plan, things, mostNext)
    return expected.map((one) => {
      const agreed = late.get(one.step.id)?.find(({ kind }) => kind === one.kind)
      return { ...one, day: agreed?.day ?? one.day }
    })
  }, [outlook, things])
  // Each stays open by itself: what is half-filled in one is not lost to another
  const [open, setOpen] = useState<ReadonlySet<Thing['unit']>>(new Set())
  const nameOf = useThingName()
  const close = (unit: Thing['unit']): void =>
    setOpen((now) => new Set([...now].filter((one) => one !== unit)))
  return (
    <section className="follow-record" aria-labelledby="follow-record">
      <h2 id="follow-record">{t('adviser:follow.record')}</h2>
      {outlook.plan && (
        <>
          <h3 id="follow-next">{t('adviser:follow.next')}</h3>
          {next.length === 0 && <p>{t('adviser:follow.nextNone')}</p>}
          <ul className="follow-next" aria-labelledby="follow-next">
            {next.map(({ kind, day, thing, choice, beforeWritten }) => (
              <li key={thing.unit} className={`in-${thing.lane}`}>
                <div className="follow-expected">
                  <p className="lane-bar">
                    <span>
                      <b>
                        <Said text={nameOf(thing)} />
                      </b>{' '}
                      · {t(`field:events.${kind}`)}
                    </span>
                  </p>
                  <p className={day < today ? 'follow-late' : 'muted'}>
                    {day < today && <MarkShape state="tooLate" />}{' '}
                    {t(day < today ? 'adviser:follow.overdue' : 'adviser:follow.planned', {
                      day: dates.day(day),
                    })}
                    {beforeWritten && ` · ${t('adviser:follow.beforeWritten')}`}
                  </p>
                  <Button
                    aria-expanded={open.has(thing.unit)}
                    aria-label={withoutMarks(`${t('adviser:actions.record')}: ${nameOf(thing)}`)}
                    onClick={() => {
                      if (open.has(thing.unit)) close(thing.unit)
                      else setOpen((now) => new Set([...now, thing.unit]))
                    }}
                  >
                    {t('adviser:actions.record')}
                  </Button>
                </div>
                {open.has(thing.unit) && (
                  <FollowForm
                    thing={thing}
                    first={choice}
                    onDone={(text) => {
                      close(thing.unit)
                      tell(text)
                    }}
                    onClose={() => close(thing.unit)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Everything things={things} onDone={tell} />
    </section>
  )
}

/** Names a thing: a new job or claim by what it is, the language test by its four parts together, a fact as its rule has it. */
function useThingName(): (thing: Pick<Thing, 'unit'> & { isNew?: boolean }) => string {
  const { words, sentences } = usePlanWords()
  return ({ unit, isNew = false }) => {
    if (isFact(unit)) return sentences.demand({ kind: 'confirmed', rule: factOf(unit) })
    const chart = chartOf(unit)
    if (chart === 'language') return words.t('field:charts.language')
    return isNew ? words.t(`field:charts.${chart}`) : sentences.unit(unit)
  }
}

/** Everything that can be written down, by line, also what cannot count now. */
function Everything({ things, onDone }: { things: readonly Thing[]; onDone: (text: string) => void }) {
  const { t } = usePlanWords().words
  const canHappen = (thing: Thing) => thing.choices.some(({ isPossible }) => isPossible)
  const [lane, setLane] = useState<Thing['lane']>(
    () => firstLanes.find((one) => things.some((each) => each.lane === one && canHappen(each))) ?? 'modules',
  )
  const [unit, setUnit] = useState<string>('')
  // What stands there before anything is chosen stays when another event changes what can happen next
  const [shown, setShown] = useState<{ unit: string; recorded: string; time: number }>({
    unit: '',
    recorded: '',
    time: 0,
  })
  const nameOf = useThingName()
  const { outlook } = usePerson()
  const { sentences } = usePlanWords()
  const own = things
    .filter((thing) => thing.lane === lane)
    .sort((a, b) => Number(canHappen(b)) - Number(canHappen(a)))
  const found = (id: string) => own.find((one) => one.unit === id)
  // What was recorded last stays chosen while more can happen to it
  const goesOn = own.find((one) => one.unit === shown.recorded && canHappen(one))
  const thing = found(unit) ?? found(shown.unit) ?? goesOn ?? own[0]
  if (thing && shown.unit !== thing.unit) setShown({ ...shown, unit: thing.unit })
  const optionText = (one: Thing): string => {
    const { unit } = one
    const hasNoPlace = one.isNew || isFact(unit) || chartOf(unit) === 'language'
    const place = hasNoPlace ? undefined : outlook?.replayed.standing.places.get(unit)
    return withoutMarks(
      hasNoPlace || place === undefined ? nameOf(one) : `${nameOf(one)} (${sentences.place(unit, place)})`,
    )
  }
  const lines = thingLanes
    // A trade without modules has nothing on their line, unless the route has schooling there
    .filter((one) => things.some((each) => each.lane === one))
    .map((one) => ({
      value: one,
      text: one === 'others' ? t('adviser:follow.others') : sentences.lane(one),
    }))
  const choose = (chosen: Thing['lane']): void => {
    setLane(chosen)
    setUnit('')
  }
  return (
    <div className="follow-everything">
      <h3>{t('adviser:follow.everything')}</h3>
      <div className="wide-only">
        <Toggle label={t('adviser:follow.line')} value={lane} options={lines} onChange={choose} />
      </div>
      <div className="narrow-only">
        <SelectField label={t('adviser:follow.line')} value={lane} options={lines} onChange={choose} />
      </div>
      {own.length > 1 && (
        <SelectField
          label={t('adviser:follow.about')}
          value={thing?.unit ?? ''}
          options={own.map((one) => ({ value: one.unit, text: optionText(one) }))}
          onChange={setUnit}
        />
      )}
      {thing && (
        <FollowForm
          key={`${thing.unit} ${shown.time}`}
          thing={thing}
          onDone={(text) => {
            setUnit('')
            setShown(({ time }) => ({ unit: '', recorded: thing.unit, time: time + 1 }))
            onDone(text)
          }}
        />
      )}
      <p className="small muted">{t('adviser:follow.agreementsElsewhere')}</p>
    </div>
  )
}
