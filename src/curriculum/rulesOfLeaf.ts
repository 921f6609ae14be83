import type { Leaf, Quantity } from './requirement.ts'
import type { RuleUnit } from './rules.ts'

/** A rule that a leaf asks the value of, and the unit that this place wants. */
export interface RuleOfLeaf {
  at: string[]
  rule: string
  /** What the demand is measured in. */
  wanted: RuleUnit
  /** The rule is a factor on the trade's ordinary length, which makes months of it. */
  timesLength: boolean
}

/** The rules whose values one thing asked of a person is read from. */
export function rulesOfLeaf(leaf: Leaf): RuleOfLeaf[] {
  const ofQuantity = (key: string, quantity: Quantity, wanted: RuleUnit) => {
    if (typeof quantity === 'number') return []
    return 'rule' in quantity
      ? [{ at: [key, 'rule'], rule: quantity.rule, wanted, timesLength: false }]
      : [{ at: [key, 'lengthTimes'], rule: quantity.lengthTimes, wanted, timesLength: true }]
  }
  switch (leaf.kind) {
    case 'language':
      if (typeof leaf.level === 'string') return []
      return [{ at: ['level', 'rule'], rule: leaf.level.rule, wanted: 'level', timesLength: false }]
    case 'practice':
    case 'practiceAtMost':
    case 'contractEndsWithin':
    case 'contractLeft':
    case 'waited':
      return ofQuantity('months', leaf.months, 'months')
    case 'contractLasts':
      return leaf.months === 'remaining' ? [] : ofQuantity('months', leaf.months, 'months')
    case 'position':
      return ofQuantity('percent', leaf.percent, 'percent')
    case 'retakesLeft':
      return ofQuantity('most', leaf.most, 'count')
    case 'age':
    case 'ageAtMost':
      return ofQuantity('years', leaf.years, 'years')
    case 'assessmentApplied':
    case 'confirmed':
      return [{ at: ['rule'], rule: leaf.rule, wanted: 'yesNo', timesLength: false }]
    default:
      return []
  }
}
