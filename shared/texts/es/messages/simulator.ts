import type { MessageCatalogue } from '../../catalogue';

/** The simulated machines of the demo, what happens when somebody does something at one, and files of such machines. */
export const simulator = {
  stillAtWork: 'Aún se está trabajando en un equipo simulado; su contraseña todavía no se ha eliminado.',
  stillAtWorkNext:
    'Vuelva a iniciar la demostración, espere a que termine el trabajo y detenga la demostración.',
  notInDemo: 'Este equipo no forma parte de la demostración.',
  notInDemoNext: 'Inicie la demostración.',
  machine: {
    dellFactory: {
      title: 'Dell OptiPlex 7050, nuevo',
      story: 'Se desembaló esta mañana. Nadie ha abierto MEBx todavía.',
    },
    hpChangedMebx: {
      title: 'HP EliteDesk 800 G1, contraseña de MEBx cambiada',
      story: 'Volvió de una sucursal. Alguien definió allí una contraseña de MEBx y después dejó la empresa.',
    },
    lenovoAdminMode: {
      title: 'Lenovo ThinkCentre M920, contraseña desconocida',
      story:
        'Se compró de segunda mano. El propietario anterior lo configuró en modo de control de administrador y no dio la contraseña a nadie.',
    },
    ccmLostPassword: {
      title: 'Fujitsu ESPRIMO D958, contraseña perdida',
      story:
        'El año pasado, un compañero lo activó desde Windows, en modo de control de cliente. La nota con la contraseña se ha perdido.',
    },
    tlsOnly: {
      title: 'HP Elite Tower 800 G9, solo cifrado',
      story:
        'Se configuró a mano en MEBx la semana pasada, con la contraseña de la demostración. El firmware de esta generación solo admite TLS.',
    },
    hidden: {
      title: 'Dell OptiPlex 7060, no responde al ping',
      story: 'Funciona como debe, pero alguien desactivó la respuesta al consulta de presencia (ping).',
    },
    loginPaused: {
      title: 'Intel NUC7i7DN, inicios de sesión en pausa',
      story:
        'La contraseña es correcta. Una consola olvidada prueba una y otra vez la contraseña anterior, y el firmware pone en pausa los inicios de sesión.',
    },
    limitedUser: {
      title: 'Lenovo ThinkStation P340, usuario limitado',
      story:
        'El servicio técnico tiene aquí su propio usuario. Este puede ver el hardware y encender y apagar el equipo, y nada más.',
    },
    halfSetUp: {
      title: 'Dell OptiPlex 7090, configuración a medias',
      story:
        'El servidor de configuración dejó de funcionar en mitad de la activación. Desde entonces, el equipo espera un certificado.',
    },
    ciraOwned: {
      title: 'HP EliteDesk 800 G6, gestionado por otra organización',
      story:
        'Es un préstamo de la clínica Nordhafen. Fuera de su red propia, se conecta al servidor de la clínica.',
    },
    vulnerable: {
      title: 'Dell OptiPlex 7040, firmware de 2015',
      story: 'Estuvo años en un almacén. Su firmware es anterior a las correcciones de 2017.',
    },
    ready: {
      title: 'Fujitsu CELSIUS W580, listo para configurar',
      story:
        'Se configuró ayer en MEBx y se dejó con los valores predeterminados: sin nombre, sin redirección y con el reloj desviado siete minutos.',
    },
    dashBoard: {
      title: 'ASUS PRO A520M, no es Intel',
      story: 'Una placa AMD con DASH. Responde al mismo ping, pero no tiene nada más en común con AMT.',
    },
  },
  act: {
    caseOpen:
      'La caja está abierta y el cable de corriente está desenchufado. Espere hasta que la pila esté de nuevo en su sitio.',
    screenBlack: 'La pantalla sigue en negro: el PC está apagado.',
    passwordRule:
      'La contraseña debe tener de 8 a 32 caracteres, con una mayúscula, una minúscula, una cifra y un carácter especial. Los caracteres ",: no están permitidos.',
    noCode: 'La pantalla no muestra ningún código.',
    code: 'La pantalla muestra «User consent code: {{code}}» en un marco rojo.',
    battery: {
      resets:
        'El PC estuvo cinco minutos sin pila ni corriente. Arranca con “CMOS checksum error, defaults loaded”. La fecha y la hora son incorrectas. Una línea indica que el Management Engine se ha desconfigurado (un-configured).',
      clockOnly:
        'El PC estuvo cinco minutos sin pila ni corriente. Arranca con “CMOS checksum error, defaults loaded”. La fecha y la hora son incorrectas. La pantalla no menciona el Management Engine.',
    },
    mebx: {
      restarting:
        'La página de MEBx no se abre: el Management Engine se está reiniciando. Inténtelo de nuevo en un minuto.',
      refused: 'MEBx: “Invalid password. Try again.” MEBx usa la distribución de teclado de EE. UU.',
      newNeeded:
        'MEBx acepta “admin” y pide de inmediato una contraseña nueva. Los demás menús siguen bloqueados hasta que se define.',
      notStrong: 'MEBx: “Error: password not strong enough.”',
      accepted: 'Inicio de sesión en MEBx aceptado.',
      stored: 'Contraseña nueva de MEBx guardada.',
      alreadyActive: 'El acceso de red ya está activo.',
      activated:
        'El acceso de red está activo. AMT está en modo de control de administrador, y el usuario admin tiene la contraseña de MEBx.',
    },
    bios: {
      hp: 'F10 Setup, Advanced, Remote Management Options: “Unconfigure AMT on next boot” está en Apply. En el próximo arranque, usted confirma la pregunta con Y. La pantalla muestra “Intel(R) ME un-configured”.',
      hpAbsent:
        'F10 Setup, Advanced, Remote Management Options: este BIOS no tiene “Unconfigure AMT on next boot”.',
      lenovo:
        'F1 Setup, Advanced, Intel(R) Manageability: “Intel(R) Manageability Reset” está en Enabled. En el próximo arranque, usted lo aprueba. La pantalla muestra “Intel(R) ME un-configured”.',
      lenovoAbsent:
        'F1 Setup, Advanced, Intel(R) Manageability: este BIOS no tiene “Intel(R) Manageability Reset”.',
      other:
        'Setup, Advanced, AMT Configuration: “Un-Configure ME” está marcado y guardado. El PC se reinicia. La pantalla muestra “Intel(R) ME un-configured”.',
      otherAbsent: 'Setup, Advanced, AMT Configuration: no hay ninguna opción que desconfigure AMT.',
      dellAbsent:
        'F2 Setup ofrece “MEBx hotkey” y “USB provision” para Intel AMT, pero nada que lo desconfigure.',
    },
    power: {
      alreadyOff: 'El PC ya está apagado.',
      offAwake: 'El PC se apaga. La luz de la toma de red sigue encendida: el Management Engine está activo.',
      offAsleep: 'El PC se apaga, y la luz de la toma de red también.',
      off: 'El PC se apaga.',
      alreadyOn: 'El PC ya está encendido.',
      windows: 'El PC arranca Windows.',
      on: 'El PC arranca.',
    },
    windows: {
      restarting:
        'El Management Engine no responde a Windows: se está reiniciando. Inténtelo de nuevo en un minuto.',
      alreadySetUp: 'Activación rechazada: AMT ya está configurado ({{mode}}).',
      halfDone: 'Activación rechazada: hay otra activación a medias. Desconfigure primero AMT.',
      notStrong: 'Activación rechazada: la contraseña no cumple las reglas.',
      activated:
        'AMT está activado en modo de control de cliente. La contraseña de MEBx no fue necesaria y no ha cambiado.',
      notActivated: 'No hay nada que desconfigurar: AMT no está activado.',
      adminMode:
        'Rechazado: en modo de control de administrador se necesita la contraseña de AMT. Sin ella, Windows no puede desconfigurar AMT.',
      unconfigured:
        'AMT está desconfigurado. El Management Engine se reinicia. La contraseña de MEBx no ha cambiado.',
      says: 'AMT {{version}}, {{state}}, modo de control: {{mode}}.',
      noEngine: 'Este PC no tiene Intel Management Engine: Windows no encuentra ningún dispositivo MEI.',
    },
    mode: {
      none: 'no activado',
      ccm: 'modo de control de cliente',
      acm: 'modo de control de administrador',
    },
    state: {
      pre: 'antes del aprovisionamiento',
      in: 'aprovisionamiento en curso',
      post: 'después del aprovisionamiento',
    },
    flood: {
      nobody: 'Nada en este equipo acepta inicios de sesión.',
      refused_one: 'Se ha rechazado {{count}} inicio de sesión con una contraseña antigua.',
      refused_other: 'Se han rechazado {{count}} inicios de sesión con una contraseña antigua.',
      refused_many: 'Se han rechazado {{count}} de inicios de sesión con una contraseña antigua.',
      paused: 'El Management Engine ignora los inicios de sesión durante un tiempo.',
    },
    notIntel: 'Esta placa no tiene esa función: no es un equipo Intel AMT.',
  },
  file: {
    unusable: '“{{path}}” no se puede usar como lista de equipos simulados. {{why}}',
    unusableNext: 'Consulte “simulate” en docs/command-line.md.',
    notJson: 'No es JSON válido.',
    empty: 'No nombra ningún equipo.',
    tooMany: 'Nombra más de 250 equipos.',
    unknownModel: 'La demostración no tiene ningún equipo “{{id}}”.',
    twice: 'El equipo “{{id}}” aparece dos veces.',
    unknownFields: 'Campos desconocidos: {{fields}}.',
    id: '“{{field}}” solo puede tener minúsculas, cifras y guiones.',
    address: '“{{field}}” debe ser una dirección 127.x.y.z.',
    version: '“{{field}}” debe tener cuatro números, por ejemplo 12.0.45.1509.',
    uuid: '“{{field}}” debe ser un UUID en minúsculas.',
    realm: '“{{field}}” debe ser “Digest:” seguido de 32 cifras hexadecimales en mayúsculas.',
    invalid: 'El valor de “{{field}}” no es válido.',
  },
} satisfies MessageCatalogue['simulator'];
