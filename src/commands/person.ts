import type { Catalogue } from '../curriculum/catalogue.ts'
import { pathwayOf } from '../flows/outlook.ts'
import { withoutMarks } from '../language/marks.ts'
import type { Reported, ReportWords } from '../language/reports/person.ts'
import { fileFaultSentence } from '../language/sentences/fileFault.ts'
import { goesByTrade, type Pathway } from '../pathway/pathway.ts'
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

/** The way that a person and a call have chosen. */
function choosePathway({ route, command }: Call, catalogue: Catalogue, person: Participant): Pathway | Ended {
  const { tradesById, countiesById, routesById } = catalogue
  const { trades, county, route: taken } = person.wishes
  const [trade = null] = trades
  const routes = [...routesById.keys()].join(', ')
  if (route !== null && !routesById.has(route)) return badCall(`There is no route ${route}, only ${routes}.`)
  if ((command === 'plan' || command === 'whatif') && route === null && taken === null)
    return badCall(`The person has taken no route: say --route with one of ${routes}.`)
  const asked = routesById.get(route ?? taken ?? '')
  const needsTrade = !asked || goesByTrade(asked)
  for (const [kind, id, byId] of [
    ['trade', trade ?? (needsTrade ? null : ''), tradesById],
    ['county', county, countiesById],
    ['route', taken ?? route ?? '', routesById],
  ] as const) {
    if (id === null) return faulty(`The file has chosen no ${kind}, so that nothing can be reckoned.`)
    if (id !== '' && !byId.has(id))
      return faulty(`The file has chosen the ${kind} ${id}, which curricula/ lacks.`)
  }
  return pathwayOf(catalogue, person, route ?? undefined) ?? faulty('curricula/ has no route.')
}

/** What a report on a person is made from. */
export interface PersonAsked extends Reported {
  catalogue: Catalogue
  agreement: Agreement | null
}

/** The person that a call asks of, on the way and the day that it asks of; how it ended where there is none. */
export function readPerson(call: Call, world: World, words: ReportWords): PersonAsked | Ended {
  const participant = openPerson(call, words)
  if ('code' in participant) return participant
  const curricula = readCurricula(world.curricula)
  if ('code' in curricula) return curricula
  const { length } = faultsOf(curricula)
  const { catalogue } = curricula
  if (!catalogue || length > 0) return faulty(`curricula/ has faults, which check names: ${length} in all.`)
  const pathway = choosePathway(call, catalogue, participant)
  if ('code' in pathway) return pathway

  const on = call.on ?? world.today
  const { background, log } = participant
  const agreement = agreementOf(participant, on)
  return { catalogue, participant, pathway, agreement, replayed: replay(pathway, background, log, on), on }
}
