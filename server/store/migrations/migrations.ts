/** The app database's history, oldest first. A migration that has shipped is never changed; a new one is added. */
import type { Migration } from 'kysely/migration'
import { accountMigration } from './first/accountMigration.ts'
import { answerEntryMigration } from './answerEntryMigration.ts'
import { answerLibraryMigration } from './first/answerLibraryMigration.ts'
import { answerLibrary } from './first/firstAnswerLibraryMigration.ts'
import { auditMigration } from './first/auditMigration.ts'
import { briefingMigration } from './briefingMigration.ts'
import { campaignMigration } from './first/campaignMigration.ts'
import { connectionNotificationMigration } from './notifications/connectionNotificationMigration.ts'
import { campaignNotificationMigration } from './notifications/campaignNotificationMigration.ts'
import { feedDayMigration } from './feedDayMigration.ts'
import { feedMigration } from './feedMigration.ts'
import { hiddenThreadMigration } from './hiddenThreadMigration.ts'
import { helpAccessMigration } from './helpAccessMigration.ts'
import { historyMigration } from './first/historyMigration.ts'
import { inquiryMigration } from './inquiryMigration.ts'
import { inquiryNoteMigration } from './inquiryNoteMigration.ts'
import { languageMigration } from './first/languageMigration.ts'
import { mailMigration } from './first/mailMigration.ts'
import { overviewMigration } from './overviewMigration.ts'
import { planThemesMigration } from './planThemesMigration.ts'
import { linkMigration } from './linkMigration.ts'
import { milestoneMigration } from './milestoneMigration.ts'
import { noteMigration } from './noteMigration.ts'
import { pairMigration } from './first/pairMigration.ts'
import { firstMigration } from './first/firstMigration.ts'
import { activityChangeMigration } from './first/activityChangeMigration.ts'
import { connectionMigration } from './first/connectionMigration.ts'
import { threadMigration } from './first/threadMigration.ts'
import { threadAnchorMigration } from './first/threadAnchorMigration.ts'
import { strandMigration } from './strandMigration.ts'
import { thumbnailMigration } from './thumbnailMigration.ts'
import { oneNotificationMigration } from './notifications/oneNotificationMigration.ts'
import { notifiedMigration } from './notifications/notifiedMigration.ts'
import { reminderMessageMigration } from './notifications/reminderMessageMigration.ts'
import { reminderWordsMigration } from './notifications/reminderWordsMigration.ts'
import { preparedMigration } from './preparedMigration.ts'
import { waitingHelpMigration } from './waitingHelpMigration.ts'
import { wordingMigration } from './wordingMigration.ts'
import { watchMigration } from './notifications/watchMigration.ts'
import { publicationMigration } from './publicationMigration.ts'
import { storeIdentityMigration } from './storeIdentityMigration.ts'
import { reasonMigration } from './first/reasonMigration.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': firstMigration,
  '0002-activity-changes': activityChangeMigration,
  '0003-connections': connectionMigration,
  '0004-threads': threadMigration,
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
  '0033-thumbnails': thumbnailMigration,
  '0035-inquiry-notes': inquiryNoteMigration,
  '0036-links': linkMigration,
  '0037-wording': wordingMigration,
  '0038-answer-entries': answerEntryMigration,
  '0039-reminder-messages': reminderMessageMigration,
  '0040-store-identity': storeIdentityMigration,
  '0041-hidden-threads': hiddenThreadMigration,
  '0042-waiting-help': waitingHelpMigration,
  '0043-one-notification': oneNotificationMigration,
}
