import { type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, NavLink } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { CampaignSwitch } from '../../campaigns/CampaignSwitch.tsx'
import { useWaitingRequests } from '../../accounts/joining/joinQueries.ts'
import { Count } from '../../ui/Count.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { ownCentresOf, startsAtOverview } from './ownCentres.ts'
import { WaitingCount } from './WaitingCount.tsx'
import { RequestsWaiting } from './waitingWords.tsx'
import { Brand } from '../../ui/Brand.tsx'

/** Not everybody has these. */
const InquiryItem = latePart(() => import('./InquiryItem.tsx'), { failed: 'nothing' })
const ModerationItem = latePart(() => import('./ModerationItem.tsx'), { failed: 'nothing' })

interface NavigationProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly placeOf: (centre: string) => string
  /** The path of the page that is shown. */
  readonly path: string
  /** At its foot. */
  readonly children: ReactNode
}

/** The links of the frame to the main pages. */
export function Navigation({ person, campaign, placeOf, path, children }: NavigationProps) {
  const { t } = useLingui()
  const own = ownCentresOf(person)
  const [first] = own
  const hasHome = first !== undefined
  const atRoot = path === '/' && !hasHome
  const isAtOverview = path.startsWith('/overview/') || (atRoot && startsAtOverview(person))
  // Without another home the list of the current campaign is at the root.
  const isListAtRoot = atRoot && !startsAtOverview(person)
  const listPath = isListAtRoot ? '/' : `/plans/${campaign.id}`
  const isOwnPlan = own.some(({ centre }) => path === `/plans/${campaign.id}/${centre}`)
  // The plan of another centre is one of all plans.
  const isInList = isListAtRoot || (path.startsWith('/plans/') && !isOwnPlan)
  return (
    <nav className="nav" aria-label={t`Workspace`}>
      <div className="nav-in">
        <NavLink className="brand" to="/">
          <Brand />
        </NavLink>
        <CampaignSwitch current={campaign} />
        <ul>
          {can(person, 'queue.read', {}) && <QueueItem campaign={campaign} />}
          {hasHome && (
            <li className="wide-only">
              <NavLink to="/" end>
                <Icon name="check" />
                <span>
                  <Trans>What waits</Trans>
                </span>
              </NavLink>
            </li>
          )}
          <CentreItems own={own} campaign={campaign} placeOf={placeOf} />
          <li>
            <Link to={`/overview/${campaign.id}`} aria-current={isAtOverview ? 'page' : undefined}>
              <Icon name="network" />
              <span>
                <Trans>Overview</Trans>
              </span>
            </Link>
          </li>
          <li>
            <Link to={listPath} aria-current={isInList ? 'page' : undefined}>
              <Icon name="rows" />
              <span>
                <Trans>All plans</Trans>
              </span>
            </Link>
          </li>
          <li>
            <NavLink to={`/synergies/${campaign.id}${first === undefined ? '' : `/${first.centre}`}`}>
              <Icon name="synergy" />
              <span>
                <Trans>Synergies</Trans>
              </span>
              <WaitingCount campaign={campaign.id} centres={own.map(({ centre }) => centre)} />
            </NavLink>
          </li>
          {campaign.kind === 'sid' && (
            <li>
              <NavLink to={`/assets/${campaign.id}`}>
                <Icon name="folder" />
                <span>
                  <Trans>Ally assets</Trans>
                </span>
              </NavLink>
            </li>
          )}
          {campaign.kind === 'sid' && (
            <>
              {can(person, 'campaign.run', {}) && <ModerationItem campaign={campaign} />}
              {can(person, 'inquiry.list', {}) && <InquiryItem campaign={campaign.id} />}
            </>
          )}
          {can(person, 'join.list', {}) && <RequestsItem />}
          <WideItems person={person} campaign={campaign} />
        </ul>
        <div className="nav-foot">{children}</div>
      </div>
    </nav>
  )
}

function QueueItem({ campaign }: { readonly campaign: Campaign }) {
  return (
    <li>
      <NavLink to={`/queue/${campaign.id}`}>
        <Icon name="comment" />
        <span>
          <Trans>Queue</Trans>
        </span>
        <OpenQuestions campaign={campaign.id} />
      </NavLink>
    </li>
  )
}

function RequestsItem() {
  const count = useWaitingRequests()
  return (
    <li className={count === 0 ? 'wide-only' : 'not-on-phones'}>
      <NavLink to="/requests">
        <Icon name="people" />
        <span>
          <Trans>Requests to join</Trans>
        </span>
        <Count value={count}>
          <RequestsWaiting count={count} />
        </Count>
      </NavLink>
    </li>
  )
}

interface CentreItemsProps extends Pick<NavigationProps, 'campaign' | 'placeOf'> {
  readonly own: Person['memberships']
}

function CentreItems({ own, campaign, placeOf }: CentreItemsProps) {
  return (
    <>
      {own.map(({ centre }) => (
        <li key={centre}>
          <NavLink to={`/plans/${campaign.id}/${centre}`}>
            <Icon name="plan" />
            <span>{own.length === 1 ? <Trans>Our plan</Trans> : placeOf(centre)}</span>
          </NavLink>
        </li>
      ))}
      {(campaign.kind === 'sid' ? own : []).map(({ centre }) => {
        const place = placeOf(centre)
        return (
          <li key={`profile/${centre}`}>
            <NavLink to={`/profiles/${campaign.id}/${centre}`}>
              <Icon name="globe" />
              <span>{own.length === 1 ? <Trans>Our profile page</Trans> : <Trans>Profile: {place}</Trans>}</span>
            </NavLink>
          </li>
        )
      })}
    </>
  )
}

/** Left out on narrow screens. */
function WideItems({ person, campaign }: Pick<NavigationProps, 'person' | 'campaign'>) {
  return (
    <>
      {startsAtOverview(person) && (
        <li className="wide-only">
          <NavLink to={`/briefings/${campaign.id}`}>
            <Icon name="download" />
            <span>
              <Trans>Briefings</Trans>
            </span>
          </NavLink>
        </li>
      )}
      <li className="wide-only">
        <NavLink to={`/milestones/${campaign.id}`}>
          <Icon name="calendar" />
          <span>
            <Trans>Milestones</Trans>
          </span>
        </NavLink>
      </li>
      <li className="wide-only">
        <NavLink to="/faq">
          <Icon name="info" />
          <span>
            <Trans>FAQ</Trans>
          </span>
        </NavLink>
      </li>
      {can(person, 'join.list', {}) && (
        <li className="wide-only">
          <NavLink to="/people">
            <Icon name="people" />
            <span>
              <Trans>Who is who</Trans>
            </span>
          </NavLink>
        </li>
      )}
      {can(person, 'campaign.run', {}) && (
        <li className="wide-only">
          <NavLink to="/campaigns">
            <Icon name="list" />
            <span>
              <Trans>Campaigns</Trans>
            </span>
          </NavLink>
        </li>
      )}
      {can(person, 'audit.read', {}) && (
        <li className="wide-only">
          <NavLink to="/audit">
            <Icon name="history" />
            <span>
              <Trans>Audit log</Trans>
            </span>
          </NavLink>
        </li>
      )}
      {can(person, 'mail.read', {}) && (
        <li className="wide-only">
          <NavLink to="/mails">
            <Icon name="mail" />
            <span>
              <Trans>Emails</Trans>
            </span>
          </NavLink>
        </li>
      )}
    </>
  )
}
