import type { ReactNode } from 'react'
import type { ProfileView } from '../../shared/profiles/api.ts'
import { Main } from '../ui/Main.tsx'
import { ProfileHead } from './ProfileHead.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'

interface ProfileReaderProps {
  readonly profile: ProfileView
  readonly campaignName: string
  readonly isOwn: boolean
  readonly planHref: string
  readonly day: string
  readonly notices: ReactNode
  /** How far the page is. */
  readonly publishing: ReactNode
}

/** A profile page's draft for those who do not write it. It needs no editor and no document socket. */
export function ProfileReader({
  profile,
  campaignName,
  isOwn,
  planHref,
  day,
  notices,
  publishing,
}: ProfileReaderProps) {
  return (
    <Main>
      <ProfileHead facts={profile.facts} campaignName={campaignName} isOwn={isOwn} planHref={planHref} />
      {notices}
      {publishing}
      <ProfilePreview content={profile} facts={profile.facts} activities={profile.activities} day={day} />
    </Main>
  )
}
