/** Which sessions the operator's settings allow, whenever they were started. */
import { DAY_MS } from '../../shared/days.ts'
import type { Person } from '../../shared/permissions.ts'
import { INVITATION_ISSUER, MAIL_ISSUER } from './identities.ts'

export interface SessionFacts {
  /** The issuer of the proof; null for the demonstration. */
  readonly issuer: string | null
  readonly startedAt: number
}

/** @param now in milliseconds */
export type MayKeepSession = (session: SessionFacts, person: Person, now: number) => boolean

/** The time in which an invited coordinator has to sign in at a provider as well. */
const INVITED_MS = DAY_MS

interface SessionSettings {
  readonly isDemo: boolean
  readonly coordinatorsNeedProvider?: boolean
}

export function sessionsAllowedBy({ isDemo, coordinatorsNeedProvider = false }: SessionSettings): MayKeepSession {
  const keep = coordinatorsNeedProvider ? keepCoordinatorsOfProviders : keepAnySession
  // Everybody knows the password of the demonstration.
  return isDemo ? keep : (session, person, now) => session.issuer !== null && keep(session, person, now)
}

export const keepAnySession: MayKeepSession = () => true

/** A mailbox alone does not open the account of a coordinator; an invitation does, for a day. */
export const keepCoordinatorsOfProviders: MayKeepSession = ({ issuer, startedAt }, { role, standing }, now) => {
  if (role !== 'coordinator' || standing !== 'approved') return true
  return issuer !== MAIL_ISSUER && (issuer !== INVITATION_ISSUER || startedAt + INVITED_MS > now)
}
