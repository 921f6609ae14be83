import { useEffect, useRef } from 'react'
import { type HeaderFact, PageHeader } from '../../components/PageHeader.tsx'
import type { Text } from '../../curriculum/text.ts'
import { capital } from '../../language/marks.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { arrivedOn } from '../../pathway/standing.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { FilesGone } from '../people/FilesGone.tsx'
import { PersonMenu } from '../people/PersonMenu.tsx'
import { PersonProblems } from '../people/PersonProblems.tsx'
import '../people/person.css'
import { UndoButtons } from '../people/UndoButtons.tsx'
import { usePerson } from '../person.tsx'
import { useHeldBy } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import { type PersonPage, personPages, tabOf } from './pages.ts'

/** Who is open, where they are heading and when they are there, above each of their pages. */
export function PersonHeader({ page }: { page: PersonPage }) {
  const { t } = useWords('adviser')
  const { participant } = usePerson()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    heading.current?.focus()
  }, [page])
  const { id, alias, archived, wishes } = participant
  return (
    <>
      <PersonProblems />
      <FilesGone />
      <PageHeader
        headingRef={heading}
        heading={
          <>
            {alias}
            <span className="spoken">{t(`adviser:tabs.${page}`)}</span>
            {archived && <span className="person-mark">{t('adviser:list.archived')}</span>}
          </>
        }
        facts={useFacts()}
        {...useFigure()}
        tabs={{
          label: t('adviser:head.pages'),
          places: personPages.map((one) => ({
            href: `#/adviser/${id}/${one}`,
            text: t(`adviser:tabs.${one}`),
            current: one === tabOf(page),
          })),
        }}
        beside={
          <>
            <UndoButtons tells={page !== 'plan' || wishes.route === null} />
            <PersonMenu />
          </>
        }
      />
    </>
  )
}

function useFacts(): HeaderFact[] {
  const { t, said, lengths } = useWords('adviser')
  const { catalogue } = useWorkplace()
  const { participant, outlook } = usePerson()
  const { wishes, background } = participant
  const sentences = useSentences({ pathway: outlook?.pathway ?? null })
  const [trade = null] = wishes.trades
  const nameOf = (what: 'trade' | 'county' | 'route', id: string | null, found: Text | undefined) =>
    found ? (
      said(found)
    ) : (
      // A file may have been made where there are other curricula: what it says stands, by its id
      <span className="muted">
        {id === null ? t('adviser:head.notChosen') : t(`adviser:head.unknown.${what}`, { id })}
      </span>
    )
  const named = trade === null ? undefined : catalogue.tradesById.get(trade)?.name
  const { county, route } = wishes
  // On a way that goes by no trade there is none to choose: what it leads to stands there
  const goal = outlook && !outlook.pathway.trade && route !== null ? goalSubject(outlook.pathway) : null
  const first =
    goal?.kind === 'goal'
      ? { term: t('adviser:head.goal'), value: capital(sentences.goal(goal)) }
      : { term: t('adviser:head.trade'), value: nameOf('trade', trade, named), spoken: trade !== null }
  return [
    first,
    {
      term: t('adviser:head.county'),
      value: nameOf('county', county, catalogue.countiesById.get(county ?? '')?.name),
    },
    {
      term: t('adviser:head.route'),
      value: nameOf('route', route, catalogue.routesById.get(route ?? '')?.name),
    },
    { term: t('adviser:head.time'), value: lengths.hoursAWeek(background.hoursAWeek) },
  ]
}

/** The finish as a range; while a plan is made anew the last one stands, and says that it is being worked out. */
function useFigure() {
  const words = useWords('adviser', 'sentences')
  const { t, dates } = words
  const { outlook, finish, planning, planState, noPlan, participant } = usePerson()
  const sentences = useSentences({ pathway: outlook?.pathway ?? null, background: participant.background })
  const last = useRef<{ finish: FinishRange; route: string | null } | null>(null)
  const { route } = participant.wishes
  const held = useHeldBy()
  if (finish) last.current = { finish, route }
  const plan = outlook?.plan ?? null
  const reached = outlook && route !== null ? arrivedOn(outlook.replayed.standing) : null
  if (reached !== null) return { figure: dates.day(reached), figureNote: t('adviser:head.reached') }
  const stands = finish ?? (planning && last.current?.route === route ? last.current.finish : null)
  if (!plan) {
    if (planning) return { figure: '…', figureNote: t('adviser:head.computing') }
    return noPlan ? { figureNote: t('sentences:plan.noRoute'), figure: '' } : {}
  }
  const { mark, bound } = sentences.plan.proved(plan, held)
  const isBefore = planState === 'stopped' || planState === 'failed'
  // While a shorter one is searched for, what is known of the one shown is said
  const isComing = planning && (planState === 'making' || finish === null)
  const state = isComing ? t('adviser:head.computing') : isBefore ? t('adviser:head.planBefore') : mark
  const likely = sentences.plan.likely(stands?.likely ?? plan.finish)
  return {
    figure: stands ? sentences.plan.shortRange(stands) : dates.month(plan.finish),
    figureNote: (
      <span title={bound ?? undefined}>
        {likely} · {state}
      </span>
    ),
  }
}
