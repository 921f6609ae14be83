import { fromPromise } from 'xstate'
import type { Register, RegisterFile } from '../curriculum/grep/read.ts'
import type { RegisterAnswer } from './registerWorker.ts'

/** Reads the register in a worker of its own: the dump is large, and stopping ends it at once. */
export const workerReader = fromPromise<Register, readonly RegisterFile[]>(
  ({ input, signal }) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./registerWorker.ts', import.meta.url), { type: 'module' })
      const end = (): void => worker.terminate()
      signal.addEventListener('abort', end)
      worker.addEventListener('message', ({ data }: MessageEvent<RegisterAnswer>) => {
        end()
        if (data.kind === 'read') resolve(data.register)
        else reject(new Error('the register could not be read'))
      })
      worker.addEventListener('error', (event) => {
        end()
        reject(new Error(event.message))
      })
      worker.postMessage(input)
    }),
)
