import type { Catalogue } from '../catalogue';

/** Power orders. */
export const power: Catalogue['power'] = {
  title: 'Alimentation : {{state}}',
  orders: {
    on: 'Allumer',
    off: 'Éteindre',
    reset: 'Forcer le redémarrage',
    bios: 'Redémarrer dans le BIOS',
    biosFromOff: 'Démarrer dans le BIOS',
  },
  question: '{{order}} ?',
  ownComputer:
    'C’est l’ordinateur sur lequel AMT Bench fonctionne. AMT Bench s’arrête avec lui et ne peut pas montrer si l’ordre a été exécuté.',
  losesWork:
    '{{machine}} est allumée. Son système d’exploitation n’est pas arrêté proprement : le travail non enregistré est perdu.',
  sleeps:
    'Sur cette machine, AMT est en veille quand le PC est éteint ({{package}}). Vous ne pourrez pas la rallumer d’ici, seulement avec son bouton d’alimentation.',
  leaveOn: 'La laisser allumée',
  clearAndContinue: 'Effacer et continuer',
  dangerous: {
    title: 'Un ordre précédent a laissé un réglage dangereux',
    text: 'Le prochain démarrage aurait fait ceci : {{what}}. Ce réglage est d’abord effacé.',
  },
  whatHappens: 'Déroulement',
  reading: 'Lecture de la machine…',
};
