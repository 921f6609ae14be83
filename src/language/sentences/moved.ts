import type { RuleId } from '../../curriculum/rules.ts'
import type { PathwayPart } from '../../pathway/pathway.ts'
import type { BasisValue } from '../../planning/basis.ts'
import type { StepChange } from '../../planning/changes.ts'
import type { MoveReason } from '../../planning/reasons.ts'
import { capital } from '../marks.ts'
import { ruleValue } from './rule.ts'
import { midSentence, ruleName, type Saying, type SayingWords } from './saying.ts'

/** How a step differs from the same step in the plan before. */
export function changeText(
  { t, dates, lengths }: SayingWords,
  change: StepChange,
  nameOf: (step: string) => string,
): string {
  switch (change.kind) {
    case 'moved':
      return t('sentences:changes.moved', {
        step: nameOf(change.step.id),
        from: dates.day(change.before.from),
        to: dates.day(change.step.from),
      })
    case 'longer':
    case 'shorter':
      return t(`sentences:changes.${change.kind}`, {
        step: nameOf(change.step.id),
        length: lengths.weeks(change.weeks),
      })
    case 'added':
      return t('sentences:changes.added', { step: nameOf(change.step.id) })
    case 'gone':
      return t('sentences:changes.gone', { step: nameOf(change.before.id) })
  }
}

/** Why it does, in a sentence or two. */
export function moveReasonText(saying: Saying, reason: MoveReason, nameOf: (step: string) => string): string {
  const { t, list, lengths, dates } = saying.words
  switch (reason.kind) {
    case 'waitsFor':
    case 'closeTo':
    case 'lasts':
      return t(`sentences:moveReasons.${reason.kind}`, { step: nameOf(reason.step) })
    case 'hours':
    case 'freed':
      return t(`sentences:moveReasons.${reason.kind}`, { steps: list(reason.steps.map(nameOf)) })
    case 'pace':
    case 'freeHours':
      return t(`sentences:moveReasons.${reason.kind}`, {
        was: lengths.hoursAWeek(reason.was),
        now: lengths.hoursAWeek(reason.now),
      })
    case 'position':
      return t('sentences:moveReasons.position', {
        was: lengths.percent(reason.was),
        now: lengths.percent(reason.now),
      })
    case 'test':
      return t('sentences:moveReasons.test', { day: dates.day(reason.day) })
    case 'ownLength':
      return t('sentences:moveReasons.ownLength', { name: valueName(saying, `duration.${reason.duration}`) })
    case 'cohort':
      return reason.cohort === null
        ? t('sentences:moveReasons.noCohort')
        : t('sentences:moveReasons.cohort', { cohort: midSentence(saying.words.said(reason.cohort)) })
    case 'valueChanged':
      return valueChangedText(saying, reason)
    case 'otherValue':
      return t('sentences:moveReasons.otherValue', {
        name: valueName(saying, reason.value),
        was: otherValueText(saying, reason.value, reason.was),
        now: otherValueText(saying, reason.value, reason.now),
      })
    case 'fileChanged':
      return reason.parts
        .map((part) => t('sentences:moveReasons.fileChanged', { file: fileName(saying, part) }))
        .concat(t('sentences:moveReasons.mayBe'))
        .map(capital)
        .join(' ')
    default:
      return t(`sentences:moveReasons.${reason.kind}`)
  }
}

/** Which file is another one, by its numbers where they tell it, and what its value was and is. */
function valueChangedText(saying: Saying, reason: MoveReason & { kind: 'valueChanged' }): string {
  const { t } = saying.words
  const { part, value, was, now, versions } = reason
  const file = fileName(saying, part)
  const changed =
    versions && saying.reader === 'adviser'
      ? t('sentences:moveReasons.versionChanged', { file, ...versions })
      : t('sentences:moveReasons.fileChanged', { file })
  const told = t('sentences:moveReasons.valueChanged', {
    name: valueName(saying, value),
    was: valueText(saying, value, was),
    now: valueText(saying, value, now),
  })
  return [changed, told].map(capital).join(' ')
}

/** A file of the pathway, as what it is to people. */
function fileName({ words: { t, said }, pathway }: Saying, part: PathwayPart): string {
  const county = pathway ? said(pathway.county.name) : ''
  return t(`sentences:pathwayParts.${part}`, { county })
}

/** What a value of a basis is called. */
function valueName(saying: Saying, value: string): string {
  const { words, pathway } = saying
  const [kind, id] = parts(value)
  if (kind === 'rule') return ruleName(saying, id)
  if (kind === 'length') return words.t(`sentences:tradeLengths.${id as 'total' | 'company' | 'school'}`)
  const assumed = kind === 'duration' ? pathway?.durationsById.get(id) : pathway?.positionsById.get(id)
  return assumed ? words.said(assumed.name) : id
}

/** A value of a basis with its unit; that there is none is said as such. */
function valueText(saying: Saying, id: string, value: BasisValue | null): string {
  const { t, lengths } = saying.words
  const [kind, name] = parts(id)
  if (value === null) return t('sentences:moveReasons.noValue')
  if (kind === 'rule' || typeof value !== 'number') return ruleValue(saying, { rule: name as RuleId, value })
  if (kind === 'position') return lengths.percent(value)
  const unit = kind === 'duration' ? saying.pathway?.durationsById.get(name)?.unit : 'months'
  return lengths[unit ?? 'weeks'](value)
}

/** The same of two ways: that one of them has none may be as nobody has published it. */
function otherValueText(saying: Saying, id: string, value: BasisValue | null): string {
  return value === null ? saying.words.t('sentences:moveReasons.notGiven') : valueText(saying, id, value)
}

function parts(value: string): [kind: string, id: string] {
  const at = value.indexOf('.')
  return [value.slice(0, at), value.slice(at + 1)]
}
