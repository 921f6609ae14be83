import { z } from 'zod'
import { formatDay } from '../../calendar/day.ts'
import { asJson, type Json } from '../json.ts'
import { type Trade, tradeSchema } from '../trade.ts'
import type { Difference } from './differences.ts'
import type { Draft } from './draft.ts'
import type { DraftModule } from './draftModules.ts'
import { merge } from './merge.ts'

/** A draft of a trade with what was taken of the register, and what of that could not be taken. */
export interface TakenIntoDraft {
  content: Json
  left: Difference[]
}

/**
 * The content of a draft with what is taken of the register. New modules come as far as the register knows them: our own words for
 * them are empty, and the editor names each as a fault until somebody has written it. Which version it is stays as it was, since
 * only publishing makes a new one.
 */
export function takenIntoDraft(
  existing: Trade,
  draft: Draft,
  isTaken: (difference: Difference) => boolean,
): TakenIntoDraft {
  const { trade, differences, left } = merge(
    existing,
    draft,
    (difference) => difference.kind !== 'moduleNew' && isTaken(difference),
  )
  const content = z.encode(tradeSchema, { ...trade, version: existing.version })
  const phrased = new Map(existing.modules.flatMap(({ aims }) => aims.map((aim) => [aim.code, aim])))
  const modules: unknown[] = [...content.modules]
  for (const difference of differences) {
    if (difference.kind !== 'moduleNew' || !isTaken(difference)) continue
    modules.splice(
      draft.modules.indexOf(difference.draft),
      0,
      unwritten(difference.draft, (code) => phrased.get(code) ?? { code }),
    )
  }
  return {
    content: asJson({ ...content, modules }),
    left: left.filter((one) => isTaken(one) && one.kind !== 'moduleNew'),
  }
}

/** A module of the register in our file's shape, with nothing of ours written yet. */
const unwritten = (
  { id, aimSet, subject, title, aims }: DraftModule,
  aimOf: (code: string) => unknown = (code) => ({ code }),
) => ({
  id: id ?? '',
  aimSet,
  subject: subject ?? '',
  title: { ...title, nb: title.nb ?? '' },
  titleOurs: [],
  plain: { nb: '' },
  aims: (aims ?? []).map(({ code }) => aimOf(code)),
  topics: [{ nb: '' }],
})

/**
 * A trade that there is no file of, as far as the register knows it. What it does not know has no key, and is named as a fault until
 * somebody has written it: nothing is guessed.
 */
export function newTrade(draft: Draft, source: (code: string) => Trade['sources'][number]): Json {
  const { id, trade, name, certificate, adopted, validFrom, validTo, structure, basedOn } = draft
  const exam = (code: string | null) => ({ code, source: source(code ?? id) })
  return asJson({
    id,
    version: 1,
    succeeds: [],
    trade,
    name: { ...name, nb: name.nb ?? '' },
    occupation: { nb: '' },
    ...(certificate && { certificate }),
    ...(adopted !== null && { adopted: formatDay(adopted) }),
    ...(validFrom !== null && { validFrom: formatDay(validFrom) }),
    validTo: validTo && formatDay(validTo),
    ...(structure && { structure }),
    basedOn,
    length: {},
    modules: draft.modules.filter(({ withdrawn }) => !withdrawn).map((module) => unwritten(module)),
    exams: {
      written: exam(draft.exams.written),
      trade: exam(draft.exams.trade),
    },
    gates: [],
    partialCompetences: [],
    afterwards: [],
    occupations: [],
    programmeArea: {
      ...(draft.programmeArea.ordinary !== null && { ordinary: draft.programmeArea.ordinary }),
      modular: draft.programmeArea.modular,
    },
    sources: [source(id)],
  })
}
