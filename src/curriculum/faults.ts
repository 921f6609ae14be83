import type { Day } from '../calendar/day.ts'
import type { Exam } from './requirement.ts'
import type { ContractRole, DemandPoint, RouteRole, RuleUnit, RuleValue } from './rules.ts'
import type { StatedStanding } from './source.ts'
import type { TextLanguage } from './text.ts'
import type { Trade } from './trade.ts'

/**
 * What would mend a fault, where that can be known: the value to write at a place of the same file, as the
 * file writes it (days as text). A proposal: nothing is changed before a person has said yes.
 */
export interface Cure {
  at: string[]
  value: unknown
}

/** What a name in a file can point to. */
export type ReferenceTo =
  | 'trade'
  | 'route'
  | 'module'
  | 'gate'
  | 'step'
  | 'phase'
  | 'rule'
  | 'duration'
  | 'position'
  | 'county'
  | 'occupation'
  | 'group'
  | 'partialCompetence'

/** The days of an exam term that follow each other: registration, then the test, then what comes of it. */
export type TermDays =
  | 'selfRegistration'
  | 'schoolRegistration'
  | 'exam'
  | 'marks'
  | 'registration'
  | 'test'
  | 'results'

/** A step without which a route does not get to what it ends in. */
export type NeededEnd = 'tradeExam' | 'certificate' | 'goal' | 'goalExam' | 'goalWork'

/** What a step of a route must lead to, where something is asked. */
export type NeededStep = 'language' | 'subjects' | 'modules' | 'gates' | 'work' | 'contract' | 'writtenExam'

/** What nothing meets, reaches, needs or tells, though each name in it is known. */
export type FaultOfReach =
  /** Asked of all, and there for some: a module of one trade asked by a route, a county's paper asked by a trade. */
  | { kind: 'notForEverybody'; to: 'module' | 'gate' | 'phase'; name: string }
  /** A trade in one piece asks for a module plan. */
  | { kind: 'modulePlanOfBlock' }
  /** No job is more than the whole of one, in per cent. */
  | { kind: 'positionAboveFull'; percent: number; cure: Cure }
  /** At least so many months and at most fewer, of practice or left of a contract; at least so old and at most younger. */
  | { kind: 'spanEmpty'; of: 'practice' | 'contract' | 'age'; least: number; most: number }
  /** Something is asked on a route that none of its steps leads to. */
  | { kind: 'demandWithoutStep'; needs: NeededStep }
  /** The route never comes to that moment, or nobody on it has one of the roles. */
  | { kind: 'demandOfNobody'; on: DemandPoint; because: 'moment' | 'roles' }
  | { kind: 'entryWithoutStep'; on: DemandPoint }
  /** A step that only those in a trade come to, on a route that goes by none. */
  | { kind: 'stepOfTrade'; step: string }
  /** A trade is named as one that the route is for, and it goes by none. */
  | { kind: 'tradesOfNone' }
  /** A route with a contract or a trade exam says in which role. */
  | { kind: 'roleMissing' }
  | { kind: 'contractOfOtherRole'; role: ContractRole; wanted: RouteRole; cure?: Cure }
  /** Optional, and nothing else asks for it. */
  | { kind: 'moduleNobodyNeeds'; module: string }
  /** Asks for more modules of a group than are chosen from it. */
  | {
      kind: 'partialCompetenceBeyondChoice'
      partialCompetence: string
      group: string
      asked: number
      choose: number
    }
  /** A version is valid no later than the one it succeeds. */
  | { kind: 'versionNotLater'; older: string; from: Day; olderFrom: Day }
  /** Two files succeed one: to which of them a person is carried over, nobody knows. */
  | { kind: 'succeededTwice'; older: string; other: string }
  /** One demand stands twice on the same days; `other` is the place of the earlier one. */
  | { kind: 'demandTwice'; other: string[] }
  | { kind: 'nobodyToAsk'; rule: string; cure?: Cure }
  | { kind: 'mayBeOfKnownValue'; rule: string }
  | { kind: 'lawWithoutYear' }
  /** The source holds for a year after the one in which the file was read. */
  | { kind: 'sourceOfLaterYear'; year: number; read: number }
  /** The file says that its sources were read on a day that has not come. */
  | { kind: 'readAfterToday'; read: Day; today: Day }
  /** A day of a cohort for one step, told a second time; `other` is the place of the earlier one. */
  | { kind: 'cohortDayTwice'; step: string; other: string[] }
  /** A row of a cohort's days that tells none, and nothing that is printed in the place of one. */
  | { kind: 'cohortDayMissing'; step: string }
  /** Only work that is no job has a longest time. */
  | { kind: 'capOnJob'; step: string }
  /** The least that a stay is assumed to last, in weeks, is more than the days that it may. */
  | { kind: 'stayBeyondCap'; least: number; days: number }
  /** Hours a week of a step, and no word on where they come from: no source gives them. */
  | { kind: 'hoursWithoutReason'; step: string; hours: number }
  /** Lengths or jobs that are one county's to name, in the file of the law. */
  | { kind: 'countyPartOfLaw' }
  /** A story that expects something of a person who has not chosen a trade and a county. */
  | { kind: 'storyWithoutWay' }

/** Slips of whoever wrote a file: in a day, in a number, in a list or in a name. */
export type FaultOfSlip =
  /** A rule has no value from `from` to `to`: one entry ends, at `other`, and the next begins later than the day after. */
  | { kind: 'entriesApart'; rule: string; other: string[]; from: Day; to: Day; cure: Cure }
  /** More than a rule in that unit can be: a slip of the keyboard. */
  | { kind: 'valueBeyondLimit'; rule: string; value: number; most: number; unit: RuleUnit | 'weeks' }
  /** What is to stand once stands again; `other` is the place of the first. */
  | { kind: 'listedTwice'; name: string; other: string[] }
  /** The name of the file says another version than the file: `HEA05-01.v4.json` is to be version 4. */
  | { kind: 'versionIsNotFileName'; version: number; named: number }
  /** Two files say that they are the same version of one thing; `first` is the other. */
  | { kind: 'versionTwice'; version: number; first: string }
  /** The code stem of a trade is not that of the code which its file is named by. */
  | { kind: 'tradeOfOtherFile'; trade: string; cure?: Cure }

/** What the files say that cannot be meant, though each has the right shape; facts only, no sentences. */
type FaultFacts =
  | FaultOfReach
  | FaultOfSlip
  /** Names something that no file has. */
  | { kind: 'unknownReference'; to: ReferenceTo; name: string; cure?: Cure }
  /** Two things that each are to have an id of their own have the same; `first` is where the earlier one stands. */
  | { kind: 'duplicateId'; id: string; first: { file: string; at: string[] } }
  /** A second file says that it is the law of the land; `first` is the one that was read before it. */
  | { kind: 'secondNational'; first: string }
  /** Each waits for the next, and the last for the first. */
  | { kind: 'cycle'; of: 'steps' | 'versions' | 'demands'; through: string[] }
  /** A step that lies in no phase would have no band under the year axis. */
  | { kind: 'stepWithoutPhase'; step: string }
  /** A stretch lasts a time or goes on as long as it is needed: it is told both, or neither. */
  | { kind: 'stretchLengthUnclear'; step: string; told: 'twice' | 'never' }
  /** A step waits for the end of one that goes on as long as it is needed. */
  | { kind: 'afterOpenEnded'; step: string; after: string }
  /** Lines to tick in what is no checklist. */
  | { kind: 'itemsOfNoChecklist'; paper: string }
  /** A route that lacks this ends before what it is to lead to. */
  | { kind: 'missingStep'; step: NeededEnd }
  /** Asks for a number in months where the rule gives a level, and the like. */
  | { kind: 'ruleOfOtherUnit'; rule: string; unit: RuleUnit; wanted: RuleUnit }
  /** Asks for the value of a rule that neither law nor any county states. */
  | { kind: 'ruleNowhereStated'; rule: string }
  /** More is asked than there is to choose from. */
  | { kind: 'moreAskedThanListed'; count: number; listed: number; cure?: Cure }
  /** Groups within groups, deeper than a sentence can say. */
  | { kind: 'requirementTooDeep'; deep: number; most: number }
  | { kind: 'valueNotOfUnit'; rule: string; value: RuleValue; unit: RuleUnit; cure?: Cure }
  /** Two entries of one rule in one file hold on the same days; `other` is the place of the earlier one. */
  | { kind: 'entriesOverlap'; rule: string; other: string[]; cure?: Cure }
  /** A county claims to be the law, or the law to be one county's practice. */
  | { kind: 'standingOfOtherFile'; standing: StatedStanding; cure: Cure }
  | { kind: 'endsBeforeItBegins'; from: Day; to: Day }
  | { kind: 'termsOutOfOrder'; term: string; after: string }
  | { kind: 'termsOverlap'; term: string; other: string }
  /** `next` begins before `first` has ended. */
  | { kind: 'termDaysOutOfOrder'; first: TermDays; next: TermDays; ends: Day; begins: Day }
  /** A duration that the planner asks for by name is not in the file. */
  | { kind: 'missingDuration'; duration: string }
  | { kind: 'hoursWithoutIntensities'; duration: string }
  | { kind: 'intensitiesWithoutHours'; duration: string }
  | { kind: 'intensitiesOutOfOrder'; duration: string; cure: Cure }
  | { kind: 'partialCompetenceWithoutModule'; partialCompetence: string }
  /** School and company months do not make the ordinary length. */
  | { kind: 'lengthIsNotSum'; sum: number; total: number; cure: Cure }
  | { kind: 'leastAboveMost'; least: number; most: number }
  /** In a group and never required: it cannot be both. */
  | { kind: 'optionalInGroup'; module: string }
  /** Exam codes follow a module that nobody chooses. */
  | { kind: 'examCodesOfNoChoice'; module: string }
  /** A module that can be chosen, and no exam codes that follow it though they follow the choice. */
  | { kind: 'examCodesMissing'; module: string }
  /** The code of an exam is told twice, for all and by module, or not at all. */
  | { kind: 'examCodeUnclear'; exam: Exam; told: 'twice' | 'never' }
  /** A paper that no moment and no demand asks for. */
  | { kind: 'gateNobodyAsks'; gate: string }
  /** A block is the whole trade in one piece. */
  | { kind: 'blockOfSeveral'; modules: number }
  | { kind: 'groupInBlock'; group: string }
  /** A module plan names the ordinary plan that its exams are made from; a block is that plan. */
  | { kind: 'basedOnOfOther'; structure: Trade['structure'] }
  | { kind: 'certificatesWithoutSource' }
  | { kind: 'missingLanguage'; language: TextLanguage }
  /** A language is marked as our own words, but there are no words in it. */
  | { kind: 'markedLanguageMissing'; language: TextLanguage }

/** A fault between things that are each in good shape: the file, the place in it, and the facts. */
export type CatalogueFault = { file: string; at: string[] } & FaultFacts

/** The kinds of value that JSON has, with whole numbers apart. */
export type ValueKind = 'text' | 'number' | 'wholeNumber' | 'yesNo' | 'list' | 'object' | 'nothing'

/** What can be said of a value by more than its kind and size; a schema names it in the `params` of its own issue. */
export const ownBreaks = ['notDay', 'dayBeyondYears', 'spanOutOfOrder'] as const

/** In what way a value, or a whole file, has not the shape that its schema gives it; facts only, no sentences. */
export type Break =
  /**
   * The file is not text in UTF-8, cannot be opened, is no JSON, or lies where no file belongs; it is a link to a folder, or its
   * name ends in `.JSON`: neither would be read.
   */
  | { kind: 'notUtf8' | 'unreadable' | 'notJson' | 'noPlace' | 'folderLink' | 'otherEnding' }
  | { kind: 'keyTwice'; key: string }
  | { kind: 'missing' }
  | { kind: 'otherKind'; wanted: ValueKind[] }
  | { kind: 'notOneOf'; values: string[] }
  | { kind: 'unknownKeys'; keys: string[] }
  | { kind: 'tooLittle' | 'tooMuch'; of: 'number' | 'letters' | 'entries'; limit: number }
  | { kind: 'otherPattern'; pattern: string }
  | { kind: 'notAddress' | (typeof ownBreaks)[number] }
  /** None of several shapes, and it is not plain which of them was meant. */
  | { kind: 'unfit' }

/** One thing wrong with a file of `curricula/`: where, and the facts its sentence needs. */
export type Fault =
  | { kind: 'shape'; file: string; at: string[]; broken: Break; cure?: Cure }
  | { kind: 'idIsNotFileName'; file: string; id: string }
  | { kind: 'missingFile'; file: string }
  /** A text that looks like a fødselsnummer or another identity number (personopplysningsloven § 12). */
  | { kind: 'holdsIdentityNumber'; file: string; at: string[] }
  /** A text with characters that nobody can see, control characters among them. */
  | { kind: 'holdsHiddenCharacter'; file: string; at: string[] }
  | CatalogueFault
