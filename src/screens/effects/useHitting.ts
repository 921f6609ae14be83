import { useActor } from '@xstate/react'
import { useEffect, useState } from 'react'
import { type Asked, type Hitting, hittingMachine } from '../../flows/hitting.ts'
import { workerWeighing } from '../../flows/hittingPlanner.ts'

const machine = hittingMachine.provide({ actors: { weighing: workerWeighing } })

/** How far the answer has come: nothing asked, a draft that is no sound file, at work, or over. */
export type HittingState = 'idle' | 'unsound' | 'touching' | 'weighing' | 'settled' | 'stopped' | 'broken'

/** Asks what a draft does to people, and hears how far the answer has come; null while nothing can be asked. */
export function useHitting(asked: Asked | null): {
  state: HittingState
  hitting: Hitting
  stop: () => void
  goOn: () => void
} {
  const [snapshot, send] = useActor(machine)
  useEffect(() => {
    if (asked) send({ type: 'asked', asked })
  }, [asked, send])
  return {
    state: snapshot.value as HittingState,
    hitting: snapshot.context,
    stop: () => send({ type: 'stopped' }),
    goOn: () => send({ type: 'askedAgain' }),
  }
}

/** Milliseconds without a letter after which what was written is worked out. */
const aPause = 250

/** What stands when somebody pauses in their writing, so that no letter waits for what is worked out of the one before. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), aPause)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
