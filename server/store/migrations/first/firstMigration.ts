/** All tables of release 0.1.0. Those that others refer to come first. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createAccountTables } from './accounts.ts'
import { createAuditTables } from './audit.ts'
import { createCampaignTables } from './campaigns.ts'
import { createConnectionTables } from './connections.ts'
import { createInquiryTables } from './inquiries.ts'
import { createLinkTable } from './links.ts'
import { createMailTables } from './mail.ts'
import { createMilestoneTables } from './milestones.ts'
import { createNotificationTables } from './notifications.ts'
import { createOverviewTables } from './overview.ts'
import { createPlanTables } from './plans.ts'
import { createPublicationTables } from './publications.ts'
import { createStoreTables } from './store.ts'
import { createThreadTables } from './threads.ts'
import { createThumbnailTable } from './thumbnails.ts'
import { createWatchTable } from './watches.ts'
import { createWordingTable } from './wording.ts'

export const firstMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createStoreTables(db)
    await createCampaignTables(db)
    await createAccountTables(db)
    await createAuditTables(db)
    await createPlanTables(db)
    await createConnectionTables(db)
    await createThreadTables(db)
    await createMilestoneTables(db)
    await createWatchTable(db)
    await createOverviewTables(db)
    await createPublicationTables(db)
    await createWordingTable(db)
    await createInquiryTables(db)
    await createThumbnailTable(db)
    await createLinkTable(db)
    await createNotificationTables(db)
    await createMailTables(db)
  },
}
