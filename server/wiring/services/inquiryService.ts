/** Inquiries with what they need of other features: published pages, people, mails and the audit log. */
import { DAY_MS } from '../../../shared/days.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { InquiryId } from '../../../shared/inquiries/inquiry.ts'
import { inquiryHref } from '../../../shared/inquiries/inquiryHref.ts'
import type { Translator } from '../../../shared/messages/translator.ts'
import type { WriteAudit } from '../../accounts/audit.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Route } from '../../http/route.ts'
import { composeLinkMail, type InquiryMailWords } from '../../inquiries/composeInquiryMail.ts'
import { createInquiries, type Inquiries } from '../../inquiries/inquiries.ts'
import { INQUIRY_MAIL_MESSAGES } from '../../inquiries/inquiryMailMessages.ts'
import { readInquiryAbout } from '../../inquiries/inquiryMails.ts'
import type { InquiryRow } from '../../inquiries/inquiryRecords.ts'
import { inquiryRoutes } from '../../inquiries/inquiryRoutes.ts'
import { createHeldNotices } from '../../inquiries/heldNotices.ts'
import { atAllNodes } from '../../bus/limitsOverNodes.ts'
import { createLimits } from '../../pacing/limits.ts'
import { conversationPath, publicInquiryRoutes, type VisitorPages } from '../../inquiries/publicRoutes.ts'
import { createProofOfWork } from '../../inquiries/proofOfWork.ts'
import { createSignedTokens } from '../../inquiries/signedTokens.ts'
import { deleteMailFiles } from '../../mail/mailFiles.ts'
import { systemClock } from '../../pacing/clock.ts'
import { TRAP_FIELD } from '../../publicPages/messages/messageForm.ts'
import type { MessageForm } from '../../publicPages/pageContext.ts'
import type { Frames } from '../../publicPages/frame/frames.ts'
import { isFrameLanguage } from '../../publicPages/frame/languages.ts'
import type { Database } from '../../store/database.ts'
import type { Records } from '../records.ts'

interface InquiryServiceDeps {
  readonly db: Database
  readonly bus: Bus
  readonly records: Pick<
    Records,
    'campaigns' | 'people' | 'publicationRecords' | 'inquiryRecords' | 'notifications' | 'notify'
  >
  readonly writeAudit: WriteAudit
  /** The folder of mails that are files, and the mailbox that replies go to. */
  readonly mail: { readonly folder: string; readonly helpdesk?: string | null }
  /** The address of the site, without a slash at the end. */
  readonly home: string
  /** How long an inquiry is stored after its last word. */
  readonly days: number
  readonly secret: string
  /** The words of mails to those who write. */
  readonly frames: Pick<Frames, 'of'>
  readonly now: () => Date
}

export interface InquiryService {
  readonly inquiries: Inquiries
  /** The path of a conversation, which works for thirty days. */
  readonly linkTo: (language: string, inquiry: InquiryId) => string
  /** Whether a mail is about an inquiry. */
  readonly isAbout: (about: string) => boolean
  /** Words of a mail about an inquiry; null if it was deleted. */
  readonly wordsAbout: (about: string, translator: Translator) => Promise<InquiryMailWords | null>
  /** Of those who answer. */
  readonly routes: readonly Route[]
  /** Of those who write. */
  readonly publicRoutes: (pages: VisitorPages) => readonly Route[]
  /** What the form on public pages needs. */
  readonly form: MessageForm
  close(): void
}

/** How long the link in a mail works. */
const LINK_DAYS = 30

export function openInquiryService(deps: InquiryServiceDeps): InquiryService {
  const { db, bus, records, writeAudit, mail, now, days } = deps
  const { campaigns, people, publicationRecords, inquiryRecords, notifications, notify } = records
  const inquiries = createInquiries({
    db,
    bus,
    notify,
    audit: (trx, { by, at }, action, { id, campaign, centre }) =>
      writeAudit(trx, at, by, action, { inquiry: id, campaign, centre }),
    deleteMailFiles: (mails) => deleteMailFiles(mail.folder, mails, []),
  })
  const links = createSignedTokens({ secret: deps.secret, purpose: 'inquiry', lifetimeMs: LINK_DAYS * DAY_MS, now })
  const linkTo: InquiryService['linkTo'] = (language, inquiry) => conversationPath(language, links.sign(inquiry))
  const forms = createSignedTokens({ secret: deps.secret, purpose: 'message form', lifetimeMs: 2 * DAY_MS, now })
  const limits = createLimits(now, atAllNodes(bus, 'inquiry'))
  const held = createHeldNotices(systemClock, (queue) => inquiries.changed(queue))
  return {
    form: { days, tokenFor: (campaign, centre) => forms.sign(`${campaign}/${centre}`) },
    publicRoutes: (pages) =>
      publicInquiryRoutes({
        inquiries,
        records: inquiryRecords,
        pages,
        limits,
        held,
        forms,
        challengeLimits: createLimits(now),
        proofs: createProofOfWork({
          secret: deps.secret,
          limits: createLimits(now, atAllNodes(bus, 'proof-of-work')),
          now,
        }),
        links,
        trap: TRAP_FIELD,
        now,
      }),
    close: () => held.close(),
    inquiries,
    linkTo,
    isAbout: (about) => readInquiryAbout(about) !== null,
    async wordsAbout(about, translator) {
      const parsed = readInquiryAbout(about)
      const row = parsed === null ? null : await inquiryRecords.find(parsed.inquiry, null)
      if (parsed === null || row === null) return null
      return parsed.kind === 'inquiry-disclosure'
        ? disclosureMail(deps.home, row, translator, (mail.helpdesk ?? null) !== null)
        : answerMail(deps.home, row, { linkTo, frames: deps.frames })
    },
    routes: inquiryRoutes({
      inquiries,
      records: inquiryRecords,
      notifications,
      findCampaign: (id) => campaigns.find(id),
      countryOf: ({ id }, centre) => campaigns.findCentre(id, centre)?.countryName ?? centre,
      helpOf: (key) => helpOf(publicationRecords, key),
      namesOf: (ids) => people.namesOf(ids),
      onRead: (person) => bus.publish({ kind: 'bell-changed', people: [person] }),
      days,
      now,
    }),
  }
}

async function helpOf(
  records: Records['publicationRecords'],
  { campaign, centre }: { readonly campaign: CampaignId; readonly centre: CentreId },
) {
  const contact = (await records.publicPage({ campaign, centre }))?.page.contact
  return { number: contact?.helplineNumber ?? null, hotline: contact?.hotlineUrl ?? null }
}

const disclosureMail = (
  home: string,
  { campaign, id }: InquiryRow,
  { language, text }: Translator,
  repliesAreRead: boolean,
) =>
  composeLinkMail({
    language,
    subject: text(INQUIRY_MAIL_MESSAGES.subject),
    body: text(INQUIRY_MAIL_MESSAGES.body),
    button: text(INQUIRY_MAIL_MESSAGES.button),
    link: `${home}${inquiryHref(campaign, id)}`,
    why: `${text(INQUIRY_MAIL_MESSAGES.why)} ${text(INQUIRY_MAIL_MESSAGES[repliesAreRead ? 'to-helpdesk' : 'not-read'])}`,
  })

/** In the language of the page on which the inquiry was written. */
async function answerMail(
  home: string,
  row: InquiryRow,
  { linkTo, frames }: { readonly linkTo: InquiryService['linkTo']; readonly frames: Pick<Frames, 'of'> },
): Promise<InquiryMailWords | null> {
  if (row.email === null) return null
  const language = isFrameLanguage(row.language) ? row.language : 'en'
  const { text } = await frames.of(language)
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
