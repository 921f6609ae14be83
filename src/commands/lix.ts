import { readabilityReport } from '../language/reports/readability.ts'
import { reportSchemas } from '../records/report.ts'
import type { Call } from './call.ts'
import { type Ended, written } from './ended.ts'

/** How hard the texts are that a participant reads. */
export async function reportReadability({ language }: Call): Promise<Ended> {
  return written(reportSchemas.lix, await readabilityReport(language))
}
