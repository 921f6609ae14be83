import { addDays, type Day, earlier, formatDay } from '../../calendar/day.ts'
import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault, TermDays } from '../faults.ts'
import { type Place, rulesFile, tradeFile } from '../places.ts'
import { demandsOf, ruleSetsOf } from '../references.ts'
import type { Demand } from '../rules.ts'

/** Days as the files give them: either end may be open. */
interface Days {
  from: Day | null
  to: Day | null
}

const share = (a: Days, b: Days): boolean =>
  (a.from ?? Number.NEGATIVE_INFINITY) <= (b.to ?? Number.POSITIVE_INFINITY) &&
  (b.from ?? Number.NEGATIVE_INFINITY) <= (a.to ?? Number.POSITIVE_INFINITY)

const daysOf = ({ from, to }: { from?: Day | undefined; to?: Day | undefined }): Days => ({
  from: from ?? null,
  to: to ?? null,
})

/** Two values of one rule on the same day: the later in the file would win, and nobody would know. */
export function entriesOverlapping(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap((set) =>
    set.rules.flatMap((entry, index) =>
      set.rules.slice(0, index).flatMap((earlier, first): CatalogueFault[] => {
        if (earlier.rule !== entry.rule || !share(daysOf(earlier), daysOf(entry))) return []
        const other = ['rules', String(first)]
        // What comes later in the file and begins later most likely takes over from what was
        const takesOver = entry.from !== undefined && entry.from > (earlier.from ?? Number.NEGATIVE_INFINITY)
        const cure = takesOver
          ? { cure: { at: [...other, 'to'], value: formatDay(addDays(entry.from as Day, -1)) } }
          : {}
        const at = ['rules', String(index)]
        return [{ kind: 'entriesOverlap', file: rulesFile(set.id), at, rule: entry.rule, other, ...cure }]
      }),
    ),
  )
}

/** Days between two values of one rule on which it has none: what is not known then is to be told as unknown. */
export function entriesApart(catalogue: Catalogue): CatalogueFault[] {
  return ruleSetsOf(catalogue).flatMap((set) =>
    set.rules.flatMap(({ rule, to }, index): CatalogueFault[] => {
      if (to === undefined) return []
      const from = addDays(to, 1)
      const after = set.rules.filter((one) => one.rule === rule && (one.to ?? from) >= from)
      const begins = after.map((one) => one.from ?? from)
      const next = begins.length === 0 ? from : begins.reduce(earlier)
      if (next <= from) return []
      const taken = set.rules.findIndex((one) => one.rule === rule && one.from === next)
      const other = ['rules', String(index)]
      return [
        {
          kind: 'entriesApart',
          file: rulesFile(set.id),
          at: ['rules', String(taken)],
          rule,
          other,
          from,
          to: addDays(next, -1),
          cure: { at: [...other, 'to'], value: formatDay(addDays(next, -1)) },
        },
      ]
    }),
  )
}

/** One demand that a file states twice on the same days: one of them is out of date, or would be asked twice. */
export function demandsTwice(catalogue: Catalogue): CatalogueFault[] {
  const all = demandsOf(catalogue)
  const what = ({ on, roles, requires }: Demand) => JSON.stringify([on, roles ?? [], requires])
  return all.flatMap(({ file, at, demand }, index): CatalogueFault[] => {
    const earlier = all
      .slice(0, index)
      .find(
        (one) =>
          one.file === file && what(one.demand) === what(demand) && share(daysOf(one.demand), daysOf(demand)),
      )
    return earlier ? [{ kind: 'demandTwice', file, at, other: earlier.at }] : []
  })
}

/** Everything that has a first and a last day, where the last comes before the first. */
export function datesTurned(catalogue: Catalogue): CatalogueFault[] {
  const stretches: (Place & { days: Days })[] = [
    ...[...catalogue.tradesById].map(([id, { validFrom, validTo }]) => ({
      file: tradeFile(id),
      at: ['validTo'],
      days: { from: validFrom, to: validTo },
    })),
    ...ruleSetsOf(catalogue).flatMap(({ id, rules, provisions = [] }) =>
      Object.entries({ rules, provisions }).flatMap(([key, list]) =>
        list.map((entry, index) => ({
          file: rulesFile(id),
          at: [key, String(index), 'to'],
          days: daysOf(entry),
        })),
      ),
    ),
    ...demandsOf(catalogue).map(({ file, at, demand }) => ({
      file,
      at: [...at, 'to'],
      days: daysOf(demand),
    })),
    ...termsOf(catalogue).flatMap(({ file, at, stages }) =>
      stages.map(({ name, days }) => ({ file, at: [...at, name, 'to'], days })),
    ),
  ]
  return stretches.flatMap(({ file, at, days: { from, to } }): CatalogueFault[] =>
    from !== null && to !== null && to < from ? [{ kind: 'endsBeforeItBegins', file, at, from, to }] : [],
  )
}

interface Stage {
  name: TermDays
  days: { from: Day; to: Day }
}

/** One term of an exam or test in one shape: its days by name, and which of them must follow which. */
interface Term extends Place {
  id: string
  sat: { from: Day; to: Day }
  stages: Stage[]
  order: [TermDays, TermDays][]
}

function writtenTerms(catalogue: Catalogue): Term[] {
  return catalogue.terms.flatMap((terms) =>
    terms.writtenExam.map(({ id, exam, selfRegistration, schoolRegistration, marks }, index) => ({
      file: rulesFile(terms.id),
      at: ['writtenExam', String(index)],
      id,
      sat: exam,
      stages: [
        { name: 'selfRegistration', days: selfRegistration },
        { name: 'schoolRegistration', days: schoolRegistration },
        { name: 'exam', days: exam },
        { name: 'marks', days: { from: marks, to: marks } },
      ],
      order: [
        ['selfRegistration', 'exam'],
        ['schoolRegistration', 'exam'],
        ['exam', 'marks'],
      ],
    })),
  )
}

function languageTerms(catalogue: Catalogue): Term[] {
  return catalogue.terms.flatMap((terms) =>
    terms.languageTest.map(({ id, test, registration, results }, index) => ({
      file: rulesFile(terms.id),
      at: ['languageTest', String(index)],
      id,
      sat: test,
      stages: [
        ...(registration ? [{ name: 'registration' as const, days: registration }] : []),
        { name: 'test', days: test },
        ...(results === null ? [] : [{ name: 'results' as const, days: { from: results, to: results } }]),
      ],
      order: [
        ['registration', 'test'],
        ['test', 'results'],
      ],
    })),
  )
}

const termsOf = (catalogue: Catalogue): Term[] => [...writtenTerms(catalogue), ...languageTerms(catalogue)]

/** Terms that are not in the order of their days, or whose days are also another term's. */
export function termsOutOfOrder(catalogue: Catalogue): CatalogueFault[] {
  return [writtenTerms(catalogue), languageTerms(catalogue)].flatMap((terms) =>
    terms.flatMap(({ file, at, id, sat }, index) => {
      const before = terms[index - 1]
      const overlapping = terms.slice(0, index).filter((earlier) => share(earlier.sat, sat))
      return [
        ...overlapping.map((earlier) => ({
          kind: 'termsOverlap' as const,
          file,
          at,
          term: id,
          other: earlier.id,
        })),
        ...(before?.file === file && sat.from < before.sat.from && !overlapping.includes(before)
          ? [{ kind: 'termsOutOfOrder' as const, file, at, term: id, after: before.id }]
          : []),
      ]
    }),
  )
}

/** Terms where the exam begins before registration is over, or the marks come before the exam is. */
export function termDaysOutOfOrder(catalogue: Catalogue): CatalogueFault[] {
  return termsOf(catalogue).flatMap(({ file, at, stages, order }) =>
    order.flatMap(([first, next]): CatalogueFault[] => {
      const ends = stages.find(({ name }) => name === first)?.days.to
      const begins = stages.find(({ name }) => name === next)?.days.from
      if (ends === undefined || begins === undefined || ends < begins) return []
      return [{ kind: 'termDaysOutOfOrder', file, at: [...at, next], first, next, ends, begins }]
    }),
  )
}
