import { requestOf } from '../../flows/outlook.ts'
import { contractLengthOf } from '../../planning/contractLength.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** Practice is told rounded down to a tenth of a month, what is left rounded up, so that the sum still holds. */
const up = (months: number) => Math.ceil(months * 10 - 1e-6) / 10

/** How a contract's length comes out: the trade's length, what is taken off, and what is left. */
export function ContractSum({ step }: { step: PlanStep }) {
  const { words, sentences } = usePlanWords()
  const { t, dates, lengths } = words
  const { outlook, participant } = usePerson()
  const { today } = useWorkplace()
  if (!outlook?.plan || !step.id.startsWith('contract.')) return null
  const request = requestOf(outlook.pathway, participant, today)
  const sum = contractLengthOf(request, outlook.plan, step)
  if (!sum) return null
  const { whole, practice, credits, rest, least, months, percent, ends } = sum
  const assumedLeast = least?.assumed ?? null
  const leastName = assumedLeast && outlook.pathway.durationsById.get(assumedLeast.duration)?.name
  const isAssumed = whole.of === 'assumed'
  const lines: [string, string][] = [
    [t(`adviser:contract.whole.${whole.of}`), lengths.months(whole.months)],
    [
      t(isAssumed ? 'adviser:contract.practiceNow' : 'adviser:contract.practice'),
      `− ${lengths.practice(practice)}`,
    ],
    ...(credits > 0
      ? [[t('adviser:contract.credits'), `− ${lengths.months(credits)}`] as [string, string]]
      : []),
    ...(least
      ? ([
          [t('adviser:contract.rest'), `= ${lengths.months(up(rest))}`],
          [
            t(assumedLeast ? 'adviser:contract.leastAssumed' : 'adviser:contract.least'),
            lengths.months(least.months),
          ],
        ] as [string, string][])
      : []),
    [t('adviser:contract.left'), least ? lengths.months(up(months)) : `= ${lengths.months(up(months))}`],
    ...(percent < 100
      ? [
          [
            t('adviser:contract.partTime', { percent: lengths.percent(percent) }),
            lengths.months(up((months * 100) / percent)),
          ] as [string, string],
        ]
      : []),
    ...(ends === null ? [] : [[t('adviser:contract.ends'), dates.day(ends)] as [string, string]]),
  ]
  const sources = [whole.source, ...sum.sources, least?.source ?? null]
    .filter((source) => source !== null)
    .map(sentences.source)
  return (
    <section aria-labelledby="step-length">
      <h3 id="step-length">{t('adviser:contract.title')}</h3>
      <dl className="contract-sum">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {assumedLeast && leastName && (
        <p className="small">
          <Said>{t(`adviser:contract.leastFrom.${assumedLeast.kind}`, { name: words.said(leastName) })}</Said>
        </p>
      )}
      <p className="small muted">
        <Said>{t('adviser:contract.source', { sources: [...new Set(sources)].join('; ') })}</Said>
      </p>
    </section>
  )
}
