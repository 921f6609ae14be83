import { type Demand, demandPoints, type RuleSet } from '../../curriculum/rules.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** What is demanded at each moment of a route: by law, by the county, by a route model. */
export function Demands({ county }: { county: RuleSet }) {
  const { catalogue } = useWorkplace()
  const { t, said, list } = useWords('county', 'field', 'sentences')
  const sentences = useSentences()
  const common = [...(catalogue.national.demands ?? []), ...(county.demands ?? [])]
  const ofRoutes = [...catalogue.routesById.values()].flatMap((route) =>
    route.demands.map((demand) => ({ demand, route: said(route.name) })),
  )
  const all: { demand: Demand; route: string | null }[] = [
    ...common.map((demand) => ({ demand, route: null })),
    ...ofRoutes,
  ]
  return (
    <section className="county-section">
      <h2>{t('county:demands.title')}</h2>
      <p>{t('county:demands.lead')}</p>
      <dl className="county-demands">
        {demandPoints.map((point) => {
          const here = all.filter(({ demand }) => demand.on === point)
          return (
            <div key={point}>
              <dt>{t('county:demands.point', { point: sentences.point(point) })}</dt>
              <dd>
                {here.length === 0 && <p className="muted">{t('county:demands.nothing')}</p>}
                <ul>
                  {here.map(({ demand, route }) => (
                    <li key={JSON.stringify([demand.requires, demand.roles, route])}>
                      <p>{sentences.requirement(demand.requires)}</p>
                      <p className="small muted">
                        {demand.roles
                          ? t('county:demands.roles', {
                              roles: list(demand.roles.map((role) => t(`field:roles.${role}`))),
                            })
                          : (route ?? t('county:demands.everyone'))}{' '}
                        · {t(`field:standings.${demand.standing}`)} · <SourceLine source={demand.source} />
                      </p>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
