/** A letter on Postgres: the same mails, refusals and figures. */
import { afterAll, expect, test } from 'vitest'
import { instantOf } from '../../shared/zonedTime.ts'
import { LetterRecipients } from '../../shared/updates/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { releaseLetter, send, sendingOf, withoutNews } from '../harness/letters.ts'
import { openMailbox } from '../harness/mailbox.ts'
import { createSchemas, postgresReachable } from '../harness/postgres.ts'
import { startTestServer } from '../harness/testServer.ts'

const schemas = createSchemas()
afterAll(() => schemas.dropAll())

test.runIf(postgresReachable)(
  'S101 · on Postgres a letter goes once to each person, though two coordinators and its hour begin at once',
  async () => {
    let clock = new Date('2027-01-12T09:00:00Z')
    const mailbox = await openMailbox()
    const server = await startTestServer({
      databaseUrl: await schemas.newUrl(),
      now: () => clock,
      smtpUrl: mailbox.url,
    })
    try {
      const { people } = LetterRecipients.parse(await jsonOf(as(server, 'coordinator').get('/api/updates/recipients')))
      await withoutNews(server)
      const id = await releaseLetter(server, '2027-01-12')
      const hour = instantOf('2027-01-12', '15:00')
      expect(await send(server, id, hour.toISOString())).toBe(202)
      clock = hour
      mailbox.behave({ kind: 'refuse-recipient', code: 550, only: (address) => address.startsWith('planner2.f') })
      await Promise.all([
        send(server, id),
        send(server, id, null, 'coordinator2'),
        server.app.features.updates.sendDue(),
      ])
      await server.app.features.mail.deliver()
      expect(new Set(mailbox.received.map(({ to }) => to)).size).toBe(mailbox.received.length)
      expect(await sendingOf(server, id)).toMatchObject({
        sent: people - 2,
        refused: 2,
        waiting: 0,
        refusals: [{ kind: 'refused' }, { kind: 'refused' }],
      })
      expect((await as(server, 'coordinator').patch(`/api/updates/${id}/sending`, { stopped: true })).status).toBe(200)
      expect(await sendingOf(server, id)).toMatchObject({ stopped: true })
    } finally {
      await server.close()
      await mailbox.close()
    }
  },
  60_000,
)
