import { Fragment } from 'react'
import { capital } from '../../language/marks.ts'
import { demandsOfPartials } from '../../planning/partialDemands.ts'
import type { Station } from '../../planning/routeMap.ts'
import { Said } from '../Said.tsx'
import { PlannedChecklist } from './StepChecklist.tsx'
import { useAskedOfPerson } from './useDemands.ts'
import { usePlanWords } from './usePlan.ts'

/** What each partial competence of a station rests on: a checklist for each, under its jobs where there are several. */
export function PartialChecklists({ station }: { station: Station }) {
  const { words } = usePlanWords()
  const asked = useAskedOfPerson()
  const { subject, day } = station
  if (!asked || subject.kind !== 'partialCompetence') return null
  const partials = demandsOfPartials(asked, { subject, day })
  return partials.map(({ id, demand }) => {
    const jobs = asked.pathway.trade?.partialCompetences.find((one) => one.id === id)?.jobs ?? []
    return (
      <Fragment key={id}>
        {partials.length > 1 && (
          <h4>
            <Said>
              {capital(
                words.list(
                  jobs.map(({ title }) => words.said(title)),
                  'or',
                ),
              )}
            </Said>
          </h4>
        )}
        <PlannedChecklist demands={[demand]} asked={asked} />
      </Fragment>
    )
  })
}
