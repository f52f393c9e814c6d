import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@lotse/source'] }
const ssr = { resolve: { conditions: ['@lotse/source'], externalConditions: ['@lotse/source'] } }
/** Vitest leaves a core free of its own accord, which is half of a machine of two. */
const EVERY_CORE = availableParallelism()
/** More than two browsers at once starve each other. */
const TWO = Math.min(2, EVERY_CORE)
/** What is measured to the frame or the second has the machine for itself. */
const TIMED = ['paintOnce', 'consentGate', 'inAHurry', 'slotsLater', 'hydration'].map(
  (name) => `test/e2e/${name}.test.ts`,
)

const browsers = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Browsers and their drivers stumble on a busy machine; a second try is said aloud at the end.
  retry: 1,
} as const

export default defineConfig({
  test: {
    reporters: ['default', './test/countReporter.ts'],
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'test/house/*.test.ts'],
          environment: 'node',
          maxWorkers: EVERY_CORE,
          // Property tests take their time on a busy machine.
          testTimeout: 60_000,
          server: { deps: { inline: [/@lotse\//, 'lotse'] } },
        },
      },
      {
        test: {
          ...browsers,
          name: 'engines',
          include: ['test/e2e/*.test.ts'],
          exclude: TIMED,
          maxWorkers: TWO,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...browsers, name: 'engines-timed', include: TIMED, fileParallelism: false },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'security',
          include: ['test/security/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          server: { deps: { inline: [/@lotse\//, 'lotse'] } },
          fileParallelism: false,
        },
      },
      {
        // Browsers killed, twenty times each: `npm run kill`.
        test: {
          name: 'kill',
          include: ['test/audit/killed.test.ts'],
          environment: 'node',
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // Attacks on pages in three browsers take long: `npm run test:security` runs them, `npm test` does not.
        test: {
          name: 'pages',
          include: ['test/security/pages/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
