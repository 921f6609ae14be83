import { Fragment } from 'react'
import { Link } from '../../components/Button.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import type { Module } from '../../curriculum/trade.ts'
import { aimsApart } from '../../planning/stationFacts.ts'
import { aimAddress } from '../officialText.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from './usePlan.ts'

/** The aims of a module: how many, or, where some are approved by a claim, which are and which are left. */
export function ModuleAims({ module }: { module: Module }) {
  const { words } = usePlanWords()
  const { t } = words
  const { outlook } = usePerson()
  const apart = outlook && aimsApart(outlook.replayed.standing, module)
  if (apart) {
    const { approved, left } = apart
    return (
      <div className="step-aims">
        <p>
          <StateMark
            state="done"
            word={t('adviser:plan.aimsApproved', { approved: approved.length, all: module.aims.length })}
          />
        </p>
        <AimCodes aims={approved} />
        <p>
          <StateMark state="missing" word={t('adviser:plan.aimsLeft', { count: left.length })} />
        </p>
        <AimCodes aims={left} />
        <p className="small muted">{t('adviser:plan.officialText')}</p>
      </div>
    )
  }
  return (
    <details className="step-aims">
      <summary>{t('adviser:plan.givesAims', { count: module.aims.length })}</summary>
      <p className="small muted">{t('adviser:plan.officialText')}</p>
      <AimCodes aims={module.aims} />
    </details>
  )
}

/** Aims by code, each leading to its official text. The text is Udir's, so it is linked, not copied. */
function AimCodes({ aims }: { aims: Module['aims'] }) {
  const { words } = usePlanWords()
  return (
    <p className="small">
      {aims.map(({ code, phrase }, index) => (
        <Fragment key={code}>
          {index > 0 && ' · '}
          <Link href={aimAddress(code)} target="_blank" rel="noreferrer">
            {code}
          </Link>
          {phrase && ` ${words.said(phrase)}`}
        </Fragment>
      ))}
    </p>
  )
}
