import type { MessageCatalogue } from '../../catalogue';

/** What is wrong with a playbook that a technician has written. */
export const ownPlaybooks = {
  leftOut: 'El playbook {{name}} no se usa. {{problem}}',
  correct: 'Corríjalo (docs/playbooks.md) y vuelva a iniciar AMT Bench.',
  noJson: 'No es JSON válido.',
  badName:
    'Su nombre corto (“playbook”) solo puede contener letras minúsculas, cifras y guiones, 40 caracteres como máximo.',
  badField: 'El campo {{field}} no es válido: {{what}}.',
  badForm: 'No es válido: {{what}}.',
  noText: 'AMT Bench no tiene ningún texto “{{text}}”. Escriba la frase misma.',
  noWord: 'Ningún playbook tiene la palabra “{{word}}”.',
  noStep: 'Ningún playbook tiene el paso “{{step}}”.',
  incomplete: 'Una opción no está completa: le falta un campo que ningún otro playbook tiene.',
  joined: '{{before}}{{after}}',
} satisfies MessageCatalogue['ownPlaybooks'];
