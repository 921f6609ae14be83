/** Publishing a draft, and what was published in this browser. */
export const publishing = {
  title: 'Publiser',
} as const
