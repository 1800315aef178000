import type { MessageCatalogue } from '../../../catalogue';

/** Options that reset AMT. */
export const resets = {
  remote: {
    title: 'Déconfigurer AMT par le réseau',
    reason: 'Vous êtes authentifié : AMT peut être effacé par le réseau et activé de nouveau.',
    need: 'Un autre moyen de joindre ensuite la machine',
    outOfReach: 'Personne ne peut joindre la machine par AMT avant une nouvelle activation.',
    hashes:
      'Les empreintes racine ajoutées et, avant AMT 12, le suffixe DNS sont effacés : la prochaine activation à distance peut demander un déplacement.',
    press: 'Appuyez sur « Déconfigurer AMT… » et tapez le nom de la machine.',
    wait: 'Attendez. AMT redémarre et ne répond pas pendant 60 à 90 secondes.',
    look: 'AMT Bench vérifie ensuite à nouveau et indique si AMT est « non activé » sur la machine.',
    risk: 'La machine est injoignable par AMT jusqu’à ce que quelqu’un l’active de nouveau.',
  },
  local: {
    title: 'Réinitialiser AMT depuis Windows, sans le mot de passe AMT',
    reason:
      'Fonctionne uniquement en mode de contrôle client. Windows indique le mode : consultez-le d’abord.',
    silent: 'La machine ne répond pas pendant 60 à 90 secondes.',
    mode: 'Vérifiez d’abord le mode de contrôle.',
    run: 'Lancez la réinitialisation en tant qu’administrateur.',
    clientReason: 'En mode de contrôle client, c’est ce que le firmware offre pour un mot de passe perdu.',
    runClient:
      'Lancez la réinitialisation en tant qu’administrateur. Elle ne demande aucun mot de passe AMT.',
    meshcmd: 'Si rpc n’est pas disponible : MeshCMD fait la même chose.',
    adminMode:
      'En mode de contrôle administrateur, Windows ne peut pas réinitialiser AMT sans le mot de passe AMT.',
    unfinishedTitle: 'Arrêter depuis Windows l’activation inachevée',
    unfinishedReason: 'Le firmware permet à un administrateur local de mettre fin à une activation bloquée.',
    unfinishedErases: 'L’activation inachevée.',
    runUnfinished:
      'Lancez la réinitialisation en tant qu’administrateur. Elle met aussi fin à une activation bloquée.',
  },
  menu: {
    title: 'Déconfigurer dans le menu MEBx',
    reason: 'Nécessite le mot de passe MEBx, qui peut différer du mot de passe réseau.',
    change: 'Le mot de passe MEBx ne change pas. Changez-le pendant que vous êtes dans MEBx.',
    logIn: 'Authentifiez-vous avec le mot de passe MEBx. MEBx utilise la disposition de clavier américaine.',
    unprovision:
      'Choisissez Intel AMT Configuration → Unconfigure Network Access → Full Unprovision, et confirmez avec Y. Le clavier ne répond pas pendant une minute au maximum.',
    inside:
      'Pendant que vous êtes dans MEBx, vérifiez la stratégie de mot de passe et définissez le nouveau mot de passe MEBx.',
    knownReason: 'Avec le mot de passe MEBx, AMT peut être effacé dans MEBx même.',
  },
  bios: {
    title: 'Déconfigurer AMT dans le BIOS',
    reason:
      'Ne nécessite ni le mot de passe MEBx ni tournevis, et l’heure est conservée. Avec le mot de passe AMT, cela se fait peut-être même d’ici : certaines machines affichent leur BIOS sur la console série.',
    password: 'Le mot de passe du BIOS, s’il y en a un',
    erases:
      'Tous les paramètres d’AMT et, là où cela fonctionne, le mot de passe MEBx, qui redevient « admin ». Windows, disques et fichiers sont conservés.',
    find: 'Redémarrez la machine et ouvrez le setup du BIOS : {{biosKey}}. Cherchez une option comme « Un-Configure ME » ou « Intel Manageability Reset » (souvent Advanced → AMT Configuration) et activez-la.',
    confirm: 'Enregistrez, redémarrez et confirmez quand la machine demande s’il faut déconfigurer ME.',
    risk: 'Faible : Windows peut demander une fois la clé BitLocker.',
    doubt:
      'Tous les fabricants n’ont pas cette option, et il n’est pas confirmé pour ce modèle qu’elle réinitialise aussi le mot de passe MEBx.',
  },
  jumper: {
    none: 'Aucun cavalier, connecteur ou bouton de ce type n’est documenté pour cette machine.',
  },
  battery: {
    title: 'Retirer la pile CMOS pendant cinq minutes',
    reason:
      'C’est une règle du firmware qui détermine si cela réinitialise AMT. À partir d’AMT 11, certaines machines ne font rien.',
    erases:
      'Tous les paramètres d’AMT et, là où cela fonctionne, le mot de passe MEBx, qui redevient « admin » ; les réglages du BIOS et l’heure. Windows, disques et fichiers sont conservés.',
    clock:
      'L’heure est perdue : les connexions au domaine et les connexions chiffrées échouent jusqu’à ce qu’elle soit réglée.',
    defaults:
      'Les réglages du BIOS reviennent aux valeurs par défaut. Un mot de passe du BIOS reste généralement en place et peut alors vous bloquer l’accès au setup.',
    bitlocker: 'Windows peut demander une fois la clé BitLocker. Ne confirmez jamais « clear TPM ».',
    gone: 'Les empreintes racine ajoutées, le suffixe DNS, les profils Wi-Fi et l’accès distant d’AMT sont effacés.',
    takeOut: 'Ouvrez le boîtier, retirez la pile bouton et attendez au moins cinq minutes.',
    putBack:
      'Remettez-la dans le bon sens, branchez le secteur et démarrez la machine. Plusieurs redémarrages et un avertissement de somme de contrôle sont normaux.',
    doubt:
      'Il n’est pas confirmé que cela fonctionne sur ce modèle. Chez certains fabricants, il faut ensuite désactiver puis réactiver ME dans le BIOS.',
    reasonTo9: 'Sur AMT 2 à 9, cela ramène AMT aux réglages d’usine, mot de passe MEBx compris.',
    doubtTo9:
      'Rapporté par des utilisateurs et d’anciens guides de fabricants pour AMT 2 à 9 ; non confirmé pour chaque modèle.',
    reason10:
      'Sur AMT 10, le fabricant peut avoir désactivé ce comportement. Une option du BIOS doit alors exister.',
    generation19:
      'Sur AMT 19, le mot de passe MEBx doit être redéfini avant qu’une activation puisse être terminée.',
  },
  service: {
    title: 'S’adresser au service du fabricant',
    reason: 'Quand il ne reste rien d’autre. Cela coûte de l’argent ou une nouvelle carte.',
    ownership: 'Une preuve de propriété',
    serialNumber: 'Le numéro de série',
    erases:
      'Tous les paramètres d’AMT, peut-être la carte elle-même. Renseignez-vous sur le disque avant de remettre la machine.',
    ask: 'Demandez la procédure « RTC reset » ou « ME unconfigure » de ce modèle. Demander « le mot de passe AMT » mène au remplacement de la carte.',
    afterwards: 'Ensuite, relancez la recherche et activez AMT de nouveau.',
    proof: 'La réponse de présence indique « non activé », et MEBx accepte « admin ».',
    risk: 'Des frais et des jours sans la machine.',
  },
} satisfies MessageCatalogue['playbooks']['resets'];
