import { expect, test } from 'vitest'
import { modulesBetween } from '../../src/curriculum/subject.ts'
import { wordOfLevel } from '../../src/pathway/eventMoves.ts'
import { movesByChart } from '../../src/pathway/moves.ts'

test('A placement jumps levels of a subject', () => {
  expect(movesByChart.subject.next('none', wordOfLevel('level3'))).toBe('level3')
})

test('A lower level takes nothing away', () => {
  expect(movesByChart.subject.next('level3', wordOfLevel('level1'))).toBeUndefined()
})

test('Three modules lie between level 1 and level 4', () => {
  expect(modulesBetween('level1', 'level4')).toBe(3)
  expect(modulesBetween('level4', 'level2')).toBe(0)
})

test('A subject of upper secondary is one course from any module', () => {
  expect(modulesBetween('none', 'upperSecondary')).toBe(1)
  expect(modulesBetween('level4', 'upperSecondary')).toBe(1)
  expect(modulesBetween('upperSecondary', 'level4')).toBe(0)
  expect(movesByChart.subject.next('level2', wordOfLevel('upperSecondary'))).toBe('upperSecondary')
})
