import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formatDay, parseDay } from '../../../src/calendar/day.ts'
import { mergeModules, splitModule } from '../../../src/curriculum/editing/modules.ts'
import { type Difference, differencesOf } from '../../../src/curriculum/grep/differences.ts'
import { type Draft, draftOf } from '../../../src/curriculum/grep/draft.ts'
import { newTrade, takenIntoDraft } from '../../../src/curriculum/grep/intoDraft.ts'
import { merge, type OwnWords } from '../../../src/curriculum/grep/merge.ts'
import { readRegister } from '../../../src/curriculum/grep/read.ts'
import type { Json } from '../../../src/curriculum/json.ts'
import { type Trade, tradeSchema } from '../../../src/curriculum/trade.ts'
import { realFiles } from './realObjects.ts'

function tradeOf(id: string): Trade {
  const file = new URL(`../../../curricula/trades/${id}.json`, import.meta.url)
  return tradeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const concrete = tradeOf('BET05-01')
const joinery = tradeOf('SNE05-01')

/** The draft that the register would give if it said just what our file says, and nothing of ours. */
function draftLike(trade: Trade): Draft {
  return {
    ...{ id: trade.id, trade: trade.trade, planRead: true, status: 'status_publisert', language: 'nob' },
    ...{ title: {}, name: {}, replacedBy: [], assessment: [], gaps: [], orderTold: true },
    structure: trade.structure,
    adopted: trade.adopted,
    validFrom: trade.validFrom,
    validTo: trade.validTo,
    basedOn: trade.basedOn,
    certificate: trade.certificate,
    exams: { written: trade.exams.written.code, trade: trade.exams.trade.code },
    programmeArea: trade.programmeArea,
    modules: trade.modules.map(({ aimSet, subject, id, aims }) => ({
      ...{ aimSet, subject, id, title: {}, withdrawn: false },
      aims: aims.map(({ code }) => ({ code, takenFrom: null })),
    })),
  }
}

const like = draftLike(concrete)
const [first, second, third, fourth] = like.modules as [
  Draft['modules'][number],
  Draft['modules'][number],
  Draft['modules'][number],
  Draft['modules'][number],
]
const aimsOf = (...codes: string[]) => codes.map((code) => ({ code, takenFrom: null }))
const saying = (changes: Partial<Draft>): Draft => ({ ...like, ...changes })
const isSound = (trade: Trade) => tradeSchema.safeParse(z.encode(tradeSchema, trade)).success
const dayOf = (text: string) => parseDay(text) ?? expect.fail(text)

describe('what the register says otherwise', () => {
  test.each(['BET05-01', 'SNE05-01', 'BUA03-02', 'LOG05-01'])('%s against itself has no difference', (id) => {
    const trade = tradeOf(id)
    const merged = merge(trade, draftLike(trade))
    expect(merged.differences).toEqual([])
    expect(merged.trade).toBe(trade)
  })

  describe('beside a county’s own modules', () => {
    const changed = (trade: Trade, change: (file: z.input<typeof tradeSchema>) => unknown): Trade =>
      tradeSchema.parse(change(z.encode(tradeSchema, trade)))
    const [module, other] = concrete.modules as [Trade['modules'][number], Trade['modules'][number]]
    const last = module.aims.at(-1)?.code ?? ''
    const split = changed(concrete, (file) => splitModule(file, module.id, [last]))

    test('split or merged, and every set as it was, there is no difference', () => {
      expect(split.modules).toHaveLength(concrete.modules.length + 1)
      expect(differencesOf(split, like)).toEqual([])
      const merged = changed(concrete, (file) => mergeModules(file, module.id, other.id))
      expect(differencesOf(merged, like)).toEqual([])
      const gardener = tradeOf('GAR03-02')
      const [block] = gardener.modules
      const parted = changed(gardener, (file) =>
        splitModule(file, block?.id ?? '', [block?.aims.at(-1)?.code ?? '']),
      )
      expect(parted.structure).toBe('modules')
      expect(differencesOf(parted, draftLike(gardener))).toEqual([])
    })

    test('an aim that is new stands with the nearest before it, and one that went goes from where it lies', () => {
      const [set, ...others] = like.modules as [Draft['modules'][number], ...Draft['modules']]
      const behindLast = saying({
        modules: [{ ...set, aims: [...aimsOf('KM999'), ...(set.aims ?? []).slice(0, -1)] }, ...others],
      })
      const [first, second] = split.modules.filter(({ own }) => own)
      expect(differencesOf(split, behindLast)).toEqual([
        { kind: 'aimAdded', module: first?.id, aim: 'KM999' },
        { kind: 'aimRemoved', module: second?.id, aim: last },
      ])
      const next = saying({
        modules: [{ ...set, aims: [...(set.aims ?? []), ...aimsOf('KM999')] }, ...others],
      })
      expect(differencesOf(split, next)).toEqual([{ kind: 'aimAdded', module: second?.id, aim: 'KM999' }])
    })
  })

  test('What a draft leaves empty is no difference', () => {
    const empty = { ...{ written: null, trade: null }, ordinary: null, modular: null }
    const modules = like.modules.map((one) => ({ ...one, id: null, subject: null, aims: null }))
    const unread = { planRead: false, adopted: null, validFrom: null, basedOn: null, structure: null }
    expect(
      differencesOf(concrete, saying({ modules, exams: empty, programmeArea: empty, certificate: null })),
    ).toEqual([])
    expect(differencesOf(concrete, saying({ ...unread, modules: [] }))).toEqual([])
    const ending = { ...concrete, validTo: dayOf('2027-07-31') }
    expect(differencesOf(ending, saying({ adopted: null, validFrom: null }))).toEqual([])
    expect(differencesOf(ending, like)).toMatchObject([{ kind: 'day', field: 'validTo', to: null }])
  })

  const moved = [
    { ...first, aims: aimsOf('KM10609', ...(first.aims ?? []).map(({ code }) => code)) },
    second,
    { ...third, aims: aimsOf('KM10607', 'KM10608') },
    fourth,
  ]
  const untold = { exams: { written: null, trade: null }, programmeArea: { ordinary: null, modular: null } }

  test.each<[string, Partial<Draft>, Difference[]]>([
    [
      'days',
      { validFrom: dayOf('2024-09-01'), validTo: dayOf('2027-07-31') },
      [
        { kind: 'day', field: 'validFrom', from: concrete.validFrom, to: dayOf('2024-09-01') },
        { kind: 'day', field: 'validTo', from: null, to: dayOf('2027-07-31') },
      ],
    ],
    [
      'the trade’s name in one language',
      { name: { nb: 'Betongfaget', nn: 'Betongarbeid' } },
      [{ kind: 'name', language: 'nn', from: 'Betongfaget', to: 'Betongarbeid' }],
    ],
    [
      'the plan it is based on',
      { basedOn: 'BET03-03' },
      [{ kind: 'basedOn', from: 'BET03-02', to: 'BET03-03' }],
    ],
    [
      'codes beside the modules',
      { ...untold, certificate: 'svennebrev', exams: { written: 'BET3104', trade: null } },
      [
        { kind: 'certificate', from: 'fagbrev', to: 'svennebrev' },
        { kind: 'examCode', exam: 'written', from: 'BET3103', to: 'BET3104' },
      ],
    ],
    [
      'a title, and one that we called ours',
      { modules: [first, { ...second, title: { nb: 'Forskalingar', en: 'Formwork' } }, third, fourth] },
      [
        {
          kind: 'title',
          module: 'BETV106',
          language: 'nb',
          from: 'Forskaling',
          to: 'Forskalingar',
          official: false,
        },
        {
          kind: 'title',
          module: 'BETV106',
          language: 'en',
          from: 'Formwork',
          to: 'Formwork',
          official: true,
        },
      ],
    ],
    [
      'codes of a module, joined by the code that stayed',
      {
        modules: [
          first,
          { ...second, aimSet: 'KV9', subject: 'BET5Z09' },
          { ...third, id: 'BETV207' },
          fourth,
        ],
      },
      [
        { kind: 'code', module: 'BETV107', code: 'id', from: 'BETV107', to: 'BETV207' },
        { kind: 'code', module: 'BETV106', code: 'aimSet', from: 'KV795', to: 'KV9' },
        { kind: 'code', module: 'BETV106', code: 'subject', from: 'BET5Z02', to: 'BET5Z09' },
      ],
    ],
    [
      'an aim that moved',
      { modules: moved },
      [{ kind: 'aimMoved', aim: 'KM10609', from: 'BETV107', to: 'BETV105' }],
    ],
    [
      'aims in another order, one more and one less',
      { modules: [first, second, { ...third, aims: aimsOf('KM10608', 'KM999', 'KM10607') }, fourth] },
      [
        { kind: 'aimOrder', module: 'BETV107', from: ['KM10607', 'KM10608'], to: ['KM10608', 'KM10607'] },
        { kind: 'aimAdded', module: 'BETV107', aim: 'KM999' },
        { kind: 'aimRemoved', module: 'BETV107', aim: 'KM10609' },
      ],
    ],
    [
      'modules in another order',
      { modules: [second, first, third, fourth] },
      [
        {
          kind: 'moduleOrder',
          from: ['BETV105', 'BETV106', 'BETV107', 'BETV108'],
          to: ['BETV106', 'BETV105', 'BETV107', 'BETV108'],
        },
      ],
    ],
    [
      'a module that the plan no longer lists',
      { modules: [first, second, third] },
      [{ kind: 'moduleWithdrawn', module: 'BETV108', aimSet: 'KV797' }],
    ],
    [
      'a module that is no longer in force, though the plan was not read',
      { planRead: false, modules: [{ ...fourth, withdrawn: true }] },
      [{ kind: 'moduleWithdrawn', module: 'BETV108', aimSet: 'KV797' }],
    ],
  ])('%s', (_, changes, differences) => {
    const draft = saying(changes)
    const merged = merge(concrete, draft)
    expect(merged.differences).toHaveLength(differences.length)
    expect(merged.differences).toEqual(expect.arrayContaining(differences))
    expect(merged.left).toEqual([])
    expect(isSound(merged.trade)).toBe(true)
    expect(merged.trade.version).toBe(concrete.version + 1)
    expect(differencesOf(merged.trade, draft)).toEqual([])
  })

  test('Exam codes that follow a choice are not one code for all', () => {
    const draft = { ...draftLike(joinery), exams: { written: 'SNE3103', trade: 'SNE3999' } }
    const { differences, left, trade } = merge(joinery, draft)
    expect(differences).toEqual([{ kind: 'examCode', exam: 'trade', from: null, to: 'SNE3999' }])
    expect(left).toEqual(differences)
    expect(trade).toBe(joinery)
  })
})

describe('what is taken and what is left', () => {
  const draft = saying({
    validTo: dayOf('2027-07-31'),
    modules: [first, second, { ...third, aims: aimsOf('KM10607', 'KM777', 'KM10608', 'KM10609') }, fourth],
  })

  test('One difference is taken and the other left', () => {
    const { trade, left } = merge(concrete, draft, ({ kind }) => kind === 'aimAdded')
    expect(trade.validTo).toBe(null)
    expect(trade.modules[2]?.aims.map(({ code }) => code)).toEqual(['KM10607', 'KM777', 'KM10608', 'KM10609'])
    expect(left).toEqual([{ kind: 'day', field: 'validTo', from: null, to: dayOf('2027-07-31') }])
  })

  test('Nothing taken is the very same trade', () => {
    const { trade, differences, left } = merge(concrete, draft, () => false)
    expect(trade).toBe(concrete)
    expect(left).toEqual(differences)
  })

  test('An aim that moves takes its phrase along', () => {
    const changed = saying({
      modules: [
        { ...first, aims: aimsOf('KM10607', ...(first.aims ?? []).map(({ code }) => code)) },
        ...[second, { ...third, aims: aimsOf('KM10608', 'KM10609') }, fourth],
      ],
    })
    const { trade } = merge(concrete, changed)
    expect(trade.modules[0]?.aims[0]).toEqual(concrete.modules[2]?.aims[0])
  })

  test('The last aim of a module is not taken from it', () => {
    const changed = saying({ modules: [first, second, { ...third, aims: [] }, fourth] })
    const { trade, left } = merge(concrete, changed)
    expect(trade.modules[2]?.aims).toHaveLength(1)
    expect(left).toEqual([{ kind: 'aimRemoved', module: 'BETV107', aim: 'KM10609' }])
  })

  test('A module with a new id has it wherever the trade names it', () => {
    const base = draftLike(joinery)
    const modules = base.modules.map((one) => (one.id === 'SNEV103' ? { ...one, id: 'SNEV203' } : one))
    const { trade } = merge(joinery, { ...base, modules })
    expect(trade.modules.map(({ id }) => id)).toContain('SNEV203')
    const [, ...others] = JSON.stringify(joinery).split('"module":"SNEV103"')
    expect(others.length).toBeGreaterThan(1)
    expect(JSON.stringify(trade).split('"module":"SNEV203"')).toHaveLength(others.length + 1)
    expect(trade.exams.byModule?.[0]).toEqual({ module: 'SNEV203', written: 'SNE3103', trade: 'SNE3001' })
  })

  test('A new module waits until our own words for it are written', () => {
    const added = {
      ...{ aimSet: 'KV9', subject: 'BET5Z05', id: 'BETV109', withdrawn: false },
      title: { nb: 'Sprøytebetong' },
      aims: aimsOf('KM901', 'KM10617'),
    }
    const changed = saying({
      modules: [first, added, second, third, { ...fourth, aims: (fourth.aims ?? []).slice(0, -1) }],
    })
    expect(merge(concrete, changed).left).toEqual([{ kind: 'moduleNew', aimSet: 'KV9', draft: added }])
    const [own] = concrete.modules
    const words: OwnWords = new Map([
      [
        'KV9',
        {
          title: { nb: 'vårt', nn: 'vårt' },
          titleOurs: ['nb', 'nn'],
          plain: { nb: 'Du lærer.' },
          topics: own?.topics ?? [],
        },
      ],
    ])
    const { trade, left } = merge(concrete, changed, () => true, words)
    expect(left).toEqual([])
    expect(isSound(trade)).toBe(true)
    expect(trade.modules.map(({ id }) => id)).toEqual(['BETV105', 'BETV109', 'BETV106', 'BETV107', 'BETV108'])
    expect(trade.modules[1]).toMatchObject({ title: { nb: 'Sprøytebetong', nn: 'vårt' }, titleOurs: ['nn'] })
    expect(trade.modules[1]?.aims[1]?.phrase).toEqual(concrete.modules[3]?.aims.at(-1)?.phrase)
    expect(differencesOf(trade, changed)).toEqual([])
  })
})

describe('what the register does not know stays', () => {
  /** What is ours, by module: what no import may touch. */
  function oursOf(trade: Trade) {
    const { version, modules, name, adopted, validFrom, validTo, structure, basedOn, ...rest } = trade
    const { certificate, programmeArea, exams, partialCompetences, ...kept } = rest
    return {
      ...kept,
      jobs: partialCompetences.map(({ id, jobs }) => [id, jobs]),
      days: exams.trade.days,
      ours: modules.map(({ plain, topics, group }) => [plain, topics, group]),
    }
  }

  const code = fc.integer({ min: 1, max: 40 }).map((number) => `KM${10_580 + number}`)
  const aims = fc.option(fc.uniqueArray(code, { minLength: 1 }).map((codes) => aimsOf(...codes)))
  const title = fc.dictionary(fc.constantFrom('nb', 'nn', 'en'), fc.constantFrom('A', 'B'), {
    noNullPrototype: true,
  })
  const register = fc
    .record({
      aims: fc.tuple(aims, aims, aims, aims),
      title,
      orderTold: fc.boolean(),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    })
    .map(({ aims: lists, title: said, orderTold, order }) => {
      const modules = like.modules.map((one, index) => ({ ...one, title: said, aims: lists[index] ?? null }))
      return saying({ orderTold, name: said, modules: order.flatMap((index) => modules[index] ?? []) })
    })

  test('Whatever the register says', () => {
    fc.assert(
      fc.property(register, fc.func(fc.boolean()), (draft, taken) => {
        const isTaken = (difference: Difference) => taken(JSON.stringify(difference))
        const { trade, differences, left } = merge(concrete, draft, isTaken)
        const byId = (one: Trade): Trade => ({
          ...one,
          modules: one.modules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        })
        expect(oursOf(byId(trade))).toEqual(oursOf(byId(concrete)))
        expect(left.length).toBeLessThanOrEqual(differences.length)
        const phrases = new Map(
          concrete.modules.flatMap((one) => one.aims.map((aim) => [aim.code, aim.phrase])),
        )
        for (const { code: known, phrase } of trade.modules.flatMap((one) => one.aims))
          expect(phrase ?? phrases.get(known)).toEqual(phrases.get(known))
        expect(isSound(trade)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('into a draft', () => {
  const file = z.encode(tradeSchema, concrete)

  test('nothing taken is the very file, byte for byte', () => {
    const { content } = takenIntoDraft(concrete, saying({ name: { nb: 'Betong' } }), () => false)
    expect(JSON.stringify(content)).toBe(JSON.stringify(file))
  })

  test('what is taken is in it, and the version stays the one it is made from', () => {
    const { content, left } = takenIntoDraft(concrete, saying({ name: { nb: 'Betong' } }), () => true)
    expect(content).toEqual({ ...file, name: { ...file.name, nb: 'Betong' } })
    expect(left).toEqual([])
  })

  test('a new module comes as the register has it, with our own words still to be written', () => {
    const set = { aimSet: 'KV99', subject: null, id: 'BETV999', title: { nn: 'Ny' }, withdrawn: false }
    const aims = aimsOf(concrete.modules[0]?.aims[0]?.code ?? '', 'KM99')
    const { content } = takenIntoDraft(
      concrete,
      saying({ modules: [{ ...set, aims }, ...like.modules] }),
      (one) => one.kind === 'moduleNew',
    )
    const [module] = (content as { modules: Json[] }).modules
    expect(module).toEqual({
      ...{ id: 'BETV999', aimSet: 'KV99', subject: '', title: { nn: 'Ny', nb: '' }, titleOurs: [] },
      plain: { nb: '' },
      aims: [concrete.modules[0]?.aims[0], { code: 'KM99' }],
      topics: [{ nb: '' }],
    })
  })

  test('a trade that is not here has what the register knows, and no guess', () => {
    const content = newTrade(saying({ certificate: null, name: { nb: 'Betong' } }), (code) => ({
      title: `Grep ${code}`,
      year: null,
    }))
    const read = tradeSchema.safeParse(content)
    const places = read.error?.issues.map(({ path }) => path.join('/')) ?? []
    expect(content).toMatchObject({ id: concrete.id, name: { nb: 'Betong' }, adopted: file.adopted })
    expect(places).toEqual(
      expect.arrayContaining(['occupation/nb', 'certificate', 'length/school', 'modules/0/plain/nb']),
    )
    expect(places).not.toContain('trade')
  })
})

describe('the real register', () => {
  test.skipIf(realFiles.length === 0)(
    'Concrete work is as our file says, as far as its plan tells',
    async () => {
      const { objects } = await readRegister(realFiles)
      const draft = draftOf(objects, 'BET05-01')
      expect(draft.adopted && formatDay(draft.adopted)).toBe('2024-05-30')
      expect(draft.basedOn).toBe('BET03-02')
      expect(draft.name).toEqual({ nb: 'Betongfaget', nn: 'Betongfaget' })
      expect(merge(concrete, draft).differences).toEqual([])
      expect(draft.gaps.flatMap((gap) => (gap.kind === 'missingObject' ? gap.code : []))).toEqual(
        concrete.modules.map(({ aimSet }) => aimSet),
      )
      const changed = { ...concrete, basedOn: 'BET03-01', modules: concrete.modules.slice(1) }
      expect(differencesOf(changed, draft)).toMatchObject([
        { kind: 'basedOn', from: 'BET03-01', to: 'BET03-02' },
        { kind: 'moduleNew', aimSet: 'KV794' },
      ])
    },
  )
})
