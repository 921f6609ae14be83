/** What the fields of files are called, and the values that can be chosen in them. */
export const fieldNames = {
  title: 'Felt',
} as const
