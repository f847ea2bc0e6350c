import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AddressMatch, JoinRequestState } from '../../../shared/accounts/joinRequest.ts'

export const MATCH_LABELS: Readonly<Record<AddressMatch, MessageDescriptor>> = {
  fits: msg`Address fits`,
  'fits-another': msg`Fits another centre`,
  unverified: msg`Nobody has confirmed this address`,
  'other-domain': msg`Other domain`,
  'free-mail': msg`Free mail`,
}

export const REQUEST_STATE_LABELS: Readonly<Record<JoinRequestState, MessageDescriptor>> = {
  waiting: msg`Waiting`,
  asked: msg`Question asked`,
  approved: msg`Approved`,
  refused: msg`Refused`,
  withdrawn: msg`Withdrawn`,
}
