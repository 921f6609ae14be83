import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { writeFile } from '../../src/records/exchange.ts'
import { readPersonFile } from '../../src/records/personFile.ts'
import { day } from '../calendar/days.ts'
import { realCatalogue } from '../curriculum/files.ts'
import {
  call,
  copyOfCurricula,
  curriculaWith,
  fileWith,
  heggen,
  heggenWith,
  reportOf,
  slow,
} from './calls.ts'

// biome-ignore lint/suspicious/noExplicitAny: a file that a test spoils is of any shape
type Json = any
type Fault = { kind: string; at: string[]; cure: { value: unknown } | null }

describe('where a person stands', () => {
  test('Every unit has a place in words', async () => {
    const { places } = await reportOf('standing', heggen)
    expect(places).toContainEqual({
      unit: 'language.oral',
      name: 'Norwegian, oral',
      place: 'A2',
      placeName: 'A2',
      since: '2026-06-12',
    })
    expect(places.map(({ unit }: { unit: string }) => unit)).toEqual(
      expect.arrayContaining(['module.HEAV108', 'exam.trade', 'work.job', 'certificate.certificate']),
    )
  })

  test('Practice is counted in full-time months', async () => {
    // 14 months before the plan, and 1 May to 23 November: 6 months and 22 days, at 80 % as full time
    expect((await reportOf('standing', heggen)).practice).toEqual({ months: 20.73, before: 14, during: 6.73 })
  })

  test('What is missing names rule and source', async () => {
    const { moments } = await reportOf('standing', heggen)
    const contract = moments.find(({ moment }: { moment: string }) => moment === 'contract')
    expect(contract.missing[0]).toMatchObject({
      asks: { kind: 'practice' },
      state: 'missing',
      has: 20.73,
      wants: 24,
      reachedOn: '2027-03-01',
      standing: 'countyPractice',
      source: { title: 'vestlandfylke.no' },
    })
    expect(contract.questions.map(({ asks }: { asks: { kind: string } }) => asks.kind)).toEqual([
      'age',
      'language',
    ])
  })

  test('What cannot count is told why', async () => {
    const { refused } = await reportOf('standing', heggen)
    expect(refused).toMatchObject([
      { entry: 'e4', day: '2026-10-02', event: 'moduleApproved', kind: 'order' },
    ])
    expect(refused[0].sentence).toMatch(/^Does not count: .*HEAV107/)
  })

  test('An earlier day knows nothing later', async () => {
    const { on, practice, refused } = await reportOf('standing', heggen, '--on', '2026-06-01')
    expect({ on, practice, refused }).toEqual({
      on: '2026-06-01',
      practice: { months: 15, before: 14, during: 1 },
      refused: [],
    })
  })

  test('Moments that lie behind ask nothing', async () => {
    const { moments } = await reportOf('standing', 'curricula/stories/elv-04.json', '--on', '2026-11-21')
    expect(moments.map(({ moment }: { moment: string }) => moment)).toEqual([
      'route',
      'writtenExam',
      'tradeExamRegistration',
      'tradeExam',
      'contractCompleted',
      'certificate',
    ])
  })

  test('Places are named in the language asked', async () => {
    const { places } = await reportOf('standing', heggen, '--language', 'nn')
    const module = places.find(({ unit }: { unit: string }) => unit === 'module.HEAV105')
    expect(module).toMatchObject({ place: 'underWay', placeName: 'i gang' })
  })

  test('Standing is reckoned on any route', async () => {
    const report = await reportOf('standing', heggen, '--route', 'modular')
    expect(report).toMatchObject({ route: 'modular', routeTaken: false })
  })
})

describe('routes beside each other', slow, () => {
  test('Every route is open, closed or asked', async () => {
    const { routes } = await reportOf('routes', heggen)
    const statusOf = Object.fromEntries(
      routes.map((one: { route: string; status: string }) => [one.route, one.status]),
    )
    expect(statusOf).toMatchObject({
      // In no introduction programme, and not in Telemark
      bamble: 'closedByModel',
      bergensmodellen: 'inQuestion',
      'fagbrev-pa-jobb': 'closedByCountyPractice',
      laerling: 'inQuestion',
      lier: 'inQuestion',
      modular: 'open',
      praksiskandidat: 'closedByLaw',
    })
  })

  test('A closed route names what closes it', async () => {
    const { routes } = await reportOf('routes', heggen)
    const routeOf = (id: string) => routes.find(({ route }: { route: string }) => route === id)
    expect(routeOf('fagbrev-pa-jobb')).toMatchObject({
      opensOn: '2027-03-01',
      because: [{ standing: 'countyPractice', source: { title: 'vestlandfylke.no' } }],
      firstPaidWork: '2026-05-01',
    })
    expect(routeOf('bamble')).toMatchObject({
      because: [{ standing: 'model', source: { title: 'Bamble: Frå busett til tilsett' } }],
    })
    expect(routeOf('praksiskandidat')).toMatchObject({
      because: [{ wants: 60, source: { title: 'ol. § 23-2' } }],
    })
  })
})

describe('the rest of the way', slow, () => {
  test('A plan ends with the certificate', async () => {
    const { steps, finish, bound, proved, assumptions } = await reportOf('plan', heggen)
    expect(steps.at(-1)).toMatchObject({ id: 'certificate', to: finish })
    expect(bound <= finish && proved === (bound === finish)).toBe(true)
    expect(assumptions.every(({ sentence }: { sentence: string }) => sentence !== '')).toBe(true)
  })

  test('What differs from the plan in the file is told, each move with its reason', async () => {
    const { steps, moves: none, ...first } = await reportOf('plan', heggen)
    expect(none).toEqual([])
    type Step = Record<'id' | 'name' | 'from' | 'routeStep', string> & { slack: unknown; waitFixed: boolean }
    const exam = steps.find(({ id }: Step) => id === 'exam.trade')
    const plan = {
      trade: first.trade,
      route: first.route,
      county: first.county,
      madeOn: first.on,
      steps: steps.map(({ name: _, slack: __, waitFixed: ___, ...step }: Step) => step),
      phases: [],
      finish: first.finish,
      proved: first.proved,
      bound: first.bound,
    }
    const later = new Date(Date.parse(exam.from) + 140 * 86_400_000).toISOString().slice(0, 10)
    const file = heggenWith({ plan, pins: [{ step: 'exam.trade', start: later }] })
    const { moves } = await reportOf('plan', file)
    expect(moves).toContainEqual({
      step: 'exam.trade',
      kind: 'moved',
      sentence: expect.stringContaining(exam.name),
      reasons: [{ kind: 'pinned', sentence: 'It is held there.' }],
    })
    expect(moves.find(({ step }: { step: string }) => step === 'certificate').reasons).toMatchObject([
      { kind: 'waitsFor' },
    ])
  })

  test('A rule that has become another since is told with its file, its version and what it was', async () => {
    const read = readPersonFile(readFileSync(heggen))
    if (read.kind !== 'participant') throw new Error(read.kind)
    const pathway = pathwayOf(realCatalogue(), read.participant)
    const planned = pathway && makePlan(requestOf(pathway, read.participant, day('2026-11-23')))
    if (planned?.kind !== 'plan') throw new Error('no plan')
    const written = writeFile({ ...read.participant, plan: planned.plan }, day('2026-11-23'))
    if (written.kind !== 'file') throw new Error(written.kind)
    const { rules, version } = JSON.parse(readFileSync('curricula/rules/vestland.json', 'utf8')) as Json
    const folder = curriculaWith('rules/vestland.json', {
      version: version + 1,
      rules: rules.map((one: Json) => (one.rule === 'practiceBeforeContract' ? { ...one, value: 36 } : one)),
    })
    const { code, out } = await call(['plan', fileWith(written.text)], folder)
    expect(code).toBe(0)
    const { moves } = JSON.parse(out) as { moves: { step: string; reasons: unknown[] }[] }
    expect(moves.length).toBeGreaterThan(0)
    expect(moves.find(({ step }) => step === 'contract.contract')?.reasons).toContainEqual({
      kind: 'valueChanged',
      sentence: `The rules of Vestland: changed from version ${version} to ${version + 1}. Practice before a contract for certificate at work: now 36 months, before 24 months.`,
    })
  })

  test('What matters most, and how far each step can be put off, is told', async () => {
    const { finish, steps, swings, savings } = await reportOf('plan', 'curricula/stories/stein-12.json')
    expect(swings[0].weeks).toBeGreaterThanOrEqual(swings.at(-1).weeks)
    expect(
      swings.every(({ ask, name }: { ask: string[]; name: string }) => ask.length > 0 && name !== ''),
    ).toBe(true)
    expect(steps.at(-1).slack).toEqual({ kind: 'room', weeks: 0, alone: 0, isAtLeast: false })
    expect(savings).toEqual([
      {
        counts: true,
        claims: ['claim-1'],
        experiences: [],
        saving: expect.objectContaining({ with: finish, proved: true }),
      },
    ])
  })

  test('What a claim would save that nobody has decided on is told apart from what counts', async () => {
    const { participant, ...story } = JSON.parse(readFileSync('curricula/stories/stein-12.json', 'utf8'))
    const event = {
      kind: 'claimMade',
      day: '2026-11-20',
      claim: 'open',
      about: { kind: 'module', module: 'BETV105' },
    }
    const line = { id: 'open-1', sequence: 900, recorded: '2026-11-20', by: 'adviser', event }
    const stein = { ...participant, log: [...participant.log, line] }
    const file = fileWith(JSON.stringify({ ...story, participant: stein }))
    const { savings } = await reportOf('plan', file)
    expect(savings).toMatchObject([
      { counts: true, claims: ['claim-1'] },
      { counts: false, claims: ['open'], saving: { spared: ['module.BETV105'], proved: true } },
    ])
    expect(savings[1].saving.weeks).toBeGreaterThan(0)
  })

  test('Too few hours leave no plan', async () => {
    const { background } = JSON.parse(readFileSync(heggen, 'utf8'))
    const file = heggenWith({ background: { ...background, hoursAWeek: 2 }, log: [] })
    const { steps, finish, obstacles, clash } = await reportOf('plan', file, '--route', 'modular')
    expect({ steps, finish }).toEqual({ steps: [], finish: null })
    expect(clash).toContainEqual({
      kind: 'hours',
      sentence: 'Only 2 hours a week',
      source: null,
      isCure: true,
      isSure: true,
      fixes: [{ kind: 'hours', sentence: expect.stringMatching(/^Raise to \d+(\.5)? hours a week$/) }],
      afterwards: [],
    })
    expect(obstacles[0]).toMatchObject({ kind: 'hours', sentence: expect.stringContaining('2 hours') })
  })

  test('A plan tells of the open route that is finished before it', async () => {
    const [later, open] = await Promise.all(
      ['bergensmodellen', 'modular'].map((route) => reportOf('plan', heggen, '--route', route)),
    )
    const { routes } = await reportOf('routes', heggen)
    // A training candidate's exam comes first of all, and is no trade certificate
    const earliest = routes.filter(
      ({ best }: { best: { earliestFinish: boolean } | null }) => best?.earliestFinish,
    )
    expect(earliest.map(({ route }: { route: string }) => route)).toContain('modular')
    const [first] = earliest
    expect(later.earlierRoute).toEqual({
      route: first.route,
      name: first.name,
      finish: first.finish,
    })
    expect(later.finish > first.finish).toBe(true)
    expect(open.earlierRoute).toBeNull()
  })

  test('What is fixed by hand in the plan of one route holds in that of no other', async () => {
    const pins = [{ step: 'exam.written', start: '2026-11-30' }]
    const [free, fixed] = await Promise.all(
      [heggenWith({}), heggenWith({ pins })].map((file) => reportOf('plan', file, '--route', 'modular')),
    )
    expect(free.idlePins).toEqual([])
    expect(fixed).toEqual({ ...free, idlePins: [{ step: 'exam.written', reason: 'otherRoute' }] })
  })

  test('A step that is pinned is named without its skills, where there is no plan to say them', async () => {
    const weeks = 1
    const pins = [
      { step: 'language.A2', start: '2026-12-07', weeks },
      { step: 'language.B1', start: '2026-12-01', weeks },
    ]
    const { clash } = await reportOf('plan', heggenWith({ pins }))
    expect(clash.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'A2, pinned to week 50, 2026 and 1 week',
    )
  })

  test('A rule that clashes with a wish is told with its source, on every route that has no plan', async () => {
    const { background } = JSON.parse(readFileSync(heggen, 'utf8'))
    const { routes } = await reportOf(
      'routes',
      heggenWith({ background: { ...background, hoursAWeek: 10 }, log: [] }),
    )
    for (const { finish, clash } of routes) if (finish !== null) expect(clash).toBeNull()
    const clashing = routes.flatMap(({ clash }: { clash: { kind: string }[] | null }) => clash ?? [])
    expect(clashing).toContainEqual(
      expect.objectContaining({ kind: 'demand', source: expect.stringMatching(/\S/), isCure: true }),
    )
  })
})

describe('what becomes of a plan if something goes otherwise', slow, () => {
  const whatIf = (what: string, ...more: string[]) => reportOf('whatif', heggen, '--if', what, ...more)

  test('It stands beside the plan as it is', async () => {
    const { finish, finishRange } = await reportOf('plan', heggen)
    const { before, after, finishWeeks, changes, from } = await whatIf('leave=26')
    expect({ from, before }).toMatchObject({
      from: '2026-11-23',
      before: { finish, finishRange, paidWork: '2026-05-01' },
    })
    expect(after.finish > finish && finishWeeks > 0).toBe(true)
    expect(after.finishRange.latest >= after.finish).toBe(true)
    const moved = changes.find(({ kind }: { kind: string }) => kind === 'moved')
    expect(moved).toMatchObject({ weeks: expect.any(Number), sentence: expect.stringContaining(' starts ') })
  })

  test.each([
    'exam-failed=written',
    'exam-failed=trade',
    'job-lost',
    'contract-voided',
    'norwegian-slower',
    'hours=45',
    'county=nordland',
    'trade=LOG05-01',
    'route=modular',
  ])('%s has an answer', async (what) => {
    const { after, obstacles } = await whatIf(what)
    expect(after === null).toBe(obstacles.length > 0)
  })

  test('Too few hours leave no plan, with what mends it', async () => {
    const { after, changes, finishWeeks, clash } = await whatIf('hours=10')
    expect({ after, changes, finishWeeks }).toEqual({ after: null, changes: [], finishWeeks: null })
    expect(clash.flatMap(({ fixes }: { fixes: unknown[] }) => fixes)).not.toEqual([])
  })

  test('A claim is decided either way', async () => {
    const { log } = JSON.parse(readFileSync(heggen, 'utf8'))
    const event = {
      day: '2026-11-02',
      kind: 'claimMade',
      claim: 'k1',
      about: { kind: 'module', module: 'HEAV108' },
    }
    const file = heggenWith({
      log: [...log, { id: 'k', sequence: 90, recorded: '2026-11-02', by: 'adviser', event }],
    })
    const asked = ['whatif', file, '--route', 'modular', '--if']
    const approved = await reportOf(...asked, 'claim-approved=k1')
    expect(approved.changes).toContainEqual(
      expect.objectContaining({ kind: 'gone', step: 'module.HEAV108', weeks: null }),
    )
    expect((await reportOf(...asked, 'claim-refused=k1')).changes).toEqual([])
    expect(await call([...asked, 'claim-approved=k2'])).toMatchObject({ code: 1, out: '' })
  })

  test('Without a plan nothing can go otherwise in it', async () => {
    const { background } = JSON.parse(readFileSync(heggen, 'utf8'))
    const file = heggenWith({ background: { ...background, hoursAWeek: 2 }, log: [] })
    const { code, err } = await call(['whatif', file, '--route', 'modular', '--if', 'hours=30'])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('no plan') })
  })
})

describe('the check of all curricula', slow, () => {
  test('The curricula have no faults', async () => {
    expect(await call(['check'])).toMatchObject({ code: 0, err: '' })
    const { files, faults } = await reportOf('check')
    expect(files).toBeGreaterThan(16)
    expect(faults).toEqual([])
  })

  test('A fault has place, sentence and cure', async () => {
    const { length } = JSON.parse(readFileSync('curricula/trades/HEA05-01.json', 'utf8'))
    const curricula = curriculaWith('trades/HEA05-01.json', { length: { ...length, total: 47 } })
    const { code, out } = await call(['check'], curricula)
    expect(code).toBe(1)
    expect(JSON.parse(out).faults).toEqual([
      {
        file: 'trades/HEA05-01.json',
        at: ['length', 'total'],
        kind: 'lengthIsNotSum',
        sentence: expect.stringContaining('48'),
        cure: { at: ['length', 'total'], value: 48, sentence: expect.stringContaining('48') },
      },
    ])
    expect(await call(['standing', heggen], curricula)).toMatchObject({ code: 1, out: '' })
  })

  test('A story tells where it leads', async () => {
    const { stories } = await reportOf('check')
    expect(stories).toContainEqual({
      story: 'sol-17',
      on: '2026-11-21',
      route: 'modular',
      counted: 8,
      refused: 0,
      finish: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    })
  })

  test('A story that holds no longer is a fault', async () => {
    const expects = [
      { kind: 'place', on: '2026-11-21', unit: 'module.HEAV105', place: 'underWay' },
      { kind: 'practice', on: '2026-11-21', months: 15 },
      { kind: 'route', on: '2026-11-21', route: 'praksiskandidat', state: 'open' },
      { kind: 'refused', entry: 'sol-17-1', because: 'order' },
    ]
    const { code, out } = await call(['check'], curriculaWith('stories/sol-17.json', { expects }))
    expect(code).toBe(1)
    const { faults } = JSON.parse(out)
    expect(faults.map(({ kind, at, cure }: Fault) => [kind, at.join('/'), cure?.value ?? null])).toEqual([
      ['otherPlace', 'expects/0/place', 'approved'],
      ['otherPractice', 'expects/1/months', 14],
      ['otherRouteState', 'expects/2/state', 'closedByLaw'],
      ['otherRefusal', 'expects/3/because', null],
    ])
    expect(faults[0].sentence).toMatch(/HEAV105 .*: approved ≠ under way\.$/)
  })

  test('A contract, an exam and a finish that come otherwise are faults', async () => {
    const expects = [
      { kind: 'contractLength', on: '2025-09-01', months: 12 },
      {
        kind: 'contractDates',
        contract: 'kontrakt',
        ends: '2027-02-28',
        earliestTradeExam: '2026-12-28',
        latestRegistration: '2026-12-28',
      },
      { kind: 'exam', on: '2026-11-21', exam: 'written', notBefore: '2027-06-18' },
      { kind: 'exam', on: '2026-11-21', exam: 'written', notBefore: '2026-11-21', notAfter: '2026-11-27' },
      { kind: 'finish', on: '2026-11-21', notBefore: '2040-01-01' },
    ]
    const { out } = await call(['check'], curriculaWith('stories/elv-04.json', { expects }))
    expect(JSON.parse(out).faults).toMatchObject([
      // 48 - 30 months of practice (ofo. § 9-58); three months before the end (ofo. § 9-55)
      { kind: 'otherContractLength', at: ['expects', '0', 'months'], cure: { value: 18 } },
      { kind: 'otherContractDay', at: ['expects', '1', 'earliestTradeExam'], cure: { value: '2026-11-28' } },
      // Booked for November: the marks are ready on 5 January 2027 (Udir's exam calendar)
      { kind: 'otherDay', at: ['expects', '2', 'notBefore'], cure: { value: '2027-01-05' } },
      { kind: 'otherDay', at: ['expects', '3', 'notAfter'], cure: { value: '2027-01-05' } },
      { kind: 'otherDay', at: ['expects', '4', 'notBefore'] },
    ])
  })

  test('A log that was written down before it can have been is a fault', async () => {
    const { participant } = JSON.parse(readFileSync('curricula/stories/sol-17.json', 'utf8'))
    const [first, second, third, ...rest] = participant.log
    const log = [
      { ...first, recorded: '2025-12-31' },
      { ...second, recorded: '2026-03-12' },
      { ...third, recorded: '2026-03-11' },
      ...rest.slice(1),
    ]
    const changed = { participant: { ...participant, log } }
    const { out } = await call(['check'], curriculaWith('stories/sol-17.json', changed))
    const told = (JSON.parse(out).faults as Fault[]).filter(({ kind }) => kind === 'writtenTooEarly')
    expect(told.map(({ at, cure }) => [at.join('/'), cure?.value ?? null])).toEqual([
      // The tests of 9 March were not there in December, nor before the person was
      ['participant/log/0/recorded', '2026-03-09'],
      ['participant/log/2/recorded', '2026-03-12'],
      ['participant/log/3/recorded', '2026-03-12'],
    ])
  })

  test('A story names trades that are there', async () => {
    const { participant } = JSON.parse(readFileSync('curricula/stories/sol-17.json', 'utf8'))
    const changed = { participant: { ...participant, wishes: { ...participant.wishes, route: 'bru' } } }
    const { out } = await call(['check'], curriculaWith('stories/sol-17.json', changed))
    expect(JSON.parse(out).faults).toMatchObject([
      { kind: 'unknownReference', file: 'stories/sol-17.json', at: ['participant', 'wishes', 'route'] },
    ])
  })

  test.each([
    ['rules/vestland.json', '{ "id": ', 'not valid JSON'],
    ['rules/vestland.json', '{ "id": 1, "id": 2 }', 'The key “id” stands twice'],
    ['routes/own/modular.json', '{}', 'No file belongs here'],
  ])('%s with %s is a fault', async (file, text, says) => {
    const curricula = copyOfCurricula()
    mkdirSync(join(curricula, 'routes/own'))
    writeFileSync(join(curricula, file), text)
    const { code, out } = await call(['check'], curricula)
    expect(code).toBe(1)
    const { faults } = JSON.parse(out)
    // What names the file is no fault beside it
    expect(faults).toEqual([expect.objectContaining({ file, sentence: expect.stringContaining(says) })])
  })
})

describe('files of curricula that are no texts', slow, () => {
  const trade = 'trades/HEA05-01.json'
  const story = 'stories/sol-17.json'

  /** The check of the curricula after something was done to a copy of them. */
  async function checkAfter(
    spoil: (folder: string) => void,
    ofStory = '',
  ): Promise<{ file: string; sentence: string }[]> {
    const curricula = copyOfCurricula(ofStory)
    spoil(curricula)
    const { code, out } = await call(['check'], curricula)
    const { faults } = JSON.parse(out)
    expect(code).toBe(faults.length > 0 ? 1 : 0)
    return faults
  }

  /** Does something to the content of a file. */
  function change(path: string, spoil: (content: Json) => void): void {
    const content: Json = JSON.parse(readFileSync(path, 'utf8'))
    spoil(content)
    writeFileSync(path, JSON.stringify(content))
  }

  test('A folder named as a file is a fault', async () => {
    const faults = await checkAfter((folder) => mkdirSync(join(folder, 'trades/own.json')))
    expect(faults).toMatchObject([
      { file: 'trades/own.json', sentence: expect.stringContaining('cannot be opened') },
    ])
  })

  test('Links to folders, links to nowhere and other endings are not passed over', async () => {
    const faults = await checkAfter((folder) => {
      mkdirSync(join(folder, 'kept'))
      symlinkSync(join(folder, 'kept'), join(folder, 'routes/own'))
      symlinkSync(join(folder, 'kept'), join(folder, 'trades/own.json'))
      symlinkSync(join(folder, 'gone'), join(folder, 'trades/lost.json'))
      writeFileSync(join(folder, 'rules/shore.JSON'), '{}')
    })
    expect(faults).toMatchObject([
      { file: 'routes/own', sentence: expect.stringContaining('link to a folder') },
      { file: 'rules/shore.JSON', sentence: expect.stringContaining('end in .json') },
      { file: 'trades/lost.json', sentence: expect.stringContaining('cannot be opened') },
      { file: 'trades/own.json', sentence: expect.stringContaining('link to a folder') },
    ])
  })

  test('Another encoding is named', async () => {
    const faults = await checkAfter((folder) => {
      const path = join(folder, trade)
      writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'latin1'))
    })
    expect(faults).toMatchObject([{ file: trade, sentence: expect.stringContaining('not text in UTF-8') }])
  })

  test('A mark of byte order does no harm', async () => {
    const faults = await checkAfter((folder) => {
      const path = join(folder, trade)
      writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`)
    })
    expect(faults).toEqual([])
  })

  test('A duration that stands twice is a fault', async () => {
    const file = 'rules/durations.json'
    const faults = await checkAfter((folder) => {
      const path = join(folder, file)
      const { durations, ...others } = JSON.parse(readFileSync(path, 'utf8'))
      writeFileSync(path, JSON.stringify({ ...others, durations: [...durations, durations[0]] }))
    })
    expect(faults).toMatchObject([{ file, kind: 'duplicateId' }])
  })

  test('A county without a name does not become the law', async () => {
    const file = 'rules/vestland.json'
    const faults = await checkAfter((folder) => {
      const path = join(folder, file)
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), county: null }))
    })
    expect(faults).toContainEqual(expect.objectContaining({ file, at: ['county'] }))
  })

  test('A trade of no length is a fault', async () => {
    const file = join(copyOfCurricula(), trade)
    const { length } = JSON.parse(readFileSync(file, 'utf8'))
    const none = { length: { ...length, school: 0, company: 0, total: 0 } }
    const { out } = await call(['check'], curriculaWith(trade, none))
    expect(JSON.parse(out).faults).toContainEqual(
      expect.objectContaining({ file: trade, at: ['length', 'total'] }),
    )
  })

  test('A story with an identity number is a fault', async () => {
    const { participant } = JSON.parse(readFileSync(join('curricula', story), 'utf8'))
    const changed = { participant: { ...participant, note: '15076500565' } }
    const { out } = await call(['check'], curriculaWith(story, changed))
    expect(JSON.parse(out).faults).toMatchObject([
      { file: story, kind: 'holdsIdentityNumber', at: ['participant', 'note'] },
    ])
  })

  test.each([
    [trade, (file: Json) => (file.modules[0].topics[1].nn += ' 15076500565'), 'modules/0/topics/1/nn'],
    [
      'rules/vestland.json',
      (file: Json) => (file.rules[0].note.nb = 'Ring 150765 00565.'),
      'rules/0/note/nb',
    ],
    ['routes/modular.json', (file: Json) => (file.plain.en = 'You learn it: 15 07 65 005 65'), 'plain/en'],
  ])('An identity number in %s is a fault', async (file, spoil, at) => {
    const faults = await checkAfter((folder) => change(join(folder, file), spoil))
    expect(faults).toMatchObject([{ file, kind: 'holdsIdentityNumber', at: at.split('/') }])
  })

  test.each([
    ['rules/vestland.json', (file: Json) => (file.rules[0].note.nb = 'Ring\u0000.'), 'rules/0/note/nb'],
    ['routes/modular.json', (file: Json) => (file.plain.en = 'You learn\u202e it'), 'plain/en'],
    ['routes/modular.json', (file: Json) => (file.plain.en = 'You learn\ud83d it'), 'plain/en'],
    [story, (file: Json) => (file.participant.alias = 'Sol\u0000-17'), 'participant/alias'],
  ])('A character that nobody can see in %s is a fault', async (file, spoil, at) => {
    const faults = await checkAfter(
      (folder) => change(join(folder, file), spoil),
      file === story ? story : '',
    )
    expect(faults).toMatchObject([{ file, kind: 'holdsHiddenCharacter', at: at.split('/') }])
  })

  test('Two stories of one id, and of one person, are faults', async () => {
    const curricula = copyOfCurricula('sol-17.json')
    cpSync(join(curricula, 'stories/sol-17.json'), join(curricula, 'stories/sol-18.json'))
    const { code, out } = await call(['check'], curricula)
    expect(code).toBe(1)
    expect(JSON.parse(out).faults).toMatchObject([
      { file: 'stories/sol-18.json', kind: 'idIsNotFileName' },
      { file: 'stories/sol-18.json', kind: 'duplicateId', at: ['id'] },
      { file: 'stories/sol-18.json', kind: 'duplicateId', at: ['participant', 'id'] },
    ])
  })

  test.each([[['check']], [['standing', heggen]]])('%j without curricula says so', async (args) => {
    const missing = join(copyOfCurricula(), 'gone')
    expect(await call(args, missing)).toEqual({
      code: 1,
      out: '',
      err: `There is no folder ${missing} that can be read.`,
    })
  })
})

describe('the schemas for editors', () => {
  test('Schemas are written where they differ', async () => {
    const curricula = copyOfCurricula()
    const path = join(curricula, 'schemas/trade.schema.json')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, '{}')
    const written = { code: 0, out: '', err: 'Written anew: trade.schema.json.' }
    expect(await call(['schema'], curricula)).toEqual(written)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect((await call(['schema'], curricula)).err).toBe('Every schema is as it was.')
  })
})

describe('the solver on its own', () => {
  const problems = 'tests/planning/problems'

  test('A shortest schedule is proved', async () => {
    const { ms, ...said } = await reportOf('solve', `${problems}/purse.mm`)
    expect(ms).toBeGreaterThanOrEqual(0)
    expect(said).toMatchObject({ makespan: 7, lowerBound: 7, proved: true, infeasible: false })
  })

  test('No schedule is said plainly', async () => {
    const path = fileWith(
      JSON.stringify({
        horizon: 3,
        capacity: [1],
        activities: [0, 1].map(() => ({ modes: [{ duration: 2, needs: [1] }], successors: [] })),
      }),
    )
    expect(await reportOf('solve', path)).toMatchObject({ makespan: null, proved: true, infeasible: true })
  })

  test('A small budget claims no proof', async () => {
    const duration = [5, 4, 3, 5, 4, 3, 2, 5, 4, 3]
    const path = fileWith(
      JSON.stringify({
        horizon: 60,
        capacity: [7],
        activities: duration.map((weeks, at) => ({
          modes: [{ duration: weeks, needs: [2 + ((at * 3) % 4)] }],
          successors: [],
        })),
      }),
    )
    const { proved, lowerBound, makespan } = await reportOf('solve', path, '--conflicts', '0')
    expect(proved).toBe(false)
    expect(lowerBound).toBeLessThan(makespan)
  })

  test('A file that is no problem is refused', async () => {
    expect(await call(['solve', fileWith('{}')])).toMatchObject({ code: 1, out: '' })
    expect(await call(['solve', `${problems}/none.sm`])).toMatchObject({ code: 2, out: '' })
  })
})
