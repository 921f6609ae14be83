import { useState } from 'react'
import { fieldsFor, type Recordable, type RecordFields } from '../../planning/recording.ts'
import { useHalfFilled } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'

/**
 * What is being written in a form that records: which event is chosen, at first the one named or else the
 * first, and the fields of each as they were left, which the page asks about before they are lost. null when there is nothing to choose.
 */
export function useRecordDraft<Choice extends Recordable>(choices: readonly Choice[], first?: string) {
  const { today } = useWorkplace()
  const [chosen, choose] = useState(first ?? choices[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, RecordFields>>({})
  useHalfFilled(Object.keys(typed).length > 0)
  const choice = choices.find((one) => one.id === chosen) ?? choices[0]
  if (!choice) return null
  return {
    choice,
    choose,
    fields: typed[choice.id] ?? fieldsFor(choice, today),
    type: (fields: RecordFields) => setTyped({ ...typed, [choice.id]: fields }),
  }
}
