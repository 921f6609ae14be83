import type { Day } from '../calendar/day.ts'
import type { AnyExam, Level, Skill } from '../curriculum/requirement.ts'
import type { Goal, Lane } from '../curriculum/route.ts'
import type { ContractRole } from '../curriculum/rules.ts'
import type { HeldLevel, Subject } from '../curriculum/subject.ts'
import type { Text } from '../curriculum/text.ts'
import type { FinishRange } from './finishRange.ts'

/** How far a step has come, said on every drawing by word and shape as well as weight. */
export type Progress = 'done' | 'underWay' | 'agreed' | 'proposed' | 'failed'

/** What a station stands for; its name is made of these facts in `language/`. */
export type StationSubject =
  | { kind: 'language'; level: Level; skills: Skill[] }
  /** A subject of preparatory education, and the level that it leads to. */
  | { kind: 'subject'; subject: Subject; level: HeldLevel }
  | { kind: 'module'; module: string; title: Text }
  | { kind: 'gate'; gate: string; name: Text }
  | {
      kind: 'work'
      work: 'jobTaste' | 'languagePractice' | 'workTraining' | 'employment'
      percent: number | null
    }
  | { kind: 'contract'; role: ContractRole; months: number | null }
  | { kind: 'stretch'; step: string; name: Text }
  | { kind: 'preparation' }
  | { kind: 'exam'; exam: AnyExam }
  | { kind: 'certificate'; occupation: Text; certificate: 'fagbrev' | 'svennebrev' }
  /** What a route ends in that leads to no trade certificate. */
  | { kind: 'goal'; goal: Exclude<Goal, { kind: 'certificate' }> }
  /** Suggested jobs that open with the module `after`, and the partial competences of the trade's file that name them. */
  | { kind: 'partialCompetence'; id: string; partials: string[]; jobs: Text[]; after: string }

/** A station of the map: a state reached or planned. */
export interface Station {
  /** The step's id (`module.HEAV107`), so that choosing, moving and recording speak of the same thing. */
  id: string
  subject: StationSubject
  lane: Lane
  /** Which of the lane's parallel tracks it lies on, from 0. */
  track: number
  /** The day it is placed at: when it is reached. */
  day: Day
  from: Day
  to: Day
  progress: Progress
  deciding: boolean
  pinned: boolean
  /** Its date rests on an assumption (antatt). */
  assumed: boolean
  /** It goes on as long as it is needed: it stands at its start, and `to` is only where the plan ends. */
  openEnded?: true
}

/** A stretch of line between stations. */
export interface Piece {
  step: string
  lane: Lane
  track: number
  from: Day
  to: Day
  progress: Progress
  deciding: boolean
  /** The line goes on beyond the end of the plan. */
  openEnded?: true
}

/** A shaded band: days on which something can be sat or registered for. */
export interface Window {
  kind: 'writtenExam' | 'writtenExamRegistration' | 'languageTest'
  from: Day
  to: Day
  assumed: boolean
}

/** A named band under the year axis. */
export interface PhaseBand {
  id: string
  name: Text
  from: Day
  to: Day
  progress: Progress
}

/** The line map of one person's route: what both drawings and the list read. Days only, no pixels, no words. */
export interface RouteMap {
  from: Day
  to: Day
  today: Day
  lanes: { lane: Lane; tracks: number }[]
  stations: Station[]
  pieces: Piece[]
  windows: Window[]
  phases: PhaseBand[]
  /** Earliest, likely and latest finish, as `FinishRange` has them; null when there is no plan. */
  finish: Pick<FinishRange, 'earliest' | 'likely' | 'latest'> | null
  /** The day on which the introduction programme ends by law; null when the person is not in one. */
  programmeEnd: Day | null
}

/** The last day that the range of a finish is drawn to: the likely one where high durations leave no plan. */
export function endOf({ likely, latest }: NonNullable<RouteMap['finish']>): Day {
  return latest ?? likely
}
