/** What is wrong with a playbook that a technician has written. */
export const ownPlaybooks = {
  leftOut: 'The playbook {{name}} is not used. {{problem}}',
  correct: 'Correct it (docs/playbooks.md), then start AMT Bench again.',
  noJson: 'It is not valid JSON.',
  badName:
    'Its short name (“playbook”) may contain only lower-case letters, digits and hyphens, at most 40 characters.',
  badField: 'The field {{field}} is not valid: {{what}}.',
  badForm: 'It is not valid: {{what}}.',
  noText: 'AMT Bench has no text “{{text}}”. Write the sentence itself.',
  noWord: 'No playbook has the word “{{word}}”.',
  noStep: 'No playbook has the step “{{step}}”.',
  incomplete: 'An option is not complete: it lacks a field that no other playbook has.',
  joined: '{{before}}{{after}}',
} as const;
