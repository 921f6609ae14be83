/** Requirements built by choosing. */
export const building = {
  title: 'Krav',
} as const
