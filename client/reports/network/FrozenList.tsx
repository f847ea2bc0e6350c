import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { FrozenReport } from '../../../shared/reports/frozen.ts'
import { frozenReportHref } from '../../../shared/reports/reportHref.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { frozenReportsQuery, useDeleteFrozen } from './networkQueries.ts'

interface FrozenListProps {
  readonly campaign: CampaignId
  readonly mayDelete: boolean
}

/** Copies of the report that can be cited. */
export function FrozenList({ campaign, mayDelete }: FrozenListProps) {
  const { t } = useLingui()
  const { data } = useQuery(frozenReportsQuery(campaign))
  const [asked, ask] = useState<FrozenReport | null>(null)
  const remove = useDeleteFrozen(campaign)
  if (data === undefined) return null
  function removeNow({ id }: FrozenReport): void {
    ask(null)
    remove.mutate(id, {
      onSuccess: () => showToast(t`Frozen report deleted`),
      onError: (error) => showToast(t`Not deleted: ${refusalTitle(error) ?? t`The server cannot be reached`}.`),
    })
  }
  return (
    <section className="paper pad rail-part" aria-labelledby="frozen">
      <h2 id="frozen">
        <Trans>Frozen versions</Trans>
      </h2>
      {data.frozen.length === 0 && (
        <p className="meta">
          <Trans>No version is frozen yet. A frozen one has its own address and never changes.</Trans>
        </p>
      )}
      <ul className="rail-list">
        {data.frozen.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={frozenReportHref(campaign, one.id)}>{momentOf(one.at)}</Link>
              <small className="meta">
                <Plural value={one.accepted} one="# accepted report" other="# accepted reports" />
                {one.by !== '' && <> · {one.by}</>}
                {one.publishedAt !== null && (
                  <>
                    {' · '}
                    <Trans>published</Trans>
                  </>
                )}
              </small>
            </span>
            {mayDelete && (
              <IconButton icon="trash" label={t`Delete the version of ${momentOf(one.at)}`} onPress={() => ask(one)} />
            )}
          </li>
        ))}
      </ul>
      <Dialog title={t`Delete this frozen report?`} isOpen={asked !== null} onClose={() => ask(null)}>
        <p>
          <Trans>Its address will lead nowhere, even where it has been cited. This cannot be undone.</Trans>{' '}
          {asked !== null && asked.publishedAt !== null && <Trans>Its public page ends as well.</Trans>}
        </p>
        <div className="actions">
          <Button onPress={() => ask(null)}>
            <Trans>Keep report</Trans>
          </Button>
          <Button kind="danger" onPress={() => asked !== null && removeNow(asked)}>
            <Trans>Delete report</Trans>
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
