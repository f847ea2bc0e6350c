/** What a mail domain suggests about a person's centre. Pure. An address that nobody vouches for suggests nothing. */
import type { AddressMatch } from '../../../shared/accounts/joinRequest.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'

/** Anybody can have an address there, so it proves nothing. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.fr yahoo.de yahoo.co.uk ymail.com icloud.com me.com ' +
    'mac.com aol.com gmx.de gmx.net gmx.at gmx.com gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com ' +
    'tutanota.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it seznam.cz centrum.cz azet.sk ' +
    'wp.pl onet.pl o2.pl interia.pl abv.bg mail.bg mail.ru yandex.ru yandex.com ukr.net i.ua inbox.lv inbox.lt delfi.lv freemail.hu ' +
    'citromail.hu telenet.be skynet.be ziggo.nl kpnmail.nl hotmail.fr hotmail.it hotmail.es outlook.fr outlook.de outlook.es fastmail.com'
  ).split(' '),
)

const domainOf = (address: string): string => address.split('@').at(-1)?.toLowerCase() ?? ''
const isFreeMail = (domain: string): boolean => FREE_MAIL.has(domain)

/** The centres with approved planners of this domain, those with most of them first. */
function centresWithDomain(domain: string, people: readonly Person[]): readonly CentreId[] {
  if (domain === '' || isFreeMail(domain)) return []
  const counts = new Map<CentreId, number>()
  for (const { email, role, standing, memberships } of people) {
    if (role !== 'planner' || standing !== 'approved' || domainOf(email) !== domain) continue
    for (const { centre } of memberships) counts.set(centre, (counts.get(centre) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([centre]) => centre)
}

export interface ClaimedAddress {
  readonly email: string
  /** Whether a link to it was used, or a provider vouches for it. */
  readonly emailVerified: boolean
}

/** The centre that an address proposes; null if it proposes none. */
export function proposeCentre({ email, emailVerified }: ClaimedAddress, people: readonly Person[]): CentreId | null {
  return emailVerified ? (centresWithDomain(domainOf(email), people)[0] ?? null) : null
}

export function matchAddress(
  { email, emailVerified }: ClaimedAddress,
  centre: CentreId | null,
  people: readonly Person[],
): AddressMatch {
  if (!emailVerified) return 'unverified'
  const domain = domainOf(email)
  if (isFreeMail(domain)) return 'free-mail'
  const centres = centresWithDomain(domain, people)
  if (centre !== null && centres.includes(centre)) return 'fits'
  const isOfRole = people.some(
    (one) => centre === null && one.role !== 'planner' && one.standing === 'approved' && domainOf(one.email) === domain,
  )
  if (isOfRole) return 'fits'
  return centres.length > 0 ? 'fits-another' : 'other-domain'
}
