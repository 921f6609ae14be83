import { type Catalogue, routeBeforeChoice } from '../curriculum/catalogue.ts'
import { goesByTrade } from '../curriculum/route.ts'
import { pathwayOf } from '../flows/outlook.ts'
import { catalogueOf } from '../flows/versions.ts'
import { withoutMarks } from '../language/marks.ts'
import type { Reported, ReportWords } from '../language/reports/person.ts'
import { fileFaultSentence } from '../language/sentences/fileFault.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { replay } from '../pathway/replay.ts'
import type { Agreement } from '../planning/plan.ts'
import { agreementOf, type Participant } from '../records/participant.ts'
import { readPersonFile } from '../records/personFile.ts'
import type { Call } from './call.ts'
import { faultsOf, readCurricula } from './curricula.ts'
import { badCall, type Ended, faulty, type World } from './ended.ts'
import { bytesOf } from './file.ts'

/** The person that a call names by file. */
function openPerson({ file }: Call, words: ReportWords): Participant | Ended {
  const bytes = bytesOf(file)
  if ('code' in bytes) return bytes
  const read = readPersonFile(bytes)
  if (read.kind === 'participant') return read.participant
  const place = read.kind === 'damaged' ? ` ${read.at.join('/') || 'The file'}: ${read.says}.` : ''
  return faulty(`${file}: ${withoutMarks(fileFaultSentence(words, read))}${place}`)
}

/** A way to reckon on, and one sentence on what of the person's choices it had to do without. */
interface Chosen {
  pathway: Pathway
  said: string
}

/**
 * The way that a person and a call have chosen; the call's route goes before the person's. Whoever asks for every route is answered
 * on those that go without what is not here: another route than the one taken, and no trade.
 */
function choosePathway({ route, command }: Call, catalogue: Catalogue, person: Participant): Chosen | Ended {
  const { tradesById, countiesById, routesById } = catalogue
  const { county, route: taken } = person.wishes
  const [trade = null] = person.wishes.trades
  const routes = listed(routesById.keys())
  if (route !== null && !routesById.has(route)) return badCall(`There is no route ${route}, only ${routes}.`)
  const chosen = route ?? taken
  if (isOfOneRoute(command) && chosen === null)
    return badCall(`The person has taken no route: say --route with one of ${routes}.`)
  if (county === null) return faulty(`The file has chosen no county, so that nothing can be reckoned.`)
  const ofLaw = countiesById.has(county)
    ? ''
    : `${lacking('county', county)}: the law holds, and what the county asks itself is a question. `
  const asked = routesById.get(chosen ?? '')
  const withdrawn = chosen !== null && !asked ? lacking('route', chosen) : ''
  if (withdrawn !== '' && command !== 'routes')
    return faulty(`${withdrawn}: say --route with one of ${routes}.`)
  if ((trade !== null && tradesById.has(trade)) || (asked && !goesByTrade(asked))) {
    const pathway = pathwayOf(catalogue, person, asked?.id ?? routeBeforeChoice(catalogue)?.id)
    const said = ofLaw + (withdrawn && `${withdrawn}.`)
    return pathway ? { pathway, said: said.trim() } : faulty('curricula/ has no route.')
  }

  const without = [...routesById.values()].filter((one) => !goesByTrade(one)).map(({ id }) => id)
  const pathway = command === 'routes' ? pathwayOf(catalogue, person, without[0]) : null
  if (trade === null && !pathway)
    return faulty('The file has chosen no trade, so that nothing can be reckoned.')
  const said = trade === null ? 'The file has chosen no trade' : lacking('trade', trade)
  if (!pathway) return faulty(`${said}: only routes that go by no trade can be reckoned, ${listed(without)}.`)
  return { pathway, said: `${ofLaw}${said}: only routes that go by no trade are here.` }
}

const listed = (ids: Iterable<string>): string => [...ids].join(', ')

/** Whether a command is asked of one route, and must be told which. */
const isOfOneRoute = (command: Call['command']): boolean => command === 'plan' || command === 'whatif'

const lacking = (kind: 'trade' | 'county' | 'route', id: string): string =>
  `The file has chosen the ${kind} ${id}, which curricula/ lacks`

/** What a report on a person is made from. */
export interface PersonAsked extends Reported {
  catalogue: Catalogue
  agreement: Agreement | null
  /** What the answer had to do without, in one sentence; empty where that is nothing. */
  said: string
}

/** The person that a call asks of, on the way and the day that it asks of; how it ended where there is none. */
export function readPerson(call: Call, world: World, words: ReportWords): PersonAsked | Ended {
  const participant = openPerson(call, words)
  if ('code' in participant) return participant
  const curricula = readCurricula(world.curricula, call.on ?? world.today)
  if ('code' in curricula) return curricula
  const { length } = faultsOf(curricula)
  if (!curricula.catalogue || length > 0)
    return faulty(`curricula/ has faults, which check names: ${length} in all.`)
  const catalogue = catalogueOf(curricula.catalogue, participant)
  const chosen = choosePathway(call, catalogue, participant)
  if ('code' in chosen) return chosen
  const { pathway, said } = chosen

  const on = call.on ?? world.today
  const { background, log } = participant
  const agreement = agreementOf(participant, on)
  return {
    catalogue,
    participant,
    pathway,
    agreement,
    said,
    replayed: replay(pathway, background, log, on),
    on,
  }
}
