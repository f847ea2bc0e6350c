import { useState } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { HelplineEntry, HelplineFields, HelplineState } from '../../../shared/helplines/helpline.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { languageName } from '../../fields/languages.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { dayOfMoment } from '../../ui/formats/when.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { Main } from '../../ui/Main.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { HelplineForm } from '../HelplineForm.tsx'
import { helplinesQuery, useChangeHelpline } from '../helplineQueries.ts'
import '../helplines.css'

const STATE_LABELS: Readonly<Record<HelplineState, MessageDescriptor>> = {
  none: msg`Not entered yet`,
  changed: msg`Waits for a confirmation`,
  confirmed: msg`Confirmed`,
  old: msg`Confirm again: a year has passed`,
}

/** The register of helplines. The default export, because it is loaded on demand. */
export default function HelplinesPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Helplines – SID workspace`)
  const list = useQuery(helplinesQuery)
  const failure = blockingFailureOf(list)
  const [editedCentre, edit] = useState<CentreId | null>(null)
  const all = list.data?.helplines ?? []
  const edited = all.find(({ centre }) => centre === editedCentre) ?? null
  const isOurs = ({ centre }: HelplineEntry) => person.memberships.some((membership) => membership.centre === centre)
  const entries = [...all.filter(isOurs), ...all.filter((entry) => !isOurs(entry))]
  return (
    <Main>
      <PageHead
        title={<Trans>Helplines</Trans>}
        lead={
          <Trans>
            The public page “Find your helpline” shows what coordinators have confirmed, for every country of the
            network. Entries are confirmed again each year.
          </Trans>
        }
      >
        <a className="btn" href="/en/helplines" target="_blank" rel="noreferrer">
          <Trans>See public page</Trans>
        </a>
      </PageHead>
      {list.isPending && <Skeleton lines={8} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {entries.length > 0 && (
        <ul className="paper helpline-list">
          {entries.map((entry) => (
            <Entry key={entry.centre} entry={entry} person={person} onEdit={() => edit(entry.centre)} />
          ))}
        </ul>
      )}
      {entries.some(({ countryName }) => countryName.endsWith('*')) && <KosovoFootnote />}
      <Sheet title={t`Helpline: ${edited?.countryName ?? ''}`} isOpen={edited !== null} onClose={() => edit(null)}>
        {edited !== null && <HelplineForm key={edited.centre} entry={edited} onClose={() => edit(null)} />}
      </Sheet>
    </Main>
  )
}

interface EntryProps {
  readonly entry: HelplineEntry
  readonly person: Person
  readonly onEdit: () => void
}

function Entry({ entry, person, onEdit }: EntryProps) {
  const { t, i18n } = useLingui()
  const { centre, country, countryName, fields, state, version, changedAt, changedBy } = entry
  const { confirm } = useChangeHelpline(centre)
  const day = changedAt === null ? '' : dayOfMoment(changedAt)
  return (
    <li>
      <span className="with-flag">
        <Flag country={country} />
        <b>{countryName}</b>
      </span>
      <div>
        {fields !== null && <PublicFields fields={fields} />}
        <p className="meta">
          {i18n._(STATE_LABELS[state])}
          {changedAt !== null && (
            <>
              {' · '}
              <Trans>
                changed on {day} by {changedBy}
              </Trans>
            </>
          )}
        </p>
      </div>
      <span className="row">
        {can(person, 'helpline.edit', { centre }) && (
          <Button onPress={onEdit}>
            <Trans>
              Edit<span className="vh"> helpline of {countryName}</span>
            </Trans>
          </Button>
        )}
        {(state === 'changed' || state === 'old') && can(person, 'helpline.confirm', {}) && (
          <Button
            kind="primary"
            icon="check"
            working={confirm.isPending}
            onPress={() =>
              confirm.mutate(version, {
                onSuccess: () => showToast(t`Helpline confirmed: it is public`),
                onError: (error) =>
                  showToast(refusalTitle(error) ?? t`Not confirmed: the server cannot be reached. Try again.`),
              })
            }
          >
            <Trans>
              Confirm<span className="vh"> helpline of {countryName}</span>
            </Trans>
          </Button>
        )}
      </span>
    </li>
  )
}

/** The parts of an entry that the public will read. */
function PublicFields({ fields }: { readonly fields: HelplineFields }) {
  return (
    <>
      <span dir="auto">{fields.name}</span>
      {fields.number !== null && <span> · {fields.number}</span>}
      <p className="meta">
        {[fields.hours, listWithCommas(fields.languages.map(languageName))].filter((part) => part !== '').join(' · ')}
      </p>
      {[fields.chat, fields.hotline].map(
        (address) =>
          address !== null && (
            <p className="meta" key={address}>
              <OutsideLink href={address}>{address}</OutsideLink>
            </p>
          ),
      )}
    </>
  )
}
