import type { MessageCatalogue } from '../../catalogue';

/** What a check of this computer has found, and the support bundle. */
export const support = {
  summary: {
    ok: 'Todo está en orden.',
    warning: 'AMT Bench funciona en este ordenador, con limitaciones.',
    problem: 'AMT Bench no funciona correctamente en este ordenador.',
  },
  folder: {
    ok: 'La carpeta de datos “{{home}}” se puede leer y escribir.',
    shared: 'Otros usuarios de este ordenador pueden leer la carpeta de datos “{{home}}”.',
    sharedNext: 'Limítela a su cuenta: chmod 700 "{{home}}".',
  },
  settings: {
    none: 'No se ha ajustado nada. Se aplican los valores predeterminados.',
    ok: 'Los ajustes se pueden leer.',
    damaged:
      'Los ajustes no se pueden leer. En el próximo inicio se aparta el archivo y se aplican los valores predeterminados.',
    damagedNext: 'Inicie AMT Bench y defínalos de nuevo.',
  },
  keychain: {
    ok: 'El llavero guarda, lee y elimina contraseñas.',
    notChecked: 'El llavero no se ha comprobado porque la carpeta de datos no se puede usar.',
    notCheckedNext: 'Resuelva eso primero y compruebe de nuevo.',
    notUsed:
      'Según los ajustes, las contraseñas se conservan en memoria hasta que se cierra AMT Bench. El llavero no se usa.',
    notKept: 'El llavero no devuelve lo que se guardó en él.',
    notKeptNext: 'Reinicie el servicio de llavero de este ordenador y compruebe de nuevo.',
  },
  udp: {
    ok: 'Se pueden enviar y recibir paquetes UDP.',
    lost: 'Un paquete UDP que AMT Bench se envió a sí mismo no llegó.',
    refused: 'El sistema rechaza UDP ({{code}}).',
  },
  tcp: {
    ok: 'Se pueden establecer conexiones TCP.',
    refused: 'El sistema rechaza TCP ({{code}}).',
    failed: 'Una conexión TCP de AMT Bench consigo mismo ha fallado.',
    failedWith: 'Una conexión TCP de AMT Bench consigo mismo ha fallado ({{code}}).',
  },
  firewallNext: 'Compruebe si un firewall o un programa de seguridad de este ordenador bloquea AMT Bench.',
  openFiles: {
    ok: 'Una exploración puede mantener abiertas {{sockets}} conexiones a la vez.',
    few: 'Una exploración puede mantener abiertas {{sockets}} conexiones a la vez. Las exploraciones de redes grandes serán lentas.',
    fewNext: 'Aumente el límite de archivos abiertos antes de iniciar AMT Bench: ulimit -n 4096.',
  },
  network: {
    ok: 'Redes conectadas: {{networks}}.',
    virtual: '{{network}} (virtual)',
    none: 'Este ordenador no está conectado a ninguna red IPv4.',
    noneNext: 'Conéctelo a la red de los equipos, por cable o por Wi-Fi.',
  },
  outgoing: 'AMT Bench necesita TCP saliente a los puertos 16992 a 16995 y UDP saliente al puerto 623.',
  firewalls: 'Activo en este ordenador: {{names}}.',
  window: {
    ok: 'La ventana se ejecuta en el sandbox de Chromium y está aislada del propio AMT Bench.',
    notIsolated: 'La página de la ventana no está aislada del programa como debería.',
    notIsolatedNext: 'Instale AMT Bench de nuevo desde su paquete original.',
    noSandbox: 'La ventana se ejecuta sin el sandbox de Chromium.',
    noSandboxNext: 'Inicie AMT Bench sin --no-sandbox, como usuario normal.',
  },
  readme: {
    title: 'AMT Bench {{version}}, paquete de soporte del {{at}}',
    selfCheck: 'lo que encontró AMT Bench al comprobar este ordenador, con todas las versiones',
    settings: 'los ajustes de AMT Bench',
    logs: 'el registro del programa: errores e inicios',
    journal:
      'las {{runs}} ejecuciones y acciones más recientes: pasos, ajustes de antes y después, resultados',
    machines: 'la lista de equipos: direcciones, nombres, versiones, estado',
    noSecrets:
      'No contiene contraseñas, claves ni otros secretos. Contiene nombres y direcciones de equipos y redes, y nombres de perfiles y de cuentas de AMT.',
    readFirst: 'Léalo antes de enviarlo a alguien ajeno a su organización.',
  },
} satisfies MessageCatalogue['support'];
