/** Pieces of HTML. `html` escapes every value that is not a piece itself. */
import type { html } from 'hono/html'

export type Html = ReturnType<typeof html>
