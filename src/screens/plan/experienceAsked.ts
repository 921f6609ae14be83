import type { Experience } from '../../pathway/background.ts'
import { decisionOn, whyNotPractice } from '../../pathway/practice.ts'
import { broughtOf } from '../../planning/brought.ts'
import type { Decision } from '../../planning/savings.ts'
import type { OpenPerson } from '../person.tsx'

/** What is asked of an experience: what it saves now, or would save; null where it is nothing to the trade. */
export function experienceAsked(
  { participant, outlook }: OpenPerson,
  experience: Experience,
): Decision | null {
  if (!outlook?.pathway.trade) return null
  const { trade } = outlook.pathway.trade
  const counting = broughtOf(participant, trade).find(({ experiences }) =>
    experiences.includes(experience.id),
  )
  if (counting) return { kind: 'decided', ...counting }
  const isOpen =
    decisionOn(outlook.replayed.standing, experience) === null &&
    ['undocumented', 'undecided'].includes(whyNotPractice(experience, trade) ?? '')
  return isOpen ? { kind: 'supposedPractice', experience: experience.id } : null
}
