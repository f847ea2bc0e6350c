/** Pieces of HTML. `html` escapes every value that is no piece itself. */
import type { html } from 'hono/html'

export type Html = ReturnType<typeof html>

/** Whether a rich text or a name is read from right to left is told by its own letters: `dir="auto"`. */
export const AUTO = 'dir="auto"'
