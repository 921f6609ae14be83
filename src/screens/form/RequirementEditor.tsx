import { useMemo } from 'react'
import type { Json, Path } from '../../curriculum/json.ts'
import type { Requirement } from '../../curriculum/requirement.ts'
import { routeSchema } from '../../curriculum/route.ts'
import { tradeSchema } from '../../curriculum/trade.ts'
import { faultSaid } from '../../language/sentences/fault.ts'
import { faultsAt, fieldId, useEditing } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'
import { RequirementBuilder } from '../requirement/RequirementBuilder.tsx'

/** A requirement of the draft, built by choosing; what it may name is the draft's own, as last it was sound. */
export function RequirementEditor({
  label,
  at,
  value,
}: {
  label: string
  at: Path
  value: Requirement | undefined
}) {
  const words = useEditorWords()
  const editing = useEditing()
  const { of, form, content, catalogue, write } = editing
  const id = of.replace(/^.*\//, '')
  const { trade, route } = useMemo(() => {
    const ofTrade = form === 'trade' ? tradeSchema.safeParse(content) : null
    const ofRoute = form === 'route' ? routeSchema.safeParse(content) : null
    return {
      trade: ofTrade?.data ?? (ofTrade ? (catalogue.tradesById.get(id) ?? null) : null),
      route: ofRoute?.data ?? (ofRoute ? (catalogue.routesById.get(id) ?? null) : null),
    }
  }, [form, content, catalogue, id])
  return (
    <RequirementBuilder
      label={label}
      value={value ?? { kind: 'all', of: [] }}
      onChange={(next, typing) => write(at, next as Json, typing)}
      trade={trade}
      route={route}
      catalogue={catalogue}
      idAt={(place) => fieldId([...at, ...place])}
      faultAt={(place) => {
        const found = faultsAt(editing, [...at, ...place])
        return found.length === 0 ? null : found.map((fault) => faultSaid(words, fault).what).join(' ')
      }}
    />
  )
}
