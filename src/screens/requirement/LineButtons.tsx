import { ArrowDownIcon, ArrowUpIcon, XMarkIcon } from '@navikt/aksel-icons'
import { Button } from '../../components/Button.tsx'
import {
  type Asked,
  askedAt,
  isGroup,
  withMoved,
  withoutAsked,
} from '../../curriculum/editing/requirements.ts'
import { nameOfControl, useBuilding } from './building.ts'

/** Moves a thing asked within its group, or takes it out. The focus goes with it, or to its neighbour. */
export function LineButtons({ asked, what }: { asked: Asked; what: string }) {
  const { words, whole, change, aimAt, begin } = useBuilding()
  const { t } = words
  const index = asked.at(-1)
  const around = asked.slice(0, -1)
  const group = index === undefined ? null : askedAt(whole, around)
  const all = group && isGroup(group) ? group.of.length : 1
  const move = (by: 1 | -1) => {
    change(withMoved(whole, asked, by))
    aimAt([...around, (index ?? 0) + by], by === 1 ? 'down' : 'up')
  }
  const remove = () => {
    const next = withoutAsked(whole, asked)
    change(next)
    begin(null)
    const neighbour = askedAt(next, [...around, Math.min(index ?? 0, all - 2)])
    if (all < 2 || !neighbour || isGroup(neighbour)) aimAt(index === undefined ? [] : around, 'add')
    else aimAt([...around, Math.min(index ?? 0, all - 2)], 'kind')
  }
  return (
    <span className="requirement-buttons">
      {all > 1 &&
        ([-1, 1] as const).map((by) => {
          const isThere = (index ?? 0) + by >= 0 && (index ?? 0) + by < all
          const aim = by === 1 ? 'down' : 'up'
          return (
            <Button
              key={by}
              rank="quiet"
              data-control={nameOfControl(asked, aim)}
              aria-label={t(`editor:building.${aim}`, { what })}
              // Not disabled: a button that is gone takes the focus with it
              aria-disabled={!isThere || undefined}
              onClick={() => isThere && move(by)}
            >
              {by === 1 ? <ArrowDownIcon aria-hidden /> : <ArrowUpIcon aria-hidden />}
            </Button>
          )
        })}
      <Button rank="quiet" aria-label={t('editor:building.remove', { what })} onClick={remove}>
        <XMarkIcon aria-hidden />
      </Button>
    </span>
  )
}
