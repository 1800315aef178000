import type { MessageCatalogue } from '../../catalogue';

/** What the evidence of a machine means: verdicts, and what is said beside them. */
export const diagnosis = {
  verdict: {
    identityChanged: {
      title: 'Puede ser otro equipo',
      settle: 'Lea el número de serie en la caja y compárelo.',
      doubt:
        'No se sabe de todas las generaciones si un restablecimiento de fábrica da a AMT un realm nuevo. Por eso, un realm nuevo puede significar un restablecimiento u otro equipo.',
    },
    ownedElsewhere: {
      title: 'Gestionado por otra organización',
      explanation:
        'Este equipo llama a un servidor de gestión ({{servers}}). Puede ser alquilado o pertenecer a otra organización. Consiga que lo liberen antes de cambiar nada.',
      settle: 'Pregunte al propietario de ese servidor si el equipo se entregó.',
    },
    loginPaused: {
      title: 'Inicios de sesión probablemente en pausa',
      explanation:
        'Se sabe que la contraseña es correcta, pero se rechazó. Tras diez inicios de sesión fallidos, AMT los rechaza todos durante un tiempo, con la misma respuesta que para una contraseña incorrecta. Puede que algo en segundo plano falle continuamente, como una consola antigua o un controlador LMS que no corresponde.',
      settle:
        'No envíe nada al equipo durante 90 segundos y después pruebe la misma contraseña una sola vez.',
      doubt:
        'Los diez fallos, la pausa de 5 a 80 segundos y su fin al cabo de una hora proceden de un documento antiguo de Intel. Nadie lo ha medido en AMT 16 y posteriores.',
    },
    vulnerableFirmware: {
      title: 'Actualice primero el firmware',
      explanation:
        'El firmware AMT {{version}} tiene la vulnerabilidad CVE-2017-5689 (INTEL-SA-00075), que permite a cualquiera iniciar sesión. Instale la actualización de firmware del fabricante antes de activar o cambiar AMT. AMT Bench no aprovecha la vulnerabilidad.',
      note: 'El firmware tiene la vulnerabilidad CVE-2017-5689 (INTEL-SA-00075). Actualícelo.',
    },
    setupInterrupted: {
      title: 'Activación sin terminar',
      explanation:
        'Una activación de este equipo se detuvo a medias, o su período de configuración sigue abierto. En este estado no se puede iniciar sesión de forma normal. Restablezca AMT desde Windows y empiece de nuevo.',
    },
    clientCertificateRequired: {
      title: 'Exige un certificado de cliente',
      explanation:
        'El puerto cifrado corta la conexión antes de que se pueda iniciar sesión. Probablemente exige un certificado de cliente: solo lo tiene el servidor de gestión que activó este equipo, o la activación nunca se terminó.',
      settle: 'Compruebe en Windows si la activación se terminó (rpc amtinfo).',
      settleOnceAsked: 'Pregunte quién gestionaba este equipo: su servidor tiene el certificado.',
      note: 'El puerto cifrado corta la conexión. Probablemente exige un certificado de cliente.',
    },
    limitedRights: {
      title: 'La cuenta no tiene derechos de administrador',
      someRights:
        'El inicio de sesión como “{{user}}” funciona, pero la cuenta solo tiene algunos derechos. Para configurar el equipo hace falta la cuenta de administrador auténtica.',
      notPermitted:
        'El inicio de sesión como “{{user}}” funciona, pero el firmware no permitió lo que se pidió (estado 16): la cuenta no tiene ese derecho, el modo de control o una directiva lo prohíbe, o el equipo sigue en el BIOS o en MEBx.',
      settle: 'Inicie sesión como admin.',
      doubt: 'La respuesta con la que el firmware rechaza una cuenta sin derechos varía según la generación.',
    },
    auditBlocked: {
      title: 'Protegido por una directiva de auditoría',
      explanation:
        'El firmware lo rechazó con el estado 2076: su directiva de auditoría prohíbe desconfigurar AMT sin el auditor. Consulte al responsable de seguridad. No eluda la directiva.',
      explanationNamed:
        'El firmware lo rechazó con el estado 2076: su directiva de auditoría prohíbe desconfigurar AMT sin el auditor (“{{auditor}}”). Consulte al responsable de seguridad. No eluda la directiva.',
      settle: 'Averigüe quién tiene la cuenta de auditor y pida su autorización.',
    },
    passwordRefusedClientMode: {
      title: 'Contraseña perdida, modo de cliente (CCM)',
      explanation:
        'La contraseña se rechazó, y el equipo está en modo de control de cliente. En este modo, un administrador de Windows puede restablecer AMT sin la contraseña anterior. La contraseña de MEBx queda como está.',
      explanationNamed:
        'La contraseña de “{{user}}” se rechazó, y el equipo está en modo de control de cliente. En este modo, un administrador de Windows puede restablecer AMT sin la contraseña anterior. La contraseña de MEBx queda como está.',
    },
    passwordRefusedAdminMode: {
      title: 'Contraseña perdida, modo de administrador (ACM)',
      explanation:
        'La contraseña se rechazó, y el equipo está en modo de control de administrador. Solo la contraseña correcta, una opción del BIOS o un restablecimiento por hardware devuelve el acceso. Compruebe BitLocker antes de tocar el BIOS o la pila.',
      explanationNamed:
        'La contraseña de “{{user}}” se rechazó, y el equipo está en modo de control de administrador. Solo la contraseña correcta, una opción del BIOS o un restablecimiento por hardware devuelve el acceso. Compruebe BitLocker antes de tocar el BIOS o la pila.',
    },
    passwordRefused: {
      title: 'Contraseña de administrador incorrecta',
      titleNamed: 'Contraseña de “{{user}}” incorrecta',
      explanation:
        'AMT está activado en este equipo, y su contraseña de red no es la que ha escrito: alguien la cambió, o una consola definió la suya. La contraseña de MEBx puede ser otra más, porque las dos se guardan por separado.',
      explanationNamed:
        'La contraseña de “{{user}}” se rechazó. AMT está activado en este equipo, y su contraseña de red no es la que ha escrito: alguien la cambió, o una consola definió la suya. La contraseña de MEBx puede ser otra más, porque las dos se guardan por separado.',
      settle:
        'Compruebe el modo de control en Windows (rpc amtinfo): en modo de control de cliente, la recuperación es fácil.',
    },
    detectedByConfigMgr: {
      title: 'Configuration Manager sin contraseña válida',
      explanation:
        'Configuration Manager muestra “Detected” para un equipo en el que ve AMT pero no puede iniciar sesión. AMT está activado. Encuentre su contraseña, inicie sesión aquí y haga que Configuration Manager detecte de nuevo el estado de AMT.',
      settle: 'Inicie sesión una vez con la contraseña de la consola que activó AMT.',
    },
    ownPort: {
      title: 'Ningún LMS responde en este ordenador',
      explanation:
        'Nada responde por AMT en los puertos 16992 y 16993 de este ordenador. Desde aquí, su propio AMT solo es accesible por el servicio del controlador LMS (Local Management Service) en 127.0.0.1, porque AMT no responde en su propia dirección de red al ordenador que lo contiene.',
      settle:
        'Si este ordenador tiene AMT, instale los controladores del chipset de su fabricante, con LMS, e inicie el servicio. Después, mire de nuevo. Sin LMS, mire este ordenador desde otro.',
      doubt:
        'LMS puede faltar, estar detenido o bloqueado por un cortafuegos, AMT puede estar desactivado en la BIOS, o este ordenador puede no tenerlo: desde aquí parece lo mismo.',
    },
    ready: {
      title: 'Listo para configurar',
      explanation:
        'El inicio de sesión ha funcionado. Deje el equipo como está, configúrelo o cambie su contraseña.',
    },
    rtcClearIneffective: {
      title: 'Contraseña de MEBx igual tras quitar la pila',
      explanation:
        'Se quitó la pila, y MEBx sigue rechazando “admin”. Compruebe primero el teclado: MEBx usa la distribución de teclado de EE. UU., y el bloqueo numérico puede convertir letras en cifras. Queda la opción del BIOS o el servicio técnico del fabricante.',
      explanationOnceChecked:
        'Se quitó la pila, y MEBx sigue rechazando “admin”. El teclado se comprobó, así que el firmware de este modelo conserva la contraseña sin su pila. Queda la opción del BIOS o el servicio técnico del fabricante.',
      settle:
        'Escriba “admin” como en un teclado de EE. UU., con el bloqueo numérico desactivado (en AZERTY, pulse “qd,in”).',
      doubt: 'Qué modelos conservan la contraseña de MEBx sin su pila solo se conoce por informes aislados.',
    },
    layoutTrap: {
      title: 'Probablemente la distribución del teclado',
      explanation:
        'Nadie ha modificado AMT, pero MEBx rechaza “admin”. MEBx usa la distribución de teclado de EE. UU.: en AZERTY, pulse “qd,in”. En un portátil, el bloqueo numérico puede convertir letras en cifras, y un lector de códigos usado como teclado pierde las mayúsculas.',
      settle:
        'Escriba “admin” como en un teclado de EE. UU., con el bloqueo numérico desactivado, e indique qué responde MEBx.',
    },
    setupRefused: {
      title: 'Contraseña de MEBx cambiada antes de activar',
      explanation:
        'La contraseña de fábrica se probó y se rechazó: alguien abrió antes MEBx en este equipo, y MEBx obliga a todos a elegir una contraseña nueva. Una activación con la contraseña de fábrica falla aquí. AMT todavía se puede activar desde Windows sin la contraseña de MEBx, o primero se restablece la contraseña de MEBx.',
      doubt:
        'Que AMT de cualquier generación acepte una activación desde Windows con su contraseña de MEBx cambiada se deduce de lo que envían las herramientas. Nadie las ha probado todas.',
    },
    notSetUp: {
      title: 'AMT aún no está activado',
      silent: 'Ningún puerto de AMT responde en esta dirección, lo que es habitual antes de activar AMT.',
      factoryPassword:
        'MEBx acepta “admin”: la contraseña de fábrica vuelve a ser válida. Defina allí la contraseña nueva y active el acceso de red, o active AMT desde Windows.',
      reset:
        'AMT se restableció en el propio equipo. Solo el teclado muestra si MEBx vuelve a aceptar “admin”: abra allí MEBx, defina la contraseña nueva y active el acceso de red. O active AMT desde Windows, que no la pide.',
      detected:
        'Configuration Manager muestra “Detected”: ninguna de sus contraseñas es válida, así que la contraseña de MEBx probablemente ya no es la de fábrica. Active AMT desde Windows, que no la pide.',
      opened:
        'AMT se puede activar. MEBx se abrió antes, así que su contraseña ya no es la de fábrica. Active AMT desde Windows, que no la pide.',
      unknown:
        'AMT se puede activar. Desde la red no se ve si alguien ha cambiado la contraseña de MEBx. La activación desde Windows no la pide.',
      settle: 'Pregunte si alguien ha abierto MEBx en este equipo.',
    },
    clockLost: {
      title: 'AMT ha perdido la fecha y la hora',
      explanation:
        'La fecha del certificado de este equipo está a años de la de hoy: AMT ha perdido la fecha y la hora, probablemente al quitar una pila. Por eso fallan los inicios de sesión cifrados de otras consolas. Inicie sesión aquí y ponga el reloj en hora.',
      settle: 'Inicie sesión. Entonces AMT Bench lee él mismo el reloj.',
    },
    hidden: {
      title: 'AMT activado, pero oculto a la búsqueda',
      explanation:
        'AMT está activado y no responde a los pings de presencia, así que otras herramientas de exploración no lo ven. Escriba su contraseña para continuar.',
      note: 'No responde a los pings de presencia, así que otras herramientas de exploración no lo ven.',
    },
    tlsOnly: {
      title: 'AMT activado, solo cifrado',
      explanation:
        'Solo está abierto el puerto cifrado. Es normal a partir de AMT 16.1 o con un perfil TLS. Compruebe una vez su certificado y escriba después la contraseña.',
      note: 'Solo está abierto el puerto cifrado. Es normal a partir de AMT 16.1.',
    },
    portsShut: {
      title: 'AMT activado, pero sus puertos no responden',
      explanation:
        'La respuesta de presencia dice que AMT está activado, pero ninguno de sus dos puertos responde. Puede haber un cortafuegos en medio, los puertos pueden estar limitados a otra red, o AMT se está reiniciando.',
      reportedNotSetUp:
        'Usted indicó un equipo sin AMT activado: si nadie lo ha activado desde entonces, el restablecimiento no tuvo efecto.',
      settle: 'Espere un minuto y compruebe de nuevo. Pruebe después desde el mismo segmento de red.',
    },
    passwordNeeded: {
      title: 'AMT activado, falta la contraseña',
      explanation: 'AMT está activado. Escriba la contraseña de este equipo para ver y cambiar sus ajustes.',
    },
    dash: {
      title: 'Una placa DASH, no Intel AMT',
      explanation:
        'Este equipo responde a los pings de presencia, pero su chip de gestión no es de Intel. AMT Bench no puede configurarlo.',
    },
    noAmtInWindows: {
      title: 'Windows no encuentra AMT en este equipo',
      explanation:
        'Nada en la red identifica AMT, y Windows tampoco lo encuentra. O el equipo no tiene AMT, o AMT está desactivado en el BIOS. Busque allí una opción que mencione AMT o “manageability”.',
      mebxSeen:
        'Nada en la red identifica AMT, y Windows no lo encuentra. Pero usted indicó que hay MEBx, así que el equipo tiene AMT y probablemente está desactivado. Busque en el BIOS una opción que mencione AMT o “manageability”, y compruebe si Windows tiene el controlador del Management Engine (MEI).',
      settle: 'Busque AMT o “manageability” en el BIOS y compruebe de nuevo.',
    },
    setUpInWindows: {
      title: 'Activado según Windows, no encontrado aquí',
      mode: {
        acm: 'Windows indica que AMT está activado en modo de control de administrador.',
        ccm: 'Windows indica que AMT está activado en modo de control de cliente.',
      },
      reasons:
        'AMT puede tener una dirección distinta de la de Windows o usar otro puerto de red del equipo. Algo en medio puede bloquear sus puertos. Con dominios de origen definidos, AMT cierra sus puertos fuera de ellos y solo se comunica con su servidor. O AMT se ha colgado.',
      unconfigure:
        'En modo de control de cliente, un administrador de Windows puede desconfigurar AMT sin su contraseña (rpc deactivate --local).',
      settle:
        'Compare la dirección y el enlace que Windows muestra para AMT con esta dirección y este cable, y compruebe de nuevo desde el mismo segmento de red. Si coinciden, desactive AMT en el BIOS y vuelva a activarlo.',
      doubt:
        'Que desactivar y activar AMT en el BIOS despierte a uno activado que no responde se conoce por un único informe.',
    },
    mebxPasswordChanged: {
      title: 'La contraseña de MEBx se cambió',
      changed: 'La contraseña de fábrica se probó y se rechazó, así que alguien la ha cambiado.',
      activate:
        'Desde aquí no se sabe si AMT está activado. Si no lo está, se puede activar desde Windows sin la contraseña de MEBx.',
      settle: 'Compruebe en Windows si AMT está activado (rpc amtinfo).',
    },
    notFound: {
      title: 'Tiene AMT, pero no en esta dirección',
      pong: 'La respuesta de presencia es de AMT, pero no muestra si está activado.',
      detected: 'Configuration Manager ha visto AMT en este equipo y no tiene contraseña para él.',
      reported: 'Lo que usted indicó muestra que este equipo tiene AMT.',
      reasons:
        'Que no responda es normal mientras AMT no está activado. Si está activado, puede tener otra dirección, sus puertos pueden estar bloqueados o cerrados fuera de sus dominios de origen, o el equipo está apagado sin alimentación en espera.',
      settle:
        'Ejecute la comprobación local en Windows (rpc amtinfo). Muestra si AMT está activado, y su dirección.',
    },
    noAnswer: {
      title: 'Nada responde en esta dirección',
      explanation:
        'Ninguna respuesta de presencia y ninguna respuesta en los puertos de AMT. El equipo puede estar apagado sin alimentación en espera, en otra subred o no estar.',
      settle: 'Compruebe el cable y la alimentación, y si el equipo responde a un ping normal.',
    },
    notLooked: {
      title: 'Aún sin comprobar',
      explanation: 'Este equipo se importó de una lista. Todavía no se le ha enviado nada.',
      settle: 'Explore el equipo.',
    },
    noSign: {
      title: 'Ningún indicio de AMT en la red',
      nothing: 'Nada aquí identifica AMT.',
      reasons:
        'Que no haya indicios de AMT es normal en un equipo cuyo AMT nunca se activó o está desactivado en el BIOS, y en uno sin AMT. Mire la etiqueta vPro y el BIOS, o compruébelo en Windows, antes de abrir la caja.',
      settle: 'Ejecute la comprobación local en Windows (rpc amtinfo).',
      doubt:
        'Desde 2022, muchos fabricantes entregan los equipos con AMT desactivado. Entonces nada responde.',
    },
  },
  ports: {
    silent: 'Ningún puerto de AMT responde en esta dirección.',
    notChecked: 'Los puertos de AMT no se comprobaron en esta dirección.',
  },
  identity: {
    differs: {
      realm: 'El realm en esta dirección es distinto del de confianza.',
      certificate: 'El certificado en esta dirección es distinto del de confianza.',
      uuid: 'El UUID en esta dirección es distinto del de confianza.',
      mac: 'La dirección MAC de este equipo es distinta de la de confianza.',
    },
    newMac:
      'Otro puerto de red del equipo, una base de conexión, una placa base sustituida, otro equipo o algo en medio puede explicarlo. Un restablecimiento de AMT no puede. No se envía ninguna contraseña hasta que usted indique si es el mismo equipo.',
    replaced:
      'O ahora otro equipo tiene la dirección, o AMT se restableció en este. No se envía ninguna contraseña hasta que usted indique cuál es el caso.',
    moved:
      'Es el del equipo conocido en {{address}}: puede que las direcciones hayan cambiado. No se envía ninguna contraseña hasta que usted indique qué equipo es este.',
    encryption:
      'El certificado de este equipo era de confianza, y ahora solo responde sin cifrado. Puede que alguien haya desactivado TLS, que su puerto cifrado esté bloqueado o que algo en medio se haga pasar por él. No se envía ninguna contraseña hasta que usted indique que esto es correcto.',
    address:
      'Un equipo que usted conoce ya no responde en su dirección anterior, y este se le parece. Sin cifrado, nada demuestra que sea el mismo. No se envía ninguna contraseña guardada hasta que usted lo indique.',
  },
  settleContradiction: 'Asegúrese de qué equipo es: compare el número de serie y compruebe de nuevo.',
  contradiction: {
    pongAndLogin:
      'La respuesta de presencia dice “no activado”, pero el puerto web pide un inicio de sesión. Puede que dos equipos compartan esta dirección, o que otra cosa responda en su lugar.',
    versions: 'La respuesta de presencia indica AMT {{pong}}, el puerto web AMT {{web}}.',
    openToAll:
      'Responde a solicitudes de gestión sin ningún inicio de sesión, cosa que AMT nunca hace. Puede que otra cosa responda en su lugar.',
    windowsNotActivated:
      'Windows indica que AMT no está activado, pero en la red lo está. Se activó después, o es otro equipo.',
    windowsNoAmt: 'Windows no encuentra AMT, pero en la red responde AMT. Puede ser otro equipo.',
    windowsActivated: {
      pre: 'Windows indica que AMT está activado, pero en la red no lo está. Eso ha cambiado después, o es otro equipo.',
      in: 'Windows indica que AMT está activado, pero en la red su activación no ha terminado. Eso ha cambiado después, o es otro equipo.',
    },
    otherMaker:
      'Usted indicó Intel AMT en este equipo, pero lo que responde aquí es de otro fabricante. Puede que dos equipos compartan esta dirección.',
    touched: 'Usted indicó que nadie ha modificado AMT y también que MEBx se abrió antes.',
    windowsTwice: 'Usted indicó respuestas distintas de Windows. Vale la última.',
    setupRefused:
      'Usted indicó que nadie ha modificado AMT, pero una activación encontró su contraseña cambiada.',
    modes: 'Windows y el firmware indican modos de control distintos.',
    neverTouched: {
      post: 'Usted indicó que nadie ha modificado AMT, pero está activado. Alguien lo hizo, antes o después.',
      in: 'Usted indicó que nadie ha modificado AMT, pero su activación se empezó. Alguien lo hizo, antes o después.',
    },
  },
  note: {
    ownComputer:
      'Este es el ordenador en el que funciona AMT Bench, accesible por el servicio de su controlador (LMS). Los puertos no dicen nada de la red: solo desde otro ordenador se ve si otros acceden a este AMT. No está confirmado en hardware si LMS pide un inicio de sesión también antes de configurar AMT: si se rechaza la contraseña, compruebe eso primero.',
    noWebPage:
      'No tiene página web. Es normal con firmware nuevo, o la página se desactivó. La gestión funciona sin ella.',
    mebxKeyDead:
      'MEBx está oculto, no bloqueado. Active su tecla en el BIOS, desactive el arranque rápido, o busque “Intel MEBx” en el menú de arranque (F12) o en la configuración del BIOS.',
    bitlocker:
      'Los datos están a salvo. Escriba una vez la clave de 48 cifras, deje el modo del disco, Secure Boot y el TPM como estaban, y después reanude la protección. No confirme nunca que se borre el TPM (“clear TPM”).',
    layout:
      '¿Se escribió “admin” como en un teclado de EE. UU.? MEBx usa la distribución de teclado de EE. UU.: en AZERTY, pulse “qd,in”.',
    resetIneffective:
      'El restablecimiento no tuvo efecto en AMT: pide un inicio de sesión en el mismo realm que antes. En este equipo, un restablecimiento así no llega a AMT. Use la opción siguiente.',
    clockLost: 'AMT ha perdido la fecha y la hora. Ponga el reloj en hora.',
    clockBehind: 'El reloj de AMT lleva {{duration}} de retraso.',
    clockAhead: 'El reloj de AMT lleva {{duration}} de adelanto.',
    defaultPassword: 'La contraseña de administrador no se ha cambiado desde que se activó AMT.',
    passwordsApart:
      'MEBx tiene aquí una contraseña propia. La de los inicios de sesión por la red puede no abrirlo.',
    mebxPolicy:
      'El equipo rechazó que se definiera su contraseña de MEBx por la red (estado 16). La directiva de contraseñas de MEBx solo lo permite mientras la contraseña es “admin”, o solo durante la activación.',
    auditMayVeto:
      'Hay una directiva de auditoría activa. Su auditor puede bloquear la desconfiguración de AMT.',
    released:
      'Sigue llamando a un servidor de gestión ({{servers}}). Usted indicó que su propietario lo ha liberado.',
    lookalike:
      'Tiene el mismo realm que el equipo en {{address}}. Con firmware antiguo, varios equipos comparten el mismo realm, así que puede ser otro equipo, o el mismo en otra dirección. Las contraseñas guardadas para aquel equipo no se usan aquí salvo que usted indique que es el mismo.',
    plainPort:
      'Responde sin cifrado ({{ports}}). Cualquiera que pueda escuchar en esta red puede atacar el inicio de sesión y leer todo lo que se hace (INTEL-SA-00709). Active TLS y desactive los puertos sin cifrado; un perfil puede hacerlo.',
  },
  plainPort: {
    http: 'web',
    dash: 'DASH',
    redirection: 'redirección',
  },
  advisory: {
    worst:
      'El firmware {{version}} tiene la vulnerabilidad {{cve}} ({{id}}), que se puede aprovechar por la red. Impacto: {{impact}}.',
    network: 'También se pueden aprovechar por la red: {{advisories}}.',
    atMachine: 'Se pueden aprovechar en el propio equipo: {{advisories}}.',
    fixed: 'Corregido a partir de {{version}}.',
    named: '{{id}} ({{cve}})',
    andOthers: '{{cve}} y otras',
    none: 'Ningún aviso de seguridad con números de versión públicos cita el firmware {{version}}. Eso no significa que no tenga vulnerabilidades.',
    versionUnknown:
      'Desde aquí no se conoce la versión completa del firmware, así que no se pueden citar sus vulnerabilidades conocidas.',
    unsupported: 'Intel ya no actualiza AMT {{generation}} y anteriores.',
    newer:
      'Los avisos más recientes se publican sin números de versión. El último es {{id}} ({{published, datetime(month: long; year: numeric; timeZone: UTC)}}). Pida al fabricante el firmware más reciente. (Lista del {{listed, datetime(dateStyle: long; timeZone: UTC)}}.)',
    impact: {
      takeover: 'toma de control de un AMT activado',
      privilegesOrMemoryIpv6: 'escalada de privilegios o divulgación de memoria, por IPv6',
      privilegesOrService: 'escalada de privilegios o denegación de servicio',
      privilegesOrServiceIpv6: 'escalada de privilegios o denegación de servicio, por IPv6',
      privileges: 'escalada de privilegios',
      sessionOrService: 'divulgación de una sesión cifrada o denegación de servicio',
      service: 'denegación de servicio',
      engine: 'escalada de privilegios en el Management Engine',
    },
  },
  blocked: {
    limitedRights: 'Inicie sesión con la cuenta de administrador auténtica.',
    vulnerableFirmware: 'Instale primero la actualización de firmware del fabricante y configure después.',
    ownedElsewhere: 'Consiga primero la autorización del propietario del servidor de gestión.',
  },
  audit: {
    on: {
      free: 'Registra',
      veto: 'Registra; prohíbe desconfigurar sin el auditor',
      unknown: 'Registra; no se sabe si prohíbe desconfigurar',
    },
    off: {
      free: 'Desactivado',
      veto: 'Desactivado; prohíbe desconfigurar sin el auditor',
      unknown: 'Desactivado; no se sabe si prohíbe desconfigurar',
    },
    unknown: {
      free: 'No se sabe si registra',
      veto: 'No se sabe si registra; prohíbe desconfigurar sin el auditor',
      unknown: 'No se sabe si registra ni si prohíbe desconfigurar',
    },
  },
  clock: {
    right: 'en hora',
    behind: '{{duration}} de retraso',
    ahead: '{{duration}} de adelanto',
    duration: {
      seconds_one: '{{count}} segundo',
      seconds_other: '{{count}} segundos',
      seconds_many: '{{count}} de segundos',
      minutes_one: '{{count}} minuto',
      minutes_other: '{{count}} minutos',
      minutes_many: '{{count}} de minutos',
      hours_one: '{{count}} hora',
      hours_other: '{{count}} horas',
      hours_many: '{{count}} de horas',
      days_one: '{{count}} día',
      days_other: '{{count}} días',
      days_many: '{{count}} de días',
      years_one: '{{count}} año',
      years_other: '{{count}} años',
      years_many: '{{count}} de años',
    },
  },
  maker: {
    intel: 'Intel (placa base o NUC)',
    other: 'Otro fabricante',
  },
} satisfies MessageCatalogue['diagnosis'];
