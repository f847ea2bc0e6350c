/**
 * The *save state* on screen, computed from events. Pure.
 *
 * "Saved" is a promise: the socket is open, we have everything that the server has, and every edit made here was
 * acknowledged as committed *on this socket*. After a reconnect nothing counts as acknowledged until the server has
 * answered again, because an acknowledgement of an earlier server process does not hold for this one.
 */

export type SaveState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** Away for a moment; says nothing alarming yet. */
  | { readonly kind: 'reconnecting' }
  | { readonly kind: 'offline'; readonly since: number }
  /** The server is reachable but cannot store. */
  | { readonly kind: 'could-not-save' }

export interface Progress {
  readonly socket: { readonly kind: 'open' } | { readonly kind: 'closed'; readonly since: number }
  /** The server's content of this connection has arrived. */
  readonly synced: boolean
  readonly everSynced: boolean
  /** Edits made here since opening. Content found in the local copy counts as one, for it may never have been sent. */
  readonly edits: number
  /** Edits acknowledged on the present socket; null while it has acknowledged nothing. */
  readonly acknowledged: number | null
  /** Edits acknowledged on any socket. Later edits may not be on the server. */
  readonly stored: number
  /** When the first edit was made that is not known to be stored; null if all are, or it is not known. */
  readonly unsentSince: number | null
  readonly storeFailing: boolean
  /** This device has no network, or the server answers nothing, since the socket was last open. */
  readonly isCutOff: boolean
  /** Opened from the local copy, because the server was not there: offline from the first moment. */
  readonly openedAway: boolean
}

export type ProgressEvent =
  | { readonly kind: 'socket-opened' }
  | { readonly kind: 'socket-closed'; readonly at: number }
  /** The network is gone: nobody needs to wait for the socket to notice. */
  | { readonly kind: 'cut-off'; readonly at: number }
  | { readonly kind: 'synced' }
  | { readonly kind: 'edited'; readonly at: number }
  | { readonly kind: 'acknowledged'; readonly edits: number }
  | { readonly kind: 'store'; readonly state: 'failing' | 'working' }

/** A short absence is "Reconnecting…", a longer one "Offline". */
export const OFFLINE_AFTER_MS = 10_000

/** Edits of an earlier visit in the local copy, which may never have been sent. */
export interface FoundEdits {
  readonly unsentBefore: boolean
  /** When the first of them was made; null if there are none, or it is not known. */
  readonly unsentSince: number | null
}

/** @param found in the local copy; null without one */
export function startProgress(at: number, found: FoundEdits | null, openedAway = false): Progress {
  return {
    socket: { kind: 'closed', since: at },
    synced: false,
    everSynced: false,
    edits: found?.unsentBefore === true ? 1 : 0,
    acknowledged: null,
    stored: 0,
    unsentSince: found?.unsentSince ?? null,
    storeFailing: false,
    isCutOff: false,
    openedAway,
  }
}

export function advance(progress: Progress, event: ProgressEvent): Progress {
  switch (event.kind) {
    case 'socket-opened':
      return {
        ...progress,
        socket: { kind: 'open' },
        synced: false,
        acknowledged: null,
        storeFailing: false,
        isCutOff: false,
      }
    case 'cut-off':
      return { ...advance(progress, { kind: 'socket-closed', at: event.at }), isCutOff: true }
    case 'socket-closed':
      // Failed attempts to reconnect do not restart the absence.
      if (progress.socket.kind === 'closed') return progress
      return { ...progress, socket: { kind: 'closed', since: event.at }, synced: false, acknowledged: null }
    case 'synced':
      return { ...progress, synced: true, everSynced: true }
    case 'edited':
      return {
        ...progress,
        edits: progress.edits + 1,
        unsentSince: hasUnsent(progress) ? progress.unsentSince : event.at,
      }
    case 'acknowledged':
      return {
        ...progress,
        acknowledged: Math.max(progress.acknowledged ?? 0, event.edits),
        stored: Math.max(progress.stored, event.edits),
        unsentSince: event.edits >= progress.edits ? null : progress.unsentSince,
      }
    case 'store':
      return { ...progress, storeFailing: event.state === 'failing' }
  }
}

/** Some edit made here is not known to be on the server. */
export function hasUnsent(progress: Progress): boolean {
  return progress.edits > progress.stored
}

export function saveStateOf(progress: Progress, now: number): SaveState {
  if (progress.socket.kind === 'closed') {
    const { since } = progress.socket
    const isLong = now - since >= OFFLINE_AFTER_MS
    if (isLong || progress.isCutOff || (progress.openedAway && !progress.everSynced)) return { kind: 'offline', since }
    return progress.everSynced ? { kind: 'reconnecting' } : { kind: 'opening' }
  }
  if (progress.storeFailing) return { kind: 'could-not-save' }
  if (!progress.everSynced) return { kind: 'opening' }
  const allThere = progress.synced && progress.acknowledged !== null && progress.acknowledged >= progress.edits
  return allThere ? { kind: 'saved' } : { kind: 'saving' }
}
