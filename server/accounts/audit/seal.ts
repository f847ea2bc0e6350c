/** The HMACs of the audit log. An attacker who can change the database but does not know the secret cannot make one. */
import { createHmac, hkdfSync } from 'node:crypto'
import type { Tables } from '../../store/tables.ts'

export type AuditRow = Tables['audit_entry']
export type AuditKey = Uint8Array

export const auditKeyOf = (secret: string): AuditKey =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'sid-workspace audit', 32))

export const hashOfEntry = (key: AuditKey, entry: Omit<AuditRow, 'hash'>): string =>
  hmac(key, [entry.number, entry.at, entry.person, entry.concerns, entry.action, entry.detail, entry.previous])

/** States that the entries up to this one were removed by the server itself. */
export const sealOfStart = (key: AuditKey, number: number, hash: string): string => hmac(key, ['start', number, hash])

const hmac = (key: AuditKey, parts: readonly (string | number | null)[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
