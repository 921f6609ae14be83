/** Work that may be left at every `yield`, so that the page draws and hears keys meanwhile. */
export type Unhurried<T> = Generator<undefined, T, undefined>

/** Milliseconds of work after which the page has its turn: a frame has 16. */
const slice = 5

/** Does the work in slices, the first at once; the answer stops it, and then nobody hears of it. */
export function inSlices<T>(work: Unhurried<T>, done: (result: T) => void): () => void {
  let soon: ReturnType<typeof setTimeout>
  const goOn = (): void => {
    const until = performance.now() + slice
    let step = work.next()
    while (!step.done && performance.now() < until) step = work.next()
    if (step.done) done(step.value)
    else soon = setTimeout(goOn)
  }
  goOn()
  return () => clearTimeout(soon)
}
