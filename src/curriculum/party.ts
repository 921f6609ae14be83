/** Who may be responsible for a step, or state something, as roles: no person is ever named in a curriculum. */
export const parties = [
  'participant',
  'adviser',
  'county',
  'municipality',
  'adultEducation',
  'nav',
  'trainingEstablishment',
  'employer',
  'examBoard',
] as const

/** Who may be responsible for a step, or state something. */
export type Party = (typeof parties)[number]
