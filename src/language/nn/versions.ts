import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `versions` of `nb/versions.ts` in nynorsk. */
export const versions = {
  title: 'Utgåver',
  lead: 'Alt planane blir laga av. Vel det du vil endre. Eit utkast endrar ingenting før det er publisert.',
  search: 'Søk etter namn eller kode',
  kind: 'Vis',
  allKinds: 'Alt',
  kinds: {
    trade: 'Fag',
    route: 'Veg',
    national: 'Lov',
    county: 'Reglane til fylket',
    durations: 'Lengder',
    terms: 'Eksamensterminar',
  },
  count_one: '{{count}} treff',
  count_other: '{{count}} treff',
  columns: {
    name: 'Namn',
    kind: 'Slag',
    version: 'Utgåve',
    from: 'Gjeld frå',
    state: 'Status',
    languages: 'Språk',
    deed: 'Gjer',
  },
  states: {
    holds: 'gjeld',
    ahead: 'ny utgåve ventar på dagen sin',
    over: 'gjeld ikkje lenger',
    here: 'publisert i denne nettlesaren',
    draft: 'utkast',
    faults_one: '{{count}} feil',
    faults_other: '{{count}} feil',
  },
  allLanguages: 'alle tekstar på alle språk',
  missing: '{{language}}: {{count}} manglar',
  languages: {
    nb: 'bokmål',
    nn: 'nynorsk',
    en: 'engelsk',
    uk: 'ukrainsk',
    ar: 'arabisk',
  },
  edit: 'Rediger',
  goOn: 'Rediger vidare',
  editOne: 'Rediger {{what}}',
} as const satisfies Translation<Source['editor']['versions'], 'nn'>
