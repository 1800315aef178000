import type { ExplainCatalogue } from '../../catalogue';

/** What the exit codes of scripts and tools mean. */
export const tools = {
  commandTitle: 'Un comando terminó con {{code}}',
  toolTitle: 'La herramienta de configuración terminó con {{code}}',
  scriptTitle: 'Un script terminó con {{code}}',
  notLockedTitle: 'Probablemente no hay ningún archivo bloqueado: un script terminó con {{code}}',
  ownNumbers:
    'Cada programa tiene sus propios números, y no existe ninguna lista pública de lo que {{code}} significa aquí. Las líneas anteriores dicen por qué.',
  windowsWords:
    'La secuencia de tareas muestra el texto de Windows para cualquier número que devolvió un comando. {{code}} es muy probablemente el código de salida del archivo por lotes de configuración, y ese texto no es aplicable.',
  maybeScript: 'También puede ser que un script terminara con {{code}}, con el texto de Windows.',
  acuconfig: {
    '32': 'En ACUConfig de Intel, 32 parece significar “completado con advertencias”.',
    '33': 'En ACUConfig de Intel, se vio 33 cuando una configuración falló por una contraseña cambiada.',
    '75': 'En ACUConfig de Intel, 75 parece significar “no se pudo completar la configuración remota”.',
  },
  next: 'Busque el mismo minuto en el registro de la propia herramienta (ACUConfig.log, rpc -v) y péguelo aquí.',
  recalled: 'El significado de este código de salida solo se conoce por registros.',
  inferred: 'Que {{code}} sea el código de salida del archivo por lotes es una deducción.',
} satisfies ExplainCatalogue['tools'];
