import { defineConfig } from 'vitest/config'

/** `npm run audit`: apart from `npm test`, because it installs other tools and takes its time. */
export default defineConfig({
  test: {
    include: ['test/audit/**/*.audit.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
