import { CheckField } from '../../components/field/CheckField.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { emptyOf, type Field, fieldFor, type ObjectField } from '../../curriculum/editing/fields.ts'
import { partValue } from '../../curriculum/editing/requirements.ts'
import type { Json } from '../../curriculum/json.ts'
import type { Leaf } from '../../curriculum/requirement.ts'
import { ruleIds, ruleUnits } from '../../curriculum/rules.ts'
import { rulesOfLeaf } from '../../curriculum/rulesOfLeaf.ts'
import { type Text, textLanguages } from '../../curriculum/text.ts'
import { languages } from '../../language/languages.ts'
import { choiceName, fieldName } from '../../language/sentences/fieldName.ts'
import type { Key } from '../../language/source.ts'
import { useBuilding } from './building.ts'

type Write = (value: Json | undefined, typing?: boolean) => void

interface PartProps {
  id: string
  leaf: Leaf
  name: string
  /** The part of the thing asked that a rule gives, where `name` is within it. */
  of?: string
  value: Json | undefined
  onChange: Write
}

/** A part of one thing asked, by the field that its schema makes of it. */
export function LeafPart({
  id,
  leaf,
  part,
  onChange,
}: {
  id: string
  leaf: Leaf
  part: ObjectField['parts'][number]
  onChange: Write
}) {
  const value = partValue(leaf, part.name) as Json | undefined
  return (
    <Control
      id={id}
      leaf={leaf}
      name={part.name}
      value={value}
      field={part.field}
      mayBeLeftOut={part.mayBeLeftOut}
      onChange={onChange}
    />
  )
}

/** The shapes that a value can have, those of shapes within shapes too. */
const shapesOf = (field: Field): Field[] => (field.kind === 'either' ? field.of.flatMap(shapesOf) : [field])

/** What a shape is called among the others: fixed, a part of an object such as a rule, or what it always is. */
function shapeName(field: Field): string {
  if (field.kind === 'mark') return String(field.value)
  return field.kind === 'object' ? (field.parts[0]?.name ?? '') : 'fixed'
}

function Control({
  field,
  mayBeLeftOut = false,
  ...props
}: PartProps & { field: Field; mayBeLeftOut?: boolean }) {
  const { words, nameables } = useBuilding()
  const { t } = words
  const { id, name, value, onChange } = props
  const label = fieldName(words, 'requirement', [name])
  switch (field.kind) {
    case 'either': {
      const shapes = shapesOf(field)
      const own = shapes.find((one) => fieldFor({ kind: 'either', of: [one] }, value) === one) ?? shapes[0]
      const fixed = shapes.find(({ kind }) => kind === 'number' || kind === 'choice')
      const shape = value === null || value === '' ? (fixed ?? own) : own
      if (!shape) return null
      return (
        <>
          <SelectField
            label={t('editor:building.given', { what: label })}
            value={shapeName(shape)}
            options={shapes.map((one) => ({
              value: shapeName(one),
              text: t(
                `editor:building.shapes.${shapeName(one)}` as Key<'editor'> &
                  `editor:building.kinds.${string}`,
              ),
            }))}
            onChange={(chosen) => {
              const next = shapes.find((one) => shapeName(one) === chosen)
              const isOpen = next?.kind === 'number' || next?.kind === 'choice'
              if (next) onChange(isOpen ? (next.kind === 'number' ? null : '') : (emptyOf(next) as Json))
            }}
          />
          <Control {...props} field={shape} />
        </>
      )
    }
    case 'object': {
      const [inner] = field.parts
      if (!inner) return null
      const has = (value as Readonly<Record<string, Json>> | undefined)?.[inner.name]
      return (
        <RuleChoice
          {...props}
          of={name}
          name={inner.name}
          value={has}
          onChange={(next) => onChange({ [inner.name]: next ?? '' })}
        />
      )
    }
    case 'number':
      return (
        <NumberField
          id={id}
          label={label}
          value={typeof value === 'number' ? value : null}
          unit={t(`editor:building.units.${name}` as Key<'editor'> & `editor:building.kinds.${string}`)}
          onChange={(number) => onChange(number, true)}
        />
      )
    case 'choice':
      return (
        <Chosen
          {...props}
          label={label}
          options={field.values.map((one) => ({
            value: one,
            text: choiceName(words, 'requirement', [name], one),
          }))}
          mayBeLeftOut={mayBeLeftOut}
        />
      )
    case 'id':
    case 'code': {
      if (name === 'rule') return <RuleChoice {...props} />
      const groups = (name === 'module' || name === 'gate' || name === 'phase') && nameables[name]
      if (!groups)
        return (
          <TextField
            id={id}
            label={label}
            value={String(value ?? '')}
            onChange={(text) => onChange(text, true)}
          />
        )
      const options = groups.flatMap(({ name: group, of }) =>
        of.map((one) => ({
          value: one.id,
          text: `${group && name !== 'gate' ? `${words.said(group)}: ` : ''}${name === 'module' ? `${one.id} ` : ''}${words.said(one.name)}`,
        })),
      )
      return <Chosen {...props} label={label} options={options} />
    }
    case 'list':
      return <TradesChosen {...props} />
    case 'text':
      return <TextInputs {...props} label={label} />
    default:
      return null
  }
}

/** The trades that are meant, each to be ticked. */
function TradesChosen({ id, value, onChange }: PartProps) {
  const { words, nameables } = useBuilding()
  const { t } = words

  const chosen = Array.isArray(value) ? value.map(String) : []
  const all = nameables.trades.flatMap(({ of }) => of)
  return (
    <details id={id}>
      <summary>
        {words.list(chosen.map((code) => all.find((one) => one.id === code)?.name.nb ?? code)) ||
          t('editor:building.choose')}
      </summary>
      {all.map((one) => (
        <CheckField
          key={one.id}
          label={words.said(one.name)}
          checked={chosen.includes(one.id)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, one.id] : chosen.filter((code) => code !== one.id))
          }
        />
      ))}
    </details>
  )
}

/** A text in Norwegian, and in the other languages behind it. */
function TextInputs({ id, label, value, onChange }: PartProps & { label: string }) {
  const { t } = useBuilding().words

  const text = (value ?? { nb: '' }) as Text
  const inputs = textLanguages.map((language) => (
    <TextField
      key={language}
      {...(language === 'nb' ? { id } : {})}
      label={`${label} (${languages[language].name})`}
      value={text[language] ?? ''}
      rows={2}
      onChange={(next) => {
        const { [language]: _, ...rest } = text
        const said: Readonly<Partial<Record<string, string>>> = {
          ...rest,
          ...(next === '' && language !== 'nb' ? {} : { [language]: next }),
        }
        const ordered = textLanguages.filter((one) => said[one] !== undefined)
        onChange(Object.fromEntries(ordered.map((one) => [one, said[one] ?? ''])), true)
      }}
    />
  ))
  return (
    <span className="requirement-text">
      {inputs.slice(0, 1)}
      <details>
        <summary>{t('editor:building.otherLanguages')}</summary>
        {inputs.slice(1)}
      </details>
    </span>
  )
}

/** One of several, none of them before somebody has chosen; what is none of them any longer is shown as that. */
function Chosen({
  id,
  label,
  value,
  options,
  mayBeLeftOut = false,
  onChange,
}: Pick<PartProps, 'id' | 'value' | 'onChange'> & {
  label: string
  options: { value: string; text: string }[]
  mayBeLeftOut?: boolean
}) {
  const { words } = useBuilding()
  const { t } = words
  const own = typeof value === 'string' ? value : ''
  const lost = own !== '' && !options.some((one) => one.value === own)
  return (
    <SelectField
      id={id}
      label={label}
      value={own}
      options={[
        ...(own === '' || mayBeLeftOut
          ? [{ value: '', text: mayBeLeftOut ? '–' : t('editor:building.choose') }]
          : []),
        ...(lost ? [{ value: own, text: t('editor:building.notFound', { id: own }) }] : []),
        ...options,
      ]}
      onChange={(chosen) => onChange(chosen === '' && mayBeLeftOut ? undefined : chosen)}
    />
  )
}

/** A rule that gives what is asked here: one that is measured in the same. */
function RuleChoice({ leaf, name, of, ...props }: PartProps) {
  const { words } = useBuilding()
  const asking = { ...leaf, ...(of === undefined ? { rule: '' } : { [of]: { rule: '' } }) } as Leaf
  const unit = name === 'lengthTimes' ? 'factor' : rulesOfLeaf(asking)[0]?.wanted
  const options = ruleIds
    .filter((rule) => unit === undefined || ruleUnits[rule] === unit)
    .map((rule) => ({ value: rule, text: words.t(`field:rules.${rule}`) }))
  return <Chosen {...props} label={fieldName(words, 'requirement', [name])} options={options} />
}
