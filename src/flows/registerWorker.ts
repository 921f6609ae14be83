import { type Register, type RegisterFile, readRegister } from '../curriculum/grep/read.ts'

/** What the worker that reads the register answers. */
export type RegisterAnswer = { kind: 'read'; register: Register } | { kind: 'failed' }

/** The worker's side: one reading, and then it is ended. */
addEventListener('message', ({ data }: MessageEvent<readonly RegisterFile[]>) => {
  readRegister(data).then(
    (register) => postMessage({ kind: 'read', register } satisfies RegisterAnswer),
    () => postMessage({ kind: 'failed' } satisfies RegisterAnswer),
  )
})
