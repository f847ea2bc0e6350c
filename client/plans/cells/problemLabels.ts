/** Why a cell could not be read, in words. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { CellProblemKind } from '../../../shared/plans/cells/codec.ts'

export const PROBLEM_LABELS: Readonly<Record<CellProblemKind, MessageDescriptor>> = {
  'unknown-option': msg`No option of this field has this name.`,
  'unknown-language': msg`No language has this name.`,
  'unknown-time-zone': msg`No time zone has this name.`,
  'not-a-day': msg`This is not a date.`,
  'no-such-day': msg`This month has no such day.`,
  'no-year': msg`The year is missing.`,
  'which-month': msg`Languages use this month name for different months.`,
  'which-order': msg`Day and month could be the other way round. It was read as your country writes dates.`,
  'not-a-time': msg`This is not a time of day.`,
  'not-yet': msg`Not known yet: the field stays empty.`,
  'left-out': msg`This part of the cell is left out.`,
  'not-an-address': msg`This is not a web address.`,
  'not-a-number': msg`This is not a whole number.`,
  'too-long': msg`This is longer than 200 characters.`,
  'no-colleague': msg`Nobody who plans for this centre has this name or address. The owner stays empty.`,
  'several-colleagues': msg`Several people who plan for this centre have this name. The owner stays empty.`,
  'formula-without-value': msg`This is a formula without a value. Open the file in its program and save it.`,
}
