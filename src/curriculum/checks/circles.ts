/**
 * Circles of names: each is followed by one that it waits for, and the last waits for the first. Where there
 * is any circle, at least one is told; those that share a stretch with it may come to light when it is mended.
 */
export function circlesIn(waitsFor: ReadonlyMap<string, readonly string[]>): [string, ...string[]][] {
  const circles: [string, ...string[]][] = []
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([name, ...path.slice(path.indexOf(name) + 1)])
    if (path.includes(name) || done.has(name)) return
    for (const next of waitsFor.get(name) ?? []) visit(next, [...path, name])
    done.add(name)
  }
  for (const name of waitsFor.keys()) visit(name, [])
  return circles
}
