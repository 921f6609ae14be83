import { type ComponentProps, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Case, inOrderOf, type Order } from './caseload.ts'

/** Whether two lists name the same in the same order. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.every((id, index) => id === others[index])
}

/**
 * The order of a list. Rows take their places as plans and days come, for a list that says *next date* and
 * stands otherwise says what is not so; but never under somebody's hand: while the pointer moves in the rows or
 * the focus is in them they stand still, the heading claims no order that they have not, and they go on when the
 * reader has left them. A pointer that only lies where the rows came up is nobody's hand. A heading that is pressed puts them in order at once from its beginning; pressed again, with
 * nothing come between, from the other end.
 */
export function useOrder(cases: readonly Case[], language: string) {
  const [order, setOrder] = useState<Order>({ by: 'next', descending: false })
  const wanted = useMemo(() => inOrderOf(cases, order, language), [cases, order, language])
  const [stood, setStood] = useState(wanted)
  /** The order that is seen was asked for: only then does the same heading turn it round. */
  const [isAsked, setAsked] = useState(false)
  const rows = useRef<HTMLTableSectionElement>(null)

  const follow = (isOver: boolean, focused: Element | null): void => {
    if (!isOver && !rows.current?.contains(focused)) setStood(wanted)
    else if (!isSame(stood, wanted)) setAsked(false)
  }
  const hasMoved = useRef(false)
  const isOver = (): boolean => hasMoved.current && (rows.current?.matches(':hover') ?? false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when there is another order to stand in
  useLayoutEffect(() => follow(isOver(), document.activeElement), [wanted])

  const ids = useMemo(() => {
    const [here, placed] = [new Set(wanted), new Set(stood)]
    return [...stood.filter((id) => here.has(id)), ...wanted.filter((id) => !placed.has(id))]
  }, [stood, wanted])
  const isInOrder = isSame(ids, wanted)

  const sort = (by: Order['by']): void => {
    const next = { by, descending: by === order.by && isAsked && isInOrder && !order.descending }
    setOrder(next)
    setAsked(true)
    setStood(inOrderOf(cases, next, language))
  }
  const body: ComponentProps<'tbody'> = {
    ref: rows,
    onPointerMove: () => {
      hasMoved.current = true
    },
    onPointerLeave: () => {
      hasMoved.current = false
      follow(false, document.activeElement)
    },
    onBlur: ({ relatedTarget }) => follow(isOver(), relatedTarget),
  }
  return { order, waits: !isInOrder, ids, sort, body }
}
