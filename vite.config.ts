import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: renderer/ -> dist/renderer. No inline script may come out of it: the Content-Security-Policy forbids it. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
