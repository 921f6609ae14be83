import { describe, expect, test } from 'vitest'
import { eventSchema } from '../../src/pathway/event.ts'
import { claimsOnExperience } from '../../src/planning/claimChain.ts'
import {
  type ClaimTyped,
  claimAsksFor,
  claimEvent,
  claimFault,
  noClaim,
} from '../../src/planning/claimRecording.ts'
import { bringing, experience, happening, pathwayOf, person } from '../pathway/log.ts'

const module = { kind: 'module', module: 'HEAV106' } as const
const practice = { kind: 'practice', experience: 'x1', trade: 'HEA' } as const
const typed = (more: Partial<ClaimTyped>): ClaimTyped => ({ ...noClaim, ...more })

describe('what an event on a claim asks for', () => {
  test('A decision in part names aims of a module', () => {
    expect(claimAsksFor('claimPartlyApproved', module)).toBe('aims')
    expect(claimFault('claimPartlyApproved', module, noClaim)).toBe('aims')
    const event = happening('2026-01-08 claimPartlyApproved k1 KM1')
    expect(claimEvent(event, module, typed({ aims: ['KM4', 'KM5'], months: 3 }))).toEqual({
      ...event,
      aims: ['KM4', 'KM5'],
    })
  })

  test('A decision in part names months of practice', () => {
    expect(claimAsksFor('claimPartlyApproved', practice)).toBe('months')
    expect(claimFault('claimPartlyApproved', practice, noClaim)).toBe('months')
    expect(claimFault('claimPartlyApproved', practice, typed({ months: 6 }))).toBe(null)
    expect(claimFault('claimPartlyApproved', practice, typed({ months: 601 }))).toBe('months')
  })

  test('Approved whole, months may be left out', () => {
    expect(claimFault('claimApproved', practice, noClaim)).toBe(null)
    const event = happening('2026-01-08 claimApproved k1')
    expect(claimEvent(event, practice, noClaim)).toEqual(event)
    expect(claimEvent(event, module, typed({ months: 3 }))).toEqual(event)
  })

  test('Papers are named', () => {
    expect(claimFault('claimDocumented', practice, typed({ paper: ' ' }))).toBe('paper')
    const event = claimEvent(
      happening('2026-01-05 claimDocumented k1 attest'),
      practice,
      typed({ paper: ' Attest ' }),
    )
    expect(event).toMatchObject({ paper: 'Attest' })
    expect(eventSchema.safeParse(eventSchema.encode(event)).success).toBe(true)
  })

  test('A new claim says what it is about', () => {
    const event = happening('2026-01-05 claimMade k1 trade')
    expect(claimEvent(event, undefined, typed({ about: practice }))).toMatchObject({ about: practice })
  })
})

describe('claims on an experience', () => {
  test('Only those that put it forward, not withdrawn', () => {
    const lines = [
      '2026-01-05 claimMade k1 practice x1',
      '2026-01-05 claimMade k2 practice x2',
      '2026-01-05 claimMade k3 practice x1',
      '2026-01-06 claimWithdrawn k3',
    ]
    const { standing } = person(pathwayOf(), lines, bringing({ experiences: [experience(12)] }))
    const chains = claimsOnExperience(
      standing,
      lines.map((line) => happening(line)),
      'x1',
    )
    expect(chains.map(({ id, about, decided }) => [id, about, decided])).toEqual([['k1', practice, false]])
  })
})
