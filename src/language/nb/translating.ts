/** Translations of curricula: what is missing, what is to be read through. */
export const translating = {
  title: 'Oversettelser',
} as const
