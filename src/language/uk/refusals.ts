import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `refusals` of `nb/refusals.ts` in Ukrainian, made by a machine. */
export const refusals = {
  adviser: {
    order: {
      what: 'Не рахується: {{event}}. {{unit}} має стан «{{place}}».',
      instead: 'Зараз можна записати: {{events}}.',
    },
    notInPathway: {
      what: 'Не рахується: {{unit}} немає в цій професії або на цьому шляху.',
      instead: 'Виберіть іншу професію чи інший шлях або відкличте рядок.',
    },
    demand: {
      what: 'Не рахується: закон вимагає більше, щоб {{point}}.',
      instead: 'Потрібно мати: {{missing}}.',
    },
    leftBehind: {
      what: 'Не рахується: {{unit}} було в {{curriculum}}, і цього немає в новій програмі.',
      instead: 'Подайте заяву на [[realkompetansevurdering]]. Фюльке вирішує, чого це варте.',
    },
    otherTrade: {
      what: 'Не рахується: подія належить до фаху {{trade}}, а план для {{wanted}}.',
      instead: 'Запишіть подію ще раз, якщо вона стосується і цього фаху.',
    },
    unknownAims: {
      what: 'Не рахується: {{module}} не має {{aims}}.',
      instead: 'Виберіть цілі, які є в модулі.',
    },
    otherRole: {
      what: 'Не рахується: контракт для {{role}}, а цей шлях для {{wanted}}.',
      instead: 'Виберіть шлях, який підходить до контракту, або виправте контракт.',
    },
    noComplaint: {
      what: 'Не рахується: на це не можна подати скаргу: {{exam}}.',
      passed: 'Скаргу можна подати, лише якщо не складено.',
      already: 'На результат уже подавали скаргу.',
    },
    noContractFor: {
      what: 'Не рахується: {{exam}} для {{role}}, а такого контракту не записано.',
      instead: 'Спочатку запишіть контракт.',
    },
    endsTooEarly: {
      what: 'Не рахується: контракт не може закінчитися {{ends}}.',
      instead: 'Вкажіть останній день після {{day}}.',
    },
    retracted: {
      what: 'Не рахується: рядок відкликано.',
      instead: 'Запишіть подію ще раз, якщо вона має рахуватися.',
    },
  },
  participant: {
    order: { what: 'Зараз це не рахується: {{event}}.', instead: 'Зараз можливо: {{events}}.' },
    notInPathway: {
      what: 'Цього немає на вашому шляху: {{unit}}.',
      instead: 'Запитайте консультанта, що це означає.',
    },
    demand: { what: 'Ви ще не можете {{point}}.', instead: 'Спочатку вам потрібно: {{missing}}.' },
    leftBehind: {
      what: 'Цього немає в новій програмі: {{unit}}.',
      instead: 'Запитайте консультанта, чи можуть вам це зарахувати.',
    },
    otherTrade: {
      what: 'Це належить до іншого фаху.',
      instead: 'Запитайте консультанта, що це означає.',
    },
    unknownAims: {
      what: 'Деякі цілі не належать до модуля: {{module}}.',
      instead: 'Запитайте консультанта, що це означає.',
    },
    otherRole: {
      what: 'Контракт належить до іншого шляху: {{role}}.',
      instead: 'Запитайте консультанта, який у вас шлях.',
    },
    noComplaint: {
      what: 'Ви не можете подати скаргу на це: {{exam}}.',
      passed: 'Ви склали. Скаргу можна подати, лише якщо не складено.',
      already: 'Ви вже подавали скаргу.',
    },
    noContractFor: {
      what: 'Цей іспит належить до іншого контракту: {{exam}}.',
      instead: 'Запитайте консультанта, що це означає.',
    },
    endsTooEarly: {
      what: 'Контракт не може закінчитися {{ends}}.',
      instead: 'Запитайте консультанта. Він має закінчитися після {{day}}.',
    },
    retracted: { what: 'Це прибрано.', instead: 'Запитайте консультанта, якщо це помилка.' },
  },
  nothing: 'Тут більше нічого не може статися.',
} as const satisfies Translation<Source['sentences']['refusals'], 'uk'>

/** `notices` of `nb/refusals.ts` in Ukrainian, made by a machine. */
export const notices = {
  adviser: {
    beyondPractice: {
      countyPractice: 'Фюльке просить більше, щоб {{point}}: {{missing}}. Подія все одно рахується.',
      provider:
        'Школа, муніципалітет або роботодавець просить більше: {{missing}}. Подія все одно рахується.',
      model: 'На цьому шляху спочатку зазвичай є: {{missing}}. Подія все одно рахується.',
    },
    examDoubted: {
      notInContract:
        'Підприємство реєструє тих, хто має контракт, а жодного контракту не записано. Подія все одно рахується.',
      windowClosed: 'За календарем іспитів реєстрація цього дня не відкрита. Подія все одно рахується.',
      noTerm: 'Іспит, на який була реєстрація, ще не відбувся. Подія все одно рахується.',
      assumed: 'Дні в календарі припущені.',
    },
  },
  participant: {
    beyondPractice: {
      countyPractice: 'Фюльке просить більше: {{missing}}. Запитайте консультанта, що робити.',
      provider: 'Школа або робота просить більше: {{missing}}.',
      model: 'Більшість спочатку має: {{missing}}.',
    },
    examDoubted: {
      notInContract: 'Підприємство реєструє вас, коли у вас є контракт. Запитайте консультанта.',
      windowClosed: 'Цього дня ви не могли зареєструватися. Запитайте консультанта.',
      noTerm: 'Іспит, на який вас зареєстрували, ще не відбувся. Запитайте консультанта.',
      assumed: 'Дні припущені.',
    },
  },
} as const satisfies Translation<Source['sentences']['notices'], 'uk'>
