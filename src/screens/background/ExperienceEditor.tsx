import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { yearLimits } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { newId } from '../../flows/person.ts'
import type { Translate } from '../../language/source.ts'
import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { useWorkplace } from '../workplace.tsx'
import { CountsFields } from './CountsFields.tsx'
import {
  type DraftFault,
  type DraftField,
  draftOf,
  type ExperienceDraft,
  emptyDraft,
  readDraft,
} from './draft.ts'
import { type DraftForm, TimeFields, WorkFields } from './ExperienceFields.tsx'
import { Leaving } from './Leaving.tsx'
import { useLost } from './useLost.ts'
import { Worth } from './Worth.tsx'

const numberFields = ['years', 'months', 'percent'] as const

function faultText(t: Translate<'adviser' | 'shell'>, fault: DraftFault): string {
  switch (fault.kind) {
    case 'tooLong':
      return t('adviser:map.faults.tooLong', { number: fault.number, limit: fault.limit })
    case 'number':
    case 'whole':
      return t(`adviser:map.faults.${fault.kind}`, { from: fault.from, to: fault.to })
    case 'year':
      return t('adviser:map.faults.year', { from: String(yearLimits.first), to: String(yearLimits.last) })
    default:
      return t(`adviser:map.faults.${fault.kind}`)
  }
}

/**
 * What is being written of one experience, with what is wrong in it. One that is kept is written down anew as
 * soon as all of it is sound; of a new one nothing is kept here.
 */
function useExperienceDraft(experience: Experience | null, onKeep: (experience: Experience) => void) {
  const { t } = useWords('adviser')
  const { today } = useWorkplace()
  const formId = useId()
  const [id] = useState(() => experience?.id ?? newId('experience'))
  const [draft, setDraft] = useState(() => (experience ? draftOf(experience) : emptyDraft))
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set())
  const [tried, setTried] = useState(0)
  // Undo, or another tab: what is kept now takes the place of what stands here, unless that is just being written
  const [known, setKnown] = useState(experience)
  if (experience && known !== experience) {
    setKnown(experience)
    const isHandedOn = JSON.stringify(readDraft(draft, id, today).experience) === JSON.stringify(known)
    if (isHandedOn && JSON.stringify(known) !== JSON.stringify(experience)) setDraft(draftOf(experience))
  }
  const read = useMemo(() => readDraft(draft, id, today), [draft, id, today])
  const idOf = (field: DraftField): string => `${formId}-${field}`

  function keep(next: ExperienceDraft): void {
    if (!experience) return
    const { experience: sound } = readDraft(next, id, today)
    if (sound && JSON.stringify(sound) !== JSON.stringify(experience)) onKeep(sound)
  }

  function errorOf(field: DraftField): string | null {
    const fault = read.faults.get(field)
    return fault && (tried > 0 || left.has(field)) ? faultText(t, fault) : null
  }

  function leave(target: EventTarget): void {
    const field = (['title', 'place', 'from', 'to', 'years', 'months', 'percent'] as const).find((one) =>
      (target as HTMLElement).id.startsWith(idOf(one)),
    )
    // Of one that is being added only a number that cannot be is said at once: the rest may still be on its way
    if (field && (experience || numberFields.some((one) => one === field && draft[one] !== '')))
      setLeft((now) => new Set([...now, field]))
  }

  const fields: DraftForm = {
    draft,
    onType: (part) => setDraft((now) => ({ ...now, ...part })),
    onChoose: (part) => {
      const next = { ...draft, ...part }
      setDraft(next)
      keep(next)
    },
    errorOf,
    idOf,
  }
  const isKept = experience
    ? JSON.stringify(read.experience) === JSON.stringify(experience)
    : JSON.stringify(draft) === JSON.stringify(emptyDraft)
  const faults = [...read.faults].map(([field, fault]) => ({ field: idOf(field), text: faultText(t, fault) }))
  return {
    fields,
    /** The experience, when what is written of it is sound. */
    sound: read.experience,
    isKept,
    keep: () => keep(draft),
    /** Hears that a field of the form was left: what is wrong in it is said from then on. */
    leave,
    /** How many times somebody has tried to end with faults in it, and those faults. */
    tried,
    tryAgain: () => setTried((times) => times + 1),
    faults,
  }
}

/**
 * One experience being written. One that is kept is written down anew at every field that is left, as soon as
 * all of it is sound; a new one is kept when it is added. `onKeep` takes it, `onClose` ends the writing.
 */
export function ExperienceEditor({
  experience,
  onKeep,
  onClose,
}: {
  experience: Experience | null
  onKeep: (experience: Experience) => void
  onClose: () => void
}) {
  const { t } = useWords('adviser', 'field')
  const form = useRef<HTMLDivElement>(null)
  const { fields, sound, isKept, keep, leave, tried, tryAgain, faults } = useExperienceDraft(
    experience,
    onKeep,
  )

  // One that is kept and sound is written down as it is left; a new one is kept only when it is added
  const isLost = !isKept && !(experience && sound)
  const letGo = useLost(isLost ? fields.draft.title.trim() || t('adviser:map.experiences') : null)

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])

  function finish(): void {
    if (sound) {
      letGo()
      if (!experience) onKeep(sound)
      onClose()
    } else tryAgain()
  }

  return (
    <div className="experience-editor" ref={form}>
      {tried > 0 && (
        <ErrorSummary
          key={tried}
          heading={t('shell:problems.form', { count: faults.length })}
          faults={faults}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of the fields inside, and is none itself */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the same */}
      <div className="part-stack" onBlur={(event) => leave(event.target)}>
        <Leaving holds={!isKept} onLeave={keep}>
          <WorkFields {...fields} />
        </Leaving>
        <Leaving holds={!isKept} onLeave={keep}>
          <TimeFields {...fields} />
        </Leaving>
        <CountsFields {...fields} />
      </div>
      {sound && <Worth experience={sound} />}
      <div className="deeds">
        <Button rank="main" onClick={finish}>
          {t(experience ? 'shell:actions.close' : 'shell:actions.add')}
        </Button>
        {!experience && (
          <Button
            onClick={() => {
              letGo()
              onClose()
            }}
          >
            {t('shell:actions.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
