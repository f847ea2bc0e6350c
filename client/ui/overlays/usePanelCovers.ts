import { useMedia } from '../useMedia.ts'

/**
 * Whether the side panel covers the list instead of being beside it: the width in panel.css where it becomes a sheet.
 */
export const usePanelCovers = (): boolean => useMedia('(max-width: 1180px)')
