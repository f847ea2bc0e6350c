/**
 * A *sealed* value is one that the browser carries for us and can neither read nor change, such as the state of a sign-in that is
 * under way at a provider. Nothing of it is stored here, so nobody can fill the database with sign-ins that are never finished.
 */
import { hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { z } from 'zod'

export interface Sealer<Value> {
  seal(value: Value): Promise<string>
  /** @returns null for a value that was not sealed by this server for this purpose, or is too old */
  open(sealed: string | undefined): Promise<Value | null>
}

/** The key itself encrypts. Nothing else is opened, whatever a value says of itself. */
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
