import { type ReactNode, useId } from 'react'
import type { Route } from '../../curriculum/route.ts'
import { goneOf, type Outlook } from '../../flows/outlook.ts'
import { useWords } from '../../language/useWords.ts'
import { goesByTrade } from '../../pathway/pathway.ts'
import type { Participant } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { Answer, WhereAnswer } from './Answers.tsx'
import { Brought } from './Brought.tsx'
import { GoalSaid } from './GoalSaid.tsx'
import { UprightRoute } from './UprightRoute.tsx'

/** Without a plan: what comes next and whom to ask, what is wished and brought, and the way so far. */
export function WithoutPlan({ outlook }: { outlook: Outlook | null }) {
  const { t } = useWords('participant')
  const { wishes } = usePerson().participant
  const hasBegun = outlook !== null && outlook.map.stations.length > 0
  return (
    <div className="way">
      <h1>
        {wishes.route !== null && outlook ? (
          <GoalSaid pathway={outlook.pathway} />
        ) : (
          <Said>{t('participant:way.title')}</Said>
        )}
      </h1>
      <NextWithout wishes={wishes} />
      <div className="answers">
        {hasBegun && <WhereAnswer outlook={outlook} />}
        <Answer question={t('participant:without.wished')}>
          <Wished wishes={wishes} />
        </Answer>
        <Answer question={t('participant:without.brought')}>
          <Brought />
        </Answer>
      </div>
      {hasBegun && <UprightRoute outlook={outlook} />}
    </div>
  )
}

type Wishes = Participant['wishes']

/** What has to be chosen before there can be a plan, in the order in which it is chosen; null when all is. */
function toChoose(
  { trades, county, route }: Wishes,
  taken: Route | undefined,
): 'chooseTrade' | 'chooseCounty' | 'chooseRoute' | null {
  if (trades.length === 0 && (!taken || goesByTrade(taken))) return 'chooseTrade'
  if (county === null) return 'chooseCounty'
  return route === null ? 'chooseRoute' : null
}

function NextWithout({ wishes }: { wishes: Wishes }) {
  const { t } = useWords('participant', 'field')
  const { catalogue } = useWorkplace()
  const headingId = useId()
  const choice = toChoose(wishes, catalogue.routesById.get(wishes.route ?? ''))
  const isGone = goneOf(catalogue, wishes).length > 0
  return (
    <section className="next-card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('participant:way.what')}</h2>
      <div className="next-text">
        {choice === null ? (
          <p>{t(isGone ? 'participant:without.gone' : 'participant:way.noPlanNow')}</p>
        ) : (
          <>
            <p>{t('participant:start.noPlan')}</p>
            <p>
              <Said>{t(`participant:without.${choice}`)}</Said>
            </p>
          </>
        )}
      </div>
    </section>
  )
}

/** The trades in the order in which they are wished, the county and the route; what is not chosen says so. */
function Wished({ wishes }: { wishes: Wishes }) {
  const { t, said } = useWords('participant')
  const { catalogue } = useWorkplace()
  // What is not here stands by its id: that it was chosen is no less true
  const trades = wishes.trades.map((id) => ({ id, name: catalogue.tradesById.get(id)?.name }))
  const county = wishes.county === null ? undefined : catalogue.countiesById.get(wishes.county)
  const route = wishes.route === null ? undefined : catalogue.routesById.get(wishes.route)
  const notYet = t('participant:without.notChosen')
  return (
    <dl className="wished">
      <Wish name={t('participant:without.trade')}>
        {trades.length === 0
          ? notYet
          : trades.map(({ id, name }) => (
              <span key={id}>
                <Said>{name ? said(name) : id}</Said>
              </span>
            ))}
      </Wish>
      <Wish name={t('participant:without.county')}>
        <Said>{county ? said(county.name) : (wishes.county ?? notYet)}</Said>
      </Wish>
      <Wish name={t('participant:without.route')}>
        <Said>{route ? said(route.name) : (wishes.route ?? notYet)}</Said>
      </Wish>
    </dl>
  )
}

function Wish({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Said>{name}</Said>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
