import { PlanEditor } from '../plans/PlanEditor.tsx'
import { LastChange } from '../plans/LastChange.tsx'
import { planDocument } from '../plans/planQueries.ts'
import { Versions } from '../plans/versions/Versions.tsx'
import { DocumentRounds } from './DocumentRounds.tsx'
import { headOf, type PlanPageProps } from './planPageProps.ts'
import { useOpenEntry } from './useOpenEntry.ts'

/** A plan for those who write it. The default export, because it is loaded on demand. */
export default function PlanEditorPage(props: PlanPageProps) {
  const { person, campaign, row } = props
  const document = planDocument(campaign.id, row.centre)
  const [openActivity, setOpenActivity] = useOpenEntry('activity')
  return (
    <DocumentRounds person={person} document={document}>
      {(opened) => (
        <PlanEditor
          {...opened}
          head={headOf(props)}
          day={campaign.day}
          person={person.id}
          openActivity={openActivity}
          onOpenActivity={setOpenActivity}
          renderLastChange={(activity) => <LastChange campaign={campaign.id} centre={row.centre} activity={activity} />}
          notices={
            <>
              <Versions document={document} />
              {opened.notices}
            </>
          }
        />
      )}
    </DocumentRounds>
  )
}
