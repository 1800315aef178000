import type { MessageCatalogue } from '../../catalogue';

/** What the journal says of itself. */
export const journal = {
  noWork: 'Le journal ne contient aucune entrée sur une opération effectuée sur cette machine.',
  noWorkNext: 'Configurez-la d’abord.',
  noRun: 'Le journal ne contient plus cette exécution.',
  noRunNext: 'Rechargez le journal.',
  undoOf: 'Annulation : {{profile}}',
  undoOfNameless: 'Annulation : profil sans nom',
} satisfies MessageCatalogue['journal'];
