/**
 * Ensures that a store is opened with the secret that it was written with. With another one each new entry of the audit
 * log would permanently break its chain.
 */
import { auditKeyOf } from '../../accounts/audit/seal.ts'
import { verifyAudit } from '../../accounts/audit/verify.ts'
import { fingerprintOf } from '../../secret.ts'
import type { Database } from '../../store/database.ts'
import { hasTable, readIdentity, replaceFingerprint } from '../../store/health/storeIdentity.ts'
import { StoresUnavailable } from '../storesUnavailable.ts'

export interface GivenSecret {
  /** Null: there is none yet. */
  readonly secret: string | null
  /** Accepts another secret than before, for one start, by an operator who lost the old one. */
  readonly acceptNew: boolean
}

/** `unsure`: the audit log was broken before, and only its end was written with this secret. */
export type SecretCheck = 'right' | 'new' | 'unsure'

/**
 * Changes nothing, so it can run before tables are migrated.
 * @throws StoresUnavailable if the secret is missing or wrong, in words for the operator
 */
export async function checkSecret(db: Database, { secret, acceptNew }: GivenSecret): Promise<SecretCheck> {
  const fingerprint = (await readIdentity(db))?.fingerprint ?? null
  return refuseWrong(fingerprint === null ? await compareByAudit(db, secret) : compare(fingerprint, secret), acceptNew)
}

/** The same of a backup that is not unpacked yet. @throws StoresUnavailable */
export function checkFingerprint(fingerprint: string, { secret, acceptNew }: GivenSecret): SecretCheck {
  return refuseWrong(compare(fingerprint, secret), acceptNew)
}

type Comparison = SecretCheck | 'other' | 'missing'

function refuseWrong(found: Comparison, acceptNew: boolean): SecretCheck {
  if (found !== 'other' && found !== 'missing') return found
  if (acceptNew) return 'new'
  throw new StoresUnavailable(found === 'other' ? OTHER_SECRET : MISSING_SECRET)
}

function compare(fingerprint: string, secret: string | null): Comparison {
  if (secret === null) return 'missing'
  return fingerprintOf(secret) === fingerprint ? 'right' : 'other'
}

/** A store of an older release has no fingerprint: its audit log shows which secret is the right one. */
async function compareByAudit(db: Database, secret: string | null): Promise<Comparison> {
  if (!(await hasTable(db, 'audit_entry'))) return 'new'
  const entry = await db.selectFrom('audit_entry').select('number').limit(1).executeTakeFirst()
  if (entry === undefined) return 'new'
  if (secret === null) return 'missing'
  const { breaks, wholeSince } = await verifyAudit(db, auditKeyOf(secret))
  if (breaks.length === 0) return 'right'
  return wholeSince === null ? 'other' : 'unsure'
}

/** Stores the secret's fingerprint in a store that has an identity. @param check the result of `checkSecret` */
export async function rememberSecret(db: Database, secret: string, check: SecretCheck): Promise<void> {
  const known = await readIdentity(db)
  if (check !== 'unsure' && known?.fingerprint !== fingerprintOf(secret))
    await replaceFingerprint(db, fingerprintOf(secret))
}

const IF_LOST =
  'If it is lost, start once with ACCEPT_NEW_SECRET=1: the audit log from before can then no longer be verified.'

const MISSING_SECRET =
  'SECRET is missing: this store was written with one. Set SECRET again, or put the file "secret" back into DATA_DIR. ' +
  IF_LOST

const OTHER_SECRET =
  `SECRET is not the one that this store was written with, so nothing was written into it. ` +
  'Set the right SECRET, or put the file "secret" back into DATA_DIR. ' +
  IF_LOST
