import type { Catalogue } from '../catalogue';

/** Words that are the same on every page. */
export const common: Catalogue['common'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  retry: 'Reintentar',
  checkAgain: 'Comprobar de nuevo',
  save: 'Guardar',
  delete: 'Eliminar',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copied: 'Copiado',
  leaveAsItIs: 'Dejar como está',
  closeMessage: 'Cerrar este mensaje',
  technicalDetail: 'Detalle técnico',
  hideDetail: 'Ocultar el detalle',
  status: 'código de estado {{status}}',
  typeToConfirm: 'Escriba {{word}} para confirmar',
  canContinue: 'Ya se puede enviar un inicio de sesión.',
  downloading: 'Descarga iniciada: {{name}}',
  nextInSeconds: 'Posible a las {{time}}, dentro de {{count}} s.',
  nextInMinutes: 'Posible a las {{time}}, dentro de {{count}} min.',
  machines_one: '{{count}} equipo',
  machines_other: '{{count}} equipos',
  machines_many: '{{count}} de equipos',
};
