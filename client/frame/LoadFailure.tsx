import { isServerUnavailable } from '../http/failure.ts'
import { NotAvailableOffline } from '../offline/NotAvailableOffline.tsx'
import { ServerFailure } from './ServerFailure.tsx'

/** A page that could not be read: for want of a connection, or for another reason. */
export function LoadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return isServerUnavailable(error) ? (
    <NotAvailableOffline onRetry={onRetry} />
  ) : (
    <ServerFailure error={error} onRetry={onRetry} />
  )
}
