/** Working days in Brussels, where the coordinators are: Monday to Friday. Public holidays count. Pure. */
import { addBusinessDays } from 'date-fns/addBusinessDays'
import { inZone } from '../../../shared/zonedTime.ts'

/** @returns the moment this many working days later, at the same time of day; a weekend counts from its Monday */
export const afterWorkingDays = (from: Date, days: number): Date =>
  new Date(addBusinessDays(inZone(from), days).getTime())
