import { mondayOf, weekOf } from '../calendar/week.ts'
import { heldByCohort } from './cohort.ts'
import type { Held, PlanRequest } from './request.ts'

/**
 * What holds a step: what has been fixed by hand on it, else what was agreed, else the person's cohort. A start that has come
 * and gone fixes nothing any longer.
 */
export function pinOn(request: PlanRequest, step: string): Held | undefined {
  const { pins, today } = request
  const pin = pins.find((one) => one.step === step) ?? heldByCohort(request, step) ?? undefined
  if (pin?.cohort) return pin
  if (pin?.start === undefined || mondayOf(weekOf(pin.start)) > today) return pin
  const { start: _, ...rest } = pin
  return rest
}

/**
 * Whether somebody has fixed a step's start by hand, or the class that the person goes in begins then. Who fixes the start of a
 * job, a contract, a school year or an exam without terms knows when it begins: the wait for it is a fact from then on, also where it is shorter than was assumed. An agreed start still rests on
 * the assumption.
 */
export function isStartByHand(request: PlanRequest, step: string): boolean {
  const pin = pinOn(request, step)
  return pin?.start !== undefined && pin.agreed === undefined
}
