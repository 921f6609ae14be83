/** The catalogue of versions, two of them compared, and drafts put together. */
export const versions = {
  title: 'Utgaver',
} as const
