import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import { nameablesIn } from '../../curriculum/editing/nameables.ts'
import { type Asked, isGroup, isWhole } from '../../curriculum/editing/requirements.ts'
import type { Path } from '../../curriculum/json.ts'
import type { Leaf, Requirement } from '../../curriculum/requirement.ts'
import type { Route } from '../../curriculum/route.ts'
import type { Trade } from '../../curriculum/trade.ts'
import { leafDemand, requirementParts } from '../../language/sentences/requirement.ts'
import type { Saying } from '../../language/sentences/saying.ts'
import { useWords } from '../../language/useWords.ts'
import { Said } from '../Said.tsx'
import { type Aim, type Building, BuildingProvider, nameOfControl } from './building.ts'
import { GroupLines } from './GroupLines.tsx'
import './requirement.css'

const none = () => null

/**
 * A requirement built by choosing, and below it the whole as one sentence. `trade` and `route` are what it is written in: their
 * modules and phases can be named; without them those of all.
 */
export function RequirementBuilder({
  value,
  onChange,
  trade,
  route = null,
  catalogue,
  label,
  describedBy,
  idAt,
  faultAt = none,
}: {
  value: Requirement
  /** `typing` is a letter of a number or a text: those that follow each other in one field are one edit. */
  onChange: (value: Requirement, typing?: boolean) => void
  trade: Trade | null
  route?: Route | null
  catalogue: Catalogue
  label: ReactNode
  describedBy?: string | undefined
  /** The id of what stands at a place of the requirement, for a fault to lead to; made up when left out. */
  idAt?: (at: Path) => string
  /** What is wrong at a place of the requirement. */
  faultAt?: (at: Path) => ReactNode
}) {
  const words = useWords('editor', 'field', 'county', 'sentences')
  const own = useId()
  const nameables = useMemo(() => nameablesIn(catalogue, trade, route), [catalogue, trade, route])
  const [begun, begin] = useState<Asked | null>(null)
  const { root, aimAt } = useAim()
  const saying: Saying = useMemo(
    () => ({
      words,
      beside: null,
      reader: 'adviser',
      pathway: null,
      background: null,
      standing: null,
      day: null,
      nameables,
    }),
    [words, nameables],
  )
  const unfinished = (leaf: Leaf): string | null =>
    isWhole(leaf)
      ? null
      : words.t('editor:building.unfinished', { kind: words.t(`editor:building.kinds.${leaf.kind}`) })
  const building: Building = {
    words,
    saying,
    nameables,
    whole: value,
    change: onChange,
    begun,
    begin,
    aimAt,
    idAt: idAt ?? ((at) => `${own}-${at.join('-')}`),
    faultAt,
    phraseOf: (leaf) => unfinished(leaf) ?? leafDemand(saying, leaf),
  }
  const isNothing = isGroup(value) && value.of.length === 0
  return (
    <BuildingProvider value={building}>
      <fieldset
        className="ds-fieldset requirement"
        id={building.idAt([])}
        tabIndex={-1}
        aria-describedby={describedBy}
        ref={root}
      >
        <legend className="ds-label">{label}</legend>
        {isNothing && begun === null && <p className="muted">{words.t('editor:building.nothing')}</p>}
        <GroupLines asked={[]} requirement={value} />
        <p className="requirement-sentence" role="status">
          {requirementParts(saying, value, unfinished).map(({ text, joins }, index) =>
            joins ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other order
              <b key={index}>{text}</b>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Said key={index}>{text}</Said>
            ),
          )}
        </p>
      </fieldset>
    </BuildingProvider>
  )
}

/** Goes to a control of the requirement as soon as what was changed has been drawn. */
function useAim() {
  const root = useRef<HTMLFieldSetElement>(null)
  const aimed = useRef<string | null>(null)
  const [, drawAgain] = useState(0)
  useEffect(() => {
    if (aimed.current === null) return
    const control = root.current?.querySelector<HTMLElement>(`[data-control="${aimed.current}"]`)
    aimed.current = null
    const inner = control?.querySelector<HTMLElement>('select')
    ;(inner ?? control)?.focus()
  })
  const aimAt = useCallback((asked: Asked, aim: Aim) => {
    aimed.current = nameOfControl(asked, aim)
    drawAgain((times) => times + 1)
  }, [])
  return { root, aimAt }
}
