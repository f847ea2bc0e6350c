import type { ViewSettings } from '../grid/view/viewSettings.ts'
import type { CalendarLook } from './calendarProps.ts'

/** The part of a person's settings that is about the calendar and the timeline. */
export const lookOf = (settings: ViewSettings, change: (settings: ViewSettings) => void): CalendarLook => ({
  zoom: settings.zoom,
  onZoom: (zoom) => change({ ...settings, zoom }),
  hidden: settings.hidden,
  onHidden: (hidden) => change({ ...settings, hidden: [...hidden] }),
})
