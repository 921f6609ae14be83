import { SelectField } from '../../components/field/SelectField.tsx'
import {
  type Asked,
  askedAt,
  keysOf,
  leafKinds,
  leafOfKind,
  partsOfLeaf,
  withAsked,
  withMore,
  withPart,
} from '../../curriculum/editing/requirements.ts'
import type { Json } from '../../curriculum/json.ts'
import type { Leaf } from '../../curriculum/requirement.ts'
import { capital } from '../../language/marks.ts'
import { nameOfControl, useBuilding } from './building.ts'
import { LeafPart } from './LeafPart.tsx'
import { LineButtons } from './LineButtons.tsx'

/** Stands where a part of a line does, while the words around it are read. */
const place = '\u0001'

/** One thing asked: a small form in the order of a sentence, drawn from the schema. */
export function Line({ asked, leaf }: { asked: Asked; leaf: Leaf }) {
  const { words, whole, change, idAt, faultAt, phraseOf } = useBuilding()
  const parts = partsOfLeaf(leaf.kind)
  const places = Object.fromEntries(parts.map(({ name }) => [name, place + name + place]))
  // Each kind has places of its own: all of them are given, whatever the types can tell
  const say = words.t as (key: string, values: object) => string
  const frame = say(`editor:building.frames.${leaf.kind}`, places)
  const around = frame.split(place)
  // A part that the words have no place for yet stands after them
  const others = parts.filter(({ name }) => !around.includes(name)).map(({ name }) => name)
  const pieces = [...around, ...others.flatMap((name) => [name, ''])]
  const write = (name: string, value: Json | undefined, typing?: boolean) =>
    change(withAsked(whole, asked, withPart(leaf, name, value)), typing)
  const faults = ['', ...parts.map(({ name }) => name)].flatMap((name) => {
    const fault = faultAt(name === '' ? keysOf(asked) : [...keysOf(asked), name])
    return fault ? [{ name, fault }] : []
  })
  return (
    <div className="requirement-line" id={idAt(keysOf(asked))} tabIndex={-1}>
      <KindChoice
        asked={asked}
        value={leaf.kind}
        onChoose={(kind) => change(withAsked(whole, asked, leafOfKind(kind, leaf)))}
      />
      {pieces.map((piece, index) => {
        const part = parts.find(({ name }) => name === piece)
        if (index % 2 === 0 || !part)
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line have no name but their place
          return piece.trim() && <span key={`${index} ${piece}`}>{piece.trim()}</span>
        return (
          <LeafPart
            key={piece}
            id={idAt([...keysOf(asked), piece])}
            leaf={leaf}
            part={part}
            onChange={(value, typing) => write(piece, value, typing)}
          />
        )
      })}
      <LineButtons asked={asked} what={phraseOf(leaf)} />
      {faults.map(({ name, fault }) => (
        <p className="ds-validation-message" key={name}>
          {fault}
        </p>
      ))}
    </div>
  )
}

/** A line in which nothing has been chosen yet: it asks nothing. */
export function BegunLine({ group, index }: { group: Asked; index: number }) {
  const { whole, change, begin } = useBuilding()
  return (
    <div className="requirement-line">
      <KindChoice
        asked={[...group, index]}
        value=""
        onChoose={(kind) => {
          change(withMore(whole, askedAt(whole, group) ? group : [], leafOfKind(kind)))
          begin(null)
        }}
      />
    </div>
  )
}

/** What is asked for, as the first choice of a line. */
function KindChoice({
  asked,
  value,
  onChoose,
}: {
  asked: Asked
  value: Leaf['kind'] | ''
  onChoose: (kind: Leaf['kind']) => void
}) {
  const { words, aimAt } = useBuilding()
  const { t } = words
  return (
    <span data-control={nameOfControl(asked, 'kind')}>
      <SelectField<Leaf['kind'] | ''>
        label={t('editor:building.kindLabel')}
        value={value}
        options={[
          ...(value === '' ? [{ value: '' as const, text: t('editor:building.chooseKind') }] : []),
          ...leafKinds.map((kind) => ({ value: kind, text: capital(t(`editor:building.kinds.${kind}`)) })),
        ]}
        onChange={(kind) => {
          if (kind === '') return
          onChoose(kind)
          // The line is drawn anew, and whoever leafs through the kinds stays where they are
          aimAt(asked, 'kind')
        }}
      />
    </span>
  )
}
