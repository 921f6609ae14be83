import type { Attempt } from '../pathway/attempts.ts'
import type { Standing } from '../pathway/standing.ts'
import type { RouteMap, Station } from './routeMap.ts'

/** An exam that is failed and not passed since: its last attempt, and the next one that is booked or planned. */
export interface FailedExam {
  attempt: Station
  /** null when nothing on the way leads to a new attempt. */
  again: Station | null
}

const ahead = ['underWay', 'agreed', 'proposed']

/** The exams that a person has failed and still has to pass, each once, by its last attempt. */
export function failedExams({ stations }: RouteMap): FailedExam[] {
  return (['written', 'trade'] as const).flatMap((exam) => {
    const sittings = stations.filter(({ subject }) => subject.kind === 'exam' && subject.exam === exam)
    const attempt = sittings.findLast(({ progress }) => progress === 'failed')
    if (!attempt || sittings.some(({ progress }) => progress === 'done')) return []
    return [{ attempt, again: sittings.find(({ progress }) => ahead.includes(progress)) ?? null }]
  })
}

/** What came of an attempt that a station of the map stands for; null when it stands for none. */
export function resultOfAttempt({ facts }: Standing, { id }: Station): Attempt['outcome'] | null {
  const [kind, index] = id.split('.')
  return kind === 'attempt' ? (facts.attempts[Number(index)]?.outcome ?? null) : null
}
