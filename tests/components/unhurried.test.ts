import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inSlices, type Unhurried } from '../../src/components/map/unhurried.ts'

let now = 0

beforeEach(() => {
  now = 0
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Work in bits of three milliseconds each; `bits` counts those that were done. */
function workOf(count: number) {
  const done = { bits: 0 }
  function* work(): Unhurried<string> {
    for (; done.bits < count; done.bits += 1) {
      now += 3
      yield
    }
    return 'drawn'
  }
  return { done, work: work() }
}

describe('work in slices', () => {
  test('is done at once when it is short', () => {
    const heard = vi.fn()
    inSlices(workOf(1).work, heard)
    expect(heard.mock.calls).toEqual([['drawn']])
  })

  test('leaves the page its turn every few milliseconds', () => {
    const heard = vi.fn()
    const { work } = workOf(20)
    inSlices(work, heard)
    let turns = 0
    for (let before = now; heard.mock.calls.length === 0; before = now) {
      vi.advanceTimersToNextTimer()
      turns += 1
      // One bit begun within the slice is ended
      expect(now - before).toBeLessThanOrEqual(8)
    }
    expect(turns).toBeGreaterThan(5)
    expect(heard.mock.calls).toEqual([['drawn']])
  })

  test('is heard of no more once it is stopped', () => {
    const heard = vi.fn()
    const { work, done } = workOf(20)
    const stop = inSlices(work, heard)
    const { bits } = done
    stop()
    vi.runAllTimers()
    expect(done.bits).toBe(bits)
    expect(heard).not.toHaveBeenCalled()
  })
})
