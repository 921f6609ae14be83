import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reportSchemas } from '../../src/records/report.ts'
import { aim, plan, set, whole } from '../curriculum/grep/snowClearing.ts'
import { call, fileWith, reportOf, slow } from './calls.ts'

const reinforcement = 'tests/fagvei/reinforcement.json'
const concrete = 'curricula/trades/BET05-01.json'
const json = (value: unknown) => JSON.stringify(value)

describe('what was taken of the official register', slow, () => {
  test('Several files are one trade', async () => {
    const [first, ...others] = whole()
    const report = await reportOf('grep', fileWith(json(first)), fileWith(json(others), 'pasted.txt'))
    expect(z.safeDecode(reportSchemas.grep, report).success).toBe(true)
    expect(report.plans).toEqual(['BRO05-01'])
    expect(report.draft).toMatchObject({
      id: 'BRO05-01',
      adopted: '2025-01-02',
      certificate: 'fagbrev',
      gaps: [],
    })
    expect(report.draft.modules.map(({ id }: { id: string }) => id)).toEqual(['BROV101', 'BROV102'])
    expect(report.differences).toEqual([])
    expect(report.objects).toContainEqual({
      type: 'opplaeringsfag',
      codes: ['BRO5Z01', 'BRO5Z02', 'BRO3Z02'],
    })
  })

  test('What differs from our file is said in the language asked for', async () => {
    const { draft, differences } = await reportOf(
      'grep',
      reinforcement,
      '--trade',
      concrete,
      '--language',
      'nb',
    )
    expect(draft.gaps[0].sentence).toBe('Blant objektene mangler læreplan BET05-01.')
    expect(differences).toEqual([
      {
        kind: 'aimAdded',
        sentence: 'Kompetansemålet KM99999 er nytt i BETV107.',
        module: 'BETV107',
        ready: true,
      },
      {
        kind: 'aimRemoved',
        sentence: 'Kompetansemålet KM10608 er ikke lenger i BETV107.',
        module: 'BETV107',
        ready: true,
      },
    ])
  })

  test('Of two plans none is chosen', async () => {
    const report = await reportOf('grep', fileWith(json([plan(), { ...plan(), kode: 'BRO05-02' }])))
    expect(report).toMatchObject({ plans: ['BRO05-01', 'BRO05-02'], draft: null, differences: [] })
  })

  test('Objects of another trade are told as that', async () => {
    const { code, out } = await call(['grep', fileWith(json(whole())), '--trade', concrete])
    expect(code).toBe(1)
    const { faults, differences } = JSON.parse(out)
    expect(differences).toEqual([])
    const sentence = 'There is nothing on BET05-01 here. The objects are of BRO05-01.'
    expect(faults).toMatchObject([{ kind: 'otherTrade', sentence }])
    const single = await call(['grep', fileWith(json(aim('KM90001', 'KV9001'))), '--trade', concrete])
    expect(JSON.parse(single.out).faults).toMatchObject([
      { sentence: 'There is nothing on BET05-01 here to compare with.' },
    ])
  })

  test('A fault is told with its place and ends the call with 1', async () => {
    const path = fileWith(`${json(set(1, []))}\n${json({ ...aim('KM90001', 'KV9001'), 'hentet-fra': 7 })}`)
    const { code, out } = await call(['grep', path])
    expect(code).toBe(1)
    expect(JSON.parse(out).faults).toMatchObject([
      { file: path, line: 2, at: ['hentet-fra'], kind: 'otherShape' },
    ])
  })

  test.each([
    [['grep'], 2, 'grep needs a file.'],
    [['grep', reinforcement, '--route', 'modular'], 2, 'grep has no option --route.'],
    [['grep', reinforcement, 'nobody.json'], 2, 'There is no file nobody.json that can be read.'],
    [['grep', reinforcement, '--trade', 'nobody.json'], 2, 'There is no file nobody.json that can be read.'],
    [
      ['grep', reinforcement, '--trade', reinforcement],
      1,
      `${reinforcement} is no trade of curricula/: id: should be there, a text.`,
    ],
    [
      ['grep', reinforcement, '--trade', 'README.md'],
      1,
      'README.md is no trade of curricula/: it is not valid JSON.',
    ],
  ])('%j says what is wrong with the call', async (args, code, sentence) => {
    const ended = await call(args)
    expect(ended.code).toBe(code)
    expect(ended.err).toContain(sentence)
  })
})
