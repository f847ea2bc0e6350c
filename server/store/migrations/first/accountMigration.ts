/** Real accounts: standings, ways to sign in, requests to join; sessions that their owner can see; mails that are about them. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const accountMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await extendPeople(db)
    await extendSessions(db)
    await createIdentities(db)
    await createLinks(db)
    await createRequests(db)
    await extendMail(db)
  },
}

/** Several people may share an address, so it is no key any more. */
async function extendPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('person').renameColumn('email', 'sign_in_name').execute()
  await db.schema
    .alterTable('person')
    .addColumn('address', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await sql`update person set address = sign_in_name`.execute(db)
  await db.schema.createIndex('person_address').on('person').column('address').execute()
  await db.schema
    .alterTable('person')
    .addColumn('standing', 'text', (c) => c.notNull().defaultTo('approved'))
    .execute()
  for (const column of ['last_seen_at', 'access_until', 'ended_at'])
    await db.schema.alterTable('person').addColumn(column, 'text').execute()
  await sql`update person set standing = 'new'
    where role = 'planner' and not exists (select 1 from membership where membership.person = person.id)`.execute(db)
}

/** Sessions from before go on: the beginning of the hash is as random as an id. */
async function extendSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('session')
    .addColumn('id', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('session')
    .addColumn('last_used_at', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('session')
    .addColumn('agent', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  for (const column of ['issuer', 'subject', 'provider_session'])
    await db.schema.alterTable('session').addColumn(column, 'text').execute()
  await sql`update session set id = substr(token_hash, 1, 22), last_used_at = created_at`.execute(db)
  await db.schema.createIndex('session_id').unique().on('session').column('id').execute()
}

async function createIdentities(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('identity')
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('email_verified', 'integer', (c) => c.notNull())
    .addColumn('linked_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('identity_key', ['issuer', 'subject'])
    .execute()
  await db.schema.createIndex('identity_person').on('identity').column('person').execute()
  await db.schema.createIndex('identity_email').on('identity').column('email').execute()
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_link')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.unique())
    .addColumn('code_hash', 'text')
    .addColumn('browser_hash', 'text')
    .addColumn('invitation', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('spent_at', 'text')
    .execute()
  await db.schema.createIndex('sign_in_link_browser').on('sign_in_link').column('browser_hash').execute()
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('join_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('centre', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('reminded_at', 'text')
    .addColumn('escalated_at', 'text')
    .execute()
  await db.schema.createIndex('join_request_state').on('join_request').columns(['state', 'asked_at']).execute()
  await db.schema.createIndex('join_request_person').on('join_request').column('person').execute()
  await db.schema
    .createTable('join_message')
    .addColumn('request', 'text', (c) => c.notNull().references('join_request.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('join_message_key', ['request', 'number'])
    .execute()
  await db.schema
    .createTable('join_seen')
    .addColumn('request', 'text', (c) => c.notNull().references('join_request.id'))
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('join_seen_key', ['request', 'person'])
    .execute()
}

/** A mail may go to an address that is no person's yet, and be about something other than threads. */
async function extendMail(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mail').addColumn('about', 'text').execute()
  await db.schema.alterTable('mail').addColumn('address', 'text').execute()
}
