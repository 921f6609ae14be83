import type { ReactNode } from 'react'
import './routeView.css'

/**
 * A route as map or as list. The list is always there: on paper and where there is no room for the map it shows
 * whatever was chosen.
 */
export function RouteView({ view, map, list }: { view: 'map' | 'list'; map: ReactNode; list: ReactNode }) {
  return (
    <div className={`route-view ${view}`}>
      <div className="route-view-map">{map}</div>
      <div className="route-view-list">{list}</div>
    </div>
  )
}
