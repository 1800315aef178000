import type { MessageCatalogue } from '../../catalogue';

/** What is wrong with a playbook that a technician has written. */
export const ownPlaybooks = {
  leftOut: 'Das Playbook {{name}} wird nicht verwendet. {{problem}}',
  correct: 'Korrigieren Sie es (docs/playbooks.md) und starten Sie AMT Bench neu.',
  noJson: 'Es ist kein gültiges JSON.',
  badName:
    'Sein Kurzname („playbook“) darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten, höchstens 40 Zeichen.',
  badField: 'Das Feld {{field}} ist ungültig: {{what}}.',
  badForm: 'Es ist ungültig: {{what}}.',
  noText: 'AMT Bench hat keinen Text „{{text}}“. Schreiben Sie den Satz selbst.',
  noWord: 'Kein Playbook hat das Wort „{{word}}“.',
  noStep: 'Kein Playbook hat den Schritt „{{step}}“.',
  incomplete: 'Ein Lösungsweg ist nicht vollständig: Ihm fehlt ein Feld, das auch kein anderes Playbook hat.',
  joined: '{{before}}{{after}}',
} satisfies MessageCatalogue['ownPlaybooks'];
