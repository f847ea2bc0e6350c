/** Where sockets of this site are opened: the page's own host, never another. */
export function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}
