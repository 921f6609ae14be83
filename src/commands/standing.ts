import { type ReportWords, standingReport } from '../language/reports/person.ts'
import { practiceOn } from '../pathway/practice.ts'
import { momentsAhead } from '../planning/moments.ts'
import { reportSchemas } from '../records/report.ts'
import { type Ended, written } from './ended.ts'
import type { PersonAsked } from './person.ts'

/** Where a person stands, and what is missing at the moments ahead. */
export function reportStanding(asked: PersonAsked, words: ReportWords): Ended {
  const { pathway, participant, replayed, on } = asked
  const { background } = participant
  const { standing } = replayed
  const moments = momentsAhead({ pathway, background, standing, day: on })
  const practice = practiceOn(pathway, background, standing, on)
  return written(reportSchemas.standing, standingReport(words, asked, practice, moments))
}
