import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Zoom } from '../grid/view/viewSettings.ts'
import type { CalendarLook } from './calendarProps.ts'

/** How much of the time is shown at once. */
export function ZoomChoice({ look: { zoom, onZoom } }: { readonly look: Pick<CalendarLook, 'zoom' | 'onZoom'> }) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`How much is shown`}
      hideLabel
      options={[
        { id: 'month', label: t`Month` },
        { id: 'week', label: t`Week` },
      ]}
      value={zoom}
      onChange={(id) => onZoom(Zoom.parse(id))}
    />
  )
}
