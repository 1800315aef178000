import type { MessageCatalogue } from '../../catalogue';

/** What the journal says of itself. */
export const journal = {
  noWork: 'Das Journal enthält keinen Eintrag über Arbeiten an diesem Gerät.',
  noWorkNext: 'Konfigurieren Sie es zuerst.',
  noRun: 'Das Journal enthält diesen Lauf nicht mehr.',
  noRunNext: 'Laden Sie das Journal neu.',
  undoOf: 'Rückgängig: {{profile}}',
  undoOfNameless: 'Rückgängig: Profil ohne Namen',
} satisfies MessageCatalogue['journal'];
