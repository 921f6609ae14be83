import { Said } from '../../components/Said.tsx'
import { besides } from '../../planning/clash.ts'
import type { NoPlan } from '../../planning/makePlan.ts'
import { ClashList, type ClashWays } from './ClashList.tsx'
import './clash.css'

/** Why there is no plan: what a plan runs into, and what of rules and wishes clashes, with what mends it. */
export function WhyNoPlan({
  noPlan: { clash, obstacles },
  ...ways
}: { noPlan: Pick<NoPlan, 'clash' | 'obstacles'> } & ClashWays) {
  const unsaid = besides(clash, obstacles)
  return (
    <div className="why-no-plan">
      {unsaid.length > 0 && (
        <ul>
          {ways.sentences.plan.obstacles(unsaid, ways.nameOf).map((text) => (
            <li key={text}>
              <Said text={text} />
            </li>
          ))}
        </ul>
      )}
      {clash && <ClashList clash={clash} {...ways} />}
    </div>
  )
}
