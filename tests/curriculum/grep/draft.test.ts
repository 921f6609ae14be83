import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../src/calendar/day.ts'
import { draftOf } from '../../../src/curriculum/grep/draft.ts'
import { tradePlansIn } from '../../../src/curriculum/grep/plans.ts'
import { readRegister } from '../../../src/curriculum/grep/read.ts'
import {
  area,
  list,
  moduleMark,
  plan,
  ref,
  set,
  subject,
  tradeExam,
  type Written,
  whole,
  writtenExam,
} from './snowClearing.ts'

async function objectsOf(written: readonly Written[]) {
  const { objects, faults } = await readRegister([{ name: 'f', content: JSON.stringify(written) }])
  expect(faults).toEqual([])
  return objects
}
const drafted = async (written: readonly Written[], id = 'BRO05-01') => draftOf(await objectsOf(written), id)

describe('a whole trade', () => {
  test('Its official part is drawn from its objects, in any order', async () => {
    for (const written of [whole(), whole().reverse()]) {
      const { modules, adopted, validFrom, ...rest } = await drafted(written)
      expect([adopted, validFrom].map((day) => day && formatDay(day))).toEqual(['2025-01-02', '2025-08-01'])
      expect(rest).toEqual({
        id: 'BRO05-01',
        trade: 'BRO',
        planRead: true,
        status: 'status_publisert',
        language: 'nno',
        structure: 'modules',
        title: { nn: 'Plan i brøytefaget – modulstrukturert opplæring for vaksne' },
        name: { nn: 'Brøytefaget' },
        validTo: null,
        basedOn: 'BRO03-01',
        replacedBy: [],
        certificate: 'fagbrev',
        orderTold: true,
        exams: { written: 'BRO3103', trade: 'BRO3004' },
        programmeArea: { ordinary: 'TPBRO3----', modular: 'TPBRO3MV--' },
        assessment: ['Prøva varer i tre døgn.\n– snø\n– is & slaps'],
        gaps: [],
      })
      expect(modules).toEqual([
        {
          aimSet: 'KV9001',
          subject: 'BRO5Z01',
          id: 'BROV101',
          title: { nb: 'Del 1 på bokmål', nn: 'Del 1' },
          aims: ['KM90001', 'KM90002', 'KM90003'].map((code) => ({ code, takenFrom: 'KM80001' })),
          withdrawn: false,
        },
        {
          aimSet: 'KV9002',
          subject: 'BRO5Z02',
          id: 'BROV102',
          title: { nb: 'Del 2 på bokmål', nn: 'Del 2' },
          aims: ['KM90004', 'KM90005'].map((code) => ({ code, takenFrom: null })),
          withdrawn: false,
        },
      ])
    }
  })

  test('No official sentence is in it', async () => {
    expect(JSON.stringify(await drafted(whole()))).not.toContain('rydde snø')
  })

  test('An ordinary plan is a block, and its module has the code of its subject', async () => {
    const written = [
      plan(
        { laereplanstruktur: ref('laereplanstruktur', 'laereplanstruktur_1'), 'opprinnelige-planer': [] },
        ['KV9001'],
      ),
      ...[set(1, ['KM90001']), subject(1)],
    ]
    expect(await drafted(written)).toMatchObject({
      structure: 'block',
      basedOn: null,
      modules: [{ id: 'BRO5Z01', subject: 'BRO5Z01' }],
      programmeArea: { ordinary: 'TPBRO3MV--', modular: null },
    })
  })
})

describe('what is missing stays empty and is named', () => {
  test('A plan alone tells its sets', async () => {
    const { modules, gaps } = await drafted([plan()])
    expect(modules.map(({ aimSet, id, aims }) => [aimSet, id, aims])).toEqual([
      ['KV9002', null, null],
      ['KV9001', null, null],
    ])
    expect(gaps).toContainEqual({ kind: 'missingObject', type: 'set', code: 'KV9001' })
    expect(gaps).toContainEqual({ kind: 'codeUnclear', of: 'trade', in: 'BRO05-01', codes: [] })
    expect(gaps).toContainEqual({ kind: 'certificateNotTold' })
  })

  test('A set without its plan tells its module, and no day', async () => {
    const draft = await drafted([set(1, ['KM90001', 'KM90002'])])
    expect(draft).toMatchObject({ planRead: false, adopted: null, structure: null })
    expect(draft.modules).toMatchObject([{ aimSet: 'KV9001', subject: 'BRO5Z01', id: null }])
    expect(draft.gaps).toContainEqual({ kind: 'missingObject', type: 'plan', code: 'BRO05-01' })
    expect(draft.gaps).toContainEqual({ kind: 'missingObject', type: 'subject', code: 'BRO5Z01' })
    expect(draft.gaps).toContainEqual({ kind: 'aimsNotRead', set: 'KV9001', count: 2 })
  })

  test.each<[string, Written[], object]>([
    [
      'two subjects of one set',
      [set(1, [], { 'etter-fag': [ref('opplaeringsfag', 'BRO5Z01'), ref('opplaeringsfag', 'BRO5Z07')] })],
      { kind: 'codeUnclear', of: 'subject', in: 'KV9001', codes: ['BRO5Z01', 'BRO5Z07'] },
    ],
    [
      'two marks of one subject',
      [
        set(1, []),
        subject(1, { 'fagkode-referanser': [ref('fagkode', 'BROV101'), ref('fagkode', 'BROV109')] }),
      ],
      { kind: 'codeUnclear', of: 'mark', in: 'BRO5Z01', codes: ['BROV101', 'BROV109'] },
    ],
    [
      'exams that follow a choice',
      [tradeExam('BRO3001'), tradeExam('BRO3004')],
      { kind: 'codeUnclear', of: 'trade', in: 'BRO05-01', codes: ['BRO3001', 'BRO3004'] },
    ],
    [
      'modules that can be chosen',
      [set(1, []), subject(1, { fagtype: ref('fagtype', 'fagtype_valgfritt_programfag') })],
      { kind: 'choiceNotTold', sets: ['KV9001'] },
    ],
    ['a set that the plan does not list', [set(7, [])], { kind: 'setNotInPlan', set: 'KV9007' }],
    ['an aim of no code of ours', [set(1, ['K123'])], { kind: 'otherCode', of: 'aim', code: 'K123' }],
    ['a set without a title', [set(1, [], { kortform: [] })], { kind: 'titleMissing', set: 'KV9001' }],
  ])('%s', async (_, written, gap) => {
    expect((await drafted([plan(), ...written])).gaps).toContainEqual(gap)
  })

  test('A mark is a module’s where it says so, and exams are no modules', async () => {
    const ownMark = { ...moduleMark(1), kode: 'BRO5001', vurderingsordning: [{ modulvurdering: true }] }
    const marks = { 'fagkode-referanser': ['BRO5001', 'BRO3004'].map((code) => ref('fagkode', code)) }
    const draft = await drafted([plan(), set(1, []), subject(1, marks), ownMark, tradeExam(), writtenExam()])
    expect(draft.modules.find(({ aimSet }) => aimSet === 'KV9001')?.id).toBe('BRO5001')
    expect(draft.exams).toEqual({ written: 'BRO3103', trade: 'BRO3004' })
  })

  test('What is withdrawn is said to be, and its aims and marks are left out', async () => {
    const gone = 'https://data.udir.no/kl06/v201906/status/status_utgaatt'
    const aims = [
      ref('kompetansemaal_lk20', 'KM90001'),
      ref('kompetansemaal_lk20', 'KM90002', 'status_utgaatt'),
    ]
    const draft = await drafted([
      plan(),
      set(1, [], { kompetansemaal: aims }),
      set(2, [], { status: gone }),
      { ...tradeExam('BRO3001'), status: gone },
      tradeExam(),
    ])
    expect(draft.modules.map(({ aimSet, withdrawn }) => [aimSet, withdrawn])).toEqual([
      ['KV9001', false],
      ['KV9002', true],
    ])
    expect(draft.modules[0]?.aims).toEqual([{ code: 'KM90001', takenFrom: null }])
    expect(draft.exams.trade).toBe('BRO3004')
  })
})

describe('a trade’s plan is told from others', () => {
  const fov = [ref('opplaeringsnivaa', 'opplaeringsnivaa_fov')]
  const inOnePiece = ref('laereplanstruktur', 'laereplanstruktur_1')
  test.each<[string, Written, string | null]>([
    ['in modules', plan(), null],
    ['in modules, without its labels', plan({ merkelapper: null }), null],
    ['in one piece', plan({ laereplanstruktur: inOnePiece }), null],
    ['of forberedende opplæring, in modules too', plan({ opplaeringsnivaa: fov }), 'preparatory'],
    ['of a school subject', plan({ laereplanstruktur: inOnePiece, merkelapper: [] }), 'other'],
    ['of Norwegian in modules', plan({ merkelapper: [], 'opprinnelige-planer': [] }), 'other'],
  ])('A plan %s', async (_, written, is) => {
    const objects = await objectsOf([written])
    const draft = draftOf(objects, 'BRO05-01')
    expect(tradePlansIn(objects)).toEqual(is === null ? ['BRO05-01'] : [])
    expect(draft.gaps.filter(({ kind }) => kind === 'noTradePlan')).toEqual(
      is === null ? [] : [{ kind: 'noTradePlan', code: 'BRO05-01', is }],
    )
    expect(draft.modules).toHaveLength(is === null ? 2 : 0)
  })
})

test('Titles of set, subject and mark may differ, and join nothing', async () => {
  const other = subject(1, { tittel: list({ default: 'Noko heilt anna' }) })
  const { modules } = await drafted([
    plan(),
    set(1, []),
    set(2, []),
    other,
    subject(2),
    moduleMark(1),
    area('A'),
  ])
  expect(modules.map(({ id, title }) => [id, title.nn])).toEqual([
    ['BROV101', 'Del 1'],
    ['BROV102', 'Del 2'],
  ])
})
