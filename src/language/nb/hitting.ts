/** What a draft does: example persons before and after, and whom it hits. */
export const hitting = {
  title: 'Hva utkastet gjør',
} as const
