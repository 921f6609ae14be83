/**
 * An invented trade, snow clearing (BRO05-01), in the shape that the register's objects have, with wording of our own: the
 * official sentences are not ours to copy.
 */

/** An object as the register writes it. */
export type Written = Record<string, unknown>

const data = 'https://data.udir.no/kl06/v201906'
const psi = 'http://psi.udir.no/kl06'

type Languages = Record<string, string>

export const list = (texts: Languages) => Object.entries(texts).map(([spraak, verdi]) => ({ spraak, verdi }))
const regulation = (texts: Languages) => ({ tekst: list(texts), forskrift: true })

/** A reference as it stands within other objects. */
export const ref = (type: string, kode: string, status = 'status_publisert') => ({
  kode,
  uri: `${psi}/${kode}`,
  'url-data': `${data}/${type}/${kode}`,
  tittel: 'one string in the adopted language',
  gyldighet: { 'gyldig-fra': null, 'gyldig-til': null },
  id: `uuid:${kode}`,
  'grep-type': `http://psi.udir.no/ontologi/kl06/${type}`,
  status: `${data}/status/${status}`,
})

const object = (type: string, kode: string, fields: Written): Written => ({
  ...ref(type, kode),
  'sist-endret': '2026-01-02T03:04:05.1234567',
  ...fields,
})

/** The plan; `sets` in the order in which it lists them. */
export const plan = (fields: Written = {}, sets = ['KV9002', 'KV9001']): Written =>
  object('laereplan_lk20', 'BRO05-01', {
    tittel: regulation({
      default: 'Plan i brøytefaget – modulstrukturert opplæring for vaksne',
      nno: 'Plan i brøytefaget – modulstrukturert opplæring for vaksne',
      sme: 'Muohttaga birra',
    }),
    kortform: list({ default: 'Brøytefaget – modulstrukturert opplæring for vaksne' }),
    laereplanstruktur: ref('laereplanstruktur', 'laereplanstruktur_2'),
    fastsettelsesinformasjon: {
      'fastsatt-dato': '2025-01-02T00:00:00',
      'fastsatt-spraak': ref('spraak', 'nno'),
    },
    opplaeringsnivaa: [ref('opplaeringsnivaa', 'opplaeringsnivaa_videregaaende')],
    gyldighetsperiode: {
      'gyldig-fra': { overskrift: list({ default: 'Gjeld frå <>' }), dato: '2025-08-01T00:00:00' },
      'gyldig-til': { overskrift: [], dato: null },
    },
    'erstattes-av': [],
    merkelapper: [ref('merkelapp', 'for_voksenopplaering'), ref('merkelapp', 'laerling')],
    'kompetansemaal-kapittel': {
      overskrift: regulation({ default: 'Mål' }),
      kompetansemaalsett: sets.map((code) => ref('kompetansemaalsett_lk20', code)),
    },
    'vurderingsordninger-kapittel': {
      vurderingsordninger: [
        {
          beskrivelse: regulation({
            default:
              '<p>Prøva varer i tre&nbsp;d&oslash;gn.</p><ul><li>snø</li><li>is &amp; <b>slaps</b></li></ul>',
          }),
          forklaring: [],
        },
      ],
    },
    'opprinnelige-planer': [ref('laereplan_lk20', 'BRO03-01')],
    ...fields,
  })

/** A set of aims; `number` 1 is KV9001, which comes first though the plan lists it last. */
export const set = (number: number, aims: string[], fields: Written = {}): Written =>
  object('kompetansemaalsett_lk20', `KV900${number}`, {
    tittel: regulation({ default: `Mål etter del ${number}` }),
    kortform: list({ default: `Del ${number}`, nob: `Del ${number} på bokmål` }),
    rekkefoelge: number,
    kompetansemaal: aims.map((code) => ref('kompetansemaal_lk20', code)),
    'etter-fag': [ref('opplaeringsfag', `BRO5Z0${number}`)],
    'tilhoerer-laereplan': ref('laereplan_lk20', 'BRO05-01'),
    ...fields,
  })

export const aim = (kode: string, set: string, takenFrom: string | null = null): Written =>
  object('kompetansemaal_lk20', kode, {
    tittel: regulation({ default: `rydde snø på måte ${kode}` }),
    'tilhoerer-kompetansemaalsett': ref('kompetansemaalsett_lk20', set),
    'tilhoerer-laereplan': ref('laereplan_lk20', 'BRO05-01'),
    'bygger-paa': [{ referanse: ref('kompetansemaal_lk20', kode), forklaring: [] }],
    'gjenbruk-av': null,
    'hentet-fra': takenFrom === null ? null : ref('kompetansemaal_lk20', takenFrom),
  })

export const subject = (number: number, fields: Written = {}): Written =>
  object('opplaeringsfag', `BRO5Z0${number}`, {
    tittel: list({ default: `Fag ${number}` }),
    'programomraader-referanse': [ref('programomraade', 'TPBRO3MV--')],
    'laereplan-referanse': [
      {
        'tilhoerende-kompetansemaalsett': [ref('kompetansemaalsett_lk20', `KV900${number}`)],
        ...ref('laereplan_lk20', 'BRO05-01'),
      },
    ],
    'fagkode-referanser': [ref('fagkode', `BROV10${number}`)],
    fagtype: ref('fagtype', 'fagtype_felles_programfag'),
    ...fields,
  })

const mark = (kode: string, scale: string, exam: string, fields: Written): Written =>
  object('fagkode', kode, {
    tittel: list({ default: `Merke ${kode}`, eng: `Mark ${kode}` }),
    vurderingsordning: [
      {
        'type-eksamensordning': ref('eksamensordning', exam),
        vurderingsuttrykk: ref('vurderingsuttrykk', scale),
        modulvurdering: false,
      },
    ],
    opplaeringsfag: [],
    'gyldig-fra': '2025-08-01T00:00:00',
    'gyldig-til': null,
    ...fields,
  })

export const moduleMark = (number: number): Written =>
  mark(`BROV10${number}`, 'vurderingsuttrykk_godkjent_ikke_godkjent', 'eksamensordning_1', {
    opplaeringsfag: [ref('opplaeringsfag', `BRO5Z0${number}`)],
  })
export const tradeExam = (kode = 'BRO3004'): Written =>
  mark(kode, 'vurderingsuttrykk_bestaatt_meget_godt_bestaatt_ikke_bestaatt', 'eksamensordning_15', {})
export const writtenExam = (kode = 'BRO3103'): Written =>
  mark(kode, 'vurderingsuttrykk_1_6', 'eksamensordning_2', {})

export const area = (kode: string): Written =>
  object('programomraade', kode, {
    tittel: list({ default: 'Brøyting' }),
    // Lists without codes are told by the last part of their address
    sluttkompetanse: [{ beskrivelse: list({ default: 'Brev' }), uri: `${psi}/sluttkompetanse_fagbrev` }],
    opplaeringstid: '1,00',
  })

/** Every object that the trade is made from, each once. */
export const whole = (): Written[] => [
  plan(),
  set(1, ['KM90001', 'KM90002', 'KM90003']),
  set(2, ['KM90004', 'KM90005']),
  ...['KM90001', 'KM90002', 'KM90003'].map((code) => aim(code, 'KV9001', 'KM80001')),
  ...['KM90004', 'KM90005'].map((code) => aim(code, 'KV9002')),
  ...[subject(1), subject(2), moduleMark(1), moduleMark(2), tradeExam(), writtenExam()],
  ...[area('TPBRO3MV--'), area('TPBRO3----')],
  set(8, [], {
    'tilhoerer-laereplan': ref('laereplan_lk20', 'BRO03-01'),
    'etter-fag': [ref('opplaeringsfag', 'BRO3Z02')],
  }),
  object('opplaeringsfag', 'BRO3Z02', {
    tittel: list({ default: 'Brøytefaget' }),
    'programomraader-referanse': [ref('programomraade', 'TPBRO3----')],
    'fagkode-referanser': [ref('fagkode', 'BRO3004'), ref('fagkode', 'BRO3103')],
  }),
]
