/** The tables of people, their ways to sign in, and their rights. */
import type { Kysely } from 'kysely'

/** @param db with the tables of campaigns, whose centres memberships name */
export async function createAccountTables(db: Kysely<unknown>): Promise<void> {
  await createPeople(db)
  await createSessions(db)
  await createIdentities(db)
  await createLinks(db)
  await createRequests(db)
  await db.schema
    .createTable('help_access')
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('granted_by', 'text', (c) => c.notNull())
    .addColumn('granted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('help_access_key', ['campaign', 'centre'])
    .execute()
}

/** Several people may share an address, so it is not a key. */
async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('sign_in_name', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('demo', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('language', 'text')
    .addColumn('address', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('standing', 'text', (c) => c.notNull().defaultTo('approved'))
    .addColumn('last_seen_at', 'text')
    .addColumn('access_until', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('erased_at', 'text')
    .execute()
  await db.schema.createIndex('person_address').on('person').column('address').execute()
  await db.schema
    .createTable('membership')
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
    .addColumn('lead', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('membership_key', ['person', 'centre'])
    .execute()
  await db.schema
    .createTable('person_strand')
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('strand', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('person_strand_key', ['person', 'centre', 'strand'])
    .execute()
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('last_used_at', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('agent', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('issuer', 'text')
    .addColumn('subject', 'text')
    .addColumn('provider_session', 'text')
    .execute()
  await db.schema.createIndex('session_person').on('session').column('person').execute()
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
