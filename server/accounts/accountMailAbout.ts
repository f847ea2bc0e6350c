/** The subject of an account mail, as the outbox stores it. */
import { z } from 'zod'
import { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

const JoinMailKind = z.enum([
  'join-asked',
  'join-answered',
  'join-reminder',
  'join-escalated',
  'join-approved',
  'join-refused',
  'join-asked-back',
])

export const AccountMailAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in-link'), link: z.string() }),
  z.object({ kind: z.literal('invitation'), link: z.string() }),
  z.object({ kind: JoinMailKind, request: JoinRequestId }),
])
export type AccountMailAbout = z.infer<typeof AccountMailAbout>
export const aboutColumn = jsonColumn(AccountMailAbout)
