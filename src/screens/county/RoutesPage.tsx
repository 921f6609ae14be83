import { Link } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import type { Route } from '../../curriculum/route.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { RoutePart } from './RoutePart.tsx'
import './county.css'

/** The models of getting there, or all of one of them. */
export default function RoutesPage({ route: asked }: { route: string | null }) {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('county')
  const route = asked === null ? null : (catalogue.routesById.get(asked) ?? null)
  return (
    <div className="county-page">
      <PageHeader heading={route ? said(route.name) : t('county:routes.title')} />
      <div className="county-body">
        {asked === null ? (
          <RouteList />
        ) : (
          <>
            <p className="screen-only">
              <Link href="#/county/routes">{t('county:routes.all')}</Link>
            </p>
            {route ? <RoutePart route={route} /> : <p>{t('county:routes.none', { id: asked })}</p>}
          </>
        )}
      </div>
    </div>
  )
}

/** Where a model is used, in the words of the page. */
function usePlaces(): (route: Route) => string {
  const { catalogue } = useWorkplace()
  const { t, said, list } = useWords('county')
  return ({ counties }) =>
    counties
      ? list(
          counties.map((id) => {
            const county = catalogue.countiesById.get(id)
            return county ? said(county.name) : id
          }),
        )
      : t('county:routes.everywhere')
}

/** One line for each model: those of the whole country first, then by name. */
function RouteList() {
  const { catalogue } = useWorkplace()
  const { t, said, language } = useWords('county')
  const placesOf = usePlaces()
  const routes = [...catalogue.routesById.values()].sort(
    (a, b) =>
      Number(a.counties !== undefined) - Number(b.counties !== undefined) ||
      said(a.name).localeCompare(said(b.name), language),
  )
  return (
    <div className="table-scroll">
      <table className="ds-table county-routes">
        <caption>{t('county:routes.caption', { count: routes.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('county:routes.route')}</th>
            <th scope="col">{t('county:routes.what')}</th>
            <th scope="col">{t('county:routes.where')}</th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <tr key={route.id}>
              <th scope="row">
                <Link href={`#/county/routes/${route.id}`}>{said(route.name)}</Link>
              </th>
              <td>{said(route.plain)}</td>
              <td data-label={t('county:routes.where')}>{placesOf(route)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
