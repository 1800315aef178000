import type { MessageCatalogue } from '../../catalogue';

/** What Electron shows outside of the window: dialogs, notifications, the menu. */
export const electron = {
  save: 'Guardar {{name}}',
  menu: { file: 'Archivo', view: 'Ver' },
  reload: 'Recargar la ventana',
  quit: 'Salir',
  wait: 'Esperar',
  crashed: {
    title: 'La ventana de AMT Bench se ha bloqueado.',
    detail: 'El trabajo en curso continúa y se muestra de nuevo después de recargar. ({{reason}})',
  },
  hangs: {
    title: 'La ventana de AMT Bench no responde.',
    detail: 'El trabajo en curso continúa en segundo plano.',
  },
  ended: {
    scan: { completed: 'La búsqueda ha terminado.', failed: 'La búsqueda ha fallado.' },
    configure: {
      completed: 'La configuración ha terminado. Consulte el resultado.',
      failed: 'La configuración ha fallado. Consulte el motivo.',
    },
    unprovision: {
      completed: 'El desaprovisionamiento ha terminado. Consulte el resultado.',
      failed: 'El desaprovisionamiento ha fallado. Consulte el motivo.',
    },
    'await-setup': {
      completed: 'Se ha activado un equipo.',
      failed: 'No se ha activado ningún equipo a tiempo.',
    },
    listen: {
      completed: 'La espera ha terminado. Vea los equipos.',
      failed: 'No se pueden esperar paquetes hello.',
    },
    'plan-many': {
      completed: 'Se han leído los equipos. Revise los cambios.',
      failed: 'No se pudieron leer los equipos.',
    },
  },
  leave: {
    title: 'Se está modificando un equipo.',
    detail:
      'El cambio en curso se terminará en cualquier caso. Los siguientes se omiten; la próxima ejecución en este equipo continúa ahí.',
    stay: 'Seguir trabajando',
    quit: 'Terminar este cambio y salir',
  },
  unsaved: {
    title: 'Los cambios de un perfil no están guardados.',
    detail: 'Se pierden al cerrar AMT Bench.',
    stay: 'Seguir editando',
    quit: 'Descartar y salir',
  },
  cannotStart: 'AMT Bench no puede iniciarse',
  notKept: 'No se pudo guardar todo',
  noSandbox: {
    what: 'Este sistema no permite el entorno aislado de Chromium, y AMT Bench no abre ninguna ventana sin él.',
    next: 'Instale el paquete deb o rpm, que configura el permiso. O inicie AMT Bench con el argumento “web” para usarlo en el navegador.',
  },
} satisfies MessageCatalogue['electron'];
