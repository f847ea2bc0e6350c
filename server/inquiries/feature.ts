/** Messages from the public to centres, and the answers. */
import { DAY_MS } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { InquiryBellItem } from '../../shared/inquiries/bell.ts'
import { inquiryHref } from '../../shared/inquiries/inquiryHref.ts'
import type { InquiryId, InquiryView } from '../../shared/inquiries/inquiry.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can } from '../../shared/permissions.ts'
import { atAllNodes } from '../bus/limitsOverNodes.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { deleteMailFiles } from '../mail/mailFiles.ts'
import type { News } from '../notifications/news.ts'
import { createLimits } from '../pacing/limits.ts'
import type { Database } from '../store/database.ts'
import { composeLinkMail, type InquiryMailWords } from './composeInquiryMail.ts'
import { mayDisclose } from './disclosures/mayDisclose.ts'
import { startDisclosureAlarm } from './disclosures/disclosureAlarm.ts'
import { createHeldNotices } from './heldNotices.ts'
import { createInquiries } from './inquiries.ts'
import { INQUIRY_MAIL_MESSAGES } from './inquiryMailMessages.ts'
import { readInquiryAbout } from './inquiryMails.ts'
import { bellOfInquiries } from './inquiryNews.ts'
import { createInquiryRecords, type InquiryRow } from './inquiryRecords.ts'
import { inquiryRoutes } from './inquiryRoutes.ts'
import { createProofOfWork } from './proofOfWork.ts'
import { conversationPath, publicInquiryRoutes, type VisitorPages } from './publicRoutes.ts'
import { createSignedTokens } from './signedTokens.ts'

/** The public pages, as those need them who write there. */
interface PublicSide {
  readonly pages: VisitorPages
  /** The name of a field of the form that people never see. */
  readonly trap: string
  readonly helpOf: (page: { readonly campaign: CampaignId; readonly centre: CentreId }) => Promise<InquiryView['help']>
  readonly insideOf: (centre: CentreId) => Promise<InquiryView['inside']>
  /** The words of public pages, in the language of one of them, or in English. */
  readonly wordsIn: (language: string) => Promise<PublicWords>
}

interface PublicWords {
  readonly language: string
  readonly text: (key: 'mailSubject' | 'mailText' | 'conversation', values?: { readonly days: number }) => string
}

/** How long the link in a mail works. */
const LINK_DAYS = 30

export function openInquiries(core: Core, publicSide: PublicSide) {
  const { db, bus, now, clock, notifications, setup } = core
  const { secret } = setup.signIn
  const days = setup.retention.inquiryDays
  const records = createInquiryRecords(db)
  const inquiries = storeOf(core)
  const links = createSignedTokens({ secret, purpose: 'inquiry', lifetimeMs: LINK_DAYS * DAY_MS, now })
  /** The path of a conversation, which works for thirty days. */
  const linkTo = (language: string, inquiry: InquiryId) => conversationPath(language, links.sign(inquiry))
  const forms = createSignedTokens({ secret, purpose: 'message form', lifetimeMs: 2 * DAY_MS, now })
  const alarm = alarmOf(core)
  const held = createHeldNotices(clock, (queue) => inquiries.changed(queue))
  return {
    inquiries,
    alarm,
    linkTo,
    /** Names the centre of a form on public pages, and when the page was made. */
    tokenFor: (campaign: CampaignId, centre: CentreId) => forms.sign(`${campaign}/${centre}`),
    deleteBefore: (leased: Database, before: Date) => inquiries.deleteBefore(leased, before, now()),
    news: {
      bell: (person) => bellOfInquiries(person, { notifications, records }),
      // Each has a mail of its own.
      mail: async () => [],
    } satisfies News<InquiryBellItem>,
    isAbout: (about: string) => readInquiryAbout(about) !== null,
    /** Words of a mail about an inquiry; null if it was deleted. */
    async wordsAbout(about: string, localiser: Localiser): Promise<InquiryMailWords | null> {
      const parsed = readInquiryAbout(about)
      const row = parsed === null ? null : await records.find(parsed.inquiry, null)
      if (parsed === null || row === null) return null
      return parsed.kind === 'inquiry-answer'
        ? answerMail(core.home, row, linkTo, await publicSide.wordsIn(row.language))
        : leadMail(core.home, row, localiser, {
            kind: parsed.kind,
            repliesAreRead: (setup.mail.helpdesk ?? null) !== null,
          })
    },
    ...({
      routes: [
        ...inquiryRoutes({
          ...core,
          inquiries,
          records,
          countryOf: (campaign, centre) => core.findCentre(campaign, centre)?.countryName ?? centre,
          helpOf: publicSide.helpOf,
          insideOf: publicSide.insideOf,
          days,
        }),
        ...publicInquiryRoutes({
          inquiries,
          records,
          held,
          forms,
          links,
          now,
          pages: publicSide.pages,
          trap: publicSide.trap,
          limits: createLimits(now, atAllNodes(bus, 'inquiry')),
          challengeLimits: createLimits(now),
          proofs: createProofOfWork({ secret, limits: createLimits(now, atAllNodes(bus, 'proof-of-work')), now }),
        }),
      ],
      onMessage(message) {
        if (message.kind !== 'inquiries-changed') return
        const { campaign, centre } = message
        core.live.publish({ topic: 'inquiries', campaign, centre }, (person) => can(person, 'inquiry.read', { centre }))
      },
      close() {
        alarm.close()
        held.close()
      },
    } satisfies Feature),
  }
}

const alarmOf = ({ clock, now, notify, work, bellChanged, warn }: Core) =>
  startDisclosureAlarm({
    clock,
    now,
    notify,
    work: work('reminders'),
    onNotified: bellChanged,
    onFailure: warn('nobody could be notified of messages that wait for an answer'),
  })

const storeOf = ({ db, bus, notify, detect, audit, setup }: Core) =>
  createInquiries({
    db,
    bus,
    notify,
    // People also write in another language than that of the page.
    async mayDisclose(text, language) {
      const [detected] = await detect([{ text, languages: [language] }])
      return mayDisclose(text, [...new Set([language, detected ?? language])])
    },
    audit: (trx, { by, at }, action, { id, campaign, centre }) =>
      audit(trx, at, by, action, { inquiry: id, campaign, centre }),
    deleteMailFiles: (mails) => deleteMailFiles(setup.mail.folder, mails, []),
  })

/** A mail to a lead planner. */
const leadMail = (
  home: string,
  { campaign, id }: InquiryRow,
  { language, text }: Localiser,
  {
    kind,
    repliesAreRead,
  }: { readonly kind: 'inquiry-disclosure' | 'inquiry-waiting'; readonly repliesAreRead: boolean },
) =>
  composeLinkMail({
    language,
    subject: text(INQUIRY_MAIL_MESSAGES[kind === 'inquiry-waiting' ? 'waiting-subject' : 'subject']),
    body: text(INQUIRY_MAIL_MESSAGES[kind === 'inquiry-waiting' ? 'waiting-body' : 'body']),
    button: text(INQUIRY_MAIL_MESSAGES.button),
    link: `${home}${inquiryHref(campaign, id)}`,
    why: `${text(INQUIRY_MAIL_MESSAGES.why)} ${text(INQUIRY_MAIL_MESSAGES[repliesAreRead ? 'to-helpdesk' : 'not-read'])}`,
  })

/** In the language of the page on which the inquiry was written. */
async function answerMail(
  home: string,
  row: InquiryRow,
  linkTo: (language: string, inquiry: InquiryId) => string,
  { language, text }: PublicWords,
): Promise<InquiryMailWords | null> {
  if (row.email === null) return null
  const words = await composeLinkMail({
    language,
    subject: text('mailSubject'),
    body: text('mailText', { days: LINK_DAYS }),
    button: text('conversation'),
    link: `${home}${linkTo(language, row.id)}`,
    why: null,
  })
  return { ...words, to: row.email }
}
