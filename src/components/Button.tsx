import { Button as DesignButton, Link as DesignLink } from '@digdir/designsystemet-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'

/** How much a button asks for attention: one `main` a view at most. */
export type ButtonRank = 'main' | 'other' | 'quiet'

const variants = { main: 'primary', other: 'secondary', quiet: 'tertiary' } as const

/**
 * A button: Designsystemet's, in ink. Something that leads to another place is a `ButtonLink`. Where it does the
 * deed of a view, the second click of a double click is a slip: it would do what has come in its place since.
 */
export function Button({
  rank = 'other',
  wide = false,
  onClick,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'popover' | 'color'> & { rank?: ButtonRank; wide?: boolean }) {
  const isDeed = rank === 'main' || rest.type === 'submit'
  return (
    <DesignButton
      variant={variants[rank]}
      data-fullwidth={wide || undefined}
      onClick={(event) => {
        if (isDeed && event.detail > 1) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    />
  )
}

/** A place to go to that looks like a button. */
export function ButtonLink({
  rank = 'other',
  wide = false,
  children,
  ...rest
}: ComponentPropsWithRef<'a'> & { rank?: ButtonRank; wide?: boolean; href: string; children: ReactNode }) {
  return (
    <DesignButton asChild variant={variants[rank]} data-fullwidth={wide || undefined}>
      <a {...rest}>{children}</a>
    </DesignButton>
  )
}

/** A link in a text. */
export function Link({
  children,
  ...rest
}: ComponentPropsWithRef<'a'> & { href: string; children: ReactNode }) {
  return <DesignLink {...rest}>{children}</DesignLink>
}
