import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { reportSchemas } from '../../src/records/report.ts'
import { call, fileWith, heggen, heggenWith, slow, start } from './calls.ts'

/** The ids of all routes, as the files are named. */
const routeIds = readdirSync('curricula/routes').map((file) => basename(file, '.json'))

describe('calls that cannot be understood', slow, () => {
  test.each([
    [[], 'Say a command.'],
    [['plans'], 'There is no command plans.'],
    [['constructor'], 'There is no command constructor.'],
    [['standing'], 'standing needs a file.'],
    [['standing', heggen, 'more'], 'standing does not know what to do with more.'],
    [['check', heggen], `check does not know what to do with ${heggen}.`],
    [
      ['standing', heggen, '--on', '2026-02-30'],
      '--on 2026-02-30 is no day from 1900 to 2199: write it as 2026-02-28.',
    ],
    [['standing', heggen, '--on'], '--on needs a value.'],
    [['standing', heggen, '--on=2026-01-01', '--on=2026-01-02'], '--on is given twice.'],
    [['standing', heggen, '--day', '2026-01-01'], 'standing has no option --day.'],
    [['check', '--on', '2026-01-01'], 'check has no option --on.'],
    [['routes', heggen, '--language', 'ar'], '--language ar is not one of nb, nn, en.'],
    [['plan', heggen, '--route', 'bru'], `There is no route bru, only ${routeIds.join(', ')}.`],
    [['whatif', heggen], 'whatif needs --if WHAT.'],
    [['plan', heggen, '--if', 'job-lost'], 'plan has no option --if.'],
    [['whatif', heggen, '--if', 'rain'], 'Nobody can suppose rain.'],
    [['whatif', heggen, '--if', 'job-lost=today'], '--if job-lost takes no value.'],
    [['whatif', heggen, '--if', 'exam-failed'], '--if exam-failed is said of written or trade.'],
    [['whatif', heggen, '--if', 'leave=0'], '--if leave takes weeks from 1 to 104.'],
    [['whatif', heggen, '--if', 'hours=0,75'], '--if hours takes hours from 1 to 60.'],
    [['whatif', heggen, '--if', 'hours=ten'], '--if hours takes hours from 1 to 60.'],
    [
      ['solve', 'a.sm', '--conflicts', '1e9'],
      '--conflicts takes a whole number in digits, from 0 to 1000000000.',
    ],
    [
      ['solve', 'a.sm', '--conflicts', '1000000001'],
      '--conflicts takes a whole number in digits, from 0 to 1000000000.',
    ],
    [['whatif', heggen, '--if', 'county=viken'], 'There is no county viken.'],
  ])('%j is a bad call', async (args, sentence) => {
    const { code, out, err } = await call(args)
    expect({ code, out, sentence: err.split('\n')[0] }).toEqual({ code: 2, out: '', sentence })
    expect(err).toContain('npm run -s fagvei -- COMMAND')
  })

  test.each([
    [['standing', 'nobody.json'], 'There is no file nobody.json that can be read.'],
    [['standing', '.'], '. is a folder, not a file.'],
    [['solve', 'nobody.sm'], 'There is no file nobody.sm that can be read.'],
  ])('%j names no file, and is told no more than that', async (args, err) => {
    expect(await call(args)).toEqual({ code: 2, out: '', err })
  })

  test('A plan needs some route', async () => {
    const file = heggenWith({ wishes: { trades: ['HEA05-01'], county: 'vestland', route: null } })
    expect(await call(['plan', file])).toMatchObject({ code: 2, out: '' })
    expect(await call(['plan', file, '--route', 'modular'])).toMatchObject({ code: 0 })
  })

  test('Help is given and is no fault', async () => {
    expect(await call(['plan', '--help'])).toMatchObject({ code: 0, err: '' })
  })
})

describe('files that cannot be reckoned with', () => {
  const wishes = { trades: ['HEA05-01'], county: 'vestland', route: 'modular' }

  test.each([
    ['empty', fileOf(''), 'not complete'],
    ['no JSON', fileOf('Kjære rådgiver'), 'damaged'],
    ['larger than any person', fileOf(' '.repeat(5_000_001)), 'too large'],
    ['something else', fileOf('{ "name": "fagvei" }'), 'not from Fagvei'],
    ['newer', () => heggenWith({ version: 99 }), 'newer Fagvei'],
    ['damaged', () => heggenWith({ wishes: { ...wishes, county: 7 } }), 'wishes/county: should be a text.'],
    ['a damaged story', fileOf('{ "expects": [], "participant": {} }'), 'id: should be there, a text.'],
    ['without a trade', () => heggenWith({ wishes: { ...wishes, trades: [] } }), 'chosen no trade'],
    ['without a county', () => heggenWith({ wishes: { ...wishes, county: null } }), 'chosen no county'],
    ['of another trade', () => heggenWith({ wishes: { ...wishes, trades: ['XXX'] } }), 'the trade XXX'],
    ['of another route', () => heggenWith({ wishes: { ...wishes, route: 'bru' } }), 'the route bru'],
  ])('A file that is %s gets one sentence', async (_, file, says) => {
    const { code, out, err } = await call(['standing', file()])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('\n')
  })

  test('Of a county that is not here the law is answered', async () => {
    const { code, out, err } = await call([
      'standing',
      heggenWith({ wishes: { ...wishes, county: 'viken' } }),
    ])
    expect({ code, county: JSON.parse(out).choice?.county ?? JSON.parse(out).county }).toEqual({
      code: 0,
      county: 'viken',
    })
    expect(err).toBe(
      'The file has chosen the county viken, which curricula/ lacks: the law holds, and what the county asks itself is a question.',
    )
  })

  test('The route of the call goes before one that was withdrawn', async () => {
    const file = heggenWith({ wishes: { ...wishes, route: 'bru' } })
    for (const command of ['standing', 'plan'] as const) {
      expect(await call([command, file, '--route', 'modular'])).toMatchObject({ code: 0, err: '' })
      const { code, err } = await call([command, file])
      expect({ code, begins: err.split(':')[0] }).toEqual({
        code: 1,
        begins: 'The file has chosen the route bru, which curricula/ lacks',
      })
    }
  })

  test('What goes by no trade is answered without it', slow, async () => {
    const file = heggenWith({ wishes: { ...wishes, trades: ['XXX05-01'], route: null } })
    const { code, out, err } = await call(['routes', file])
    const { trade, routes } = JSON.parse(out)
    expect({ code, trade, err }).toEqual({
      code: 0,
      trade: null,
      err: 'The file has chosen the trade XXX05-01, which curricula/ lacks: only routes that go by no trade are here.',
    })
    expect(routes.map(({ route }: { route: string }) => route)).toContain('lier')
    expect(await call(['standing', file, '--route', 'lier'])).toMatchObject({ code: 0, err: '' })
  })

  test.each([
    [
      'UTF-16',
      () => new Uint8Array(Buffer.from('\ufeff3 0 0', 'utf16le')),
      'The file should be a text in UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      () => new Uint8Array(Buffer.from('3 0 0', 'utf16le')),
      'The file should be a text in UTF-8.',
    ],
    [
      'too long',
      () => new Uint8Array(5_000_001).fill(0x20),
      'The file is larger than 5000000 bytes, which a problem can be at the most.',
    ],
  ])('A problem that is %s gets one sentence', async (_, bytes, says) => {
    const file = fileWith(bytes(), 'problem.rcp')
    expect(await call(['solve', file])).toEqual({ code: 1, out: '', err: `${file}: ${says}` })
  })

  test('A problem whose activities wait for each other has no schedule, and is told which', async () => {
    const file = fileWith('3 0\n0 1 2\n4 1 2\n0 0', 'problem.rcp')
    const { code, out, err } = await call(['solve', file])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ makespan: null, proved: true, infeasible: true })
    expect(err).toContain('The activities 2 → 2 wait for each other in a circle')
  })

  function fileOf(text: string): () => string {
    return () => fileWith(text)
  }
})

describe('what a report is', slow, () => {
  test.each([
    ['standing', heggen],
    ['routes', heggen],
    ['plan', heggen, '--route', 'modular'],
    ['plan', 'curricula/stories/sol-17.json'],
    ['whatif', heggen, '--if', 'hours=30'],
    ['check'],
    ['lix', '--language', 'nn'],
  ])('%s %s hands out what its schema says', async (...args) => {
    const schema: z.ZodType = reportSchemas[args[0] as keyof typeof reportSchemas]
    const { code, out, err } = await call(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const report: unknown = JSON.parse(out)
    const again = z.encode(schema, z.decode(schema, report))
    expect(JSON.stringify(again, null, 2)).toBe(out)
    expect(out).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('the command as a program', slow, () => {
  // A start takes a second, most of it for reading the program: so not every command is started, nor any example
  test.each([
    ['standing', heggen, '--on', '2026-11-23', '--language', 'nb'],
    ['plan', heggen, '--on', '2026-11-23'],
    ['lix', '--language', 'nn'],
    ['solve', 'tests/planning/problems/none.rcp'],
  ])('%s %s gives the same text as the same call', async (...args) => {
    const { code, out, err } = await call(args)
    expect(start(...args)).toEqual({
      code,
      out: out === '' ? '' : `${out}\n`,
      err: err === '' ? '' : `${err}\n`,
    })
  })

  test('A bad call ends with 2', () => {
    expect(start('plan')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^plan needs a file\./),
    })
  })

  test.runIf(existsSync('/dev/full'))('A report that cannot be written ends with 1', () => {
    const full = openSync('/dev/full', 'w')
    onTestFinished(() => closeSync(full))
    const { status, stderr } = spawnSync(process.execPath, ['src/fagvei.ts', 'standing', heggen], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The report could not be written: .+\n$/)
  })

  test('A damaged file ends with 1', () => {
    expect(start('routes', fileWith('{'))).toMatchObject({ code: 1, out: '' })
  })
})

describe('the examples of the README', slow, () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const examples = [...readme.matchAll(/```console\n\$ npm run -s fagvei -- (.*)\n([\s\S]*?)```/g)]

  test('Every report has an example', () => {
    expect(examples.map(([, args = '']) => args.split(' ')[0])).toEqual([
      'standing',
      'routes',
      'plan',
      'whatif',
      'check',
      'grep',
      'solve',
    ])
  })

  // Only a line of dots stands for lines left out: what is shown together is said together
  test.each(examples.map(([, args = '', shown = '']) => [args, shown]))(
    '%s says that',
    async (args, shown) => {
      const said = `${(await call(args.split(' '))).out}\n`
      let from = 0
      for (const passage of shown.split(/^ *…\n/m).filter((one) => one !== '')) {
        const at = `\n${said}`.indexOf(`\n${passage}`, from)
        expect(at, passage).toBeGreaterThanOrEqual(from)
        from = at + passage.length
      }
    },
  )
})
