import { nameIn } from '../../curriculum/editing/nameables.ts'
import { requiredModules } from '../../curriculum/moduleChoice.ts'
import type { Leaf, Level, Quantity, Requirement } from '../../curriculum/requirement.ts'
import { type RuleId, ruleUnits } from '../../curriculum/rules.ts'
import { askedNumber, ruleOf } from '../../pathway/pathway.ts'
import { capital } from '../marks.ts'
import {
  codeText,
  examName,
  gateName,
  midSentence,
  moduleName,
  phaseName,
  ruleName,
  type Saying,
  type SayingWords,
} from './saying.ts'

/** The kinds of leaf that ask for an amount, whose value may be unknown. */
type AmountLeaf =
  | 'practice'
  | 'practiceAtMost'
  | 'position'
  | 'contractLasts'
  | 'contractEndsWithin'
  | 'contractLeft'
  | 'waited'
  | 'retakesLeft'
  | 'ageAtMost'
  | 'age'

function numberAsked({ pathway, day }: Saying, quantity: Quantity): number | null {
  if (typeof quantity === 'number') return quantity
  return pathway && day !== null ? (askedNumber(pathway, quantity, day)?.value ?? null) : null
}

function levelAsked({ pathway, day }: Saying, level: Level | { rule: string }): Level | null {
  if (typeof level === 'string') return level
  if (!pathway || day === null) return null
  return (ruleOf(pathway, level.rule as RuleId, day).holds?.value ?? null) as Level | null
}

/** The rule that gives an amount where a requirement is written: its value is another in each county, so its name is said. */
function ruleAsked(saying: Saying, asked: Quantity | Level | { rule: string }): string | null {
  if (!saying.nameables || typeof asked !== 'object') return null
  return ruleName(saying, 'rule' in asked ? asked.rule : asked.lengthTimes)
}

/** How an amount is said, by what it is an amount of. */
function amountText({ words: { lengths, t } }: Saying, kind: AmountLeaf, amount: number): string {
  switch (kind) {
    case 'position':
      return lengths.percent(amount)
    case 'age':
    case 'ageAtMost':
      return lengths.years(amount)
    case 'retakesLeft':
      return t('field:attempts', { count: amount })
    default:
      return lengths.months(amount)
  }
}

/**
 * One thing asked, as a phrase without a verb: "12 måneder praksis i faget". `wants` is the amount or level
 * that holds for the person, where an answer has worked it out.
 */
export function leafDemand(saying: Saying, leaf: Leaf, wants: number | Level | null = null): string {
  const { t } = saying.words
  const exam = examName(saying, 'exam' in leaf ? leaf.exam : 'trade', true)
  const amount = (quantity: Quantity, kind: AmountLeaf): string => {
    const asked = typeof wants === 'number' ? wants : numberAsked(saying, quantity)
    const rule = ruleAsked(saying, quantity)
    if (asked === null && rule !== null) return t(`sentences:ruledLeaves.${kind}`, { exam, rule })
    if (asked === null) return t(`sentences:openLeaves.${kind}`, { exam })
    const said = amountText(saying, kind, asked)
    const annulled = leaf.kind === 'waited' && leaf.after === 'annulled'
    return t(`sentences:leaves.${annulled ? 'waitedAnnulled' : kind}`, { amount: said, exam })
  }
  switch (leaf.kind) {
    case 'language': {
      const skill = t(`field:skills.${leaf.skill}`)
      const level = typeof wants === 'string' ? wants : levelAsked(saying, leaf.level)
      const rule = ruleAsked(saying, leaf.level)
      if (level === null && rule !== null) return t('sentences:ruledLeaves.language', { skill, rule })
      return level === null
        ? t('sentences:openLeaves.language', { skill })
        : t('sentences:leaves.language', { skill, level: t(`field:levels.${level}`) })
    }
    case 'subject':
      return t('sentences:leaves.subject', {
        subject: t(`field:subjects.${leaf.subject}`),
        level: t(`field:subjectLevels.${leaf.level}`),
      })
    case 'practice':
    case 'practiceAtMost':
    case 'contractEndsWithin':
    case 'contractLeft':
    case 'waited':
      return amount(leaf.months, leaf.kind)
    case 'contractLasts':
      if (leaf.months !== 'remaining') return amount(leaf.months, leaf.kind)
      return typeof wants === 'number'
        ? amount(wants, leaf.kind)
        : t('sentences:openLeaves.contractRemaining')
    case 'position':
      return amount(leaf.percent, leaf.kind)
    case 'retakesLeft':
      return amount(leaf.most, leaf.kind)
    case 'age':
    case 'ageAtMost':
      return amount(leaf.years, leaf.kind)
    case 'schooling': {
      const schooling = [
        ...(leaf.least ? [t(`field:schoolingLeast.${leaf.least}`)] : []),
        ...(leaf.most ? [t(`field:schoolingMost.${leaf.most}`)] : []),
      ]
      return t('sentences:leaves.schooling', { schooling: saying.words.list(schooling) })
    }
    case 'trade': {
      const names = leaf.trades.map((code) => {
        const name = saying.pathway?.tradesOfRoute.get(code) ?? nameIn(saying.nameables?.trades ?? [], code)
        return name ? midSentence(saying.words.said(name)) : codeText(saying, code)
      })
      return t('sentences:leaves.trade', { trades: saying.words.list(names, 'or') })
    }
    case 'stated':
      return t('sentences:leaves.stated', { what: saying.words.said(leaf.what) })
    case 'module':
      return t('sentences:leaves.module', { module: moduleName(saying, leaf.module) })
    case 'examPassed':
      return t('sentences:leaves.examPassed', { exam })
    case 'contract':
      return t(`sentences:leaves.${leaf.reached === 'running' ? 'contract' : 'contractCompleted'}`)
    case 'gate':
      return t('sentences:leaves.gate', { gate: gateName(saying, leaf.gate) })
    case 'phase':
      return t('sentences:leaves.phase', { phase: phaseName(saying, leaf.phase) })
    case 'confirmed': {
      const name = ruleName(saying, leaf.rule)
      return t('sentences:leaves.confirmed', {
        fact: Object.hasOwn(ruleUnits, leaf.rule) ? midSentence(name) : name,
      })
    }
    case 'everyModule':
      // Beside what is chosen from a group not every module is asked for
      return isAllAsked(saying)
        ? t('sentences:leaves.everyModule')
        : t('sentences:openLeaves.requiredModules')
    case 'contractOver':
    case 'inProgramme':
    case 'modulePlan':
    case 'assessmentApplied':
      return t(`sentences:leaves.${leaf.kind}`)
  }
}

/** Whether the trade asks for all its modules; taken so where the trade is not known. */
function isAllAsked({ pathway }: Saying): boolean {
  const trade = pathway?.trade
  return !trade || requiredModules(trade).length === trade.modules.length
}

/** A group of things asked: of leaves, or of groups. */
interface Group<L> {
  kind: 'all' | 'any' | 'some'
  count?: number
  of: readonly (L | Group<L>)[]
}

function isGroup<L extends object>(tree: L | Group<L>): tree is Group<L> {
  return 'of' in tree
}

/**
 * A tree as one phrase with and and or. A group that something follows, or that lies in another group, stands
 * in parentheses, so that the phrase can be read in one way only.
 */
export function treePhrase<L extends object>(
  words: SayingWords,
  tree: L | Group<L>,
  leaf: (leaf: L) => string,
  depth = 0,
): string {
  if (!isGroup(tree)) return leaf(tree)
  const [only] = tree.of
  if (only === undefined) return words.t('sentences:tree.empty')
  if (tree.of.length === 1) return treePhrase(words, only, leaf, depth)
  const parts = tree.of.map((part, index) => {
    const inner = treePhrase(words, part, leaf, depth + 1)
    const open = depth > 0 || index < tree.of.length - 1
    return isGroup(part) && part.of.length > 1 && open ? words.t('sentences:tree.group', { inner }) : inner
  })
  const list = words.list(parts, tree.kind === 'any' ? 'or' : 'and')
  if (tree.kind === 'some') return words.t('sentences:tree.some', { number: tree.count ?? 1, list })
  if (tree.kind === 'any') return words.t('sentences:tree.either', { list })
  return depth === 0 ? list : words.t('sentences:tree.both', { list })
}

/** A stretch of a sentence, and whether it is an and or an or between demands. */
export interface SentencePart {
  text: string
  joins: boolean
}

/** Stands around what joins demands while a sentence is put together; no text has it. */
const joint = '\u0001'

/**
 * A requirement that is being written as one sentence, its ands and ors apart so that a screen can mark them. One thing asked
 * that is not whole yet is said as that.
 */
export function requirementParts(
  saying: Saying,
  requirement: Requirement,
  unfinished: (leaf: Leaf) => string | null,
): SentencePart[] {
  const { words } = saying
  const { t } = words
  const joining: SayingWords = {
    ...words,
    list: (items, joined = 'and') => {
      const [last = '', ...before] = items.toReversed()
      if (before.length === 0) return last
      const between = t(`shell:lists.${joined === 'and' ? 'betweenAnd' : 'betweenOr'}`)
      return before.toReversed().join(between) + joint + t(`shell:lists.${joined}`) + joint + last
    },
  }
  const demand = treePhrase<Leaf>(
    joining,
    requirement,
    (leaf) => unfinished(leaf) ?? leafDemand(saying, leaf),
  )
  const sentence =
    'of' in requirement && requirement.of.length === 0
      ? t('sentences:tree.nothing')
      : capital(t('sentences:tree.sentence', { demand }))
  return sentence.split(joint).map((text, index) => ({ text, joins: index % 2 === 1 }))
}

/** A whole requirement as one phrase, where a sentence of its own would be too much. */
export function requirementPhrase(saying: Saying, requirement: Requirement): string {
  return treePhrase<Leaf>(saying.words, requirement, (leaf) => leafDemand(saying, leaf))
}

/** A whole requirement as one sentence: "Krever norsk muntlig minst B1 og enten ... eller ...". */
export function requirementSentence(saying: Saying, requirement: Requirement): string {
  const { t } = saying.words
  if ('of' in requirement && requirement.of.length === 0) return t('sentences:tree.nothing')
  const demand = requirementPhrase(saying, requirement)
  return capital(t('sentences:tree.sentence', { demand }))
}
