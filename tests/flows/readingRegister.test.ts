import { describe, expect, test } from 'vitest'
import { createActor, fromPromise } from 'xstate'
import type { Register, RegisterFile } from '../../src/curriculum/grep/read.ts'
import { readRegister } from '../../src/curriculum/grep/read.ts'
import { readingRegisterMachine } from '../../src/flows/readingRegister.ts'
import { plan as snowClearingPlan } from '../curriculum/grep/snowClearing.ts'

/** A machine whose readings end when the test says so. */
function begin() {
  const readings: { files: readonly RegisterFile[]; end: (isBroken?: boolean) => Promise<void> }[] = []
  const reader = fromPromise<Register, readonly RegisterFile[]>(
    ({ input }) =>
      new Promise((resolve, reject) => {
        readings.push({
          files: input,
          end: async (isBroken = false) => {
            if (isBroken) reject(new Error('broken'))
            else resolve(await readRegister(input))
            await new Promise((next) => setTimeout(next))
          },
        })
      }),
  )
  const actor = createActor(readingRegisterMachine.provide({ actors: { reader } })).start()
  const give = (...names: string[]) =>
    actor.send({ type: 'given', files: names.map((name) => ({ name, content: plan(name) })) })
  return { actor, give, readings, now: () => actor.getSnapshot() }
}

/** A trade's plan by its code. */
const plan = (code: string): string => JSON.stringify({ ...snowClearingPlan(), kode: code })

describe('reading the register', () => {
  test('what is given is read with what was there, and a single trade is looked at', async () => {
    const { give, readings, now } = begin()
    give('XYZ05-01')
    await readings[0]?.end()
    expect(now().matches('read')).toBe(true)
    expect(now().context.plans).toEqual(['XYZ05-01'])
    expect(now().context.trade).toBe('XYZ05-01')
    give('XYW05-01')
    expect(readings[1]?.files.map(({ name }) => name)).toEqual(['XYZ05-01', 'XYW05-01'])
    await readings[1]?.end()
    expect(now().context.plans).toEqual(['XYZ05-01', 'XYW05-01'])
    expect(now().context.trade).toBe('XYZ05-01')
  })

  test('a reading that is stopped leaves what was read before, and is not tried with the next', async () => {
    const { actor, give, readings, now } = begin()
    give('XYZ05-01')
    actor.send({ type: 'stopped' })
    expect(now().matches('waiting')).toBe(true)
    give('XYW05-01')
    expect(readings[1]?.files.map(({ name }) => name)).toEqual(['XYW05-01'])
    await readings[1]?.end()
    give('XYZ05-01')
    actor.send({ type: 'stopped' })
    expect(now().matches('read')).toBe(true)
    expect(now().context.plans).toEqual(['XYW05-01'])
  })

  test('a reader that breaks down says so, and what was read before stands', async () => {
    const { give, readings, now } = begin()
    give('XYZ05-01')
    await readings[0]?.end()
    give('XYW05-01')
    await readings[1]?.end(true)
    expect(now().matches('broken')).toBe(true)
    expect(now().context.plans).toEqual(['XYZ05-01'])
    give('XYV05-01')
    await readings[2]?.end()
    expect(now().context.plans).toEqual(['XYZ05-01', 'XYV05-01'])
  })

  test('ticks are of the trade that is looked at, and gone once they are taken', async () => {
    const { actor, give, readings, now } = begin()
    give('XYZ05-01')
    await readings[0]?.end()
    actor.send({ type: 'ticked', marks: ['a', 'b'], isOn: true })
    actor.send({ type: 'ticked', marks: ['a'], isOn: false })
    expect([...now().context.ticked]).toEqual(['b'])
    actor.send({ type: 'taken' })
    expect(now().context.ticked.size).toBe(0)
    actor.send({ type: 'ticked', marks: ['a'], isOn: true })
    actor.send({ type: 'chosen', trade: 'XYW05-01' })
    expect(now().context.ticked.size).toBe(0)
    actor.send({ type: 'begunAnew' })
    expect(now().context.register).toBeNull()
  })
})
