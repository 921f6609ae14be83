import { Bdi } from '../../components/Bdi.tsx'
import { Said } from '../../components/Said.tsx'
import { modulesOfGroup } from '../../curriculum/moduleChoice.ts'
import type { Module } from '../../curriculum/trade.ts'
import { examCodesOf, hasCode, modulesGoneFor } from '../../pathway/examCodes.ts'
import { holdsModule } from '../../pathway/standing.ts'
import type { Station } from '../../planning/routeMap.ts'
import { ChoiceFields } from '../choose/ChoiceFields.tsx'
import { usePerson } from '../person.tsx'
import { ModuleAims } from './ModuleAims.tsx'
import { usePlanWords } from './usePlan.ts'

/** What a station is of a trade where something is chosen, or where nothing is divided: other modules, codes, the whole. */
export function StepChoice({ station, module }: { station: Station; module: Module | undefined }) {
  const { subject } = station
  if (module?.group) return <OneOfGroup module={module} />
  if (subject.kind === 'exam') return <ExamCodes exam={subject.exam} />
  if (subject.kind === 'gate') return <Validity gate={subject.gate} />
  return subject.kind === 'contract' ? <WholeTrade /> : null
}

/** How long a paper lasts, where a source says so. */
function Validity({ gate }: { gate: string }) {
  const { words } = usePlanWords()
  const months = usePerson().outlook?.pathway.gatesById.get(gate)?.validMonths
  if (months === undefined) return null
  return (
    <>
      <dt>{words.t('adviser:plan.validFor')}</dt>
      <dd>{words.lengths.months(months)}</dd>
    </>
  )
}

/** The modules of which this is one, to choose among as long as none of them is held. */
function OneOfGroup({ module }: { module: Module }) {
  const { words, sentences } = usePlanWords()
  const { t, said, list } = words
  const { outlook } = usePerson()
  const trade = outlook?.pathway.trade
  const group = trade?.groups?.find(({ id }) => id === module.group)
  if (!outlook || !trade || !group) return null
  const { standing } = outlook.replayed
  const all = modulesOfGroup(trade, group)
  const isHeld = all.some(({ id }) => holdsModule(standing, id))
  return (
    <>
      <dt>{said(group.name)}</dt>
      <dd>
        {isHeld || group.choose > 1 ? (
          <p>
            <Said
              text={t('adviser:plan.oneOf', {
                number: group.choose,
                modules: list(
                  all.map(({ id }) => sentences.module(id)),
                  'or',
                ),
              })}
            />
          </p>
        ) : (
          <ChoiceFields of={group.id} />
        )}
      </dd>
    </>
  )
}

/** The code that an exam has on papers; all that it may be, each with its module, while nothing is chosen. */
function ExamCodes({ exam }: { exam: string }) {
  const { words, sentences } = usePlanWords()
  const { outlook, participant } = usePerson()
  const trade = outlook?.pathway.trade
  if (!trade || !hasCode(exam)) return null
  const { plan, replayed } = outlook
  const planned = plan?.steps.flatMap(({ id }) =>
    id.startsWith('module.') ? [id.slice('module.'.length)] : [],
  )
  const goneFor = modulesGoneFor(trade, replayed.standing, participant.wishes.chosen, planned)
  return (
    <>
      <dt>{words.t('adviser:plan.examCode')}</dt>
      {examCodesOf(trade, exam, goneFor).map(({ code, module }) => (
        <dd key={code}>
          <Bdi>{code}</Bdi>
          {module !== null && (
            <span className="muted">
              {' · '}
              <Said text={sentences.module(module)} />
            </span>
          )}
        </dd>
      ))}
    </>
  )
}

/** The whole trade in one piece, learnt in the contract, where no plan divides it into modules. */
function WholeTrade() {
  const { words } = usePlanWords()
  const { outlook } = usePerson()
  const trade = outlook?.pathway.trade
  if (trade?.structure !== 'block') return null
  return (
    <>
      <dt>{words.t('adviser:plan.wholeTrade')}</dt>
      <dd>
        <p>{words.t('adviser:plan.noModulePlan')}</p>
        {trade.modules.map((module) => (
          <ModuleAims key={module.id} module={module} />
        ))}
      </dd>
    </>
  )
}
