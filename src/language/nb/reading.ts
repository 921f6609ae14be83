/** What the official register says, beside what is here. */
export const reading = {
  title: 'Les fra registeret',
} as const
