import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** Where `npm start` listens while the UI is developed against it. */
const service = process.env.LUODI_SERVICE ?? 'http://localhost:3000'

export default defineConfig({
  root: 'ui',
  plugins: [svelte({ configFile: '../svelte.config.js' })],
  build: {
    outDir: '../dist/ui',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Its own names list every screen that a file is for.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)}-[hash].js`,
        codeSplitting: {
          // Few files for each screen: each one asked for holds the page, and a screen would need two dozen.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': service } },
})
