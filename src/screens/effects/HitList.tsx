import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { Hit, Outcome, Touched } from '../../flows/effects.ts'
import { isHit } from '../../flows/hitCounts.ts'
import type { Hitting } from '../../flows/hitting.ts'
import { useWords } from '../../language/useWords.ts'
import { HitRow } from './HitRow.tsx'

/** What the list can be narrowed to. */
const filters = ['hit', 'earlier', 'later', 'lost', 'anew', 'stepGone', 'entry', 'same'] as const

type Filter = (typeof filters)[number]

function isIn(filter: Filter, touched: Touched, outcome: Outcome | null | undefined): boolean {
  switch (filter) {
    case 'hit':
      return isHit(touched, outcome)
    case 'earlier':
    case 'later':
      return outcome?.kind === filter
    case 'lost':
      return outcome?.kind === 'planLost'
    case 'anew':
      return outcome?.agreedAnew === true
    case 'stepGone':
      return touched.touches.some(({ kind }) => kind === 'stepGone' || kind === 'wayGone')
    case 'entry':
      return touched.touches.some(({ kind }) => kind === 'entry')
    case 'same':
      return touched.touches.length > 0 && (outcome?.kind === 'same' || outcome?.kind === 'noPlan')
  }
}

/** Rows shown at a time. */
const batch = 50

/** Whom the draft hits, by person, with how it does. */
export function HitList({
  hitting: { touched, outcomes, working },
  people,
  fromFile,
  isAtWork,
}: {
  hitting: Hitting
  people: readonly Hit[]
  fromFile: ReadonlySet<string>
  isAtWork: boolean
}) {
  const { t, language } = useWords('editor')
  const [filter, setFilter] = useState<Filter>('hit')
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(batch)
  const wanted = useDeferredValue(search).trim().toLocaleLowerCase(language)
  const sorted = useMemo(
    () => touched.toSorted((a, b) => a.alias.localeCompare(b.alias, language, { numeric: true })),
    [touched, language],
  )
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const counts = new Map(
    filters.map((one) => [one, sorted.filter((each) => isIn(one, each, outcomes.get(each.person))).length]),
  )
  const shown = sorted.filter(
    (one) =>
      isIn(filter, one, outcomes.get(one.person)) && one.alias.toLocaleLowerCase(language).includes(wanted),
  )
  if (!working) return null
  return (
    <section className="hit-list">
      <search className="county-choices">
        <SelectField
          label={t('editor:hitting.page.filter')}
          value={filter}
          options={filters.map((value) => ({
            value,
            text: `${t(`editor:hitting.filters.${value}`)} (${counts.get(value) ?? 0})`,
          }))}
          onChange={setFilter}
        />
        <TextField
          type="search"
          label={t('editor:hitting.page.search')}
          value={search}
          onChange={setSearch}
        />
        <output className="muted">{t('editor:hitting.page.shown', { count: shown.length })}</output>
      </search>
      {shown.length === 0 ? (
        <p>{t('editor:hitting.page.noHits')}</p>
      ) : (
        <table className="ds-table hit-table">
          <caption>{t('editor:hitting.page.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('editor:hitting.page.person')}</th>
              <th scope="col">{t('editor:hitting.page.plan')}</th>
              <th scope="col">{t('editor:hitting.page.how')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((one) => {
              const person = byId.get(one.person)
              const ways = person && working.drafted.waysOf(person)
              return (
                person &&
                ways && (
                  <HitRow
                    key={one.person}
                    touched={one}
                    outcome={outcomes.get(one.person)}
                    person={person}
                    ways={ways}
                    isFromFile={fromFile.has(one.person)}
                    isAtWork={isAtWork}
                  />
                )
              )
            })}
          </tbody>
        </table>
      )}
      {shown.length > most && (
        <Button onClick={() => setMost(most + batch)}>{t('shell:actions.showMore')}</Button>
      )}
    </section>
  )
}
