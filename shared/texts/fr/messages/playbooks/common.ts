import type { MessageCatalogue } from '../../../catalogue';

/** Words, steps and sentences that several recovery options share. */
export const common = {
  words: {
    mebxKey:
      'Ctrl+P à la mise sous tension (sur beaucoup de machines F12 et « Intel MEBx », ou une page du BIOS)',
    biosKey: 'la touche du setup (souvent F2, F10, F1 ou Suppr)',
    console: 'Intel EMA, SCCM ou Intel SCS, MeshCentral, Open AMT Console ou une société externe',
  },
  steps: {
    bitlockerSuspend:
      'Suspendez BitLocker jusqu’à ce que vous le repreniez vous-même, et gardez la clé à 48 chiffres à portée de main.',
    bitlockerResume: 'Quand tout est terminé, reprenez la protection BitLocker.',
    startAsAdmin: 'Démarrez le système d’exploitation et connectez-vous en tant qu’administrateur.',
    settle:
      'Laissez la machine démarrer, attendez 90 secondes, puis appuyez sur « Vérifier à nouveau » dans AMT Bench.',
    waitAndCheck: 'Attendez 90 secondes, puis appuyez sur « Vérifier à nouveau » dans AMT Bench.',
    check: 'Appuyez ensuite sur « Vérifier à nouveau » dans AMT Bench.',
    mebxFirstLogin:
      'Ouvrez MEBx : {{mebxKey}}. Authentifiez-vous avec « admin », tapé comme sur un clavier américain (sur AZERTY, appuyez sur « qd,in » ; verrouillage numérique désactivé). Définissez le nouveau mot de passe et activez l’accès réseau.',
    openMebx: 'Redémarrez la machine et ouvrez MEBx : {{mebxKey}}.',
    openBios: 'Redémarrez la machine et ouvrez le setup du BIOS : {{biosKey}}.',
    photograph:
      'Photographiez les pages du BIOS : mode des disques (RAID/AHCI), Secure Boot, ordre de démarrage, TPM.',
    unplug:
      'Arrêtez la machine, débranchez la fiche secteur et chaque câble qui fournit du courant (stations d’accueil, PoE, USB-C), puis maintenez le bouton d’alimentation enfoncé pendant 30 secondes.',
    pullMains: 'Débranchez la fiche secteur et remettez le cavalier sur les broches 1-2.',
    restoreBios:
      'Réglez l’horloge. Avant que Windows démarre, remettez le mode des disques, Secure Boot et TPM comme sur les photos. Ne confirmez jamais « clear TPM ».',
  },
  needs: {
    system: 'Windows ou Linux en marche sur la machine',
    rights: 'Les droits d’administrateur sur ce système',
    driver: 'Le pilote Intel MEI',
    mebxPassword: 'Le mot de passe MEBx',
    adminPassword: 'Le mot de passe administrateur',
    keyboard: 'Un clavier et un écran sur la machine',
    tools: 'Des outils pour ouvrir le boîtier',
    permission: 'L’autorisation de l’ouvrir (garantie, location)',
  },
  erases: {
    nothing: 'Rien.',
    amt: 'Tous les paramètres d’AMT : utilisateurs, certificats, profils Wi-Fi et 802.1X, accès distant, empreintes racine ajoutées. Windows, disques et fichiers sont conservés.',
    amtAndMebx:
      'Tous les paramètres d’AMT et le mot de passe MEBx, qui redevient « admin ». Windows, disques et fichiers sont conservés.',
    amtMebxAndBios:
      'Tous les paramètres d’AMT et le mot de passe MEBx, qui redevient « admin » ; les réglages du BIOS et l’horloge. Windows, disques et fichiers sont conservés.',
  },
  mind: {
    mebxStays: 'Le mot de passe MEBx ne change pas.',
    jumperMains:
      'Ne déplacez jamais un cavalier quand la machine est branchée au secteur : cela peut endommager la carte.',
    bitlockerOnce: 'Windows peut demander une fois la clé BitLocker.',
    hashesAndSuffix:
      'Les empreintes racine ajoutées et le suffixe DNS pour l’activation à distance sont effacés.',
  },
  proof: {
    setUp: 'La réponse de présence indique « activé ».',
    setUpAndLogin:
      'Une fois l’accès réseau activé dans MEBx, la réponse de présence indique « activé », et l’authentification avec le nouveau mot de passe réussit.',
    notSetUp: 'La réponse de présence indique « non activé ».',
    notSetUpAndClosed: 'La réponse de présence indique « non activé », et les ports AMT sont fermés.',
  },
  risk: {
    none: 'Aucun pour les données ou le matériel.',
    attempt: 'Aucun. Une tentative d’authentification est utilisée.',
    hardware: 'Moyen : intervention sur le matériel.',
    hardwareAndBitlocker: 'Moyen : intervention sur le matériel, et Windows peut demander la clé BitLocker.',
  },
  doubts: {
    keyboardOnly: 'Seul le clavier montre si MEBx accepte de nouveau « admin », jamais le réseau.',
    thisModel: 'Il n’est pas confirmé que cela fonctionne sur ce modèle.',
  },
} satisfies MessageCatalogue['playbooks']['common'];
