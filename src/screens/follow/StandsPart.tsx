import { Said } from '../../components/Said.tsx'
import { modulesOfGroup, modulesWanted } from '../../curriculum/moduleChoice.ts'
import { exams, skills } from '../../curriculum/requirement.ts'
import { goalOf, type Lane, laneOfGoal, lanes } from '../../curriculum/route.ts'
import type { Outlook } from '../../flows/outlook.ts'
import type { Pathway, Unit } from '../../pathway/pathway.ts'
import { practiceOn } from '../../pathway/practice.ts'
import { contractOf, holdsModule, type Standing, stateOf } from '../../pathway/standing.ts'
import { levelIn, subjectsToTell } from '../../pathway/subjects.ts'
import { aimsApart } from '../../planning/stationFacts.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'

/** Whether a module is held or under way, so that there is nothing left to choose in its place. */
function isBegun(standing: Standing, module: string): boolean {
  return holdsModule(standing, module) || stateOf(standing, `module.${module}`) === 'underWay'
}

/** What the way ends in: the trade certificate and its exams, another exam, or a goal that is none. */
function finalsOf({ route }: Pathway): Unit[] {
  const goal = goalOf(route)
  if (goal.kind === 'certificate')
    return [...exams.map((exam): Unit => `exam.${exam}`), 'certificate.certificate']
  return goal.kind === 'exam' ? [`exam.${goal.exam}`, 'goal.goal'] : ['goal.goal']
}

/** Where the person stands now, a few words for each line. */
export function StandsPart({ outlook }: { outlook: Outlook }) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const lines = useStandingLines(outlook)
  const lanesSaid = lanes.filter((lane) => lines[lane].length > 0)
  return (
    <section className="follow-stands" aria-labelledby="follow-stands">
      <h2 id="follow-stands">{t('adviser:follow.stands')}</h2>
      <dl>
        {lanesSaid.map((lane) => (
          <div key={lane} className={`in-${lane}`}>
            <dt className="lane-bar">{sentences.lane(lane)}</dt>
            {lines[lane].map((line) => (
              <dd key={line}>
                <Said text={line} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function useStandingLines({ pathway, replayed: { standing } }: Outlook): Record<Lane, string[]> {
  const { words, sentences } = usePlanWords()
  const { t, said, lengths, dates, list } = words
  const { background } = usePerson().participant
  const { today } = useWorkplace()
  const { trade } = pathway
  const modules = [...pathway.modulesById.values()]
  const openChoices = (trade?.groups ?? [])
    .map((group) => ({ ...group, all: trade ? modulesOfGroup(trade, group) : [] }))
    .filter(({ all, choose }) => all.filter(({ id }) => isBegun(standing, id)).length < choose)
  const held = modules.filter(({ id }) => holdsModule(standing, id))
  const underWay = modules.filter(({ id }) => stateOf(standing, `module.${id}`) === 'underWay')
  // Who learns the trade in another way has no modules to be short of
  const hasModules =
    pathway.route.steps.some(({ kind }) => kind === 'modules') || held.length + underWay.length > 0
  const practice = practiceOn(pathway, background, standing, today)
  const contract = contractOf(standing)
  const jobs = [...standing.facts.workById].flatMap(([id, { percent }]) => {
    const unit: Unit = `work.${id}`
    const place = stateOf(standing, unit)
    if (place === 'left' || place === 'none') return []
    const said = sentences.place(unit, place)
    return [
      place === 'atWork.employed'
        ? t('adviser:follow.position', { place: said, percent: lengths.percent(percent) })
        : said,
    ]
  })
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const contractLine = contract
    ? `${t('field:charts.contract')}: ${sentences.place(`contract.${contract.id}`, contract.state)}`
    : t('adviser:follow.noContract')
  const end = contract?.contract.end ?? null
  const isInContract = contract?.contract.start != null && contract.state !== 'completed'
  const lines: Record<Lane, string[]> = {
    norwegian: skills.map(
      (skill) =>
        `${capital(t(`field:skills.${skill}`))} ${sentences.place(`language.${skill}`, stateOf(standing, `language.${skill}`))}`,
    ),
    modules: [
      ...subjectsToTell(pathway, standing).map(
        (subject) =>
          `${sentences.unit(`subject.${subject}`)}: ${t(`field:subjectLevels.${levelIn(standing, subject)}`)}`,
      ),
      ...(trade === null
        ? []
        : trade.structure === 'block'
          ? [t('adviser:plan.noModulePlan')]
          : hasModules
            ? [t('adviser:follow.modulesHeld', { held: held.length, all: modulesWanted(trade) })]
            : []),
      ...(hasModules ? openChoices : []).map(({ choose, name, all }) =>
        t('adviser:follow.toChoose', { what: said(name), number: choose, all: all.length }),
      ),
      ...(underWay.length > 0
        ? [t('adviser:follow.underWay', { what: list(underWay.map(({ id }) => id)) })]
        : []),
      ...modules.flatMap((module) => {
        const apart = aimsApart(standing, module)
        if (!apart) return []
        const codes = list(apart.approved.map(({ code }) => code))
        const counts = { approved: apart.approved.length, all: module.aims.length }
        return [t('adviser:follow.modulePartly', { module: module.id, ...counts, codes })]
      }),
    ],
    work: [
      // Whoever has a contract is at work under it
      ...(jobs.length > 0 || isInContract ? jobs.map(capital) : [t('adviser:follow.noWork')]),
      // On a way to no trade there is neither practice in one nor a contract to have
      ...(trade
        ? [
            // Rounded down, so that nobody reads a month that is not whole
            t('adviser:follow.practice', {
              length: lengths.months(Math.floor(practice.months * 10 + 1e-6) / 10),
            }),
            end === null
              ? contractLine
              : t('adviser:follow.until', { what: contractLine, day: dates.day(end) }),
          ]
        : []),
    ],
    exams: [],
  }
  for (const unit of finalsOf(pathway)) {
    const lane = unit === 'goal.goal' ? laneOfGoal(pathway.route) : 'exams'
    lines[lane].push(`${sentences.unit(unit)}: ${sentences.place(unit, stateOf(standing, unit))}`)
  }
  return lines
}
