/** Reports: each centre's account of a campaign, decided on by coordinators, and the network's figures of them. */
import type { Campaign } from '../../shared/campaign.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import type { JointActivity } from '../../shared/reports/figures.ts'
import type { ReportBellItem } from '../../shared/reports/bell.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { createReportAnswers, type ReportWriters } from './files/answerFile.ts'
import { fileRoutes } from './files/fileRoutes.ts'
import { addFrozen, createFrozenReports } from './frozen/frozenReports.ts'
import { frozenRoutes } from './frozen/frozenRoutes.ts'
import { makeFrozen } from './frozen/makeFrozen.ts'
import { publicationRoutes } from './published/publicationRoutes.ts'
import { createPublishedReports, publish } from './published/publishedReports.ts'
import { lastYearRoute } from './lastYearRoute.ts'
import { createAcceptedReports } from './networkReport.ts'
import { networkRoutes } from './networkRoutes.ts'
import { pictureRoutes } from './pictures/pictureRoutes.ts'
import { createReportPictures } from './pictures/reportPictures.ts'
import { startUnnamedPictures } from './pictures/unnamedPictures.ts'
import type { MilestonesOf } from './reportDue.ts'
import { bellOfReports, mailedReports } from './reportNews.ts'
import { createReportRecords } from './reportRecords.ts'
import { startReportReminders } from './reportReminders.ts'
import { reportRoutes } from './reportRoutes.ts'
import { createReportSteps } from './reportSteps.ts'

interface Sources {
  readonly milestonesOf: MilestonesOf
  /** Activities that two centres call one event. */
  readonly jointIn: (campaign: CampaignId) => Promise<readonly JointActivity[]>
  /** Writes reports as files. */
  readonly writers: ReportWriters
}

export function openReports(core: Core, { milestonesOf, jointIn, writers }: Sources) {
  const answerReport = createReportAnswers(core)
  const frozen = createFrozenReports(core.db)
  const pictures = createReportPictures(core.db)
  const published = createPublishedReports(core.db, frozen)
  const records = createReportRecords(core.db)
  const steps = createReportSteps(core)
  const accepted = createAcceptedReports(records)
  const reminders = startReportReminders({
    ...core,
    work: core.work('reminders'),
    records,
    milestonesOf,
    onFailure: core.warn('nobody could be notified of reports that are due'),
  })
  const unnamed = startUnnamedPictures({
    ...core,
    work: core.work('retention'),
    onFailure: core.warn('pictures that no report names could not be deleted'),
  })
  return {
    records,
    pictures,
    published,
    /** Freezes the network's report, and publishes it: for the demonstration. */
    async publishNow(campaign: Campaign, reader: Person, at: Date): Promise<void> {
      const made = await makeFrozen({ ...core, records, accepted, jointIn }, campaign, {
        at,
        workspace: core.home,
        reader,
      })
      if (made === null) return
      await core.db.transaction().execute(async (trx) => {
        await addFrozen(trx, made.row, made.packed)
        await publish(trx, { campaign: campaign.id, frozen: made.row.id, by: reader.id, at })
      })
      published.forget(campaign.id)
    },
    steps,
    accepted,
    reminders,
    unnamed,
    /** The centres that have submitted the report of which a milestone is the deadline. */
    async submittedFor({ campaign, leadsTo }: Milestone): Promise<ReadonlySet<CentreId>> {
      if (leadsTo !== 'reports') return new Set()
      const standings = await records.standings(campaign)
      return new Set(
        [...standings].flatMap(([centre, { state }]) =>
          state === 'submitted' || state === 'accepted' ? [centre] : [],
        ),
      )
    },
    news: {
      bell: (person) => bellOfReports(person, { ...core, records }),
      mail: (person, localiser) => mailedReports(person, localiser, { ...core, records }),
    } satisfies News<ReportBellItem>,
    ...({
      routes: [
        // Before the reports: a file's name would be taken for a centre's.
        ...fileRoutes({ ...core, records, accepted, jointIn, writers, answerReport, pictures }),
        lastYearRoute({ ...core, records, accepted }),
        ...pictureRoutes({ ...core, records, pictures, published }),
        ...reportRoutes({ ...core, records, steps, milestonesOf, pictures }),
        ...frozenRoutes({ ...core, records, accepted, jointIn, writers, answerReport, frozen, pictures, published }),
        ...publicationRoutes({ ...core, frozen, published }),
        ...networkRoutes({ ...core, records, accepted, jointIn }),
      ],
      onMessage(message) {
        if (message.kind !== 'report-changed') return
        const { campaign, owner } = message
        core.live.publish({ topic: 'report', campaign, owner }, (person) => can(person, 'report.read', {}))
      },
      refresh(message) {
        if (message.kind === 'report-changed' && message.owner === 'network') published.forget(message.campaign)
      },
      close() {
        reminders.close()
        unnamed.close()
      },
    } satisfies Feature),
  }
}
