import { defineConfig } from 'vite';

/** Main process, backend worker and preload for the packaged app -> dist/electron. Packages stay outside; the preload must be one CommonJS file. */
export default defineConfig({
  build: {
    outDir: 'dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    ssr: true,
    rollupOptions: {
      input:
        process.env['LHH_SHELL_PART'] === 'preload'
          ? { preload: 'electron/shell/preload.ts' }
          : { main: 'electron/shell/main.ts', worker: 'electron/backend/worker.ts' },
      external: ['electron', 'better-sqlite3'],
      output:
        process.env['LHH_SHELL_PART'] === 'preload'
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
