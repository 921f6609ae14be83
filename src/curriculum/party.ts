/** Who may be responsible for a step, as roles: no person is ever named in a curriculum. */
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

/** Who may be responsible for a step. */
export type Party = (typeof parties)[number]
