import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `versions` of `nb/versions.ts` in English. */
export const versions = {
  title: 'Versions',
  lead: 'All that plans are made from. Choose what you want to change. A draft changes nothing before it is published.',
  search: 'Search by name or code',
  kind: 'Show',
  allKinds: 'Everything',
  kinds: {
    trade: 'Trade',
    route: 'Route',
    national: 'Law',
    county: 'County rules',
    durations: 'Durations',
    terms: 'Exam terms',
  },
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  columns: {
    name: 'Name',
    kind: 'Kind',
    version: 'Version',
    from: 'Valid from',
    state: 'Status',
    languages: 'Languages',
    deed: 'Do',
  },
  states: {
    holds: 'in force',
    ahead: 'a new version waits for its day',
    over: 'no longer in force',
    here: 'published in this browser',
    draft: 'draft',
    faults_one: '{{count}} fault',
    faults_other: '{{count}} faults',
  },
  allLanguages: 'all texts in all languages',
  missing: '{{language}}: {{count}} missing',
  languages: {
    nb: 'Bokmål',
    nn: 'Nynorsk',
    en: 'English',
    uk: 'Ukrainian',
    ar: 'Arabic',
  },
  edit: 'Edit',
  goOn: 'Go on editing',
  editOne: 'Edit {{what}}',
} as const satisfies Translation<Source['editor']['versions'], 'en'>
