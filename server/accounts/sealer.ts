/**
 * A *sealed* value is carried by the browser, which can neither read nor change it, such as the state of a sign-in
 * under way at a provider. Nothing is stored here, so unfinished sign-ins cannot fill the database.
 */
import { hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { z } from 'zod'

export interface Sealer<Value> {
  seal(value: Value): Promise<string>
  /** @returns null for a value that was not sealed by this server for this purpose, or is too old */
  open(sealed: string | undefined): Promise<Value | null>
}

/** The key itself encrypts. No other algorithm is accepted, whatever a value claims. */
const ALGORITHM = 'dir'
const ENCRYPTION = 'A256GCM'

/**
 * @param purpose a value sealed for one purpose opens for no other
 * @param lifetimeS seconds after which it no longer opens
 */
export function createSealer<Value extends object>(
  secret: string,
  purpose: string,
  lifetimeS: number,
  schema: z.ZodType<Value>,
): Sealer<Value> {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `sid-workspace ${purpose}`, 32))
  return {
    seal: (value) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION })
        .setIssuedAt()
        .setExpirationTime(`${lifetimeS}s`)
        .encrypt(key),
    async open(sealed) {
      if (sealed === undefined) return null
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: [ALGORITHM],
          contentEncryptionAlgorithms: [ENCRYPTION],
        })
        const parsed = schema.safeParse(payload.value)
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
  }
}
