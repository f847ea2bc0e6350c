/** The app database's history, oldest first. A migration that has shipped is never changed; a new one is added. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { accountMigration } from './accountMigration.ts'
import { answerLibraryMigration } from './answerLibraryMigration.ts'
import { answerLibrary } from './firstAnswerLibraryMigration.ts'
import { auditMigration } from './auditMigration.ts'
import { briefingMigration } from './briefingMigration.ts'
import { campaignMigration } from './campaignMigration.ts'
import { connectionNotificationMigration } from './notifications/connectionNotificationMigration.ts'
import { campaignNotificationMigration } from './notifications/campaignNotificationMigration.ts'
import { feedDayMigration } from './feedDayMigration.ts'
import { feedMigration } from './feedMigration.ts'
import { helpAccessMigration } from './helpAccessMigration.ts'
import { historyMigration } from './historyMigration.ts'
import { inquiryMigration } from './inquiryMigration.ts'
import { languageMigration } from './languageMigration.ts'
import { linkMigration } from './linkMigration.ts'
import { mailMigration } from './mailMigration.ts'
import { overviewMigration } from './overviewMigration.ts'
import { planThemesMigration } from './planThemesMigration.ts'
import { milestoneMigration } from './milestoneMigration.ts'
import { noteMigration } from './noteMigration.ts'
import { pairMigration } from './pairMigration.ts'
import { strandMigration } from './strandMigration.ts'
import { notifiedMigration } from './notifications/notifiedMigration.ts'
import { reminderWordsMigration } from './notifications/reminderWordsMigration.ts'
import { preparedMigration } from './preparedMigration.ts'
import { threadAnchorMigration } from './threadAnchorMigration.ts'
import { wordingMigration } from './wordingMigration.ts'
import { watchMigration } from './notifications/watchMigration.ts'
import { publicationMigration } from './publicationMigration.ts'
import { reasonMigration } from './reasonMigration.ts'

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('demo', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('centre')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('country', 'text', (c) => c.notNull())
      .addColumn('country_name', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_known', 'integer', (c) => c.notNull())
      .addColumn('languages', 'text', (c) => c.notNull())
      .addColumn('website', 'text')
      .addColumn('certain', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('membership')
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addColumn('lead', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('membership_key', ['person', 'centre'])
      .execute()
    await db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('session_person').on('session').column('person').execute()
    await db.schema
      .createTable('campaign')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('closed', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('campaign_centre')
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addPrimaryKeyConstraint('campaign_centre_key', ['campaign', 'centre'])
      .execute()
    await db.schema
      .createTable('plan')
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('started_by', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('theme', 'text', (c) => c.notNull())
      .addColumn('activities', 'integer', (c) => c.notNull())
      .addColumn('starts_on', 'text')
      .addColumn('ends_on', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('plan_key', ['campaign', 'centre'])
      .execute()
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('done_once')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
  },
}

const activityChanges: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('activity_change')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('activity', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('people', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('activity_change_key', ['campaign', 'centre', 'activity'])
      .execute()
  },
}

const connections: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('connection')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('pair', 'text', (c) => c.notNull())
      .addColumn('asker', 'text', (c) => c.notNull())
      .addColumn('asker_activity', 'text', (c) => c.notNull())
      .addColumn('asker_title', 'text', (c) => c.notNull())
      .addColumn('asked', 'text', (c) => c.notNull())
      .addColumn('asked_activity', 'text', (c) => c.notNull())
      .addColumn('asked_title', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('reasons', 'text', (c) => c.notNull())
      .addColumn('last_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('connection_pair', ['campaign', 'pair'])
      .execute()
    await db.schema
      .createTable('connection_act')
      .addColumn('connection', 'text', (c) => c.notNull().references('connection.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('connection_act_key', ['connection', 'number'])
      .execute()
    await db.schema
      .createTable('suggestion_answer')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('pair', 'text', (c) => c.notNull())
      .addColumn('a', 'text', (c) => c.notNull())
      .addColumn('b', 'text', (c) => c.notNull())
      .addColumn('a_centre', 'text', (c) => c.notNull())
      .addColumn('b_centre', 'text', (c) => c.notNull())
      .addColumn('a_title', 'text', (c) => c.notNull())
      .addColumn('b_title', 'text', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('suggestion_answer_key', ['campaign', 'centre', 'pair'])
      .execute()
    await db.schema
      .createTable('suggestion_visit')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('pairs', 'text', (c) => c.notNull())
      .addColumn('before', 'text')
      .addPrimaryKeyConstraint('suggestion_visit_key', ['person', 'campaign', 'centre'])
      .execute()
  },
}

const threads: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('thread')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('centres', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('audience', 'text', (c) => c.notNull())
      .addColumn('to_helpdesk', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('owner', 'text')
      .addColumn('started_by', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('last_at', 'text', (c) => c.notNull())
      .addColumn('last_number', 'integer', (c) => c.notNull())
      .addColumn('answered_at', 'text')
      .addColumn('snoozed_until', 'text')
      .addUniqueConstraint('thread_once', ['started_by', 'idempotency_key'])
      .execute()
    await db.schema.createIndex('thread_document').on('thread').column('document').execute()
    await db.schema
      .createIndex('thread_queue')
      .on('thread')
      .columns(['campaign', 'to_helpdesk', 'state', 'started_at', 'id'])
      .execute()
    await db.schema
      .createTable('thread_comment')
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint('thread_comment_key', ['thread', 'number'])
      .addUniqueConstraint('thread_comment_once', ['thread', 'author', 'idempotency_key'])
      .execute()
    await db.schema
      .createTable('thread_reading')
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('thread_reading_key', ['thread', 'person'])
      .execute()
    await db.schema
      .createTable('notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('notification_person').on('notification').columns(['person', 'at']).execute()
  },
}

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-activity-changes': activityChanges,
  '0003-connections': connections,
  '0004-threads': threads,
  '0005-mail': mailMigration,
  '0006-thread-anchors': threadAnchorMigration,
  '0007-kept-answers': answerLibrary,
  '0008-campaign-fields': campaignMigration,
  '0009-answer-library': answerLibraryMigration,
  '0010-language': languageMigration,
  '0011-reasons': reasonMigration,
  '0012-activity-history': historyMigration,
  '0013-pairs-of-centres': pairMigration,
  '0014-accounts': accountMigration,
  '0015-audit': auditMigration,
  '0016-help-access': helpAccessMigration,
  '0017-connection-notifications': connectionNotificationMigration,
  '0018-internal-notes': noteMigration,
  '0019-themes-of-plans': planThemesMigration,
  '0020-overview': overviewMigration,
  '0021-milestones': milestoneMigration,
  '0022-prepared-campaigns': preparedMigration,
  '0023-watches': watchMigration,
  '0024-briefings': briefingMigration,
  '0025-calendar-feeds': feedMigration,
  '0026-campaign-notifications': campaignNotificationMigration,
  '0027-strands': strandMigration,
  '0028-notified': notifiedMigration,
  '0029-reminder-words': reminderWordsMigration,
  '0030-days-of-feeds': feedDayMigration,
  '0031-publications': publicationMigration,
  '0032-inquiries': inquiryMigration,
  '0036-links': linkMigration,
  '0037-wording': wordingMigration,
}
