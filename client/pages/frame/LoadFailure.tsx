import { isAway } from '../../http/failure.ts'
import { NotKept } from '../../offline/NotAvailableOffline.tsx'
import { Failed } from './ServerFailure.tsx'

/** A page that could not be read: for want of a connection, or for another reason. */
export function Unread({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return isAway(error) ? <NotKept onRetry={onRetry} /> : <Failed error={error} onRetry={onRetry} />
}
