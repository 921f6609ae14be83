import type { Catalogue } from './catalogue.ts'
import {
  certificatesWithoutSource,
  examCodes,
  gatesNobodyAsks,
  groupsOfModules,
  structures,
} from './checks/choices.ts'
import { caps, cohortDays } from './checks/cohorts.ts'
import { countyParts } from './checks/countyParts.ts'
import {
  datesTurned,
  demandsTwice,
  entriesApart,
  entriesOverlapping,
  termDaysOutOfOrder,
  termsOutOfOrder,
} from './checks/days.ts'
import { contractsOfOtherRole, demandsInACircle, demandsOfNobody } from './checks/moments.ts'
import { duplicateIds, unknownReferences, versionsInACircle } from './checks/names.ts'
import {
  demandsNotForEverybody,
  demandsWithoutStep,
  modulePlansOfBlocks,
  modulesNobodyNeeds,
  partialCompetencesBeyondChoice,
} from './checks/reach.ts'
import {
  hoursWithoutReason,
  itemsOfNoChecklist,
  missingSteps,
  stepsAgainstTrade,
  stepsInACircle,
  stepsWithoutPhase,
  stretchLengthsUnclear,
  waitsForOpenEnds,
} from './checks/routes.ts'
import {
  intensitiesNotOfHours,
  missingDurations,
  requirementsBeyondReach,
  rulesNowhereStated,
  rulesOfOtherUnit,
  standingsOfOtherFile,
  valuesBeyondLimits,
  valuesNotOfUnit,
} from './checks/rules.ts'
import {
  positionsAboveFull,
  sourcesWithoutYear,
  spansEmpty,
  unknownsUnasked,
  versionsOutOfOrder,
} from './checks/stated.ts'
import { missingLanguages } from './checks/texts.ts'
import { partialCompetencesWithoutModule, tradeNumbers, tradesOfOtherFile } from './checks/trades.ts'
import { endsTwice, namesTwice, phasesTwice, rowsTwice } from './checks/twice.ts'
import type { CatalogueFault } from './faults.ts'

/** Every rule of checking. Each finds one kind of thing and knows no other, so the order is only that of the list. */
const checks: readonly ((catalogue: Catalogue) => CatalogueFault[])[] = [
  unknownReferences,
  duplicateIds,
  namesTwice,
  rowsTwice,
  endsTwice,
  phasesTwice,
  versionsInACircle,
  stepsInACircle,
  stepsWithoutPhase,
  missingSteps,
  stepsAgainstTrade,
  stretchLengthsUnclear,
  waitsForOpenEnds,
  hoursWithoutReason,
  itemsOfNoChecklist,
  rulesOfOtherUnit,
  rulesNowhereStated,
  requirementsBeyondReach,
  valuesNotOfUnit,
  valuesBeyondLimits,
  standingsOfOtherFile,
  entriesOverlapping,
  entriesApart,
  datesTurned,
  termsOutOfOrder,
  termDaysOutOfOrder,
  missingDurations,
  intensitiesNotOfHours,
  partialCompetencesWithoutModule,
  tradesOfOtherFile,
  tradeNumbers,
  structures,
  groupsOfModules,
  examCodes,
  gatesNobodyAsks,
  certificatesWithoutSource,
  missingLanguages,
  demandsNotForEverybody,
  demandsWithoutStep,
  demandsOfNobody,
  demandsInACircle,
  demandsTwice,
  contractsOfOtherRole,
  modulePlansOfBlocks,
  modulesNobodyNeeds,
  partialCompetencesBeyondChoice,
  positionsAboveFull,
  spansEmpty,
  unknownsUnasked,
  sourcesWithoutYear,
  versionsOutOfOrder,
  cohortDays,
  caps,
  countyParts,
]

/**
 * What is wrong between files that are each in good shape. No fault means that the app can reckon with them,
 * not that they say what the law says: that only their sources can tell.
 */
export function checkCatalogue(catalogue: Catalogue): CatalogueFault[] {
  return checks.flatMap((check) => check(catalogue))
}
