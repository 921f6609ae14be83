import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import type { TestSequencer, TestSpecification } from 'vitest/node'

/**
 * What the built page may do: run and show its own files, and talk to nobody else. No inline script or style,
 * no eval; a string becomes markup or the address of a script only where the page's one policy, `default`, knows it.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/** Only in the built page: the development server writes inline scripts and styles of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
}

/** Tests that put something of their own in place of what all share: a clock, a database where Node has none, functions that fail. */
export const alone = [
  'tests/flows/editing.test.ts',
  'tests/components/unhurried.test.ts',
  'tests/records/curriculaStore.test.ts',
  'tests/records/store.test.ts',
  'tests/records/storeFaults.test.ts',
  'tests/language/missingWords.test.tsx',
  'tests/screens/versions.test.tsx',
]

/** Whether a test is of what stands on a page, which it needs. */
const isOfPage = (path: string): boolean => path.endsWith('.tsx')

/** Tests that take more than some seconds, of which a small file may be one: a fresh checkout knows nothing but sizes. */
export const longest = [
  'tests/screens/mapLabels.test.ts',
  'tests/planning/randomPlans.test.ts',
  'tests/fagvei/fagvei.test.ts',
  'tests/planning/whatIf.test.ts',
  'tests/planning/solver.test.ts',
  'tests/fagvei/calls.test.ts',
  'tests/stories/plans.test.ts',
  'tests/planning/clash.test.ts',
  'tests/pathway/laws.test.ts',
  'tests/planning/pinnedStarts.test.ts',
  'tests/planning/slack.test.ts',
  'tests/planning/laws.test.ts',
  'tests/planning/moveLaws.test.ts',
  'tests/planning/swings.test.ts',
  'tests/planning/randomGoals.test.ts',
  'tests/planning/ownGoal.test.ts',
  'tests/planning/moveReasons.test.ts',
]

/** The longest tests are begun first in each project: begun last, one would leave every processor but its own idle. */
class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((path) => moduleId.endsWith(path))
      return at < 0 ? longest.length : at
    }
    const byProject = (a: TestSpecification, b: TestSpecification): number =>
      a.project.name < b.project.name ? -1 : a.project.name > b.project.name ? 1 : 0
    return files.toSorted((a, b) => byProject(a, b) || rank(a) - rank(b))
  }
}

export default defineConfig({
  // Relative, so that the built folder works under any path of any host
  base: './',
  plugins: [react(), contentSecurityPolicy],
  build: {
    // A font turned into a data: address would be refused by font-src
    assetsInlineLimit: 0,
    // The budget that counts is the first screen's, in tests/toolchain/sizes.mjs
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // The example persons are wanted together: one file in place of one for each
      output: { codeSplitting: { groups: [{ name: 'stories', test: /curricula\/stories\// }] } },
      treeshake: {
        // Designsystemet doesn't say that its modules have no side effects: without this a button costs 67 kB
        moduleSideEffects: (id) =>
          !/node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack|@radix-ui)\//.test(id) ||
          id.endsWith('.css'),
      },
    },
  },
  worker: { format: 'es' },
  preview: {
    headers: {
      // The one rule that a meta element cannot carry is frame-ancestors
      'Content-Security-Policy': [...policy, "frame-ancestors 'none'"].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  test: {
    // A machine that is busy with something else is slow, not wrong
    testTimeout: 60_000,
    // Nothing else is done meanwhile: the one processor that Vitest leaves free is half of a small machine
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'json-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', ...alone],
          // No file changes what another finds, which tests/architecture.test.ts sees to: reading the app and the
          // curricula anew for each of them took half of the time
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', environment: 'node', include: alone.filter((path) => !isOfPage(path)) },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', ...alone],
          setupFiles: ['tests/toolchain/component.ts'],
          // As above: to begin with React anew took as long as all tests of a file
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'component alone',
          environment: 'jsdom',
          include: alone.filter(isOfPage),
          setupFiles: ['tests/toolchain/component.ts'],
        },
      },
    ],
  },
})
