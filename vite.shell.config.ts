/**
 * The Electron program: electron/shell -> dist/electron. Packages stay outside the bundles (they are packed beside them), but not in the preload:
 * it runs in the sandbox, where nothing can be required, so it is one CommonJS file.
 */
import { builtinModules } from 'node:module';
import type { InlineConfig } from 'vite';

const shared = {
  outDir: 'dist/electron',
  target: 'node24',
  minify: false,
  ssr: true,
  // electron/build.ts empties the folder before both builds.
  emptyOutDir: false,
} as const;

/** Main process and backend worker. All files lie side by side: the worker and package.json are found relative to them. */
export const program: InlineConfig = {
  configFile: false,
  publicDir: false,
  build: {
    ...shared,
    rollupOptions: {
      input: { main: 'electron/shell/main.ts', worker: 'electron/backend/worker.ts' },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The script between window and program. */
export const preload: InlineConfig = {
  configFile: false,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', ...builtinModules] },
  build: {
    ...shared,
    rollupOptions: {
      input: { preload: 'electron/shell/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};
