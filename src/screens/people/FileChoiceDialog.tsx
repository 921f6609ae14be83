import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Said } from '../../components/Said.tsx'
import { useWords } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import type { Comparison } from '../../records/comparison.ts'
import type { FileOpening } from './useFileOpening.ts'

const named = [
  'alias',
  'archived',
  'background',
  'wishes',
  'durations',
  'pins',
  'log',
  'plan',
  'agreements',
  'note',
] as const

/** What differs between a file and the person here, a sentence for each kind of difference. */
function differencesIn({ t, list }: Words<'adviser'>, comparison: Comparison): string[] {
  const { onlyOurs, onlyTheirs, clashing, sections } = comparison
  const sectionName = (section: (typeof sections)[number]): string => {
    const known = named.find((name) => name === section)
    return t(`adviser:compared.sections.${known ?? 'other'}`)
  }
  const names = [...new Set(sections.filter((section) => section !== 'log').map(sectionName))]
  return [
    ...(onlyTheirs.length > 0 ? [t('adviser:compared.onlyFile', { count: onlyTheirs.length })] : []),
    ...(onlyOurs.length > 0 ? [t('adviser:compared.onlyHere', { count: onlyOurs.length })] : []),
    ...(clashing.length > 0 ? [t('adviser:compared.clashing', { count: clashing.length })] : []),
    ...(names.length > 0 ? [t('adviser:compared.unlike', { sections: list(names) })] : []),
  ]
}

/** A file of somebody who is kept here: what differs, and what is to hold. Closing it changes nothing. */
export function FileChoiceDialog({ opening }: { opening: FileOpening }) {
  const words = useWords('adviser')
  const { t } = words
  const { asks, choose } = opening
  if (!asks) return null
  const close = { close: t('shell:actions.close'), onClose: () => void choose('keep') }
  if (asks.kind === 'damagedHere') {
    return (
      <Dialog
        open
        heading={t('adviser:compared.damagedTitle')}
        {...close}
        actions={
          <>
            <Button rank="main" onClick={() => void choose('take')}>
              {t('adviser:compared.replace')}
            </Button>
            <Button onClick={() => void choose('keep')}>{t('shell:actions.cancel')}</Button>
          </>
        }
      >
        <p>{t('adviser:compared.damagedLead')}</p>
      </Dialog>
    )
  }
  const { ours, theirs, comparison } = asks
  const here = ours.kept.participant
  const isNewer = comparison.kind === 'theirsNewer'
  return (
    <Dialog
      open
      heading={t('adviser:compared.title', { alias: here.alias })}
      {...close}
      actions={
        <>
          <Button rank={isNewer ? 'main' : 'other'} onClick={() => void choose('take')}>
            {t('adviser:compared.take')}
          </Button>
          {comparison.kind === 'differs' && (
            <Button rank="main" onClick={() => void choose('both')}>
              {t('adviser:compared.both')}
            </Button>
          )}
          <Button
            rank={comparison.kind === 'oursNewer' ? 'main' : 'other'}
            onClick={() => void choose('keep')}
          >
            {t('adviser:compared.keep')}
          </Button>
        </>
      }
    >
      <div className="file-choice">
        {here.alias !== theirs.alias && (
          <p>
            <Said text={t('adviser:compared.otherAlias', { alias: theirs.alias })} />
          </p>
        )}
        <p>{t(`adviser:compared.${comparison.kind}`)}</p>
        <ul className="ds-list">
          {differencesIn(words, comparison).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {ours.deleted !== null && <p>{t('adviser:compared.wasDeleted')}</p>}
        {comparison.kind === 'differs' && <p className="muted small">{t('adviser:compared.bothHint')}</p>}
        <p className="muted small">{t('adviser:compared.canUndo')}</p>
      </div>
    </Dialog>
  )
}
