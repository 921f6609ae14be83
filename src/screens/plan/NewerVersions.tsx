import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { type NewerVersion, newerVersions, onNewest } from '../../flows/versions.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** What holds in a newer version than the plan stays on, and the way to move it there; nothing where it is on the newest. */
export function NewerVersions() {
  const { words } = usePlanWords()
  const { t } = words
  const { newest } = useWorkplace()
  const { participant, edit, tell } = usePerson()
  const nameOf = useVersionName()
  const title = useId()
  const newer = newerVersions(newest, participant)
  if (newer.length === 0) return null
  return (
    <section className="plan-newer" aria-labelledby={title}>
      <h2 id={title}>{t('adviser:plan.newer.title')}</h2>
      <ul>
        {newer.map((one) => (
          <li key={one.path}>
            {t(`adviser:plan.newer.${one.newer.publication ? 'lineFrom' : 'line'}`, {
              what: nameOf(one),
              newer: one.newer.version,
              kept: one.kept.version,
              from: one.newer.publication ? words.dates.day(one.newer.publication.from) : '',
            })}{' '}
            {one.newer.publication?.why}
          </li>
        ))}
      </ul>
      <p>{t('adviser:plan.newer.lead')}</p>
      <Button
        onClick={() => {
          if (edit({ kind: 'versionsTaken' }, (one) => onNewest(newest, one)))
            tell(t('adviser:plan.newer.taken'))
        }}
      >
        {t('adviser:plan.newer.take')}
      </Button>
    </section>
  )
}

/** What a file is called by those who read it: the trade, the model, the county, the law; the lengths have no name of their own. */
function useVersionName(): (one: NewerVersion) => string {
  const { words } = usePlanWords()
  const { newest } = useWorkplace()
  return ({ path }) => {
    const [folder, id = ''] = path.split('/')
    if (path === 'rules/durations') return words.t('adviser:plan.newer.durations')
    if (folder === 'trades') return words.said(newest.tradesById.get(id)?.name ?? { nb: id })
    if (folder === 'routes') return words.said(newest.routesById.get(id)?.name ?? { nb: id })
    return words.said(
      (id === newest.national.id ? newest.national : newest.countiesById.get(id))?.name ?? { nb: id },
    )
  }
}
