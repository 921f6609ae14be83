import { createContext, useContext } from 'react'
import type { Nameables } from '../../curriculum/editing/nameables.ts'
import type { Asked } from '../../curriculum/editing/requirements.ts'
import type { Path } from '../../curriculum/json.ts'
import type { Leaf, Requirement } from '../../curriculum/requirement.ts'
import type { Saying } from '../../language/sentences/saying.ts'
import type { Words } from '../../language/words.ts'

/** Which control of a line the focus goes to: what it asks for, or one of its buttons. */
export type Aim = 'kind' | 'up' | 'down' | 'add'

/** What every line of a requirement works with. */
export interface Building {
  words: Words<'editor' | 'field' | 'county' | 'sentences'>
  saying: Saying
  nameables: Nameables
  whole: Requirement
  /** `typing` is a letter of a number or a text: those that follow each other in one field are one edit. */
  change: (next: Requirement, typing?: boolean) => void
  /** The group in which a line is begun and nothing chosen yet; null where none is. */
  begun: Asked | null
  begin: (group: Asked | null) => void
  /** Goes to a control once it has been drawn. */
  aimAt: (asked: Asked, aim: Aim) => void
  /** The id of what stands at a place, for a fault to lead to. */
  idAt: (at: Path) => string
  /** What is wrong at a place; nothing where nothing is. */
  faultAt: (at: Path) => React.ReactNode
  /** One thing asked as a phrase, also where it is not whole yet. */
  phraseOf: (leaf: Leaf) => string
}

const BuildingContext = createContext<Building | null>(null)

/** Gives lines the requirement that they are of. */
export const BuildingProvider = BuildingContext.Provider

/** The requirement that a line is of. */
export function useBuilding(): Building {
  const building = useContext(BuildingContext)
  if (!building) throw new Error('a line stands outside its requirement')
  return building
}

/** What tells a control from the others of its requirement. */
export const nameOfControl = (asked: Asked, aim: Aim): string => `${aim}-${asked.join('-')}`
