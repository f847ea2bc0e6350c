/** The app database's history, oldest first. A migration of a release is never changed; a new one is added. */
import type { Migration } from 'kysely/migration'
import { agreedTextsMigration } from './agreedTextsMigration.ts'
import { correctionMigration } from './correctionMigration.ts'
import { currentCampaignMigration } from './currentCampaignMigration.ts'
import { firstMigration } from './first/firstMigration.ts'
import { frozenReportMigration } from './frozenReportMigration.ts'
import { helplineMigration } from './helplineMigration.ts'
import { proposedDisclosureMigration } from './proposedDisclosureMigration.ts'
import { importWordsMigration } from './importWordsMigration.ts'
import { proposalMigration } from './proposalMigration.ts'
import { reportPictureMigration } from './reportPictureMigration.ts'
import { reportPublicationMigration } from './reportPublicationMigration.ts'
import { reportMigration } from './reportMigration.ts'
import { submissionMigration } from './submissionMigration.ts'
import { taskMigration } from './taskMigration.ts'
import { templateMigration } from './templateMigration.ts'
import { translationMigration } from './translationMigration.ts'
import { updateMigration } from './updateMigration.ts'
import { viewMigration } from './viewMigration.ts'

/** Every database of a release has it. Databases from before release 0.1.0 do not: their first one had another name. */
export const FIRST_MIGRATION = '0001-release-0.1.0'

export const migrations: Readonly<Record<string, Migration>> = {
  [FIRST_MIGRATION]: firstMigration,
  '0002-current-campaign': currentCampaignMigration,
  '0003-proposed-disclosure': proposedDisclosureMigration,
  '0004-helplines': helplineMigration,
  '0005-import-words': importWordsMigration,
  '0006-agreed-texts': agreedTextsMigration,
  '0007-tasks': taskMigration,
  '0008-templates': templateMigration,
  '0009-views': viewMigration,
  '0010-proposals': proposalMigration,
  '0011-weekly-update': updateMigration,
  '0012-submissions': submissionMigration,
  '0013-reports': reportMigration,
  '0014-frozen-reports': frozenReportMigration,
  '0015-report-pictures': reportPictureMigration,
  '0016-report-publication': reportPublicationMigration,
  '0017-translations': translationMigration,
  '0018-corrections': correctionMigration,
}
