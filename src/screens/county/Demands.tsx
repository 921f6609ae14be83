import { useMemo, useState } from 'react'
import { SelectField } from '../../components/field/SelectField.tsx'
import { type Demand, demandPoints, type RuleSet } from '../../curriculum/rules.ts'
import { type Sentences, sentencesOf } from '../../language/sentences/sentences.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { composePathway } from '../../pathway/pathway.ts'
import { type StatedDemand, statedDemands } from '../../pathway/statedDemands.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** One demand, in the words of the way that it belongs to. */
interface Demanded {
  demand: Demand
  stated: StatedDemand
  /** The route or trade whose own demand it is; null when law or county asks it of everybody. */
  route: string | null
  sentences: Sentences
}

/** Everything that is demanded in a county on the way to a trade, with the numbers, names and sources that hold there. */
function useDemands(county: RuleSet, trade: string): Demanded[] {
  const { catalogue, today } = useWorkplace()
  const words = useWords('county', 'field', 'sentences')
  return useMemo(() => {
    const routes = [...catalogue.routesById.values()].flatMap((route) => {
      const pathway = composePathway(catalogue, { trade, county: county.id, route: route.id })
      return pathway ? [{ route, pathway, sentences: sentencesOf(words, { pathway, day: today }) }] : []
    })
    const common = [...(catalogue.national.demands ?? []), ...(county.demands ?? [])]
    const any = routes.find(({ pathway }) => pathway.trade) ?? routes[0]
    const inTrade = any?.pathway.trade
    const sources = [
      ...(any ? [{ ...any, demands: common, name: null }] : []),
      ...(any && inTrade ? [{ ...any, demands: inTrade.demands ?? [], name: words.said(inTrade.name) }] : []),
      ...routes.map((one) => ({ ...one, demands: one.route.demands, name: words.said(one.route.name) })),
    ]
    return sources.flatMap(({ demands, name, pathway, sentences }) =>
      demands.flatMap((demand) =>
        statedDemands(pathway, demand, today).map((stated) => ({ demand, stated, route: name, sentences })),
      ),
    )
  }, [catalogue, county, trade, today, words])
}

/** What is demanded at each moment of a route: by law, by the county, by a route model. */
export function Demands({ county }: { county: RuleSet }) {
  const { catalogue } = useWorkplace()
  const { t, said, list } = useWords('county', 'field', 'sentences')
  const sentences = useSentences()
  const trades = [...catalogue.tradesById.values()]
  const [trade, setTrade] = useState(trades[0]?.id ?? '')
  const all = useDemands(county, trade)
  return (
    <section className="county-section" id="county-demands">
      <h2 tabIndex={-1}>{t('county:demands.title')}</h2>
      <p>{t('county:demands.lead')}</p>
      <SelectField
        label={t('county:demands.trade')}
        value={trade}
        options={trades.map(({ id, name }) => ({ value: id, text: said(name) }))}
        onChange={setTrade}
      />
      <dl className="county-demands">
        {demandPoints.map((point) => {
          const here = all.filter(({ demand }) => demand.on === point)
          return (
            <div key={point}>
              <dt>{t('county:demands.point', { point: sentences.point(point) })}</dt>
              <dd>
                {here.length === 0 && <p className="muted">{t('county:demands.nothing')}</p>}
                <ul>
                  {here.map(({ demand, stated, route, sentences: own }) => (
                    <li key={JSON.stringify([stated.requires, demand.roles, route])}>
                      <p className={stated.unknown ? 'rule-value unknown' : undefined}>
                        {stated.unknown
                          ? t('county:demands.unknown', { demand: own.demand(stated.unknown) })
                          : own.requirement(stated.requires)}
                      </p>
                      <p className="small muted">
                        {demand.roles
                          ? t('county:demands.roles', {
                              roles: list(demand.roles.map((role) => t(`field:roles.${role}`))),
                            })
                          : (route ?? t('county:demands.everyone'))}{' '}
                        · {t(`field:standings.${stated.standing}`)} · <SourceLine source={stated.source} />
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
