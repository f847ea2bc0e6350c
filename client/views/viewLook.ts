/** The look of a page, as the parts of `views` need it. */
import type { View } from '../../shared/views/view.ts'

export interface ViewLook {
  /** The look in use, as the page writes it. */
  readonly current: string
  /** What of a stored look the page applies, written the same way. */
  readonly applied: (look: string) => string
  /** A parameter of a look, in words. */
  readonly nameOf: (parameter: string) => string
  readonly onChoose: (view: View | null) => void
  /** The address of a view, for colleagues. */
  readonly hrefOf: (view: View) => string
}

/** Whether the look in use is another than that of the view. */
export const isChanged = ({ current, applied }: ViewLook, view: View): boolean => current !== applied(view.look)
