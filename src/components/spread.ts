/** Something that wants to stand at a height, and what it takes of it. */
export interface Wanting {
  wants: number
  size: number
  weight?: number
}

/**
 * Heights for things in a column, in their order and not touching, together as near as can be to what each wants
 * (least squares, by pooling neighbours that are in each other's way).
 */
export function spread(things: Wanting[], gap: number): number[] {
  const pools: { sum: number; weight: number; count: number }[] = []
  const offsets: number[] = []
  let offset = 0
  for (const [index, { wants, size, weight = 1 }] of things.entries()) {
    const before = things[index - 1]
    if (before) offset += before.size / 2 + gap + size / 2
    offsets.push(offset)
    let pool = { sum: (wants - offset) * weight, weight, count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight > pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count }
    }
    pools.push(pool)
  }
  const heights = pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
  return heights.map((height, index) => height + (offsets[index] ?? 0))
}
