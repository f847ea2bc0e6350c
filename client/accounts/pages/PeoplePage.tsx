import { useState, type ComponentProps } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Account } from '../../../shared/accounts/people.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { AccountForm } from '../AccountForm.tsx'
import type { CentreOption } from '../CentreChoice.tsx'
import { InviteForm } from '../InviteForm.tsx'
import { peopleQuery, useChangeAccount } from '../peopleQueries.ts'
import { PeopleTable, waitsForReturn } from '../PeopleTable.tsx'
import { useNamedCentres } from './useNamedCentres.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { containsEachWord } from '../../ui/containsEachWord.ts'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { Main } from '../../ui/Main.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { StrandDialog } from '../StrandDialog.tsx'

/**
 * The list of people: everybody for coordinators, their own centre for lead planners. The default export: it is loaded
 * on demand.
 */
export default function PeoplePage({ person }: { readonly person: Person }) {
  const led = person.memberships.find(({ centre }) => can(person, 'account.read', { centre }))
  const isWhole = can(person, 'account.read', { centre: null })
  if (!isWhole && led === undefined) return <NotFoundPage />
  return <People viewer={person} centre={isWhole ? null : (led?.centre ?? null)} />
}

function People({ viewer, centre }: { readonly viewer: Person; readonly centre: CentreId | null }) {
  const { t } = useLingui()
  const mayChange = can(viewer, 'account.change', {})
  const [strandsOf, setStrandsOf] = useState<{ readonly id: Account['id']; readonly centre: CentreId } | null>(null)
  usePageTitle(t`People – SID workspace`)
  const [words, setWords] = useState('')
  const [openId, setOpen] = useOpenEntry('person')
  const [onlyReturning, setOnlyReturning] = useState(false)
  const list = useQuery(peopleQuery(centre))
  const centres = useNamedCentres()
  const failure = blockingFailureOf(list)
  const people = list.data?.people ?? []
  const open = people.find(({ id }) => id === openId)
  const inStrands = people.find(({ id }) => id === strandsOf?.id)
  const returning = people.filter(waitsForReturn).length
  const groups = groupsOf(onlyReturning && returning > 0 ? people.filter(waitsForReturn) : people, centres, words)
  const giveBack = useGiveBack()
  const onOpen = mayChange ? (id: Account['id']) => setOpen(id) : null
  const strandsIn = (of: CentreId | null) =>
    of !== null && can(viewer, 'account.read', { centre: of })
      ? ({ id }: Account) => setStrandsOf({ id, centre: of })
      : null
  return (
    <Main>
      <PageHead title={<Trans>People</Trans>}>{mayChange && <InviteByAddress centres={centres} />}</PageHead>
      <SearchInput label={t`Search people and centres`} value={words} onChange={setWords} />
      <OfflineCallout query={list} />
      {list.isPending && <Skeleton lines={8} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.isSuccess && groups.length === 0 && (
        <p className="lead">
          <Trans>Nobody was found.</Trans>
        </p>
      )}
      {mayChange && returning > 0 && (
        <WithoutAccess returning={returning} onlyThese={onlyReturning} onOnlyThese={setOnlyReturning} />
      )}
      {groups.map((group) => (
        <PeopleGroup
          key={group.id ?? 'network'}
          group={group}
          onOpen={onOpen}
          onStrands={strandsIn(group.id)}
          onReturn={mayChange ? giveBack : null}
        />
      ))}
      <Sheet title={open?.name ?? ''} isOpen={open !== undefined} onClose={() => setOpen(null)}>
        {open !== undefined && (
          <AccountForm key={open.id} person={open} people={people} centres={centres} onDone={() => setOpen(null)} />
        )}
      </Sheet>
      {strandsOf !== null && inStrands !== undefined && (
        <StrandDialog person={inStrands} centre={strandsOf.centre} onClose={() => setStrandsOf(null)} />
      )}
    </Main>
  )
}

function InviteByAddress({ centres }: { readonly centres: readonly CentreOption[] }) {
  const { t } = useLingui()
  const [isInviting, setInviting] = useState(false)
  return (
    <>
      <Button icon="mail" onPress={() => setInviting(true)}>
        <Trans>Invite by address</Trans>
      </Button>
      <Sheet title={t`Invite by address`} isOpen={isInviting} onClose={() => setInviting(false)}>
        <InviteForm centres={centres} onDone={() => setInviting(false)} />
      </Sheet>
    </>
  )
}

/** Gives access again to somebody who lost it when a backup was restored. */
function useGiveBack(): (person: Account) => void {
  const { t } = useLingui()
  const change = useChangeAccount()
  return ({ id, name }) => {
    const onSuccess = () => showToast(t`${name} has access again.`)
    const onError = () => showToast(t`${name} has no access yet. Try again.`)
    change.mutate({ id, ended: false }, { onSuccess, onError })
  }
}

interface WithoutAccessProps {
  /** How many wait for their access. */
  readonly returning: number
  readonly onlyThese: boolean
  readonly onOnlyThese: (only: boolean) => void
}

/** Says that people lost their access when a backup was restored. */
function WithoutAccess({ returning, onlyThese, onOnlyThese }: WithoutAccessProps) {
  const { t } = useLingui()
  return (
    <Callout kind="warning">
      <p>
        <Plural
          value={returning}
          one="# person has no access since a backup was restored."
          other="# people have no access since a backup was restored."
        />{' '}
        <Trans>We do not know whose access had ended. Restore it for people who still need it.</Trans>
      </p>
      <LabelledCheckbox label={t`Show only these`} chosen={onlyThese} onChange={onOnlyThese} />
    </Callout>
  )
}

interface Group {
  /** Null for people without a centre. */
  readonly id: CentreId | null
  /** Null for the network's own people, and for people without a place yet. */
  readonly label: string | null
  readonly members: readonly Account[]
  readonly hasLead: boolean
}

interface PeopleGroupProps extends Pick<ComponentProps<typeof PeopleTable>, 'onOpen' | 'onStrands' | 'onReturn'> {
  readonly group: Group
}

/** The people of one centre, or those of none. */
function PeopleGroup({ group: { id, label, members, hasLead }, onOpen, onStrands, onReturn }: PeopleGroupProps) {
  const { t } = useLingui()
  return (
    <section className="people-group" aria-label={label ?? t`Network`}>
      <h2>{label ?? <Trans>Network</Trans>}</h2>
      {!hasLead && (
        <p className="hint">
          <Trans>No lead planner: requests go to the coordinators.</Trans>
        </p>
      )}
      <PeopleTable
        label={label ?? t`Network`}
        people={members}
        centre={id}
        onOpen={onOpen}
        onStrands={onStrands}
        onReturn={onReturn}
      />
    </section>
  )
}

/** By centre in the order of their countries, the network's own people last. */
function groupsOf(people: readonly Account[], centres: readonly CentreOption[], words: string): readonly Group[] {
  const matches = (person: Account, place: string): boolean =>
    containsEachWord(`${person.name} ${person.email} ${place}`, words)
  const ofCentres = centres.flatMap(({ id, countryName, name }): Group[] => {
    const all = people.filter(
      ({ role, memberships }) => role === 'planner' && memberships.some(({ centre }) => centre === id),
    )
    const members = all.filter((person) => matches(person, `${countryName} ${name}`))
    const hasLead = all.some(
      ({ standing, memberships }) =>
        standing === 'approved' && memberships.some(({ centre, lead }) => centre === id && lead),
    )
    const label = id.includes('-') ? `${countryName} – ${name}` : countryName
    return members.length === 0 ? [] : [{ id, label, members, hasLead }]
  })
  const others = people.filter(({ role, memberships }) => role !== 'planner' || memberships.length === 0)
  const members = others.filter((person) => matches(person, ''))
  return members.length === 0 ? ofCentres : [...ofCentres, { id: null, label: null, members, hasLead: true }]
}
