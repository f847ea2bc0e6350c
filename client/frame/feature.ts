/** A feature's additions to the window. `client/features.ts` combines them. */
import type { ComponentType, FunctionComponent } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import type { Start } from '../../shared/accounts/ownCentres.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import type { IconName } from '../ui/Icon.tsx'

export interface Feature {
  /** Pages for people who are signed in. */
  readonly routes?: readonly PageRoute[]
  /** Pages that need no session. */
  readonly publicRoutes?: readonly PublicRoute[]
  /** By a name for `client/features.ts`, which puts all entries in order. */
  readonly menu?: Readonly<Record<string, MenuEntry>>
}

interface PublicRoute {
  readonly path: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** A page that is loaded on demand, or one of the first script. */
type PageRoute = PagePlace & ({ readonly load: LoadPage } | { readonly Page: ComponentType<PageProps> })

interface PagePlace {
  /** Null for a page that is at the root alone. */
  readonly path: string | null
  /** It is also the start page of some people, at the root. */
  readonly start?: Start
}

type LoadPage = () => Promise<{ readonly default: ComponentType<PageProps> }>

interface PageProps {
  readonly person: Person
}

interface CountProps {
  readonly campaign: Campaign
  /** All in which people can write: nothing that waits in another one is out of sight. */
  readonly open: readonly Campaign[]
  readonly person: Person
}

export interface MenuEntry {
  readonly label: MessageDescriptor
  readonly icon: IconName
  /** For a page that each centre has: the one of the person's own centre. */
  readonly pathOf: (campaign: Campaign, person: Person) => string
  /** Everybody without this. */
  readonly isFor?: (person: Person, campaign: Campaign) => boolean
  /**
   * The place of its link: above one's own centres, in the bar of narrow screens too, only beside wide pages, or in the
   * person's menu.
   */
  readonly place: 'top' | 'bar' | 'side' | 'account'
  /** For others it is only in the menu of narrow screens and in the search. Everybody has the link without this. */
  readonly hasLink?: (person: Person) => boolean
  /** Whether the address is that of the page. Without this it is one that begins with its path. */
  readonly isAt?: (address: string, campaign: Campaign, person: Person) => boolean
  /** How many wait there, beside the label. */
  readonly Count?: FunctionComponent<CountProps>
}
