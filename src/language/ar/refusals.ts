import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `refusals` of `nb/refusals.ts` in Arabic, made by a machine. */
export const refusals = {
  adviser: {
    order: {
      what: 'لا يُحسب: {{event}}. حالة {{unit}} هي «{{place}}».',
      instead: 'يمكن تسجيل هذا الآن: {{events}}.',
    },
    workOver: {
      what: 'لا يُحسب: انتهى العمل في {{ended}}.',
      instead: 'صحّح اليوم، أو صحّح تاريخ انتهاء العمل.',
    },
    notInPathway: {
      what: 'لا يُحسب: {{unit}} غير موجود في هذه المهنة أو هذا الطريق.',
      instead: 'اختر مهنة أخرى أو طريقًا آخر، أو اسحب السطر.',
    },
    demand: {
      what: 'لا يُحسب: يطلب القانون المزيد من أجل {{point}}.',
      instead: 'يجب توفير هذا: {{missing}}.',
    },
    leftBehind: {
      what: 'لا يُحسب: كان {{unit}} في {{curriculum}} وليس في المنهج الجديد.',
      instead: 'قدّم طلب [[realkompetansevurdering]]. المحافظة تقرر قيمته.',
    },
    outsideTrade: {
      what: 'لا يُحسب: الحدث يخص المهنة {{trade}}، وهذا الطريق لا يمر بمهنة.',
      instead: 'يبقى في السجل ويُحسب في طريق المهنة.',
    },
    otherTrade: {
      what: 'لا يُحسب: الحدث يخص المهنة {{trade}}، والخطة لـ {{wanted}}.',
      instead: 'اكتب الحدث من جديد إذا كان يخص هذه المهنة أيضًا.',
    },
    noModulePlan: {
      what: 'لا يُحسب: ليس للمهنة خطة دراسية على شكل وحدات. ولا توجد درجة تُمنح.',
      instead: 'ما يعرفه الشخص من قبل يُقدَّم ككفاءة فعلية ([[realkompetanse]]).',
    },
    unknownAims: {
      what: 'لا يُحسب: ليس في {{module}} {{aims}}.',
      instead: 'اختر أهدافًا موجودة في الوحدة.',
    },
    otherRole: {
      what: 'لا يُحسب: العقد لـ {{role}}، وهذا المسار لـ {{wanted}}.',
      instead: 'اختر مسارًا يناسب العقد، أو صحّح العقد.',
    },
    noComplaint: {
      what: 'لا يُحسب: لا يمكن تقديم شكوى من هذا: {{exam}}.',
      passed: 'لا تُقبل الشكوى إلا من عدم النجاح.',
      already: 'قُدّمت شكوى من النتيجة من قبل.',
    },
    noContractFor: {
      what: 'لا يُحسب: {{exam}} لـ {{role}}، ولا يوجد عقد مسجل كهذا.',
      instead: 'سجّل العقد أولًا.',
    },
    endsTooEarly: {
      what: 'لا يُحسب: لا يمكن أن ينتهي العقد في {{ends}}.',
      instead: 'حدّد يومًا أخيرًا بعد {{day}}.',
    },
    pastCap: {
      what: 'لا يُحسب: يمكن أن تستمر {{work}} مدة أقصاها {{days}} ({{counted}}). {{ends}} متأخر جدًا.',
      instead: 'اجعل آخر يوم {{last}} أو قبله. إذا كان يجب أن تستمر مدة أطول فسجّل الاستثناء أولًا.',
    },
    noCap: {
      what: 'لا يُحسب: لا يوجد في هذا الطريق حد يُستثنى منه.',
      instead: 'تراجع عن السطر، أو اختر الطريق الذي فيه الحد.',
    },
    stayEndsTooEarly: {
      what: 'لا يُحسب: {{ends}} مبكر جدًا ليكون آخر يوم.',
      instead: 'اجعل آخر يوم بعد {{day}}.',
    },
    retracted: {
      what: 'لا يُحسب: سُحب السطر.',
      instead: 'اكتب الحدث من جديد إذا كان يجب أن يُحسب.',
    },
  },
  participant: {
    order: { what: 'هذا لا يُحسب الآن: {{event}}.', instead: 'يمكن أن يحدث الآن: {{events}}.' },
    workOver: { what: 'هذا لا يُحسب. انتهى العمل في {{ended}}.', instead: 'اسأل مرشدك إذا كان هذا خطأ.' },
    notInPathway: {
      what: 'هذا ليس من طريقك: {{unit}}.',
      instead: 'اسأل مرشدك ماذا يعني ذلك.',
    },
    demand: { what: 'لا يمكنك بعد {{point}}.', instead: 'تحتاج إلى هذا أولًا: {{missing}}.' },
    leftBehind: {
      what: 'هذا ليس في المنهج الجديد: {{unit}}.',
      instead: 'اسأل مرشدك هل يمكن أن يُعتمد لك.',
    },
    outsideTrade: {
      what: 'هذا يخص مهنة. هذا الطريق بلا مهنة.',
      instead: 'اسأل المرشد عن معنى ذلك.',
    },
    otherTrade: {
      what: 'هذا يخص مهنة أخرى.',
      instead: 'اسأل مرشدك عن معنى ذلك.',
    },
    noModulePlan: {
      what: 'هذه المهنة غير مقسمة إلى وحدات.',
      instead: 'اسأل مرشدك عن معنى ذلك.',
    },
    unknownAims: { what: 'بعض الأهداف لا تخص الوحدة: {{module}}.', instead: 'اسأل مرشدك عن معنى ذلك.' },
    otherRole: { what: 'العقد يخص مسارًا آخر: {{role}}.', instead: 'اسأل مرشدك عن مسارك.' },
    noComplaint: {
      what: 'لا يمكنك تقديم شكوى من هذا: {{exam}}.',
      passed: 'لقد نجحت. الشكوى فقط عند عدم النجاح.',
      already: 'قدّمت شكوى من قبل.',
    },
    noContractFor: {
      what: 'هذا الاختبار يخص عقدًا آخر: {{exam}}.',
      instead: 'اسأل مرشدك عن معنى ذلك.',
    },
    endsTooEarly: {
      what: 'لا يمكن أن ينتهي العقد في {{ends}}.',
      instead: 'اسأل مرشدك. يجب أن ينتهي بعد {{day}}.',
    },
    pastCap: {
      what: 'لا يمكنك البقاء هناك هذه المدة: {{work}}.',
      instead: 'آخر يوم هو {{last}}. اسأل مرشدك.',
    },
    noCap: {
      what: 'لا يوجد في هذا الطريق حد كهذا.',
      instead: 'اسأل مرشدك ماذا يعني ذلك.',
    },
    stayEndsTooEarly: {
      what: 'لا يمكن أن يكون آخر يوم {{ends}}.',
      instead: 'اسأل مرشدك. يجب أن يكون بعد {{day}}.',
    },
    retracted: { what: 'تمت إزالة هذا.', instead: 'اسأل مرشدك إذا كان ذلك خطأ.' },
  },
  nothing: 'لا يمكن أن يحدث هنا شيء آخر.',
} as const satisfies Translation<Source['sentences']['refusals'], 'ar'>

/** `notices` of `nb/refusals.ts` in Arabic, made by a machine. */
export const notices = {
  adviser: {
    beyondPractice: {
      countyPractice: 'تطلب المحافظة المزيد من أجل {{point}}: {{missing}}. الحدث يُحسب رغم ذلك.',
      provider: 'تطلب المدرسة أو البلدية أو صاحب العمل المزيد: {{missing}}. الحدث يُحسب رغم ذلك.',
      model: 'في هذا الطريق يتوفر هذا عادة أولًا: {{missing}}. الحدث يُحسب رغم ذلك.',
    },
    approvedAtOnce:
      'بدأت الوحدة واعتُمدت في اليوم نفسه. تحقق من صحة التاريخين. إذا كان الشخص يعرف هذا من قبل فيُقدَّم بوصفه خبرة سابقة ([[realkompetanse]]). الحدث يُحسب رغم ذلك.',
    wentPastCap:
      'استمرت {{work}} أكثر من {{days}} ({{counted}})، وهو أقصى حد في هذا الطريق. كان يجب أن يكون آخر يوم {{last}}. الحدث يُحسب رغم ذلك.',
    isPastCap:
      'تستمر {{work}} أكثر من {{days}} ({{counted}})، وهو أقصى حد في هذا الطريق. كان يجب أن يكون آخر يوم {{last}}. أنهِها أو سجّل استثناءً.',
    contractNotWorked:
      'ما ينقص من العمل بدوام كامل في العقد: {{missing}}. ما أُنجز: {{has}} من {{wants}}. تقرر المحافظة ما إذا كان يجب تمديد العقد. الحدث يُحسب رغم ذلك.',
    examDoubted: {
      notInContract: 'تسجّل الشركة من لديه عقد، ولا يوجد عقد مسجّل. الحدث يُحسب رغم ذلك.',
      windowClosed: 'التسجيل غير مفتوح في هذا اليوم حسب تقويم الامتحانات. الحدث يُحسب رغم ذلك.',
      noTerm: 'الامتحان الذي كان التسجيل له لم يُعقد بعد. الحدث يُحسب رغم ذلك.',
      waitNotOver:
        'لم تنته مدة الانتظار بعد المحاولة السابقة. يمكن أداء الامتحان ابتداءً من {{day}}. الحدث يُحسب رغم ذلك.',
      assumed: 'أيام التقويم مفترضة.',
    },
  },
  participant: {
    beyondPractice: {
      countyPractice: 'تطلب المحافظة المزيد: {{missing}}. اسأل مرشدك ماذا تفعل.',
      provider: 'تطلب المدرسة أو العمل المزيد: {{missing}}.',
      model: 'لدى معظم الناس هذا أولًا: {{missing}}.',
    },
    approvedAtOnce: 'بدأت الوحدة واعتُمدت في اليوم نفسه. اسأل مرشدك هل التاريخان صحيحان.',
    wentPastCap: 'بقيت هناك مدة أطول مما يقوله الطريق: {{work}}. اسأل مرشدك.',
    isPastCap: 'كان آخر يوم {{last}}: {{work}}. اسأل مرشدك ماذا يحدث الآن.',
    contractNotWorked:
      'ما ينقص من العمل بدوام كامل في عقدك: {{missing}}. تقرر المحافظة ما إذا كان يجب أن يستمر العقد مدة أطول. اسأل مرشدك.',
    examDoubted: {
      notInContract: 'تسجّلك الشركة عندما يكون لديك عقد. اسأل مرشدك.',
      windowClosed: 'لم يكن بإمكانك التسجيل في هذا اليوم. اسأل مرشدك.',
      noTerm: 'الامتحان الذي سُجلت له لم يُعقد بعد. اسأل مرشدك.',
      waitNotOver: 'يمكنك أداء الامتحان من جديد ابتداءً من {{day}}. اسأل مرشدك.',
      assumed: 'الأيام مفترضة.',
    },
  },
} as const satisfies Translation<Source['sentences']['notices'], 'ar'>
