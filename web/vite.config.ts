import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const desk = process.env['QD_URL'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: false, target: 'es2023' },
  server: { proxy: { '/api': { target: desk, ws: true } } },
  test: { environment: 'happy-dom', setupFiles: ['./src/spec/setup.ts'], include: ['src/**/*.spec.{ts,tsx}'] },
})
