import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activer depuis le système de la machine (mode de contrôle client)',
    reason: 'Le mot de passe MEBx n’est jamais demandé : peu importe qui l’a changé.',
    clientMode:
      'AMT est ensuite en mode de contrôle client : le contrôle à distance demande un code à la personne devant la machine.',
    mebxStays: 'Un mot de passe MEBx inconnu est conservé : qui le connaît peut toujours ouvrir MEBx.',
    look: 'Vérifiez que c’est bien cette machine et qu’elle n’est pas activée : comparez l’UUID ; le mode de contrôle doit être « pre-provisioning ».',
    run: 'Lancez l’activation avec rpc 3. Il demande le nouveau mot de passe administrateur, ou le prend dans la variable d’environnement AMT_PASSWORD. N’écrivez jamais le mot de passe derrière la commande.',
    rpc2: 'Avec rpc 2 à la place : ses options n’ont qu’un tiret. Il demande aussi le mot de passe.',
    meshcmd:
      'Si rpc n’est pas disponible : MeshCMD fait de même, mais ne prend le mot de passe que derrière la commande, où d’autres programmes peuvent le lire pendant ce temps. Mettez le nouveau mot de passe à la place de NEW-PASSWORD, puis effacez l’historique du terminal.',
    wait: 'Appuyez sur « Attendre AMT » dans AMT Bench, ou attendez une demi-minute et appuyez sur « Vérifier à nouveau ».',
    proof:
      'La réponse de présence indique « activé », et l’authentification avec le nouveau mot de passe administrateur réussit.',
    doubt:
      'Que chaque génération d’AMT l’accepte avec un mot de passe MEBx changé découle du code des outils. Cela n’est pas confirmé sur du matériel réel.',
    tooOld: 'Avant la version 6.2, AMT ne peut pas être activé depuis le système en marche.',
    doubt6: 'AMT 6 ne l’accepte qu’à partir de la version 6.2.',
    generation19:
      'AMT 19 exige qu’un mot de passe MEBx ait été défini avant la dernière étape. L’outil en définit alors un : notez-le.',
    doubtTools:
      'les commandes figurent dans le code et la documentation des outils et n’ont pas été exécutées par nous. Le code de MeshCMD nomme aussi l’option --password ; « meshcmd help AmtCCM » dit laquelle le vôtre accepte.',
    switchedOff:
      'À partir de 16.1, les fabricants livrent AMT éteint. rpc 3 l’allume d’abord ; en cas d’échec, lancez « rpc configure enableamt » ou allumez AMT dans le BIOS.',
    encrypted19:
      'À partir d’AMT 19, l’activation passe par une connexion locale chiffrée, que MeshCMD n’offre pas.',
  },
  hostAcm: {
    title: 'Mode de contrôle administrateur avec un certificat de provisionnement',
    reason:
      'Le contrôle à distance ne demande alors de code à personne, et personne n’ouvre MEBx. Seulement pour qui a un certificat de provisionnement.',
    certificate:
      'Un certificat de provisionnement (PFX) avec son mot de passe ; l’empreinte de sa racine doit être dans la machine',
    suffix:
      'Un câble vers un réseau dont le domaine DHCP (option 15) correspond au certificat, ou son suffixe DNS dans MEBx',
    clientMode: 'Un essai manqué peut laisser la machine en mode de contrôle client.',
    check:
      'Vérifiez le certificat à la page « Certificat » ou en ligne de commande. setup.pfx représente votre fichier.',
    compare:
      'Comparez UUID, empreinte de la racine et suffixe DNS. Le mode de contrôle doit être « pre-provisioning » ou le mode de contrôle client.',
    file: 'Dans PowerShell, dans le dossier du PFX : donnez le fichier à rpc par l’environnement.',
    password: 'Puis son mot de passe : la commande le demande, pour qu’il ne figure dans aucun historique.',
    run: 'Lancez l’activation avec rpc 3 dans la même fenêtre. Il demande le nouveau mot de passe administrateur.',
    linux:
      'Sous Linux, à la place des quatre dernières : une ligne qui attend le mot de passe du fichier, lance rpc et oublie les deux.',
    forget: 'Retirez les deux de l’environnement et supprimez le PFX de la machine.',
    proof:
      'La réponse de présence indique « activé », et après l’authentification AMT Bench indique « mode de contrôle administrateur ».',
    doubt: 'nous n’avons activé aucune machine avec un certificat.',
    doubtCommands: 'les commandes découlent du code de rpc 3 et n’ont pas été exécutées par nous.',
    tooOld:
      'Avant la version 7, AMT ne passe pas en mode de contrôle administrateur depuis le système en marche.',
    generation19:
      'AMT 19 exige aussi un mot de passe MEBx : rpc prend le nouveau dans la variable d’environnement MEBX_PASSWORD, ou essaie le mot de passe administrateur, puis le demande.',
  },
  toAcm: {
    title: 'Passer en mode de contrôle administrateur avec un certificat de provisionnement',
    reason:
      'La machine est en mode de contrôle client : le contrôle à distance demande un code à la personne devant elle. En mode administrateur, ce n’est pas obligatoire. Seulement pour ceux qui ont un certificat de provisionnement.',
    erases: 'Rien. Mots de passe et réglages sont conservés.',
    press:
      'Appuyez sur « Passer en mode de contrôle administrateur… » et choisissez le fichier PFX. Ni le fichier ni son mot de passe ne sont conservés, et sa clé ne quitte pas cet ordinateur.',
    send: 'AMT Bench remet la chaîne au firmware, signe avec la clé et envoie l’ordre une seule fois.',
    proof:
      'Le firmware lui-même indique « mode de contrôle administrateur » quand on l’interroge de nouveau.',
    risk: 'Aucun pour les données. Si la réponse se perd, le mode est relu pendant une minute.',
    closed: 'Cette machine est déjà en mode de contrôle administrateur.',
    tooOld: 'AMT avant 7 ne connaît pas ce changement de mode de contrôle.',
    doubt:
      'nous n’avons changé aucune machine de cette façon. Selon le guide d’Intel, une machine en mode de contrôle client l’accepte par le réseau ; les outils publics ne l’envoient que par LMS. Si la vôtre refuse, lancez AMT Bench sur cette machine, si LMS y répond.',
    doubt22: 'AMT 22 a répondu 1 aux outils qui signent avec SHA-256. AMT Bench y signe avec SHA-384.',
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
