import { spelledOut } from '../curriculum/moduleChoice.ts'
import type { Demand } from '../curriculum/rules.ts'
import { tradeOf } from '../pathway/pathway.ts'
import { answersTo } from '../pathway/unmet.ts'
import { eventsOf } from './refused.ts'
import type { Station, StationSubject } from './routeMap.ts'
import { type AskedOfPerson, answersOnTheWay, type PlannedDemand } from './stepDemands.ts'

/** A partial competence of a station, with what it rests on as it stands today and as the plan brings it. */
interface PartialDemand {
  /** Its id in the trade's file. */
  id: string
  demand: PlannedDemand
}

/**
 * What each partial competence of a station requires, by the trade's file. Nobody demands it: that these modules are
 * worth these jobs is the file's suggestion, so it closes nothing and is told without a paragraph.
 */
export function demandsOfPartials(
  asked: AskedOfPerson,
  { subject, day }: Pick<Station, 'day'> & { subject: StationSubject & { kind: 'partialCompetence' } },
): PartialDemand[] {
  const { pathway, background, plan } = asked
  const trade = tradeOf(pathway)
  const [source = trade.length.source] = trade.sources
  return subject.partials
    .flatMap((id) => trade.partialCompetences.filter((one) => one.id === id))
    .flatMap(({ id, requires }) => {
      const demands: Demand[] = [
        { on: 'route', requires: spelledOut(trade, requires), standing: 'model', source },
      ]
      return answersOnTheWay(
        asked,
        (standing, on) => answersTo(demands, { pathway, background, standing, day: on }),
        day,
        plan ? eventsOf(plan) : [],
      ).map((demand) => ({ id, demand }))
    })
}
