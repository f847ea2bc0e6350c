import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider as AriaLocale } from 'react-aria-components'
import { BrowserRouter } from 'react-router'
import { z } from 'zod'
import { App } from './App.tsx'
import { queryClient } from './http/queryClient.ts'
import { preloadPage } from './features.ts'
import { registerServiceWorker } from './offline/registerServiceWorker.ts'
import { activateLanguage, restOfMessages } from './ui/language/activateLanguage.ts'
import { readLanguage } from './ui/language/interfaceLanguage.ts'
import { activeLanguage } from './ui/language/perLanguage.ts'
import { formatsOf } from '../shared/messages/languages.ts'
import { applyTheme, readTheme } from './ui/theme.ts'
import './ui/styles/fonts.css'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/buttons.css'
import './ui/styles/fields.css'
import './ui/styles/lists.css'
import './ui/styles/overlays.css'
import './ui/styles/dates.css'
import './ui/styles/search.css'
import './ui/styles/parts.css'
import './ui/styles/when-labels.css'
import './ui/styles/shell.css'
import './ui/styles/frame-skeleton.css'
import './ui/styles/page.css'
import './ui/styles/small-screens.css'
import './ui/styles/print.css'
import './ui/styles/forced-colors.css'
import './ui/styles/table.css'

// The content security policy forbids the code that zod would otherwise generate.
z.config({ jitless: true })
applyTheme(readTheme())
// Not awaited at the top: modules that share code with this one could not be in one script with it.
void activateLanguage(readLanguage()).then(showWorkspace)
preloadPage(location.pathname)

function showWorkspace(): void {
  // Each part that needs them asks again, and says so where they fail.
  restOfMessages().catch(() => undefined)
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <AriaLocale locale={formatsOf(activeLanguage())}>
          <QueryClientProvider client={queryClient}>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </QueryClientProvider>
        </AriaLocale>
      </I18nProvider>
    </StrictMode>,
  )
}

// A browser that refuses the worker works as before, with network alone.
void registerServiceWorker().catch(() => undefined)
