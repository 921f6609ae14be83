import { useEffect, useId, useMemo, useRef, useState } from 'react'
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
import { Worth } from './Worth.tsx'

function faultText(t: Translate<'adviser' | 'shell'>, fault: DraftFault): string {
  switch (fault.kind) {
    case 'tooLong':
      return t('adviser:map.faults.tooLong', { number: fault.number, limit: fault.limit })
    case 'number':
    case 'whole':
      return t(`adviser:map.faults.${fault.kind}`, { from: fault.from, to: fault.to })
    default:
      return t(`adviser:map.faults.${fault.kind}`)
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
  const { today } = useWorkplace()
  const formId = useId()
  const form = useRef<HTMLDivElement>(null)
  const [id] = useState(() => experience?.id ?? newId('experience'))
  const [draft, setDraft] = useState(() => (experience ? draftOf(experience) : emptyDraft))
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set())
  const [tried, setTried] = useState(0)
  // Undo, or another tab: what is kept now takes the place of what is being written
  const [known, setKnown] = useState(experience)
  if (experience && known !== experience) {
    setKnown(experience)
    if (JSON.stringify(readDraft(draft, id, today).experience) !== JSON.stringify(experience))
      setDraft(draftOf(experience))
  }
  const read = useMemo(() => readDraft(draft, id, today), [draft, id, today])
  const idOf = (field: DraftField): string => `${formId}-${field}`

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])

  function keep(next: ExperienceDraft): void {
    if (!experience) return
    const { experience: sound } = readDraft(next, id, today)
    if (sound && JSON.stringify(sound) !== JSON.stringify(experience)) onKeep(sound)
  }

  function errorOf(field: DraftField): string | null {
    const fault = read.faults.get(field)
    return fault && (tried > 0 || left.has(field)) ? faultText(t, fault) : null
  }

  function onBlurOf(target: EventTarget): void {
    const field = (['title', 'place', 'from', 'to', 'years', 'months', 'percent'] as const).find((one) =>
      (target as HTMLElement).id.startsWith(idOf(one)),
    )
    if (field && experience) setLeft((now) => new Set([...now, field]))
  }

  function finish(): void {
    if (read.experience) {
      if (!experience) onKeep(read.experience)
      onClose()
    } else setTried((times) => times + 1)
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
      <div className="part-stack" onBlur={(event) => onBlurOf(event.target)}>
        <Leaving holds={!isKept} onLeave={() => keep(draft)}>
          <WorkFields {...fields} />
        </Leaving>
        <Leaving holds={!isKept} onLeave={() => keep(draft)}>
          <TimeFields {...fields} />
        </Leaving>
        <CountsFields {...fields} />
      </div>
      {read.experience && <Worth experience={read.experience} />}
      <div className="deeds">
        <Button rank="main" onClick={finish}>
          {t(experience ? 'shell:actions.close' : 'shell:actions.add')}
        </Button>
        {!experience && <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>}
      </div>
    </div>
  )
}
