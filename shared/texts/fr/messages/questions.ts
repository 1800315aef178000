import type { MessageCatalogue } from '../../catalogue';

/** Questions to the technician: what settles the diagnosis, and what decides which recovery options there are. */
export const questions = {
  yes: 'Oui',
  no: 'Non',
  verdict: {
    controlMode:
      'Pouvez-vous interroger Windows sur cette machine ? Exécutez-y « rpc amtinfo --mode ». Que répond-il ?',
    noPassword:
      'Pas de mot de passe à portée de main ? Interrogez alors Windows sur cette machine : exécutez-y « rpc amtinfo --mode ». Que répond-il ?',
    anyAmt: 'Pouvez-vous interroger Windows sur cette machine ? Exécutez-y « rpc amtinfo ». Que répond-il ?',
    usKeyboard:
      'Tapez « admin » comme sur un clavier américain, verrouillage numérique désactivé. Que répond MEBx ?',
    known: 'Que savez-vous de cette machine ?',
    changed: 'Quelque chose a-t-il changé ?',
    owner: 'Avez-vous demandé au responsable de ce serveur ?',
  },
  answer: {
    clientMode: 'Mode de contrôle client',
    adminMode: 'Mode de contrôle administrateur',
    notActivated: 'Non activé',
    noAmt: 'Pas d’AMT',
    thereNotActivated: 'AMT est présent, non activé',
    takesAdmin: 'Il accepte « admin »',
    stillRefuses: 'Il refuse encore',
    keyDead: 'La touche de MEBx ne fait rien',
    mebxRefusesAdmin: 'MEBx refuse « admin »',
    mebxTakesAdmin: 'MEBx accepte « admin »',
    mebxTakesAdminNow: 'MEBx accepte maintenant « admin »',
    setupFailed: 'Une activation a échoué : mot de passe refusé ou non autorisé',
    openedBefore: 'Quelqu’un a déjà ouvert MEBx',
    untouched: 'Personne n’y a rien changé',
    cannotBeTouched: 'Personne ne peut y avoir changé quoi que ce soit',
    released: 'Le responsable l’a libérée',
  },
  managedBy: {
    text: 'Qui gérait cette machine auparavant ?',
    why: 'La console qui a défini le mot de passe l’a peut-être encore.',
    firm: 'Une société externe',
    brandNew: 'Personne, elle est neuve',
    unknown: 'Personne ne le sait',
  },
  runsPrograms: {
    text: 'Pouvez-vous y exécuter maintenant un petit programme, en tant qu’administrateur ?',
    why: 'AMT peut alors être activé ou réinitialisé depuis le système en marche, sans rien ouvrir.',
  },
  atMachine: {
    text: 'Êtes-vous devant la machine, avec clavier et écran ?',
    why: 'MEBx, BIOS et pile ne sont accessibles que sur la machine.',
  },
  mebxPassword: {
    text: 'Quelqu’un connaît-il son mot de passe MEBx ?',
    why: 'Il peut différer du mot de passe réseau et ouvre MEBx.',
  },
  biosPassword: {
    text: 'Un mot de passe du BIOS est-il défini ?',
    why: 'Il protège l’option du BIOS qui réinitialise AMT.',
    known: 'Oui, et il est connu',
    unknown: 'Oui, et personne ne le connaît',
  },
  maker: {
    text: 'Qui a fabriqué cette machine ?',
    why: 'Les options du BIOS, les cavaliers et leurs noms diffèrent selon le fabricant.',
  },
  form: {
    text: 'Est-ce un ordinateur de bureau ou un portable ?',
    why: 'Ce qu’il contient, et jusqu’où il faut l’ouvrir, diffère.',
    desktop: 'Ordinateur de bureau',
    laptop: 'Portable',
  },
  model: {
    text: 'De quel modèle s’agit-il ?',
    why: 'Certains modèles ont une option de récupération propre.',
  },
  generation: {
    text: 'Quelle est sa version d’AMT ?',
    why: 'L’effet du retrait de la pile en dépend. La version s’affiche à la mise sous tension et dans MEBx. Un Core de sixième génération a AMT 11, de huitième AMT 12, de douzième AMT 16.',
  },
  bitlocker: {
    text: 'Le disque est-il chiffré avec BitLocker ?',
    why: 'Le BIOS et la pile modifient ce que BitLocker mesure. Sans la clé, Windows peut rester verrouillé.',
    atHand: 'Oui, et la clé à 48 chiffres est à portée de main',
    notAtHand: 'Oui, et la clé n’est pas à portée de main',
  },
  mayOpenCase: {
    text: 'Pouvez-vous ouvrir le boîtier ?',
    why: 'Les scellés de garantie et les contrats de location peuvent l’interdire.',
  },
} satisfies MessageCatalogue['questions'];
