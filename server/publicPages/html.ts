/** Pieces of HTML. `html` escapes every value that is no piece itself. */
import type { html } from 'hono/html'

export type Html = ReturnType<typeof html>
