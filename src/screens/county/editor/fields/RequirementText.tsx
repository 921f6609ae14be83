import { useMemo } from 'react'
import { routeBeforeChoice } from '../../../../curriculum/catalogue.ts'
import type { Path } from '../../../../curriculum/json.ts'
import { type Requirement, requirementSchema } from '../../../../curriculum/requirement.ts'
import { sentencesOf } from '../../../../language/sentences/sentences.ts'
import { composePathway } from '../../../../pathway/pathway.ts'
import { useWorkplace } from '../../../workplace.tsx'
import { fieldId, useEditing } from '../editing.ts'
import { useEditorWords } from '../useEditorWords.ts'
import { useFaultText } from './useFaultText.ts'

/** A requirement as one sentence. */
export function RequirementText({
  label,
  at,
  value,
}: {
  label: string
  at: Path
  value: Requirement | undefined
}) {
  const words = useEditorWords()
  const { of, catalogue } = useEditing()
  const { today, county } = useWorkplace()
  const error = useFaultText(at)
  const sentence = useMemo(() => {
    const read = requirementSchema.safeParse(value)
    if (!read.success) return null
    const [folder, id = ''] = of.split('/')
    const trade = folder === 'trades' ? id : ([...catalogue.tradesById.keys()][0] ?? '')
    const route = folder === 'routes' ? id : (routeBeforeChoice(catalogue)?.id ?? '')
    const place = county ?? [...catalogue.countiesById.keys()][0] ?? ''
    const pathway = composePathway(catalogue, { trade, county: place, route })
    return pathway ? sentencesOf(words, { pathway, day: today }).requirement(read.data) : null
  }, [value, of, catalogue, county, today, words])
  return (
    <div className="editor-fixed" id={fieldId(at)} tabIndex={-1}>
      <span className="ds-label">{label}</span>
      <p>{sentence}</p>
      {error && <p className="ds-validation-message">{error}</p>}
    </div>
  )
}
