import type { MessageCatalogue } from '../../catalogue';

/** What is wrong with a playbook that a technician has written. */
export const ownPlaybooks = {
  leftOut: 'Le playbook {{name}} n’est pas utilisé. {{problem}}',
  correct: 'Corrigez-le (docs/playbooks.md), puis redémarrez AMT Bench.',
  noJson: 'Ce n’est pas du JSON valide.',
  badName:
    'Son nom court (« playbook ») ne peut contenir que des minuscules, des chiffres et des traits d’union, 40 caractères au maximum.',
  badField: 'Le champ {{field}} n’est pas valide : {{what}}.',
  badForm: 'Il n’est pas valide : {{what}}.',
  noText: 'AMT Bench n’a pas de texte « {{text}} ». Écrivez la phrase elle-même.',
  noWord: 'Aucun playbook n’a le mot « {{word}} ».',
  noStep: 'Aucun playbook n’a l’étape « {{step}} ».',
  incomplete: 'Une option n’est pas complète : il lui manque un champ qu’aucun autre playbook n’a.',
  joined: '{{before}}{{after}}',
} satisfies MessageCatalogue['ownPlaybooks'];
