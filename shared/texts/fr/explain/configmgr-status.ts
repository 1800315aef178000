import type { ExplainCatalogue } from '../../catalogue';

/** What the AMT status of Configuration Manager means. */
export const configMgr = {
  unknown: {
    title: 'Configuration Manager ne connaît pas son état AMT',
    explanation:
      '« Unknown », ou l’absence de valeur, signifie que Configuration Manager n’a jamais interrogé cette machine. Cela ne dit pas si elle a AMT.',
    next: 'Analysez la machine ici, ou laissez Configuration Manager découvrir son état AMT.',
  },
  notSupported: {
    title: 'Configuration Manager n’a pas reçu de réponse d’AMT',
    explanation:
      '« Not Supported » (0) signifie que Configuration Manager n’a trouvé aucune interface AMT. C’est le cas sans AMT, mais aussi lorsqu’AMT n’est pas activé ou que sa période d’activation est terminée.',
    next: 'Analysez la machine ici : l’analyse distingue ces cas.',
  },
  detected: {
    title: 'Configuration Manager n’a pas de mot de passe valable',
    explanation:
      '« Detected » (1) signifie que Configuration Manager voit AMT sur la machine et ne peut pas s’y authentifier.',
    next: 'Trouvez ici le mot de passe ou une option de récupération, puis laissez Configuration Manager découvrir à nouveau l’état AMT.',
  },
  notProvisioned: {
    title: 'Configuration Manager pourrait activer AMT',
    explanation: '« Not Provisioned » (2) signifie qu’AMT est présent et n’est pas activé.',
    next: 'Analysez la machine ici pour voir comment AMT peut y être activé.',
  },
  provisioned: {
    title: 'Configuration Manager a activé AMT',
    explanation:
      '« Provisioned » (3) signifie que Configuration Manager gère AMT sur cette machine. Son site a le mot de passe.',
    next: 'Authentifiez-vous ici avec le mot de passe de ce site.',
  },
  externallyProvisioned: {
    title: 'AMT a été activé par un autre outil que Configuration Manager',
    explanation:
      '« Externally Provisioned » (4) signifie qu’AMT a été activé depuis le système en marche, par exemple par Intel SCS.',
    next: 'Authentifiez-vous ici avec le mot de passe de l’outil qui a activé AMT.',
  },
  unlisted: {
    title: 'Configuration Manager affiche un état AMT qui ne figure dans aucune liste : {{number}}',
    explanation: 'Microsoft ne décrit que 0 à 4.',
    next: 'Analysez la machine elle-même.',
  },
  either: {
    title: '« AMT status {{number}} » a deux significations',
    explanation:
      'Dans Configuration Manager, cela signifie : {{configMgr}}. Comme réponse du firmware, cela signifie : {{firmware}}. La ligne n’indique pas lequel des deux est le bon.',
    success: 'succès',
    next: 'Vérifiez quel programme l’a écrit, ou analysez la machine ici.',
  },
} satisfies ExplainCatalogue['configMgr'];
