/** Helpers for tests of the service worker, and a stand-in for a server with a newer schema. */
import { expect, type BrowserContext, type Page, type WebSocketRoute } from '@playwright/test'

/** The worker has all that opening without network needs. */
export async function untilKept(page: Page, what: 'shell' | 'editor'): Promise<void> {
  const path = what === 'shell' ? '/' : '/editor-is-kept'
  await expect
    .poll(() =>
      page.evaluate(
        async (path) => (await caches.match(path)) !== undefined && navigator.serviceWorker.controller !== null,
        path,
      ),
    )
    .toBe(true)
}

/** Stands between page and server, and can answer document sockets as a server with a newer schema does. */
export async function standInForServer(context: BrowserContext) {
  const open = new Set<WebSocketRoute>()
  const server = {
    asksForNewer: false,
    /** Takes what the page sends, and does not hand it on. */
    silent: false,
    /** Ends all connections, as a restart does. */
    drop(): void {
      for (const socket of open) void socket.close({ code: server.asksForNewer ? 4426 : 1012 })
      open.clear()
    },
  }
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (server.asksForNewer) return void socket.close({ code: 4426 })
    open.add(socket)
    const real = socket.connectToServer()
    socket.onMessage((message) => server.silent || real.send(message))
  })
  return server
}
