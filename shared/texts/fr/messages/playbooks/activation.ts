import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activer depuis Windows, sans le mot de passe MEBx',
    reason: 'Le mot de passe MEBx n’est jamais demandé : peu importe qui l’a changé.',
    clientMode:
      'AMT est ensuite en mode de contrôle client : le contrôle à distance demande un code à la personne devant la machine.',
    mebxStays: 'Un mot de passe MEBx inconnu est conservé : qui le connaît peut toujours ouvrir MEBx.',
    run: 'Lancez l’activation. Elle demande le nouveau mot de passe administrateur.',
    wait: 'Attendez une demi-minute, puis appuyez sur « Vérifier à nouveau » dans AMT Bench.',
    proof:
      'La réponse de présence indique « activé », et l’authentification avec le nouveau mot de passe administrateur réussit.',
    doubt:
      'Que chaque génération d’AMT l’accepte avec un mot de passe MEBx changé découle du code des outils. Cela n’est pas confirmé sur du matériel réel.',
    tooOld: 'Avant la version 6.2, AMT ne peut pas être activé depuis le système en marche.',
    doubt6: 'AMT 6 ne l’accepte qu’à partir de la version 6.2.',
    generation19:
      'AMT 19 exige qu’un mot de passe MEBx ait été défini avant la dernière étape. L’outil en définit alors un : notez-le.',
  },
  mebx: {
    title: 'Activer à la main dans MEBx',
    reason: 'Mène au mode de contrôle administrateur sans aucun certificat, si vous êtes au clavier.',
    password: 'Le mot de passe MEBx (d’usine : « admin »)',
    newPassword: 'MEBx exige d’abord un nouveau mot de passe. Notez-le avant de le saisir.',
    logIn:
      'Authentifiez-vous avec « admin », verrouillage numérique désactivé. MEBx utilise la disposition de clavier américaine : sur AZERTY, appuyez sur « qd,in ».',
    activate:
      'Définissez le nouveau mot de passe, puis choisissez Intel AMT Configuration → Activate Network Access.',
  },
  usbKey: {
    title: 'Activer avec une clé USB',
    reason:
      'Pour beaucoup de machines à la suite. La clé apporte le mot de passe MEBx connu ; elle ne sert à rien contre un mot de passe inconnu.',
    password: 'Le mot de passe MEBx actuel (d’usine : « admin »)',
    stick: 'Une petite clé FAT ne contenant que setup.bin',
    enabled: 'L’activation par USB autorisée dans le BIOS',
    clearText: 'La clé contient des mots de passe en clair : effacez-la ensuite.',
    enable:
      'Ouvrez le setup du BIOS : {{biosKey}}. Autorisez-y l’activation par USB (USB provisioning) ; la plupart des fabricants la livrent désactivée.',
    prepare: 'Copiez setup.bin sur une clé de 512 Mo au maximum, formatée en FAT16, sans autre fichier.',
    start: 'Démarrez la machine avec la clé branchée et répondez Y à la question.',
    remove:
      'Retirez la clé, laissez la machine démarrer, puis appuyez sur « Vérifier à nouveau » dans AMT Bench.',
    risk: 'Aucun pour les données. Gardez la clé secrète.',
    doubt:
      'Il n’est pas confirmé pour ce modèle quel BIOS accepte quelle version du fichier et quelle taille de clé.',
  },
} satisfies MessageCatalogue['playbooks']['activation'];
