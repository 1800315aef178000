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
    shutdown: 'Arrêter le système',
    restart: 'Redémarrer le système',
    cycle: 'Éteindre et rallumer',
    sleep: 'Mettre en veille',
    hibernate: 'Mettre en veille prolongée',
    pxe: 'Démarrer depuis le réseau (PXE)',
    disk: 'Démarrer depuis le disque dur',
    cd: 'Démarrer depuis le CD',
    diagnostics: 'Démarrer sur le diagnostic',
    wake: 'Réveiller de Modern Standby',
  },
  question: '{{order}} ?',
  ownComputer:
    'C’est l’ordinateur sur lequel AMT Bench fonctionne. AMT Bench s’arrête avec lui et ne peut pas montrer si l’ordre a été exécuté.',
  losesWork:
    '{{machine}} est allumée. Son système d’exploitation n’est pas arrêté proprement : le travail non enregistré est perdu.',
  sleeps:
    'Sur cette machine, AMT est en veille quand le PC est éteint ({{package}}). Vous ne pourrez pas la rallumer d’ici, seulement avec son bouton d’alimentation.',
  more: 'Autres ordres',
  endsPrograms:
    '{{machine}} est allumée. Son système d’exploitation ferme d’abord les programmes, et peut poser une question à l’écran sur le travail non enregistré.',
  leaveOn: 'La laisser allumée',
  clearAndContinue: 'Effacer et continuer',
  dangerous: {
    title: 'Un ordre précédent a laissé un réglage dangereux',
    text: 'Le prochain démarrage aurait fait ceci : {{what}}. Ce réglage est d’abord effacé.',
  },
  consent: {
    title: 'La personne devant la machine doit donner son accord',
    ask: 'Demander l’accord',
    how: 'L’écran de la machine affichera un code à six chiffres. Demandez à la personne qui est devant de vous le lire.',
    displayed:
      'La machine affiche un code à six chiffres à l’écran. Demandez à la personne qui est devant de vous le lire.',
    displayedFor_one: 'Il est affiché pendant au plus {{count}} minute.',
    displayedFor_many: 'Il est affiché pendant au plus {{count}} de minutes.',
    displayedFor_other: 'Il est affiché pendant au plus {{count}} minutes.',
    code: 'Code à l’écran de la machine',
    send: 'Envoyer le code',
    withdraw: 'Retirer la demande',
    atStart:
      'L’écran ne peut pas afficher le code maintenant. Il apparaît au démarrage du PC : allumez la machine, ou faites-la redémarrer.',
    check: 'Vérifier à nouveau',
    ended: 'La machine a mis fin à la demande après des codes erronés.',
    gone: 'La machine n’affiche plus le code.',
    again: 'Demander à nouveau',
  },
  whatHappens: 'Déroulement',
  reading: 'Lecture de la machine…',
};
