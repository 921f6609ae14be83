/** Who may be responsible for a step, or state something, as roles: no person is ever named in a curriculum. */
export const parties = [
  'participant',
  'adviser',
  'county',
  'municipality',
  'refugeeService',
  'adultEducation',
  'upperSecondarySchool',
  'careerCentre',
  'nav',
  'jobSpecialist',
  'trainingEstablishment',
  'employer',
  'mentor',
  'drivingSchool',
  'examBoard',
] as const

/** Who may be responsible for a step, or state something. */
export type Party = (typeof parties)[number]
