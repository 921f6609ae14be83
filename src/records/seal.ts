import { z } from 'zod'

/**
 * A text under a seal: AES-256-GCM with a key of the person's own. The format names its algorithm and who and
 * what it holds; how the key is kept is not its business, so a key behind a passphrase opens the same format.
 * Without such a lock the key lies in the same browser: the seal then keeps deleted persons deleted and altered
 * records out, but not out of the hands of whoever opens this machine's browser.
 */
export const sealedSchema = z.strictObject({
  format: z.literal('fagvei-sealed'),
  version: z.literal(1),
  algorithm: z.literal('AES-256-GCM'),
  person: z.string(),
  /** Which of the person's texts: the record, its history, or one edit by its id. */
  holds: z.string(),
  /** 96 random bits, new for every text that is sealed (NIST SP 800-38D, 8.2.2). */
  iv: z.instanceof(Uint8Array).refine((iv) => iv.length === 12, '12 bytes'),
  bytes: z.instanceof(Uint8Array),
})

/** A text under a seal. */
export type Sealed = z.infer<typeof sealedSchema>

/** Which text of whom is under a seal; a seal opens only as what it was made for. */
export interface SealLabel {
  person: string
  holds: string
}

/**
 * A key for one person. It cannot be read out of the browser's key store, only used; when it is deleted, what
 * it sealed can never be opened again.
 */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

type Header = Omit<Sealed, 'iv' | 'bytes'>

/** What is not secret yet must be as it was: it is checked with the text. */
function parameters(iv: Uint8Array, { format, version, algorithm, person, holds }: Header): AesGcmParams {
  const header = JSON.stringify([format, version, algorithm, person, holds])
  return {
    name: 'AES-GCM',
    iv: new Uint8Array(iv),
    additionalData: new TextEncoder().encode(header),
    tagLength: 128,
  }
}

/** Seals a text. */
export async function seal(key: CryptoKey, label: SealLabel, text: string): Promise<Sealed> {
  const header: Header = { format: 'fagvei-sealed', version: 1, algorithm: 'AES-256-GCM', ...label }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt(parameters(iv, header), key, new TextEncoder().encode(text))
  return { ...header, iv, bytes: new Uint8Array(bytes) }
}

/**
 * The text under a seal, or `altered`: other bytes, another key, another person's, or moved from one place to
 * another. Which of them it is nobody can tell, and nobody needs to.
 */
export async function unseal(
  key: CryptoKey,
  label: SealLabel,
  sealed: unknown,
): Promise<{ kind: 'text'; text: string } | { kind: 'altered' }> {
  const read = sealedSchema.safeParse(sealed)
  if (!read.success) return { kind: 'altered' }
  const { iv, bytes, ...header } = read.data
  try {
    const opened = await crypto.subtle.decrypt(
      parameters(iv, { ...header, ...label }),
      key,
      new Uint8Array(bytes),
    )
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(opened) }
  } catch {
    return { kind: 'altered' }
  }
}
