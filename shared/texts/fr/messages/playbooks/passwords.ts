import type { MessageCatalogue } from '../../../catalogue';

/** Options that need a password which somebody has. */
export const passwords = {
  known: {
    title: 'Chercher le mot de passe là où il a été défini',
    reason: 'Le moyen le plus rapide, si une personne ou une console l’a encore.',
    need: 'Une personne ou une console qui gérait cette machine auparavant',
    ask: 'Demandez là où la machine était gérée auparavant : {{console}}.',
    look: 'Cherchez-y cette machine. Les consoles donnent souvent à chaque machine son propre mot de passe.',
    label: 'Regardez l’étiquette du boîtier et la liste d’inventaire, et demandez à l’ancien propriétaire.',
    enter:
      'Saisissez le mot de passe administrateur dans AMT Bench. Il est essayé une seule fois et compte comme une des tentatives permises.',
    proof: 'Une authentification avec ce mot de passe réussit.',
  },
  mebxKnown: {
    title: 'Utiliser le mot de passe MEBx connu',
    reason: 'Avec lui, rien n’est à réinitialiser.',
    logIn: 'Authentifiez-vous avec ce mot de passe, tapé comme sur un clavier américain.',
    activate:
      'Définissez le nouveau mot de passe, choisissez Intel AMT Configuration → Activate Network Access, puis quittez MEBx.',
  },
  mebx: {
    title: 'Chercher le mot de passe MEBx',
    look: 'Cherchez-y le mot de passe MEBx. Il est conservé à part du mot de passe réseau, et les deux peuvent différer.',
    use: 'Ouvrez MEBx : {{mebxKey}}. Authentifiez-vous avec ce mot de passe, définissez le nouveau et activez l’accès réseau.',
  },
  admin: {
    title: 'S’authentifier avec le véritable compte administrateur',
    reason:
      'Votre compte peut lire les paramètres, mais pas les modifier. Le véritable compte administrateur le peut.',
    ask: 'Demandez le compte administrateur de cette machine là où elle était gérée auparavant : {{console}}.',
    enter:
      'Authentifiez-vous avec ce compte dans AMT Bench. Il est essayé une seule fois et compte comme une des tentatives permises.',
  },
  auditor: {
    title: 'Demander la levée du blocage à l’auditeur',
    reason: 'La politique d’audit a été définie exprès. Son responsable peut la lever.',
    need: 'La personne qui détient le compte d’auditeur',
    ask: 'Demandez au responsable de la sécurité qui détient le compte d’auditeur de cette machine.',
    release: 'L’auditeur exporte le journal d’audit, lève le blocage de la déconfiguration et se déconnecte.',
    retry: 'Réessayez ensuite dans AMT Bench.',
    proof: 'Le firmware ne répond plus avec l’état 2076.',
  },
  server: {
    title: 'Interroger son serveur de gestion',
    reason: 'Le serveur qui a activé la machine possède le certificat qu’elle exige.',
    ask: 'Demandez si la machine figure là où elle était gérée auparavant : {{console}}.',
    release:
      'Faites retirer la machine de la gestion par ce serveur, ou faites-lui désactiver le TLS mutuel.',
    proof: 'Le port chiffré demande une authentification.',
  },
  ema: {
    find: 'Ouvrez Intel EMA et cherchez la machine sous Endpoints, par nom d’hôte ou UUID.',
    show: 'Affichez-y ses identifiants AMT. EMA peut donner à chaque machine ses propres mots de passe administrateur et MEBx.',
    reason: 'Intel EMA conserve les mots de passe qu’il a définis.',
  },
  sccm: {
    properties:
      'Dans Configuration Manager, regardez les propriétés hors bande : le compte MEBx et les comptes de provisionnement et de découverte.',
    scs: 'Dans Intel SCS, regardez le profil qui a configuré la machine, ainsi que la base de données du RCS, où chaque machine peut avoir son propre mot de passe.',
    reason: 'Configuration Manager ou Intel SCS a défini le mot de passe. Le profil indique encore lequel.',
  },
  openAmt: {
    find: 'Ouvrez la console de Device Management Toolkit (Open AMT) et cherchez la machine par son UUID.',
    vault:
      'Son coffre contient un mot de passe administrateur et un mot de passe MEBx pour chaque machine. Les profils peuvent les générer au hasard.',
    reason: 'Le coffre d’Open AMT conserve un mot de passe pour chaque machine.',
  },
  meshcentral: {
    find: 'Ouvrez MeshCentral, la machine, puis son onglet Intel AMT. Regardez aussi la stratégie de son groupe.',
    log: 'MeshCentral écrit chaque mot de passe qu’il a défini dans son journal d’activation sur le serveur.',
    reason: 'MeshCentral tient un journal de tous les mots de passe qu’il a définis.',
  },
  firm: {
    ask: 'Demandez à la société le mot de passe administrateur d’AMT et le mot de passe MEBx de cette machine, en indiquant le numéro de série.',
    release: 'Demandez aussi si la machine peut être retirée de leur gestion.',
    reason: 'La société qui gérait la machine devrait remettre le mot de passe.',
  },
  wait: {
    title: 'Attendre 90 secondes, puis essayer une fois le même mot de passe',
    reason: 'Montre si le mot de passe est erroné ou si les authentifications étaient seulement suspendues.',
    need: 'Le mot de passe dont on sait qu’il est juste',
    others:
      'Fermez les autres consoles qui peuvent s’authentifier sur cette machine : navigateur, MeshCommander, serveur de gestion.',
    wait: 'Attendez. Pendant ce temps, AMT Bench n’envoie rien à la machine et affiche quand le délai est écoulé.',
    try: 'Essayez une fois le même mot de passe.',
    proof: 'L’authentification avec le même mot de passe réussit.',
    doubt: 'La durée de la pause (5 à 80 secondes) vient d’un ancien document d’Intel.',
  },
  window: {
    title: 'Attendre la fermeture de la fenêtre d’activation',
    reason: 'Ne coûte rien, si vous avez le temps.',
    leave:
      'Laissez la machine branchée. La fenêtre de temps qu’ouvre une activation commencée se ferme d’elle-même au bout de quelques heures.',
    scan: 'Relancez la recherche. La machine s’affiche alors comme « AMT non activé ».',
    risk: 'Aucun.',
    doubt: 'La durée d’ouverture de la fenêtre varie selon la génération et le réglage.',
  },
  setMebx: {
    title: 'Définir un nouveau mot de passe MEBx par le réseau',
    reason:
      'Vous êtes authentifié, en mode de contrôle administrateur : le firmware accepte un nouveau mot de passe MEBx sans l’ancien.',
    adminMode: 'Le mode de contrôle administrateur',
    encrypted: 'Une connexion chiffrée',
    erases: 'Rien. L’ancien mot de passe MEBx n’est plus valable.',
    stored: 'Le mot de passe MEBx est stocké avant d’être envoyé à la machine.',
    press: 'Appuyez sur « Définir un mot de passe MEBx… ». La connexion doit être chiffrée.',
    type: 'À la prochaine occasion, ouvrez MEBx : {{mebxKey}}. Tapez-y une fois le mot de passe, comme sur un clavier américain.',
    proof: 'Le firmware répond 0. Seul le clavier montre si MEBx accepte le mot de passe.',
    doubt:
      'Une stratégie de son MEBx détermine si une machine l’autorise (état 16 si ce n’est pas le cas). On ne sait que pour peu de modèles quel fabricant livre quelle stratégie.',
    closed:
      'En mode de contrôle client, le firmware ne permet pas de changer le mot de passe MEBx par le réseau.',
  },
} satisfies MessageCatalogue['playbooks']['passwords'];
