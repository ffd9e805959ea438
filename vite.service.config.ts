import { defineConfig } from 'vite'

/** What `npm start` runs: the service and its packages in one file, since reading a thousand of them costs seconds. */
export default defineConfig({
  build: {
    ssr: 'api/main.ts',
    outDir: 'dist/service',
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  ssr: {
    noExternal: true,
    // They read files that lie beside them.
    external: ['@electric-sql/pglite', '@electric-sql/pglite-postgis', '@fastify/swagger-ui'],
  },
})
