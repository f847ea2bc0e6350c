import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { randomId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { TemplateId, type TemplateRow } from '../../../shared/templates/template.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { requestVoid } from '../../http/send.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { TemplateForm } from '../TemplateForm.tsx'
import { TemplateRows } from '../TemplateRows.tsx'
import { TEMPLATES_KEY, templatesQuery } from '../templateQueries.ts'

/** The templates of the network and of one's own centres. The default export, because it is loaded on demand. */
export default function TemplatesPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Templates – SID workspace`)
  return can(person, 'template.list', {}) ? <Templates person={person} /> : <NotFoundPage />
}

function Templates({ person }: { readonly person: Person }) {
  const list = useQuery(templatesQuery)
  const [written, setWritten] = useState<TemplateId | null>(null)
  const [doomed, setDoomed] = useState<TemplateRow | null>(null)
  const failure = blockingFailureOf(list)
  const templates = list.data?.templates ?? []
  const mayWriteNetwork = can(person, 'template.edit', { centre: null })
  return (
    <Main>
      <PageHead
        title={<Trans>Templates</Trans>}
        lead={<Trans>Activities with their tasks, texts and audience, to begin new ones from.</Trans>}
      >
        {mayWriteNetwork && (
          <Button kind="primary" icon="plus" onPress={() => setWritten(TemplateId.parse(randomId()))}>
            <Trans>New template</Trans>
          </Button>
        )}
      </PageHead>
      {list.isPending && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {list.isSuccess && templates.length === 0 && (
        <EmptyState
          title={<Trans>No templates yet</Trans>}
          lead={<Trans>Open an activity of your plan and choose “Save as template”.</Trans>}
        />
      )}
      {templates.length > 0 && (
        <TemplateRows
          templates={templates}
          renderActions={(template) =>
            can(person, 'template.edit', template) && (
              <>
                {template.centre === null && (
                  <Button onPress={() => setWritten(template.id)}>
                    <Trans>Edit</Trans>
                    <span className="vh"> {template.title}</span>
                  </Button>
                )}
                <Button kind="quiet" icon="trash" onPress={() => setDoomed(template)}>
                  <Trans>Delete</Trans>
                  <span className="vh"> {template.title}</span>
                </Button>
              </>
            )
          }
        />
      )}
      {written !== null && (
        <TemplateForm
          id={written}
          isNew={!templates.some(({ id }) => id === written)}
          onClose={() => setWritten(null)}
        />
      )}
      {doomed !== null && <Deletion template={doomed} onClose={() => setDoomed(null)} />}
    </Main>
  )
}

function Deletion({ template, onClose }: { readonly template: TemplateRow; readonly onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { id, title } = template
  async function remove(): Promise<void> {
    try {
      await requestVoid(`/api/templates/${id}`, { method: 'DELETE' })
      await queries.invalidateQueries({ queryKey: TEMPLATES_KEY })
      showToast(t`Template “${title}” deleted`)
      onClose()
    } catch (error) {
      showToast(refusalTitle(error) ?? t`The template could not be deleted. Try again when you are online.`)
    }
  }
  return (
    <Dialog title={t`Delete the template “${title}”?`} isOpen onClose={onClose}>
      <p>
        <Trans>Activities that were begun from it stay as they are.</Trans>
      </p>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="danger" onPress={() => void remove()}>
          <Trans>Delete template</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
