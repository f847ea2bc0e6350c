/** Signing in, joining and who is who: made here from the records, and what they need of mail. */
import type { Logger } from 'pino'
import type { RetentionSettings } from '../../shared/accounts/retention.ts'
import type { Notice } from '../../shared/accounts/myData.ts'
import type { SessionView } from '../../shared/accounts/session.ts'
import type { SignInOptions } from '../../shared/accounts/session.ts'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Translator } from '../../shared/messages/translator.ts'
import type { Person } from '../../shared/permissions.ts'
import { aboutColumn } from '../accounts/accountMailAbout.ts'
import { composeAccountMail, queueAccountMail, queueMailToAddress } from '../accounts/accountMails.ts'
import type { AccountMailWords, JoinMailFacts } from '../accounts/accountMails.ts'
import type { WriteAudit } from '../accounts/audit.ts'
import { createFailedSignIns } from '../accounts/audit/failedSignIns.ts'
import { auditRoutes } from '../accounts/audit/routes.ts'
import { createAttempts } from '../accounts/attempts.ts'
import { PENDING_PROOF_S, PendingProof } from '../accounts/completeSignIn.ts'
import { dataProtectionRoutes } from '../accounts/dataProtectionRoutes.ts'
import { startEndingAccess } from '../accounts/endAccess.ts'
import type { AppendEnded } from '../accounts/endedLog.ts'
import { createErasure } from '../accounts/erasure/erase.ts'
import { createIdentities, isKnownAddress } from '../accounts/identities.ts'
import type { MayKeepSession } from '../accounts/mayKeepSession.ts'
import { createInvitations } from '../accounts/invitations.ts'
import { decidersOf } from '../accounts/joining/deciders.ts'
import { createJoinRequests } from '../accounts/joining/joinRequests.ts'
import { startReminders } from '../accounts/joining/reminders.ts'
import { joinRoutes } from '../accounts/joining/routes.ts'
import { createKnownMailbox } from '../accounts/signInLinks/knownMailbox.ts'
import { createLinkLimits } from '../accounts/signInLinks/linkLimits.ts'
import { linkRoutes } from '../accounts/signInLinks/linkRoutes.ts'
import { createOidcClient, Flow } from '../accounts/oidc/client.ts'
import type { ProviderConfig } from '../../shared/accounts/providerConfig.ts'
import { FLOW_S, oidcRoutes } from '../accounts/oidc/routes.ts'
import { createOwnedActivities } from '../plans/ownedActivities.ts'
import { peopleRoutes } from '../accounts/peopleRoutes.ts'
import { startRetention } from '../accounts/retention/retention.ts'
import { ROLE_MESSAGES } from '../accounts/roleMessages.ts'
import { accountRoutes } from '../accounts/routes.ts'
import { createSealer } from '../accounts/sealer.ts'
import { startExpiringSessions } from '../accounts/sessionExpiry.ts'
import { sessionRoutes } from '../accounts/sessionRoutes.ts'
import { createSignIn } from '../accounts/signIn.ts'
import { strandRoutes } from '../accounts/strands/strandRoutes.ts'
import { createSignInLinks } from '../accounts/signInLinks/signInLinks.ts'
import { createHandOver } from '../comments/handOver.ts'
import type { Bus } from '../bus/bus.ts'
import { atAllNodes } from '../bus/limitsOverNodes.ts'
import { createLimits } from '../pacing/limits.ts'
import type { RequestHeaders, Route } from '../http/route.ts'
import { deleteMailFiles, deleteMailFilesBefore } from '../mail/mailFiles.ts'
import { systemClock } from '../pacing/clock.ts'
import type { Database } from '../store/database.ts'
import type { BackgroundWork } from '../store/leases/leasedWork.ts'
import type { Records } from './records.ts'

/** How people come in. */
export interface SignInSetup {
  readonly providers: readonly ProviderConfig[]
  readonly mailSignIn: boolean
  /** Whether coordinators sign in at a provider only. */
  readonly coordinatorsNeedProvider?: boolean
  /** How long a provider may take, for tests. */
  readonly providerTimeoutS?: number
  /** Seals what browsers carry for us. */
  readonly secret: string
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly now?: () => Date
}

/** The settings of the demo network. */
export interface Demo {
  readonly password: string
  readonly signInOptions: () => Promise<Pick<SignInOptions, 'demo'>>
}

interface AccountsDeps {
  readonly db: Database
  readonly work: BackgroundWork
  readonly bus: Bus
  readonly records: Pick<Records, 'people' | 'strands' | 'sessions' | 'campaigns'>
  readonly logger: Logger
  readonly setup: SignInSetup
  readonly mayKeepSession: MayKeepSession
  readonly publicUrl: string | null
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  /** Of mails that are stored as files. */
  readonly mailFolder: string
  /** Whether replies to mails go to the helpdesk's mailbox. */
  readonly repliesAreRead: boolean
  readonly retention: RetentionSettings
  readonly deleteInquiriesBefore: (leased: Database, before: Date) => Promise<unknown>
  readonly notice: Notice
}

export function openAccounts(deps: AccountsDeps) {
  const { db, work, bus, records, logger, setup, publicUrl, writeAudit, appendEnded } = deps
  const { people, strands, sessions, campaigns } = records
  const now = setup.now ?? (() => new Date())
  const handOver = createHandOver(db)
  const identities = createIdentities(db)
  const links = createSignInLinks(db, now)
  const invitations = createInvitations({ db, bus, links, writeAudit, now })
  const requests = createJoinRequests({ db, bus, queueMail: queueAccountMail, writeAudit, now })
  const clients = setup.providers.map((provider) => createOidcClient(provider, setup.providerTimeoutS))
  const attempts = createAttempts(bus)
  const secure = publicUrl?.startsWith('https:') === true
  const common = {
    mayKeepSession: deps.mayKeepSession,
    signIn: createSignIn({ db, writeAudit, now }),
    sessions,
    recordFailure: createFailedSignIns({ db, writeAudit, now }),
    pending: createSealer(setup.secret, 'new way in', PENDING_PROOF_S, PendingProof),
    viewOf: async (person: Person): Promise<SessionView> => ({
      person,
      standing: person.standing,
      language: await people.languageOf(person.id),
    }),
    secure,
    knownMailbox: createKnownMailbox(setup.secret, secure),
  }
  const centres = (): readonly NetworkCentre[] => {
    const all = campaigns.list().flatMap(({ id }) => campaigns.centresOf(id))
    return [...new Map(all.map((centre) => [centre.id, centre])).values()]
  }
  const onFailure = (what: string) => (error: unknown) => logger.warn({ err: error }, what)
  const reminders = startReminders({
    work: work('reminders'),
    bus,
    clock: systemClock,
    queueMail: queueAccountMail,
    now,
    onFailure: onFailure('nobody could be reminded of join requests'),
  })
  const ending = startEndingAccess({
    work: work('retention'),
    bus,
    clock: systemClock,
    writeAudit,
    appendEnded,
    now,
    onFailure: onFailure('access that is over could not be ended'),
  })
  const expiry = startExpiringSessions({
    work: work('retention'),
    bus,
    clock: systemClock,
    now: () => new Date(),
    onFailure: onFailure('sessions that are over could not be ended'),
  })

  const retention = startRetention({
    work: work('retention'),
    clock: systemClock,
    now,
    secret: setup.secret,
    settings: deps.retention,
    deleteInquiriesBefore: deps.deleteInquiriesBefore,
    deleteMailFilesBefore: (before) => deleteMailFilesBefore(deps.mailFolder, before),
    onFailure: onFailure('what was stored long enough could not be deleted'),
  })

  async function factsOf(id: JoinRequestId, translator: Translator): Promise<JoinMailFacts | null> {
    const row = await requests.find(id)
    const person = row === null ? null : await people.find(row.person)
    if (row === null || person === null) return null
    const messages = await requests.messages([id])
    const centre = centres().find((one) => one.id === row.centre)
    return {
      name: person.name,
      centre: centre?.name ?? translator.text(ROLE_MESSAGES[row.role]),
      words: row.words === '' ? (messages.at(-1)?.words ?? '') : row.words,
      isOpen: row.state === 'waiting' || row.state === 'asked',
    }
  }

  return {
    identities,
    invitations,
    links,
    requests,
    reminders,
    ending,
    retention,
    expiry,
    /** Words of a mail about an account. */
    wordsAbout: (about: string, translator: Translator, leased: Database): Promise<AccountMailWords | null> =>
      composeAccountMail(
        { links: createSignInLinks(leased, now), factsOf, home: setup.home, repliesAreRead: deps.repliesAreRead },
        aboutColumn.read(about),
        translator,
      ),
    /** The address of the workspace, as whoever asks sees it. */
    homeOf: (headers: RequestHeaders) => homeOf(publicUrl, headers),
    /** @param deliver has mails that are due sent now */
    routesOf: (demo: Demo | null, deliver: () => void): readonly Route[] => [
      ...accountRoutes({
        people,
        sessions,
        attempts,
        recordFailure: common.recordFailure,
        viewOf: common.viewOf,
        signInOptions: async () => ({
          providers: setup.providers.map(({ id, label }) => ({ id, label })),
          mail: setup.mailSignIn,
          ...(demo === null ? { demo: null } : await demo.signInOptions()),
        }),
        demoPassword: demo?.password ?? null,
        async endAtProvider(cookie, headers) {
          const issuer = await sessions.issuerOf(cookie)
          const client = clients.find(({ config }) => config.issuer === issuer)
          return (await client?.endSession(homeOf(publicUrl, headers)).catch(() => null)) ?? null
        },
      }),
      ...linkRoutes({
        ...common,
        links,
        invitations,
        linkLimits: createLinkLimits(bus, () => now().getTime()),
        isKnownAddress: (email) => isKnownAddress(db, email),
        mailSignIn: setup.mailSignIn,
        async sendLink(link, email) {
          await queueMailToAddress(db, email, { kind: 'sign-in-link', link }, now())
          deliver()
        },
      }),
      ...oidcRoutes({
        ...common,
        clients,
        flows: createSealer(setup.secret, 'sign-in', FLOW_S, Flow),
        homeOf: (headers) => homeOf(publicUrl, headers),
        logger,
      }),
      ...sessionRoutes({
        sessions,
        identities,
        labelOf: (issuer) => setup.providers.find((one) => one.issuer === issuer)?.label ?? null,
      }),
      ...strandRoutes({
        strands,
        findPerson: (id) => people.find(id),
        audit: (trx, by, detail) => writeAudit(trx, now(), by, 'account.strands', detail),
      }),
      ...peopleRoutes({
        people,
        strands,
        sessions,
        invitations,
        openQuestions: () => handOver.counts(),
        ownedActivities: createOwnedActivities(db),
        handOver: (from, to) => handOver.handOver(from, to),
        erase: createErasure({
          db,
          bus,
          writeAudit,
          appendEnded,
          deleteMailFiles: (ids, names) => deleteMailFiles(deps.mailFolder, ids, names),
          now,
        }),
        hasCentre: (id) => centres().some((centre) => centre.id === id),
        deliver,
      }),
      ...auditRoutes({ db, writeAudit, now }),
      ...dataProtectionRoutes({ db, now, notice: deps.notice }),
      ...joinRoutes({
        requests,
        identities,
        listPeople: () => people.list(),
        decidersOf: async (row) => {
          const { people: first } = await decidersOf(db, row.role, row.centre)
          return first
        },
        centres,
        deliver,
        limits: createLimits(now, atAllNodes(bus, 'join')),
      }),
    ],
    close() {
      reminders.close()
      ending.close()
      retention.close()
      expiry.close()
    },
  }
}

/** Without a setting the address is that of the request, whose host was checked. */
const homeOf = (publicUrl: string | null, headers: RequestHeaders): string =>
  publicUrl ?? `http://${headers.get('host') ?? '127.0.0.1'}`
