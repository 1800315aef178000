import type { Catalogue } from '../catalogue';

/** The dialog in which machines go over to a server that manages fleets. */
export const handOver = {
  title_one: 'Entregar {{count, number}} equipo a {{server}}',
  title_many: 'Entregar {{count, number}} de equipos a {{server}}',
  title_other: 'Entregar {{count, number}} equipos a {{server}}',
  address: 'Servidor',
  addressHelp: 'https://host o https://host:puerto/ruta',
  user: 'Cuenta en el servidor',
  password: 'Contraseña de la cuenta',
  group: {
    meshcentral: 'Grupo de equipos',
    console: 'Etiqueta',
  },
  groupHelp: {
    meshcentral: 'Del tipo «Solo Intel AMT, sin agente».',
    console: 'Cada equipo la recibe. Puede quedar vacía.',
  },
  withPasswords: 'Enviar también las contraseñas de AMT guardadas',
  withPasswordsHelp:
    'Solo las que han abierto su equipo. El servidor puede administrarlo entonces. El diario lo anota.',
  check: 'Probar la conexión',
  send: 'Entregar',
  close: 'Cerrar',
  fingerprint: 'Certificado del servidor (SHA-256)',
  accept: 'Aceptar este certificado',
  accepted: 'Certificado aceptado hasta que se cierre este diálogo.',
  dryRun: 'Se preguntó al servidor y todavía no se envió nada. Esto es lo que se haría:',
  done: 'Esto es lo que se hizo:',
  machine: 'Equipo',
  result: 'Resultado',
  more_one: '{{count, number}} equipo más',
  more_many: '{{count, number}} de equipos más',
  more_other: '{{count, number}} equipos más',
  withPassword: 'Con su contraseña.',
  outcome: {
    added: 'Añadido',
    updated: 'Actualizado',
    'already-there': 'Ya está',
    failed: 'Error',
    'left-out': 'Omitido',
    stopped: 'Sin empezar',
  },
  planned: {
    added: 'Nuevo',
    updated: 'Se actualizaría',
    'already-there': 'Ya está',
    failed: 'Error',
    'left-out': 'Omitido',
    stopped: 'Sin empezar',
  },
} satisfies Catalogue['handOver'];
