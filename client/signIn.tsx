/**
 * The small page for people without a session: how to get in. After signing in it is loaded again. The server then
 * answers with the workspace, which the service worker has fetched meanwhile.
 */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { hasLastPerson } from './offline/lastPersonKey.ts'
import { registerServiceWorker } from './offline/registerServiceWorker.ts'
import SignInPage from './accounts/pages/SignInPage.tsx'
import { activateLanguage } from './ui/language/activateLanguage.ts'
import { readLanguage } from './ui/language/interfaceLanguage.ts'
import { applyTheme, readTheme } from './ui/theme.ts'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/buttons.css'
import './ui/styles/fields.css'
import './ui/styles/parts.css'
import './ui/styles/shell.css'
import './ui/styles/page.css'
import './ui/styles/small-screens.css'
import './ui/styles/forced-colors.css'

applyTheme(readTheme())
const ended = hasLastPerson()
if (ended) void import('./accounts/endedSession.ts').then(({ clearEndedSession }) => clearEndedSession())
void activateLanguage(readLanguage()).then(render)
// The page can be used before the rest of the workspace is fetched.
addEventListener('load', () => void registerServiceWorker().catch(() => undefined))

function render(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('sign-in.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={new QueryClient()}>
          <SignInPage ended={ended} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
