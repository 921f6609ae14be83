import { useMemo, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { CheckField } from '../../components/field/CheckField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import { capital } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { type ProgrammeGoal, programmeGoals } from '../../pathway/background.ts'
import { composePathway, type Pathway } from '../../pathway/pathway.ts'
import { programmeNotices, programmeTime } from '../../pathway/programme.ts'
import { replay } from '../../pathway/replay.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { CommittedDate } from './Committed.tsx'
import { useBackground } from './useBackground.ts'

/** The introduction programme: from when, towards what, and when the law ends it. */
export function ProgrammePart() {
  const { t } = useWords('adviser', 'field')
  const { background, set } = useBackground()
  const { programme } = background
  const [begun, setBegun] = useState<{ start: Day | null; goal: ProgrammeGoal | '' } | null>(null)
  const start = begun ? begun.start : (programme?.start ?? null)
  const goal = begun ? begun.goal : (programme?.goal ?? '')
  const isIn = programme !== null || begun !== null
  const { catalogue } = useWorkplace()
  const pathway = usePerson().outlook?.pathway ?? anyPathway(catalogue)
  const timeOf = (one: typeof programme) =>
    pathway && programmeTime(pathway, { ...background, programme: one })
  const time = timeOf(programme)

  function change(next: { start: Day | null; goal: ProgrammeGoal | '' }): void {
    if (next.start === null || next.goal === '') {
      setBegun(next)
      return
    }
    setBegun(null)
    const same = { start: next.start, goal: next.goal, extended: programme?.extended ?? false }
    // A programme that was extended towards one goal is not so towards another that cannot be
    const canBe = timeOf(same)?.extendable ?? true
    set({ programme: { ...same, extended: same.extended && canBe } })
  }

  return (
    <section className="part" aria-labelledby="part-programme">
      <h2 id="part-programme">{t('adviser:map.programme')}</h2>
      <CheckField
        label={t('adviser:map.inProgramme')}
        checked={isIn}
        onChange={(checked) => {
          setBegun(checked ? { start: null, goal: '' } : null)
          if (!checked && programme) set({ programme: null })
        }}
      />
      {isIn && (
        <div className="part-fields">
          <CommittedDate
            label={t('adviser:map.programmeStart')}
            missing={t('adviser:map.faults.programmeStart')}
            value={start}
            onCommit={(day) => change({ start: day, goal })}
          />
          <SelectField
            label={t('adviser:map.programmeGoal')}
            value={goal}
            options={[
              ...(goal === '' ? [{ value: '' as const, text: t('adviser:map.chooseGoal') }] : []),
              ...programmeGoals.map((one) => ({
                value: one,
                text: capital(t(`field:programmeGoals.${one}`)),
              })),
            ]}
            onChange={(next) => change({ start, goal: next })}
          />
          {programme && (time?.extendable || programme.extended) && (
            <CheckField
              label={t('adviser:map.programmeExtended')}
              checked={programme.extended}
              onChange={(extended) => set({ programme: { ...programme, extended } })}
            />
          )}
        </div>
      )}
      {programme && <ProgrammeEnd />}
    </section>
  )
}

/** The rules of the programme are national: any pathway will do to ask them before trade and county are chosen. */
function anyPathway(catalogue: Catalogue): Pathway | null {
  const { tradesById, routesById, countiesById } = catalogue
  const [trade, route, county] = [tradesById, routesById, countiesById].map((map) => map.keys().next().value)
  return trade && route && county ? composePathway(catalogue, { trade, route, county }) : null
}

/** When the law ends the programme, and what to look at where plan and work meet it. */
function ProgrammeEnd() {
  const { t, dates, lengths, said } = useWords('adviser', 'sentences')
  const { catalogue, today } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { background } = participant
  const sentences = useSentences({ pathway: outlook?.pathway ?? null, background })
  const pathway = useMemo(() => outlook?.pathway ?? anyPathway(catalogue), [outlook, catalogue])
  const time = pathway && programmeTime(pathway, background)
  if (!pathway || !time) return null
  const notices =
    outlook?.notices ??
    programmeNotices(pathway, background, {
      standing: replay(pathway, background, [], today).standing,
      planned: [],
      finish: null,
      latest: null,
    })
  const outlives = notices.find((notice) => notice.kind !== 'leavesTargetGroup')
  const leaves = notices.find((notice) => notice.kind === 'leavesTargetGroup')
  return (
    <div className="programme-end">
      {time.ends !== null && (
        <p>
          <strong>{sentences.plan.programmeEnds(time.ends)}</strong>{' '}
          {time.months !== null && t('adviser:map.programmeRule', { length: lengths.months(time.months) })}{' '}
          {time.extension === null && time.rule?.note && said(time.rule.note)}
          {time.rule && (
            <span className="muted small">
              {' '}
              {t('sentences:source', { source: sentences.source(time.rule.source) })}
            </span>
          )}
        </p>
      )}
      {time.question && (
        <p>
          <StateMark
            state="question"
            word={t(`adviser:map.programmeQuestions.${time.question}`, {
              day: time.rulesFrom === null ? '' : dates.day(time.rulesFrom),
            })}
          />
        </p>
      )}
      {outlives && (
        <p>
          <StateMark state="tooLate" word={sentences.plan.programmeNotice(outlives, today)} />
        </p>
      )}
      {leaves && (
        <p className="marked">
          <StateMark state="tooLate" word={sentences.plan.programmeNotice(leaves, today)} />
          <span className="muted small">
            {t('sentences:source', { source: sentences.source(leaves.rule.source) })}
          </span>
        </p>
      )}
    </div>
  )
}
