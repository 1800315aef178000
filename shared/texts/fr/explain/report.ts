import type { ExplainCatalogue } from '../../catalogue';

/** What a log comes to. */
export const report = {
  place: '{{file}}, ligne {{line}}',
  line: 'ligne {{line}}',
  cause: {
    certain: 'Cause : {{title}} ({{place}})',
    likely: 'Cause probable : {{title}} ({{place}})',
    possible: 'Cause possible : {{title}} ({{place}})',
  },
  unknown: 'Une opération a échoué, et le journal ne dit pas pourquoi : {{title}} ({{place}})',
  unknownMessage: 'Une opération sur AMT a échoué, avec un message qu’AMT Bench ne connaît pas ({{place}})',
  unknownNext:
    'Lisez les lignes ci-dessous. Ajoutez ensuite le journal de l’outil lui-même (ACUConfig.log, rpc -v) pour la même minute.',
  succeeded: 'AMT a été activé, configuré ou désactivé avec succès ({{place}})',
  succeededNext: 'Analysez la machine ici et authentifiez-vous pour voir ses paramètres.',
  state: 'Aucun échec. État d’AMT : {{title}} ({{place}})',
  notAmt: 'AMT n’est pas la cause. Autre chose a échoué : {{title}} ({{place}})',
  nothing: 'Aucun message connu n’a été trouvé.',
  noFailure: 'Aucun échec d’AMT n’a été trouvé.',
  nothingNext:
    'Diagnostiquez la machine elle-même. Ou ajoutez le journal de l’outil qui a échoué, par exemple ACUConfig.log ou la sortie de rpc -v.',
} satisfies ExplainCatalogue['report'];
