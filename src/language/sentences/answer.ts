import type { Level } from '../../curriculum/requirement.ts'
import { type Answer, hingesOnFullTime, type LeafAnswer } from '../../pathway/unmet.ts'
import { roundedDown } from '../lengths.ts'
import { capital } from '../marks.ts'
import { leafDemand, treePhrase } from './requirement.ts'
import { sourceText } from './rule.ts'
import { ruleName, type Saying } from './saying.ts'

/** One line of a checklist in words; a screen shows the parts it has room for. */
export interface LeafSaid {
  /** What is asked: Norsk muntlig minst B1. */
  demand: string
  /** How it stands, in a word: Mangler. */
  state: string
  /** How much there is and how much is missing, when it will be reached, or whom to ask. */
  detail: string | null
  /** Who demands it: Vestland krever det. */
  by: string
  /** Where it is written. */
  source: string
  /** State, demand and detail in one, for reading aloud. */
  sentence: string
}

function amountIn({ words: { lengths, number, t } }: Saying, answer: LeafAnswer, amount: number): string {
  switch (answer.leaf.kind) {
    case 'practice':
    case 'practiceAtMost':
    case 'contractLasts':
      return lengths.months(amount)
    case 'position':
      return lengths.percent(amount)
    case 'retakesLeft':
      return t('field:attempts', { count: amount })
    case 'age':
      return lengths.years(amount)
    default:
      return number(amount)
  }
}

/**
 * What a person has against what is asked. What they have is rounded down and what is missing makes up the
 * rest, so that the two add up and nobody reads "14 of 14" and "missing" together.
 */
function hasText(saying: Saying, answer: LeafAnswer): string | null {
  const { t } = saying.words
  const { has, wants, state } = answer
  if (typeof has === 'string') return t('sentences:answers.has', { has: t(`field:levels.${has as Level}`) })
  if (typeof has !== 'number') return null
  const held = roundedDown(has)
  const said = amountIn(saying, answer, held)
  const lacks = state === 'missing' && typeof wants === 'number' && wants > held
  return lacks
    ? t('sentences:answers.lacks', { has: said, missing: amountIn(saying, answer, wants - held) })
    : t('sentences:answers.has', { has: said })
}

function reachedText({ words: { t, dates } }: Saying, answer: LeafAnswer): string | null {
  if (answer.reachedOn === null) return null
  const day = dates.day(answer.reachedOn)
  // Practice grows with work; the others only wait for their day
  return answer.leaf.kind === 'practice'
    ? t('sentences:answers.reached', { day })
    : t('sentences:answers.opens', { day })
}

/** How much there is, and the unknown rule that decides whether it is enough, where what is asked itself is known. */
function hingesOn(saying: Saying, answer: LeafAnswer): string[] {
  if (!hingesOnFullTime(answer) || !answer.rule) return []
  const rule = ruleName(saying, answer.rule.rule)
  const has = hasText(saying, answer)
  return [...(has === null ? [] : [has]), saying.words.t('sentences:answers.hinges', { rule })]
}

/** Whether what is asked stands in the person's background, and nobody has written it there. */
function isOfBackground({ leaf, wants }: LeafAnswer): boolean {
  return leaf.kind === 'schooling' || ((leaf.kind === 'age' || leaf.kind === 'ageAtMost') && wants !== null)
}

/** What there is to say beside the demand: how much there is and lacks, when it comes, or whom to ask. */
function detailsOf(saying: Saying, answer: LeafAnswer): string[] {
  const { t } = saying.words
  if (answer.state === 'waived') return []
  if (answer.state === 'question') {
    if (isOfBackground(answer)) return [t('sentences:answers.notTold')]
    const { leaf } = answer
    const ask = leaf.kind === 'stated' ? leaf.by : (answer.rule?.ask ?? 'county')
    const asks = t('sentences:answers.ask', { who: t(`field:parties.${ask}`) })
    return [...hingesOn(saying, answer), asks]
  }
  if (answer.leaf.kind === 'modulePlan') return [t('sentences:answers.noModulePlan')]
  return [hasText(saying, answer), reachedText(saying, answer)].filter((part) => part !== null)
}

/** Who demands it: the law, this county, both where not even the law's own number is met, the place, or the route's own way of doing it. */
function demandedBy({ words, pathway }: Saying, answer: LeafAnswer): string {
  const county = pathway ? words.said(pathway.county.name) : words.t('field:parties.county')
  const stated = answer.rule?.standing ?? answer.standing
  const isBoth = answer.standing === 'law' && stated === 'countyPractice'
  const standing = isBoth ? 'lawAndCounty' : stated === 'reported' ? answer.standing : stated
  return capital(words.t(`sentences:demandedBy.${standing}`, { county }))
}

/** One leaf with its answer, in words. */
export function leafSaid(saying: Saying, answer: LeafAnswer): LeafSaid {
  const { t } = saying.words
  const demand = leafDemand(saying, answer.leaf, answer.wants)
  const state = t(`field:leafStates.${answer.state}`)
  const details = detailsOf(saying, answer)
  const detail = details.length > 0 ? details.map(capital).join('. ') : null
  return {
    demand: capital(demand),
    state,
    detail,
    by: demandedBy(saying, answer),
    source: sourceText(saying, answer.source),
    sentence:
      detail === null
        ? t('sentences:answers.line', { state, demand })
        : t('sentences:answers.lineWith', { state, demand, detail }),
  }
}

/** What is missing, as one phrase with and and or, each part with how much there is of it. */
export function answerPhrase(saying: Saying, answer: Answer): string {
  if ('of' in answer && answer.of.length === 0) return ''
  return treePhrase<LeafAnswer>(saying.words, answer, (leaf) => {
    const demand = leafDemand(saying, leaf.leaf, leaf.wants)
    const detail = detailsOf(saying, leaf).join(saying.words.t('shell:lists.comma'))
    return detail === '' ? demand : saying.words.t('sentences:answers.with', { demand, detail })
  })
}
