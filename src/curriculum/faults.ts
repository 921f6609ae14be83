/** One thing wrong with a file of `curricula/`: where, and the facts its sentence needs. */
export type Fault =
  | { kind: 'shape'; file: string; at: string[]; says: string }
  | { kind: 'idIsNotFileName'; file: string; id: string }
  | { kind: 'missingFile'; file: string }
