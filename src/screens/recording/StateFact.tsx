import { Button } from '../../components/Button.tsx'
import { useWords } from '../../language/useWords.ts'
import type { StatedLeaf } from '../../pathway/stated.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** Writes down today whether something that only somebody can say is so, one tap an answer; the one that stands is not offered. */
export function StateFact({ leaf: { id, what }, holds }: { leaf: StatedLeaf; holds: boolean | null }) {
  const { t, said } = useWords('adviser')
  const { record } = usePerson()
  const { today } = useWorkplace()
  const event = { kind: 'factStated', day: today, fact: id } as const
  const label = (answer: string) => `${answer}: ${said(what)}`
  return (
    <span className="state-fact">
      {holds !== true && (
        <Button aria-label={label(t('adviser:choose.stateIt'))} onClick={() => record(event)}>
          {t('adviser:choose.stateIt')}
        </Button>
      )}
      {holds !== false && (
        <Button
          rank={holds === null ? 'other' : 'quiet'}
          aria-label={label(t('adviser:choose.stateNot'))}
          onClick={() => record({ ...event, holds: false })}
        >
          {t('adviser:choose.stateNot')}
        </Button>
      )}
    </span>
  )
}
