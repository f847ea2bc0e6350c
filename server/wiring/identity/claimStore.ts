/** Decides, before anything is served, what the open store is and which secret it continues with. */
import type { Config } from '../../config.ts'
import { findSecret, fingerprintOf, makeSecret, sharedDemoSecret } from '../../secret.ts'
import type { Database } from '../../store/database.ts'
import { readIdentity, readStoreFacts, writeIdentity } from '../../store/health/storeIdentity.ts'
import { decideKind, type StoreKind } from '../../store/health/storeKind.ts'
import { checkSecret, rememberSecret } from './storeSecret.ts'
import { StoresUnavailable } from '../storesUnavailable.ts'

type ClaimConfig = Pick<Config, 'dataDir' | 'databaseUrl' | 'redisUrl' | 'secret' | 'demo' | 'acceptNewSecret'>

export interface ClaimedStore {
  readonly kind: StoreKind
  readonly secret: string
  /** Whether the audit log was already broken, which leaves open whether this secret is the right one. */
  readonly isUnsure: boolean
}

/** @returns null if there is none yet */
export const secretOf = ({ secret, dataDir, redisUrl, databaseUrl }: ClaimConfig): string | null =>
  redisUrl !== null && secret === null ? sharedDemoSecret(databaseUrl ?? '') : findSecret(secret, dataDir)

/** Asked before tables are brought up to date. @throws StoresUnavailable */
export const refuseOtherSecret =
  (config: ClaimConfig) =>
  async (db: Database): Promise<void> => {
    await checkSecret(db, { secret: secretOf(config), acceptNew: config.acceptNewSecret })
  }

/**
 * Marks a store that has no mark yet.
 * @param db with its tables up to date
 * @throws StoresUnavailable if the settings do not fit what the store is
 */
export async function claimStore(db: Database, config: ClaimConfig, now: Date): Promise<ClaimedStore> {
  const decision = decideKind(await readStoreFacts(db), config.demo)
  if (!decision.ok) throw new StoresUnavailable(decision.complaint)
  const known = secretOf(config)
  const check = await checkSecret(db, { secret: known, acceptNew: config.acceptNewSecret })
  const secret = known ?? makeSecret(config.dataDir)
  const isUnsure = check === 'unsure'
  if ((await readIdentity(db)) === null) {
    const own = { kind: decision.kind, fingerprint: isUnsure ? null : fingerprintOf(secret) }
    await writeIdentity(db, own, now)
    // Another node may have been faster, with another kind or secret.
    return claimStore(db, config, now)
  }
  await rememberSecret(db, secret, check)
  return { kind: decision.kind, secret, isUnsure }
}
