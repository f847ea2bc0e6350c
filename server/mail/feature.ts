/** Mail: news, sent as often as each person chose, and mails of their own. */
import type { PersonId } from '../../shared/ids.ts'
import { DEFAULT_LANGUAGE } from '../../shared/messages/languages.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { NewsOfGroups } from '../notifications/bellRoutes.ts'
import { createFileTransport } from './fileTransport.ts'
import { createMail, type MailDeps } from './mail.ts'
import { createSmtpTransport } from './smtpTransport.ts'

export function openMail(core: Core, news: NewsOfGroups, wordsAbout: MailDeps['wordsAbout']) {
  const { db, clock, logger, home, now, people, notifications, localisers } = core
  const { smtpUrl, from, helpdesk = null, folder } = core.setup.mail
  const mail = createMail({
    db,
    clock,
    logger,
    from,
    helpdesk,
    home,
    now,
    wordsAbout,
    work: core.work('mail'),
    transport: smtpUrl === null ? createFileTransport(folder) : createSmtpTransport(smtpUrl),
    findPerson: people.find,
    namesOf: people.namesOf,
    async newsFor(person, localiser) {
      const entries = Object.values(news).map(({ mail: entriesFor }) => entriesFor(person, localiser))
      return (await Promise.all(entries)).flat()
    },
    localiserFor: async (person: PersonId) => localisers[(await people.languageOf(person)) ?? DEFAULT_LANGUAGE],
    unreadOf: (person) => notifications.unread(person),
  })
  return {
    deliver: mail.deliver,
    start: mail.start,
    ...({
      routes: mail.routes,
      onMessage(message) {
        // The next look of the node that sends mails says why.
        if (message.kind === 'mail-due') mail.deliver().catch(() => {})
      },
      close: mail.close,
    } satisfies Feature),
  }
}
