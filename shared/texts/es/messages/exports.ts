import type { MessageCatalogue } from '../../catalogue';

/** Exports of the list and of profiles, and what ConfigMgr would call a machine. */
export const exports = {
  configMgr: {
    notLooked: 'AMT Bench aún no ha examinado este equipo.',
    unreachable: 'El equipo no responde.',
    otherVendor: 'La placa no es de Intel (DASH).',
    noAmt: 'Algo responde en esta dirección, pero no se ha visto AMT.',
    refused: 'El equipo tiene AMT y se rechaza una contraseña que se probó: alguien la ha cambiado.',
    notSetUp: 'AMT está presente y no está configurado.',
    setupOpen: 'La configuración inicial de AMT se inició y no ha terminado.',
    loggedIn: 'AMT se configuró sin este sitio y un inicio de sesión tuvo éxito.',
    setUp:
      'AMT se configuró sin este sitio. Si el sitio no conoce la contraseña, muestra «Detected» en su lugar.',
    stateUnknown: 'No se sabe si AMT está configurado.',
    notCompared:
      'Deducido de la descripción de Microsoft (gg682025), no comparado con un sitio de Configuration Manager.',
  },
  rpc: {
    fillMode:
      '{{path}}: figura «ccmactivate». Use «acmactivate» para el modo de administrador, que requiere un certificado de aprovisionamiento.',
    fillAdmin: '{{path}}: escriba la contraseña de administrador.',
    fillMebx: '{{path}}: escriba la contraseña de MEBx.',
    fillPassphrase: '{{path}}: escriba la frase de contraseña de la red «{{ssid}}».',
    fillServer: '{{path}}: escriba la contraseña del servidor {{server}}.',
    fillCertificate: '{{path}}: escriba el certificado del servidor.',
    left: '{{setting}} no se puede expresar en este formato y se omite.',
    heading: 'Perfil para rpc-go, escrito por AMT Bench. No contiene contraseñas.',
    fillIn: 'Complete antes de usarlo:',
    leftOut: 'Se omite:',
  },
  task: {
    badName: '«{{name}}» no puede ser un nombre de archivo en Windows.',
    badNameNext: 'Elija un nombre sin comillas, barras ni los caracteres < > | ? * «:».',
    title: 'AMT Bench en una secuencia de tareas de Configuration Manager',
    files:
      'Ponga estos archivos, amt-bench.exe y {{profile}} en una misma carpeta de origen de paquete o aplicación.',
    step: 'Agregue un paso «Ejecutar línea de comandos» (o «Ejecutar script de PowerShell») con este paquete.',
    command: 'Línea de comandos:',
    variables:
      'Variables de la secuencia de tareas (Configure.bat lee en su lugar variables de entorno con los mismos nombres):',
    host: 'dirección o nombre del equipo; obligatoria',
    password: 'contraseña de la cuenta de AMT; marque la variable como oculta. Sin ella se usa el llavero',
    trust:
      'SHA-256 del certificado, o first-use; sin ella, un certificado desconocido termina el paso con 15',
    program: 'ruta de amt-bench.exe; de forma predeterminada, junto a los scripts',
    log: 'el registro, que CMTrace muestra; de forma predeterminada, en la carpeta de registros de la secuencia',
    application:
      'Como aplicación: use la línea de comandos anterior como programa de instalación y 0 como único código correcto.',
    detection:
      'Método de detección: el script Detect.ps1. Informa «Installed» cuando Configure.ps1 ha aplicado este perfil correctamente.',
    codes: 'Códigos de salida:',
    notConfirmed:
      'No confirmado: nadie lo ha ejecutado aún en un sitio real. Ejecútelo en un equipo que alcance el AMT del equipo por la red.',
  },
  jobs: {
    nothing: 'Todavía no se ha hecho nada en ningún equipo.',
    unknown: 'No hay ninguna ejecución ni trabajo en un equipo con el nombre «{{name}}».',
    next: 'Use «all», el nombre de una ejecución como lo muestra el diario o la dirección de un equipo.',
  },
  list: {
    nothing: 'No hay equipos que exportar.',
    nothingNext: 'Analice primero una red o indique equipos de la lista.',
    unknown: '«{{name}}» no está en la lista.',
    unknownNext: 'Use la dirección tal como la muestra la lista, o «all».',
  },
} satisfies MessageCatalogue['exports'];
