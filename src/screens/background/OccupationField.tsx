import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { FieldFrame } from '../../components/field/Frame.tsx'
import { withoutMarks } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** The everyday word that is meant by what is typed: a part of it, or it with an ending. */
function wordFor(searchWords: readonly string[], wanted: string): string | null {
  const isMeant = (word: string) => word.includes(wanted) || wanted.startsWith(word)
  return wanted === '' ? null : (searchWords.find((word) => isMeant(word.toLocaleLowerCase())) ?? null)
}

/** An occupation that is found, with the everyday word that it was found by when its own name does not say it. */
interface Hit {
  styrk: string
  text: string
  word: string | null
}

/** All occupations of the list, and those among them that what is typed may mean: all when nothing is. */
function useOccupations(wanted: string) {
  const { said } = useWords('adviser')
  const { catalogue } = useWorkplace()
  const all = useMemo(
    () =>
      catalogue.occupations.occupations.map(({ styrk, name, searchWords = [] }) => ({
        styrk,
        text: withoutMarks(said(name)),
        searchWords,
      })),
    [catalogue, said],
  )
  const hits = all.flatMap(({ styrk, text, searchWords }): Hit[] => {
    const word = wordFor(searchWords, wanted)
    const isNamed = `${styrk} ${text}`.toLocaleLowerCase().includes(wanted)
    return isNamed || word !== null ? [{ styrk, text, word: isNamed ? null : word }] : []
  })
  return { all, hits }
}

/**
 * An occupation of the list (STYRK-08), found by typing a part of its name or code, or an everyday word for it.
 * A text field with a list under it (ARIA's combobox): arrows move in the list, Enter takes one, Escape closes it.
 */
export function OccupationField({
  value,
  onChange,
}: {
  value: string | null
  onChange: (styrk: string | null) => void
}) {
  const { t } = useWords('adviser')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  // Null until something is typed: looking at the list and leaving it changes nothing
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const wanted = (typed ?? '').trim().toLocaleLowerCase()
  const { all, hits } = useOccupations(wanted)
  const chosen = all.find(({ styrk }) => styrk === value)
  const hit = hits[active]

  function close(): void {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }

  function take(styrk: string | null): void {
    close()
    if (styrk !== value) onChange(styrk)
  }

  function leave(): void {
    // What was typed is a search: only an emptied field or a whole name changes the choice
    const named = hits.find(({ text }) => text.toLocaleLowerCase() === wanted)
    if (typed === null) close()
    else take(wanted === '' ? null : (named?.styrk ?? value))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      const only = hits.length === 1 && wanted !== '' ? hits[0] : undefined
      const taken = hit ?? only
      if (taken) take(taken.styrk)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const count = hits.length
      const step = event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1
      if (count > 0) setActive((active + step + count) % count)
    }
  }

  return (
    <div className="occupation">
      <FieldFrame id={id} label={t('adviser:map.occupation')} description={t('adviser:map.occupationHint')}>
        {(ties) => (
          <input
            className="ds-input"
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={hit ? `${id}-${hit.styrk}` : undefined}
            value={typed ?? (chosen ? `${chosen.text} (${chosen.styrk})` : '')}
            onFocus={(event) => event.target.select()}
            onClick={() => setOpen(true)}
            onChange={(event) => {
              setOpen(true)
              setTyped(event.target.value)
              setActive(-1)
            }}
            onBlur={leave}
            onKeyDown={onKeyDown}
            {...ties}
          />
        )}
      </FieldFrame>
      <OccupationList id={id} hits={hits} active={active} isOpen={isOpen} onTake={take} />
    </div>
  )
}

/** The list under the field, and how many stand in it for who hears the page. */
function OccupationList({
  id,
  hits,
  active,
  isOpen,
  onTake,
}: {
  /** The field's; the list is `-list` of it, each line its occupation's code of it. */
  id: string
  hits: readonly Hit[]
  active: number
  isOpen: boolean
  onTake: (styrk: string) => void
}) {
  const { t } = useWords('adviser')
  return (
    <>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('adviser:map.occupation')}
        className="occupation-list"
        hidden={!isOpen || hits.length === 0}
      >
        {hits.map(({ styrk, text, word }, index) => (
          <div
            key={styrk}
            id={`${id}-${styrk}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="occupation-option"
            // Before the field is left, which would close the list
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(styrk)
            }}
          >
            {text}{' '}
            <span className="muted">
              {styrk}
              {word && ` · ${word}`}
            </span>
          </div>
        ))}
      </div>
      <output className={isOpen && hits.length === 0 ? 'muted small' : 'spoken'}>
        {!isOpen
          ? ''
          : hits.length === 0
            ? t('adviser:map.noOccupation')
            : t('adviser:map.occupationHits', { count: hits.length })}
      </output>
    </>
  )
}
