import { Fragment } from 'react'
import { Button } from '../../components/Button.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import {
  type Asked,
  asGroupOf,
  type Group,
  type GroupKind,
  isGroup,
  keysOf,
  kindWithin,
  withAsked,
  withMore,
} from '../../curriculum/editing/requirements.ts'
import type { Requirement } from '../../curriculum/requirement.ts'
import { nameOfControl, useBuilding } from './building.ts'
import { LineButtons } from './LineButtons.tsx'

import { BegunLine, Line } from './RequirementLine.tsx'

/** The things of a group, one below the other, with and or or between them; one thing asked alone is a group of one. */
export function GroupLines({ asked, requirement }: { asked: Asked; requirement: Requirement }) {
  const { begun, words } = useBuilding()
  const group = isGroup(requirement) ? requirement : null
  const parts = group ? group.of : [requirement]
  const isBegun = begun?.join() === asked.join()
  const joint = words.t(group && group.kind !== 'all' ? 'sentences:tree.or' : 'sentences:tree.and')
  return (
    <>
      {group && parts.length > 1 && <HangsTogether asked={asked} group={group} />}
      <ul className="requirement-lines">
        {parts.map((part, index) => {
          const own = group ? [...asked, index] : asked
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            <Fragment key={index}>
              {index > 0 && <Joint text={joint} />}
              <li>
                {isGroup(part) ? <GroupWithin asked={own} group={part} /> : <Line asked={own} leaf={part} />}
              </li>
            </Fragment>
          )
        })}
        {isBegun && (
          <Fragment key={parts.length}>
            {parts.length > 0 && <Joint text={joint} />}
            <li>
              <BegunLine group={asked} index={group ? parts.length : 1} />
            </li>
          </Fragment>
        )}
      </ul>
      <Adding asked={asked} kind={group?.kind ?? 'all'} />
    </>
  )
}

function Joint({ text }: { text: string }) {
  return (
    <li className="requirement-joint">
      <span>{text}</span>
    </li>
  )
}

/** All of these, one of them, or so many. */
function HangsTogether({ asked, group }: { asked: Asked; group: Group }) {
  const { words, whole, change } = useBuilding()
  const { t } = words
  return (
    <div className="requirement-line requirement-head">
      <SelectField
        label={t('editor:building.joinedBy')}
        value={group.kind}
        options={(['all', 'any', 'some'] as const).map((kind: GroupKind) => ({
          value: kind,
          text: t(`editor:building.joins.${kind}`),
        }))}
        onChange={(kind) => change(withAsked(whole, asked, asGroupOf(kind, group)))}
      />
      {group.kind === 'some' && (
        <NumberField
          label={t('editor:building.count')}
          value={group.count}
          onChange={(count) =>
            // A number that is left out is a fault at its place, as it would be in the file
            change(withAsked(whole, asked, { ...group, count: count as number }), true)
          }
        />
      )}
    </div>
  )
}

/** A group within a group, set in. */
function GroupWithin({ asked, group }: { asked: Asked; group: Group }) {
  const { words, idAt, faultAt } = useBuilding()
  const { t } = words
  const how = t(`editor:building.joins.${group.kind}`)
  const fault = group.of.length === 0 ? t('editor:building.emptyGroup') : faultAt(keysOf(asked))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have its legend in the line above
    <div
      className="requirement-group"
      role="group"
      aria-label={t('editor:building.group', { how })}
      id={idAt(keysOf(asked))}
      tabIndex={-1}
    >
      <LineButtons asked={asked} what={t('editor:building.group', { how })} />
      {fault && <p className="ds-validation-message">{fault}</p>}
      <GroupLines asked={asked} requirement={group} />
    </div>
  )
}

/** What can be put at the end of a group. */
function Adding({ asked, kind }: { asked: Asked; kind: GroupKind }) {
  const { words, whole, change, begin, aimAt } = useBuilding()
  const { t } = words
  const isWhole = asked.length === 0
  const addLine = () => {
    begin(asked)
    aimAt([...asked, endOf(whole, asked)], 'kind')
  }
  const addGroup = () => {
    const place = [...asked, endOf(whole, asked)]
    change(withMore(whole, asked, { kind: kindWithin(kind), of: [] } as Group))
    begin(place)
    aimAt([...place, 0], 'kind')
  }
  return (
    <p className="requirement-adding">
      <Button rank="quiet" data-control={nameOfControl(asked, 'add')} onClick={addLine}>
        {t(isWhole ? 'editor:building.addDemand' : 'editor:building.addDemandTo')}
      </Button>
      <Button rank="quiet" onClick={addGroup}>
        {t(isWhole ? 'editor:building.addGroup' : 'editor:building.addGroupTo')}
      </Button>
    </p>
  )
}

/** The place after the last thing of a group; one thing asked alone is the first of the group that it becomes. */
function endOf(whole: Requirement, asked: Asked): number {
  let part: Requirement | undefined = whole
  for (const index of asked) part = part && isGroup(part) ? part.of[index] : undefined
  return part && isGroup(part) ? part.of.length : 1
}
