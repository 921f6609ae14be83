import { describe, expect, test } from 'vitest'
import { replay } from '../../src/pathway/replay.ts'
import { uncounted } from '../../src/planning/uncounted.ts'
import { bringing, logOf, pathwayOf } from '../pathway/log.ts'

const pathway = pathwayOf('modular', 'vestland')

/** What a log has written that does not count. */
function uncountedOf(...lines: string[]) {
  const log = logOf(lines, pathway.trade?.trade)
  return uncounted(log, replay(pathway, bringing({}), log)).map(({ kind }) => kind)
}

describe('what is written and does not count', () => {
  test('A module approved without a start is told', () => {
    expect(uncountedOf('2026-10-02 moduleApproved HEAV105')).toEqual(['moduleApproved'])
  })

  test('What was written right later is not', () => {
    expect(
      uncountedOf(
        '2026-06-12 moduleApproved HEAV105',
        '2026-08-17 moduleStarted HEAV105',
        '2026-10-02 moduleApproved HEAV105',
      ),
    ).toEqual([])
  })
})
