import type { Catalogue } from '../catalogue';

/** The steps from “which machine is it” to “configured”. */
export const wizard: Catalogue['wizard'] = {
  label: 'Pasos',
  step: '{{number}} {{name}}',
  steps: {
    identify: 'Identificar',
    diagnose: 'Diagnosticar',
    recover: 'Recuperar',
    review: 'Revisar',
    apply: 'Aplicar',
    done: 'Terminado',
  },
  identify: {
    question: '¿Es el equipo que tiene delante?',
    notSetUp:
      'Un equipo sin AMT activado todavía no tiene identidad en la red. Compare la dirección y el cable.',
    setUp:
      'Una contraseña guardada se envía únicamente al equipo al que pertenece. Con cifrado, el certificado demuestra qué equipo es. Sin cifrado, AMT Bench se guía por la dirección y pregunta cuando algo ha cambiado.',
    trusted: 'Usted confía en su certificado.',
    next: 'Continuar',
    certificate: {
      title: '¿Confía en este certificado?',
      explanation:
        'Este equipo usa cifrado con un certificado que ha creado él mismo, así que nadie puede avalarlo. Confíe en él si este ordenador está conectado directamente a la red del taller y no puede haber ningún otro dispositivo en medio. Si más adelante el equipo muestra otro certificado, AMT Bench se detiene antes de enviar una contraseña.',
      subject: 'Emitido para {{subject}}, {{protocol}}, válido hasta {{until}}',
      subjectWithoutEnd: 'Emitido para {{subject}}, {{protocol}}. Su fecha de fin no se puede leer.',
      nobody: 'nadie',
      fingerprint: 'SHA-256 {{fingerprint}}',
      trust: 'Confiar en este certificado',
    },
    lookalike: {
      explanation:
        'Tiene el mismo realm que el equipo en {{address}}. Con firmware antiguo, varios equipos pueden tener el mismo realm, así que puede ser otro equipo. Si es el mismo equipo en otra dirección, indíquelo: entonces su contraseña guardada y su historial se usan también aquí.',
      same: 'Es el equipo de {{address}}',
    },
    changed: {
      title: '¿Qué equipo es este?',
      trusted: 'De confianza: {{fingerprint}}',
      seen: 'Visto ahora: {{fingerprint}}',
      same: 'El mismo equipo:',
      sameEnd: 'Sus contraseñas guardadas y su historial se conservan.',
      other: 'Otro equipo:',
      otherEnd: 'Nada de lo guardado para el equipo anterior se usa aquí.',
      leave: 'Decidir más tarde',
      isSame: 'Es el mismo equipo',
      isOther: 'Es otro equipo',
      reasons: {
        realm:
          'AMT se restableció, o el equipo tiene un certificado nuevo. Si usa cifrado, a continuación confirma usted el certificado nuevo.',
        certificate:
          'AMT se restableció, o el equipo tiene un certificado nuevo. Si usa cifrado, a continuación confirma usted el certificado nuevo.',
        uuid: 'Su placa base se sustituyó o tiene un UUID nuevo.',
        mac: 'Usa otro puerto de red, una base de conexión o una placa base nueva. Se guarda la dirección MAC nueva.',
        address: 'Ahora está en esta dirección.',
        encryption:
          'Su cifrado se desactivó. A partir de ahora, los inicios de sesión se envían sin cifrar y no se cambia ninguna contraseña en él.',
        lookalike: '',
      },
    },
  },
  diagnose: {
    confidence: {
      certain: 'Seguro',
      likely: 'Probable. Un indicio más lo confirmaría.',
      possible: 'Posible. La red por sí sola no lo muestra.',
    },
    toBeSure: 'Para confirmarlo:',
    notConfirmed: 'Sin confirmar en hardware real: {{doubt}}',
    review: 'Revisar los cambios',
    activate: 'Cómo activar AMT',
    more: 'Más: contraseña de MEBx, desconfigurar',
    advisories_one: '{{count}} aviso de seguridad',
    advisories_many: '{{count}} de avisos de seguridad',
    advisories_other: '{{count}} avisos de seguridad',
    advisoriesUnknown: 'Avisos de seguridad del firmware',
    options_one: 'Mostrar {{count}} opción de recuperación',
    options_other: 'Mostrar {{count}} opciones de recuperación',
    options_many: 'Mostrar {{count}} de opciones de recuperación',
    noPassword_one: '¿Sin contraseña? Mostrar {{count}} opción',
    noPassword_other: '¿Sin contraseña? Mostrar {{count}} opciones',
    noPassword_many: '¿Sin contraseña? Mostrar {{count}} de opciones',
  },
  tell: {
    open: 'Añadir lo que sabe o pegar un mensaje de error',
    close: 'Ocultar',
    statement: '¿Qué más sabe de este equipo?',
    choose: 'Elegir…',
    message: 'Mensaje de SCCM, Intel SCS, rpc o AMT',
    messageHint: 'Péguelo sin cambios. Se explica, pero no se guarda.',
    messageExample: 'Valid password not found',
    explain: 'Explicar',
    tooLong:
      'Solo se leen los primeros {{limit}} caracteres. Para un registro completo, abra la página «Logs».',
    nothing:
      'AMT Bench no reconoce este texto. Lo que muestra el propio equipo es más fiable: compruebe de nuevo.',
    line: '“{{line}}”',
    note: 'Era este equipo. Anotar: “{{statement}}”',
  },
  review: {
    plan: 'El plan',
    headings: {
      blocked: 'Bloqueado: algo impide la configuración',
      changes: 'Cambios previstos',
      notAllRead: 'Nada que cambiar en lo que se pudo leer',
      fulfilled: 'Nada que cambiar: el equipo coincide con el perfil',
    },
    columns: { setting: 'Ajuste', now: 'Actual', wanted: 'Deseado' },
    reading: 'Leyendo el equipo…',
    apply_one: 'Aplicar {{count}} cambio',
    apply_other: 'Aplicar {{count}} cambios',
    apply_many: 'Aplicar {{count}} de cambios',
    readBack: 'Cada cambio se vuelve a leer.',
    readBackPassword: 'Cada cambio se vuelve a leer. La contraseña nueva se guarda antes de definirla.',
  },
  server: {
    text: 'AMT conoce ahora el servidor. Si le ha llamado, solo el servidor puede decirlo: “Probar la conexión” le pregunta y no entrega nada.',
    ask: 'Preguntar a {{server}}…',
  },
  next: {
    report: 'Informe',
    machine: 'Equipo siguiente: {{address}}',
    list: 'Volver a la lista',
  },
  login: {
    stored: 'Iniciar sesión con la contraseña guardada',
    storedFor: 'para “{{user}}”',
    storedForOpen:
      'para “{{user}}”. Un cambio de contraseña se interrumpió; el inicio de sesión muestra qué contraseña es válida.',
    user: 'Usuario',
    password: 'Contraseña',
    logIn: 'Iniciar sesión',
    wait: 'Espere {{seconds}} s',
    certain:
      'Estoy seguro de esta contraseña (si AMT la rechaza, es probable que los inicios de sesión estén en pausa)',
    budget_one: 'Se envía una sola vez. Queda {{count}} intento en esta hora.',
    budget_other: 'Se envía una sola vez. Quedan {{count}} intentos en esta hora.',
    budget_many: 'Se envía una sola vez. Quedan {{count}} de intentos en esta hora.',
    keptKeychain: 'Una contraseña que funciona se guarda en el llavero.',
    keptSession: 'Una contraseña que funciona se conserva en memoria hasta que se cierra AMT Bench.',
  },
  interrupted: {
    title: 'Una configuración de este equipo se interrumpió el {{date}}',
    over: 'El equipo se ha leído de nuevo. No queda nada por hacer.',
    progress_one: 'Cambios hechos y verificados: {{done}} de {{count}}.',
    progress_other: 'Cambios hechos y verificados: {{done}} de {{count}}.',
    progress_many: 'Cambios hechos y verificados: {{done}} de {{count}}.',
    unknown: 'El resultado de “{{titles}}” no se registró.',
    next: 'El plan parte de lo que el equipo indica ahora.',
    logsIn: 'Para continuar, se inicia sesión con la contraseña guardada y primero se lee el equipo.',
    continue: 'Continuar con su perfil',
    continueNamed: 'Continuar con su perfil “{{profile}}”',
  },
  moved: {
    'setup-reset':
      'El restablecimiento queda anotado. Solo el teclado muestra si MEBx vuelve a aceptar “admin”: abra MEBx, defina la contraseña nueva y active el acceso de red.',
    'not-set-up': 'El equipo se ha restablecido: AMT ya no está activado.',
    'now-set-up': 'AMT ya está activado. Escriba la contraseña que se definió.',
    'setup-refused': 'MEBx rechazó la contraseña de fábrica, así que se cambió antes.',
    ready: 'El inicio de sesión ha funcionado.',
    'identity-changed':
      'El equipo en esta dirección no es el mismo que antes. No se envía nada hasta que usted indique qué equipo es.',
    silent: 'El equipo no responde en este momento.',
    'mebx-layout-trap':
      'Nadie ha modificado AMT en este equipo. Compruebe la distribución del teclado antes de dar por cambiada la contraseña.',
    'rtc-clear-ineffective':
      'El restablecimiento no ha recuperado “admin”. Este equipo necesita otra opción.',
    'password-refused-client-mode': 'Modo de control de cliente: Windows puede restablecer AMT.',
    'password-refused-admin-mode':
      'Modo de control de administrador: Windows no puede restablecer AMT. Las opciones han cambiado.',
    'login-paused':
      'Se sabe que la contraseña es correcta, así que es probable que los inicios de sesión estén en pausa.',
    'limited-rights':
      'El inicio de sesión ha funcionado, pero esta cuenta no tiene derechos de administrador.',
    'audit-blocked': 'El firmware lo rechazó por su directiva de auditoría.',
    'owned-elsewhere': 'El inicio de sesión mostró que otra organización gestiona este equipo.',
    resumed: 'Había empezado “{{path}}”. Continúe donde lo dejó.',
    unchanged: 'Comprobado de nuevo: nada ha cambiado en la red. Espere dos minutos y compruebe de nuevo.',
  },
};
