/** Weeks as the language of the interface has them. */
import { perLanguage } from '../language/perLanguage.ts'

const MONDAY = 1

interface LocaleWithWeeks {
  /** Some browsers have a method, some a property, some neither. */
  getWeekInfo?(): { readonly firstDay: number }
  readonly weekInfo?: { readonly firstDay: number }
}

/** The weekday on which weeks begin: 1 for Monday to 7 for Sunday. */
export const weekStart = perLanguage((formats) => {
  const locale = new Intl.Locale(formats) as LocaleWithWeeks
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY
})
