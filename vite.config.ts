/** How the client is built and served while developing, and how the unit tests run. */
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import babel, { type RolldownBabelPreset } from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const SERVER = '127.0.0.1:3000'

/**
 * Only files that have words go through Babel. The English text stays in the code as well, so that a word not yet
 * extracted shows as itself and not as its id.
 */
const linguiMacros: RolldownBabelPreset = {
  preset: { plugins: [[linguiMacro, { descriptorFields: 'message' }]] },
  rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), babel({ presets: [linguiMacros] }), optimizeLocales.vite({ locales: ['en-GB', 'en-US'] })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: false,
    // Data URIs are allowed for images alone, so fonts stay files.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // shared/ only declares things: a page that uses one schema of it does not load the editor's libraries with it.
      treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }] },
    },
  },
  server: {
    proxy: {
      '/api': `http://${SERVER}`,
      '/sync': { target: `ws://${SERVER}`, ws: true },
      '/live': { target: `ws://${SERVER}`, ws: true },
    },
  },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: import.meta.dirname,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
        },
      },
    ],
  },
})
