/** Invitations: a link that gives a role to the reader of the mailbox it is sent to. */
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { approvePerson } from './accounts.ts'
import { queueMailToAddress } from './accountMails.ts'
import type { WriteAudit } from './audit.ts'
import { withdrawOpenRequests } from './joining/openRequests.ts'
import { findPerson } from './people.ts'
import type { Invitation, SignInLinks } from './signInLinks/signInLinks.ts'

export interface Invitations {
  send(email: string, invitation: Invitation, by: PersonId): Promise<void>
  /** Gives the person what the invitation says. @returns the person as they are now */
  accept(person: PersonId, invitation: Invitation): Promise<Person>
}

interface InvitationsDeps {
  readonly db: Database
  readonly bus: Bus
  readonly links: Pick<SignInLinks, 'invite'>
  readonly writeAudit: WriteAudit
  readonly now?: () => Date
}

export function createInvitations({
  db,
  bus,
  links,
  writeAudit,
  now = () => new Date(),
}: InvitationsDeps): Invitations {
  return {
    async send(email, invitation, by) {
      const link = await links.invite(email, invitation)
      await db.transaction().execute(async (trx) => {
        await queueMailToAddress(trx, email, { kind: 'invitation', link }, now())
        await writeAudit(trx, now(), by, 'account.invite', { link, ...invitation })
      })
    },
    async accept(id, { role, centre, lead }) {
      await db.transaction().execute(async (trx) => {
        await approvePerson(trx, id, role, centre === null ? null : { centre, lead }, null)
        await withdrawOpenRequests(trx, id, now())
        await writeAudit(trx, now(), id, 'account.change', { person: id, role, centre, by: 'invitation' })
      })
      bus.publish({ kind: 'person-changed', person: id })
      const person = await findPerson(db, id)
      if (person === null) throw new Error('a person vanished while an invitation was accepted')
      return person
    },
  }
}
