import type { MessageCatalogue } from '../../catalogue';

/** What the journal says of itself. */
export const journal = {
  noWork: 'El registro no contiene ninguna entrada sobre trabajos en este equipo.',
  noWorkNext: 'Configúrelo primero.',
  noRun: 'El registro ya no contiene esta ejecución.',
  noRunNext: 'Vuelva a cargar el registro.',
  undoOf: 'Deshacer: {{profile}}',
  undoOfNameless: 'Deshacer: perfil sin nombre',
} satisfies MessageCatalogue['journal'];
