import { createContext, useContext } from 'react'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import type { Field } from '../../curriculum/editing/fields.ts'
import type { Form } from '../../curriculum/editing/forms.ts'
import { valueAt } from '../../curriculum/editing/place.ts'
import type { Fault } from '../../curriculum/faults.ts'
import type { Json, Path } from '../../curriculum/json.ts'

/** What every field of the editor works with. */
export interface Editing {
  /** `trades/HEA05-01` */
  of: string
  form: Form
  root: Field
  content: Json
  /** The curricula as they hold, for all that the draft itself has no names for. */
  catalogue: Catalogue
  /**
   * Writes a value at a place; undefined takes it out. `typing` is a letter of a text: those that follow each other in one field are
   * one edit.
   */
  write: (at: Path, value: Json | undefined, typing?: boolean) => void
  /** Writes the whole file. */
  replace: (content: Json) => void
  faults: readonly Fault[]
}

const EditingContext = createContext<Editing | null>(null)

/** Gives fields the draft that they write in. */
export const EditingProvider = EditingContext.Provider

/** The draft that the field which asks writes in. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a field stands outside its draft')
  return editing
}

/** What stands at a place of the draft; undefined where nothing does. */
export function useValue(at: Path): Json | undefined {
  return valueAt(useEditing().content, at)
}

/** The id of the field at a place, for a fault to lead to. */
export const fieldId = (at: Path): string => `at-${at.join('-') || 'top'}`

const isAt = (fault: Fault, at: Path): boolean =>
  'at' in fault && fault.at.length === at.length && fault.at.every((key, index) => key === String(at[index]))

/** The faults of a draft's own file just at a place. */
export function faultsAt({ faults, of }: Pick<Editing, 'faults' | 'of'>, at: Path): Fault[] {
  return faults.filter((fault) => fault.file === `${of}.json` && isAt(fault, at))
}

/** Goes to the field that a place is written in, or the nearest around it. */
export function focusAt(at: Path): void {
  for (let length = at.length; length >= 0; length--) {
    const field = document.getElementById(fieldId(at.slice(0, length)))
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    field.focus()
    return
  }
}
