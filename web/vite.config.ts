import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './basemap.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/static/',
  plugins: [react(), basemap()],
  worker: { format: 'es' },
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: 'src/main.ts' },
  },
});
