/** Signing in, joining, and who is who. */
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import type { SessionView } from '../../shared/accounts/session.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { atAllNodes } from '../bus/limitsOverNodes.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { Route } from '../http/route.ts'
import { deleteMailFiles, deleteMailFilesBefore } from '../mail/mailFiles.ts'
import { createLimits } from '../pacing/limits.ts'
import { createOwnedActivities } from '../plans/ownedActivities.ts'
import type { Database } from '../store/database.ts'
import { aboutColumn } from './accountMailAbout.ts'
import {
  composeAccountMail,
  queueAccountMail,
  queueMailToAddress,
  type AccountMailWords,
  type JoinMailFacts,
} from './accountMails.ts'
import { createAttempts } from './attempts.ts'
import { createFailedSignIns } from './audit/failedSignIns.ts'
import { auditRoutes } from './audit/routes.ts'
import { PENDING_PROOF_S, PendingProof } from './completeSignIn.ts'
import { dataProtectionRoutes } from './dataProtectionRoutes.ts'
import { endIfOver, startEndingAccess } from './endAccess.ts'
import { createErasure } from './erasure/erase.ts'
import { helpAccessRoutes } from './helpAccessRoutes.ts'
import { createIdentities, isKnownAddress } from './identities.ts'
import { createInvitations } from './invitations.ts'
import { decidersOf } from './joining/deciders.ts'
import { createJoinRequests } from './joining/joinRequests.ts'
import { startReminders } from './joining/reminders.ts'
import { joinRoutes } from './joining/routes.ts'
import { noticeOf } from './noticeOf.ts'
import { createOidcClient, Flow } from './oidc/client.ts'
import { FLOW_S, oidcRoutes } from './oidc/routes.ts'
import { peopleRoutes } from './peopleRoutes.ts'
import { startRetention } from './retention/retention.ts'
import { ROLE_MESSAGES } from './roleMessages.ts'
import { accountRoutes } from './routes.ts'
import { createSealer } from './sealer.ts'
import { startExpiringSessions } from './sessionExpiry.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { createSignIn } from './signIn.ts'
import { createKnownMailbox } from './signInLinks/knownMailbox.ts'
import { createLinkLimits } from './signInLinks/linkLimits.ts'
import { linkRoutes } from './signInLinks/linkRoutes.ts'
import { createSignInLinks } from './signInLinks/signInLinks.ts'
import { strandRoutes } from './strands/strandRoutes.ts'

/** Other features' data on people: it goes with them, or after its time. */
interface OthersData {
  readonly deleteInquiriesBefore: (leased: Database, before: Date) => Promise<unknown>
  readonly deleteOldTranslations: (leased: Database, now: Date) => Promise<unknown>
  /** The open questions that people look after. */
  readonly handOver: {
    readonly counts: () => Promise<ReadonlyMap<PersonId, number>>
    /** @returns how many questions have a new owner now */
    readonly handOver: (from: PersonId, to: PersonId) => Promise<number>
  }
}

export function openAccounts(core: Core, others: OthersData) {
  const { home, people, setup, warn } = core
  const stores = createStores(core)
  const jobs = startJobs(core, others)
  const facts = { requests: stores.requests, people, centres: core.campaigns.allCentres }
  return {
    ...stores,
    ...jobs,
    /** Words of a mail about an account. */
    wordsAbout: (about: string, localiser: Localiser, leased: Database): Promise<AccountMailWords | null> =>
      composeAccountMail(
        {
          links: createSignInLinks(leased, core.now),
          factsOf: (id, words) => factsOf(facts, id, words),
          home,
          repliesAreRead: (setup.mail.helpdesk ?? null) !== null,
        },
        aboutColumn.read(about),
        localiser,
      ),
    ...({
      routes: [...helpAccessRoutes(core), ...routesOfSignIn(core, stores), ...routesOfPeople(core, stores, others)],
      onMessage(message) {
        if (message.kind === 'join-changed')
          publishJoin(core, stores, message.request).catch(warn('a change was not published'))
        if (message.kind !== 'help-access-changed') return
        const { campaign, centre } = message
        core.live.publish({ topic: 'help-access', campaign, centre }, (person) => can(person, 'plan.read', { centre }))
      },
      close() {
        for (const job of Object.values(jobs)) job.close()
      },
    } satisfies Feature),
  }
}

type Stores = ReturnType<typeof createStores>

function createStores({ db, bus, now, audit: writeAudit }: Core) {
  const links = createSignInLinks(db, now)
  return {
    identities: createIdentities(db),
    links,
    invitations: createInvitations({ db, bus, links, writeAudit, now }),
    requests: createJoinRequests({ db, bus, queueMail: queueAccountMail, writeAudit, now }),
  }
}

function startJobs(core: Core, { deleteInquiriesBefore, deleteOldTranslations }: OthersData) {
  const { bus, clock, logger, now, setup, warn } = core
  const work = core.work('retention')
  return {
    reminders: startReminders({
      work: core.work('reminders'),
      bus,
      clock,
      queueMail: queueAccountMail,
      now,
      onFailure: warn('nobody could be reminded of join requests'),
    }),
    ending: startEndingAccess({
      work,
      bus,
      clock,
      writeAudit: core.audit,
      appendEnded: core.appendEnded,
      now,
      onFailure: warn('access that is over could not be ended'),
    }),
    expiry: startExpiringSessions({
      work,
      bus,
      clock,
      // Sessions last by the clock on the wall.
      now: () => new Date(),
      onFailure: warn('sessions that are over could not be ended'),
    }),
    retention: startRetention({
      work,
      clock,
      now,
      secret: setup.signIn.secret,
      settings: setup.retention,
      deleteInquiriesBefore,
      deleteOldTranslations,
      deleteMailFilesBefore: (before) => deleteMailFilesBefore(setup.mail.folder, before),
      onFreed: (freed) => logger.info(freed, 'contents of submissions that nobody decided on were deleted'),
      onFailure: warn('what was stored long enough could not be deleted'),
    }),
  }
}

const mailIsDue = ({ bus }: Core) => bus.publish({ kind: 'mail-due' })

function routesOfSignIn(core: Core, { identities, links, invitations }: Stores): readonly Route[] {
  const { db, bus, now, logger, people, sessions, homeOf, setup } = core
  const { signIn, demo } = setup
  const clients = signIn.providers.map((provider) => createOidcClient(provider, signIn.providerTimeoutS))
  const shared = wayIn(core)
  return [
    ...accountRoutes({
      people,
      sessions,
      attempts: createAttempts(bus),
      recordFailure: shared.recordFailure,
      viewOf: shared.viewOf,
      signInOptions: async () => ({
        providers: signIn.providers.map(({ id, label }) => ({ id, label })),
        mail: signIn.mailSignIn,
        ...(demo === null ? { demo: null } : await demo.signInOptions()),
      }),
      demoPassword: demo?.password ?? null,
      async endAtProvider(cookie, headers) {
        const issuer = await sessions.issuerOf(cookie)
        const client = clients.find(({ config }) => config.issuer === issuer)
        return (await client?.endSession(homeOf(headers)).catch(() => null)) ?? null
      },
    }),
    ...linkRoutes({
      ...shared,
      links,
      invitations,
      linkLimits: createLinkLimits(bus, () => now().getTime()),
      isKnownAddress: (email) => isKnownAddress(db, email),
      mailSignIn: signIn.mailSignIn,
      async sendLink(link, email) {
        await queueMailToAddress(db, email, { kind: 'sign-in-link', link }, now())
        mailIsDue(core)
      },
    }),
    ...oidcRoutes({ ...shared, clients, flows: createSealer(signIn.secret, 'sign-in', FLOW_S, Flow), homeOf, logger }),
    ...sessionRoutes({
      sessions,
      identities,
      labelOf: (issuer) => signIn.providers.find((one) => one.issuer === issuer)?.label ?? null,
    }),
  ]
}

/** The requirements of each way to sign in. */
function wayIn({ db, now, people, sessions, mayKeepSession, setup, audit: writeAudit }: Core) {
  const { secret, mailSignIn } = setup.signIn
  const secure = setup.publicUrl?.startsWith('https:') === true
  return {
    mayKeepSession,
    signIn: createSignIn({ db, writeAudit, asksForOldMail: mailSignIn, now }),
    sessions,
    recordFailure: createFailedSignIns({ db, writeAudit, now }),
    pending: createSealer(secret, 'new way in', PENDING_PROOF_S, PendingProof),
    viewOf: async (person: Person): Promise<SessionView> => ({
      person,
      standing: person.standing,
      language: await people.languageOf(person.id),
    }),
    secure,
    knownMailbox: createKnownMailbox(secret, secure),
  }
}

function routesOfPeople(core: Core, stores: Stores, { handOver }: OthersData): readonly Route[] {
  const { db, bus, now, people, strands, sessions, campaigns, appendEnded, setup, audit: writeAudit } = core
  const { identities, invitations, requests } = stores
  const deliver = () => mailIsDue(core)
  return [
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
        deleteMailFiles: (ids, names) => deleteMailFiles(setup.mail.folder, ids, names),
        now,
      }),
      endIfOver: (person) => endIfOver(db, person, { bus, writeAudit, appendEnded, now }),
      hasCentre: (id) => campaigns.allCentres().some((centre) => centre.id === id),
      deliver,
    }),
    ...auditRoutes({ db, writeAudit, now }),
    ...dataProtectionRoutes({ db, now, notice: noticeOf(setup) }),
    ...joinRoutes({
      requests,
      identities,
      listPeople: () => people.list(),
      decidersOf: async (row) => {
        const { people: first } = await decidersOf(db, row.role, row.centre)
        return first
      },
      centres: campaigns.allCentres,
      deliver,
      limits: createLimits(now, atAllNodes(bus, 'join')),
    }),
  ]
}

interface FactsDeps extends Pick<Stores, 'requests'>, Pick<Core, 'people'> {
  readonly centres: Core['campaigns']['allCentres']
}

async function factsOf(
  { requests, people, centres }: FactsDeps,
  id: JoinRequestId,
  localiser: Localiser,
): Promise<JoinMailFacts | null> {
  const row = await requests.find(id)
  const person = row === null ? null : await people.find(row.person)
  if (row === null || person === null) return null
  const messages = await requests.messages([id])
  const centre = centres().find((one) => one.id === row.centre)
  return {
    name: person.name,
    centre: centre?.name ?? localiser.text(ROLE_MESSAGES[row.role]),
    words: row.words === '' ? (messages.at(-1)?.words ?? '') : row.words,
    isOpen: row.state === 'waiting' || row.state === 'asked',
  }
}

/** Sent to the person who asks to join, and to the deciders. */
async function publishJoin({ live }: Core, { requests }: Stores, id: JoinRequestId): Promise<void> {
  const row = await requests.find(id)
  if (row === null) return
  const centre = row.role === 'planner' ? row.centre : null
  live.publish({ topic: 'join' }, (person) => person.id === row.person || can(person, 'join.approve', { centre }))
}
