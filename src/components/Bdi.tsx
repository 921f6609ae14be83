import type { ReactNode } from 'react'

/** A code or a Norwegian term inside any text: it keeps its own direction and is read out as Norwegian. */
export function Bdi({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" lang="nb">
      {children}
    </bdi>
  )
}
