import { draftOf, saysNothing } from '../curriculum/grep/draft.ts'
import { registerLimits } from '../curriculum/grep/faults.ts'
import { merge } from '../curriculum/grep/merge.ts'
import { tradePlansIn } from '../curriculum/grep/plans.ts'
import { type RegisterFile, readRegister } from '../curriculum/grep/read.ts'
import { readJson } from '../curriculum/json.ts'
import { type Trade, tradeSchema } from '../curriculum/trade.ts'
import { wanted } from '../curriculum/wanted.ts'
import { registerReport } from '../language/reports/register.ts'
import type { Words } from '../language/words.ts'
import { reportSchemas } from '../records/report.ts'
import type { Call } from './call.ts'
import { type Ended, faulty, written } from './ended.ts'
import { bytesOf } from './file.ts'

/** Our own file of a trade, wherever it lies. */
function tradeIn(path: string): Trade | Ended {
  const bytes = bytesOf(path)
  if ('code' in bytes) return bytes
  const read = readJson(new TextDecoder().decode(bytes), registerLimits.depth)
  if (read.kind !== 'json') return faulty(`${path} is no trade of curricula/: it is not valid JSON.`)
  const trade = tradeSchema.safeParse(read.json, { error: wanted })
  if (trade.success) return trade.data
  const [first] = trade.error.issues
  return faulty(
    `${path} is no trade of curricula/: ${first?.path.join('/') || 'the file'}: ${first?.message}.`,
  )
}

/** What was taken of the official register gives this trade, and differs from our file in this. Nothing is written. */
export async function reportGrep({ files, trade: path }: Call, words: Words<'faults'>): Promise<Ended> {
  const existing = path === null ? null : tradeIn(path)
  if (existing && 'err' in existing) return existing
  const register: RegisterFile[] = []
  for (const name of files) {
    const content = bytesOf(name, registerLimits.fileBytes)
    if ('code' in content) return content
    register.push({ name, content })
  }
  const read = await readRegister(register)
  const plans = tradePlansIn(read.objects)
  const id = existing?.id ?? (plans.length === 1 ? plans[0] : undefined)
  const draft = id === undefined ? null : draftOf(read.objects, id)
  const compared = existing && draft ? merge(existing, draft) : { differences: [], left: [] }
  if (existing && draft && saysNothing(draft)) {
    const [{ name: file } = { name: '' }] = register
    read.faults.push({ kind: 'otherTrade', trade: existing.id, plans, file, line: 1, at: [] })
  }
  const report = registerReport(words, read, draft, compared)
  return { ...written(reportSchemas.grep, report), code: report.faults.length > 0 ? 1 : 0 }
}
