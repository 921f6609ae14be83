/** Where Udir keeps the official text of a competence aim: the register that all curricula are published in. */
export function aimAddress(code: string): string {
  return `https://data.udir.no/kl06/v201906/kompetansemaal-lk20/${code}`
}
