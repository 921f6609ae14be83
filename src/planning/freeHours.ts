import { givenHours } from './fixedTerms.ts'
import { hoursFreedFrom, type Room } from './freeing.ts'
import { heldHours } from './positions.ts'
import type { PlanRequest } from './request.ts'
import { fits } from './rounding.ts'
import { horizonWeeks } from './untilDay.ts'

/** Hours a week that a person has for a plan, in each of its weeks: jobs take theirs, and some come free. */
export class FreeHours {
  /** Free now: those of the jobs already held are taken. Fixed-term work takes more until it ends. */
  readonly now: number
  /** How many of the person's hours there are in a week, and how many of them jobs already held take. */
  readonly ofWeek: { held: number; week: number }
  /** What is left of the person's hours beside the jobs already held; below nought where these take more. */
  private readonly beside: number
  /** Hours that a contract that runs takes in every week until it ends. */
  readonly ofContract: number
  /** Hours that fixed-term work takes in each week, or the contract once that is over, up to the last with any. */
  private readonly inTerms: readonly number[]
  /** Hours that come free when the plan's job takes the place of others, and the week in which it does. */
  private freed: { hours: number; from: number | null } = { hours: 0, from: null }

  constructor(request: PlanRequest) {
    const { taken, contract } = givenHours(request)
    this.ofWeek = { held: heldHours(request), week: request.background.hoursAWeek }
    this.beside = this.ofWeek.week - this.ofWeek.held
    this.now = Math.max(0, this.beside)
    this.inTerms = taken
    this.ofContract = contract
  }

  /** Free at the most: when fixed-term work is over and the plan's job has taken the place of others. */
  get most(): number {
    return Math.max(0, this.beside + this.freed.hours)
  }

  /** Free in each of the first weeks, whatever comes free later. */
  least(weeks: number): number {
    return Math.max(0, this.now - Math.max(0, ...this.inTerms.slice(0, Math.max(1, weeks))))
  }

  /** The week in which the last fixed-term work is over; 0 where there is none. */
  get termsOver(): number {
    return this.inTerms.length
  }

  /** Free throughout, or once fixed-term work is over where that leaves none. */
  get throughout(): number {
    const least = this.least(horizonWeeks)
    return least >= 1 ? least : this.now
  }

  /** The first week from one on from which so many hours are free for good, as far as fixed-term work takes them. */
  firstWithRoom(hours: number, from: number): number {
    const last = this.inTerms.findLastIndex((taken) => !fits(hours, this.most - taken))
    return Math.max(from, last + 1)
  }

  /** Says, before anything is drawn, how many hours a week the plan's job sets free. */
  willFree(hours: number): void {
    this.freed = { ...this.freed, hours }
  }

  /** Whether the plan's job sets hours free. */
  get comeFree(): boolean {
    return this.freed.hours > 0
  }

  /** Says in which week the plan's job sets hours free. */
  freeFrom(week: number): void {
    this.freed = { ...this.freed, from: week }
  }

  /** Hours in each week before the plan's job sets some free, and from then on. */
  get room(): Room {
    return { before: this.byWeek(this.now), after: this.byWeek(this.most) }
  }

  /** Hours for a problem to use: one number, or one for every week of the horizon. */
  capacity(): number | readonly number[] {
    const { from } = this.freed
    if (from !== null) return hoursFreedFrom(this.room, from)
    return this.inTerms.length > 0 ? this.room.after : this.most
  }

  private byWeek(free: number): number[] {
    return Array.from({ length: horizonWeeks }, (_, week) => Math.max(0, free - (this.inTerms[week] ?? 0)))
  }
}
