import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import {
  addModule,
  copyModule,
  mergeModules,
  movedTo,
  renameModule,
  splitModule,
  type TradeFile,
  withdrawModule,
} from '../../curriculum/editing/modules.ts'
import { asJson } from '../../curriculum/json.ts'
import { idSchema } from '../../curriculum/text.ts'
import { goFreely } from '../address.ts'
import { useWorkplace } from '../workplace.tsx'
import { useEditing } from './editing.ts'
import { useEditorWords } from './useEditorWords.ts'

type Asked = 'split' | 'merge' | 'rename'

/** What is done with a whole module: moved, added, copied, split, put together with another, renamed, withdrawn. */
export function ModuleActions({ index, trade }: { index: number; trade: TradeFile }) {
  const { t } = useEditorWords()
  const { of, replace } = useEditing()
  const [asked, setAsked] = useState<Asked | null>(null)
  const module = trade.modules[index]
  if (!module) return null
  const { id } = module
  const put = (next: TradeFile, open: number): void => {
    setAsked(null)
    replace(asJson(next))
    goFreely(`/county/edit/${of}/modules/${next.modules[Math.min(open, next.modules.length - 1)]?.id ?? ''}`)
  }
  const move = (to: number): void => put({ ...trade, modules: movedTo(trade.modules, index, to) }, to)
  return (
    <>
      <p className="editor-actions">
        {index > 0 && (
          <Button rank="quiet" onClick={() => move(index - 1)}>
            {t('editor:editing.moveUp')}
          </Button>
        )}
        {index < trade.modules.length - 1 && (
          <Button rank="quiet" onClick={() => move(index + 1)}>
            {t('editor:editing.moveDown')}
          </Button>
        )}
        <Button rank="quiet" onClick={() => put(addModule(trade, id), index + 1)}>
          {t('editor:editing.module.add')}
        </Button>
        <Button rank="quiet" onClick={() => put(copyModule(trade, id), index + 1)}>
          {t('editor:editing.module.copy')}
        </Button>
        {module.aims.length > 1 && (
          <Button rank="quiet" onClick={() => setAsked('split')}>
            {t('editor:editing.module.split')}
          </Button>
        )}
        {trade.modules.length > 1 && (
          <Button rank="quiet" onClick={() => setAsked('merge')}>
            {t('editor:editing.module.merge')}
          </Button>
        )}
        <Button rank="quiet" onClick={() => setAsked('rename')}>
          {t('editor:editing.module.rename')}
        </Button>
        {trade.modules.length > 1 && (
          <Button rank="quiet" onClick={() => put(withdrawModule(trade, id), Math.max(0, index - 1))}>
            {t('editor:editing.module.withdraw')}
          </Button>
        )}
      </p>
      {asked === 'split' && (
        <SplitDialog
          aims={module.aims}
          onClose={() => setAsked(null)}
          onSplit={(aims) => put(splitModule(trade, id, aims), index)}
        />
      )}
      {asked === 'merge' && (
        <MergeDialog
          others={trade.modules.filter((one) => one.id !== id)}
          onClose={() => setAsked(null)}
          onMerge={(other) => {
            const next = mergeModules(trade, id, other)
            put(
              next,
              next.modules.findIndex(({ succeeds }) => succeeds?.includes(id)),
            )
          }}
        />
      )}
      {asked === 'rename' && (
        <RenameDialog
          id={id}
          taken={trade.modules.map((one) => one.id)}
          onClose={() => setAsked(null)}
          onRename={(to, isNew) => put(renameModule(trade, id, to, isNew), index)}
        />
      )}
    </>
  )
}

function SplitDialog({
  aims,
  onClose,
  onSplit,
}: {
  aims: TradeFile['modules'][number]['aims']
  onClose: () => void
  onSplit: (aims: readonly string[]) => void
}) {
  const { t, said } = useEditorWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isRefused, setRefused] = useState(false)
  const fits = chosen.size > 0 && chosen.size < aims.length
  return (
    <Dialog
      open
      wide
      heading={t('editor:editing.module.split')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" onClick={() => (fits ? onSplit([...chosen]) : setRefused(true))}>
            {t('editor:editing.module.splitNow')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <fieldset className="ds-fieldset editor-choices">
        <legend>{t('editor:editing.module.splitAims')}</legend>
        {aims.map(({ code, phrase }) => (
          <CheckField
            key={code}
            label={phrase?.nb ? `${code} ${said(phrase)}` : code}
            checked={chosen.has(code)}
            onChange={(isOn) => {
              const next = new Set(chosen)
              if (isOn) next.add(code)
              else next.delete(code)
              setChosen(next)
            }}
          />
        ))}
      </fieldset>
      <p role="alert" className="ds-validation-message">
        {isRefused && !fits && t('editor:editing.module.splitSome')}
      </p>
    </Dialog>
  )
}

function MergeDialog({
  others,
  onClose,
  onMerge,
}: {
  others: TradeFile['modules']
  onClose: () => void
  onMerge: (other: string) => void
}) {
  const { t, said } = useEditorWords()
  const [other, setOther] = useState(others[0]?.id ?? '')
  const field = useId()
  return (
    <Dialog
      open
      heading={t('editor:editing.module.merge')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button rank="main" onClick={() => onMerge(other)}>
            {t('editor:editing.module.mergeNow')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <SelectField
        id={field}
        label={t('editor:editing.module.mergeWith')}
        value={other}
        options={others.map(({ id, title }) => ({ value: id, text: `${id} ${said(title)}` }))}
        onChange={setOther}
      />
    </Dialog>
  )
}

function RenameDialog({
  id,
  taken,
  onClose,
  onRename,
}: {
  id: string
  taken: readonly string[]
  onClose: () => void
  onRename: (to: string, isNew: boolean) => void
}) {
  const { t } = useEditorWords()
  const { of } = useEditing()
  const { newest } = useWorkplace()
  const [to, setTo] = useState(id)
  const [isRefused, setRefused] = useState(false)
  const field = useId()
  const clean = to.trim()
  const fault = !idSchema.safeParse(clean).success
    ? t('editor:editing.module.notCode')
    : clean !== id && taken.includes(clean)
      ? t('editor:editing.module.taken')
      : null
  return (
    <Dialog
      open
      heading={t('editor:editing.module.rename')}
      close={t('shell:actions.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            rank="main"
            onClick={() => {
              if (fault) setRefused(true)
              // One that has been in no version nobody holds by its old code
              else
                onRename(
                  clean,
                  newest.tradesById.get(of.replace(/^.*\//, ''))?.modules.every((one) => one.id !== id) ??
                    true,
                )
            }}
          >
            {t('editor:editing.module.renameNow')}
          </Button>
          <Button onClick={onClose}>{t('shell:actions.cancel')}</Button>
        </>
      }
    >
      <p>{t('editor:editing.module.renameLead')}</p>
      <TextField
        id={field}
        label={t('editor:editing.module.code')}
        value={to}
        error={isRefused ? fault : null}
        onChange={setTo}
      />
    </Dialog>
  )
}
