import type { ExplainCatalogue } from '../../catalogue';

/** What sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself mean. */
export const sentences = {
  noDnsSuffix: {
    title: 'Le suffixe DNS manque',
    explanation:
      'L’activation par certificat en mode de contrôle administrateur exige un suffixe DNS qui correspond au certificat. La machine n’en a reçu aucun, ni par DHCP (option 15) ni dans MEBx. La cause est le réseau, pas un mot de passe.',
    next: 'Définissez l’option DHCP 15, ou le suffixe dans MEBx. Ou activez AMT en mode de contrôle client, qui n’en exige pas.',
  },
  noAccess: {
    title: 'rpc ne peut pas atteindre le moteur de gestion',
    explanation:
      'Il manque l’un de ces trois éléments : le moteur de gestion lui-même (désactivé dans le BIOS), son pilote (MEI) ou les droits d’administrateur.',
    next: 'Lancez-le d’abord en tant qu’administrateur. Cherchez ensuite le pilote MEI, puis AMT ou « manageability » dans le BIOS.',
  },
  noMicroLms: {
    title: 'La connexion au moteur de gestion n’a pas pu être établie',
    next: 'Lancez-le d’abord en tant qu’administrateur. Cherchez ensuite le pilote MEI, puis AMT ou « manageability » dans le BIOS. Il se peut aussi qu’un autre programme utilise le port 16992.',
  },
  activationFailed: {
    title: 'L’activation a échoué',
    explanation:
      'Le firmware n’a pas accepté l’activation. Le message n’en donne pas la raison : le certificat, le suffixe DNS, ou une activation précédente arrêtée à mi-chemin.',
    next: 'Lisez les lignes qui précèdent, également dans le journal du serveur. Analysez ensuite la machine pour voir jusqu’où l’activation est allée.',
  },
  noValidPassword: {
    title: 'L’outil d’activation n’a aucun mot de passe valable',
    explanation:
      'L’outil d’activation a essayé tous ses mots de passe, et la machine n’en a accepté aucun. Si AMT n’est pas activé sur la machine, quelqu’un a ouvert MEBx et choisi un mot de passe. S’il est activé, son mot de passe administrateur est un autre.',
    next: 'Analysez la machine ici. Si AMT est activé ou non indique lequel des deux cas se présente, et les options de récupération en découlent.',
  },
  rcsRights: {
    title: 'C’est le serveur d’activation qui a refusé l’accès, pas la machine',
    explanation:
      'Le compte qui exécute la tâche n’a pas de droits sur l’espace de noms WMI du service de configuration à distance. Cela ne dit rien d’un mot de passe AMT.',
    next: 'Donnez à ce compte des droits sur l’espace de noms root\\Intel_RCS (DCOM et WMI) du serveur.',
  },
  callerUnauthorised: {
    title: 'La machine a refusé l’authentification',
    explanation:
      'Une authentification a été envoyée, et AMT ne l’a pas acceptée : le mot de passe est un autre, ou le compte n’a pas ce droit. Une activation avec le mot de passe d’usine échoue ainsi dès que quelqu’un a ouvert MEBx.',
    next: 'Analysez la machine ici. Si AMT n’y est pas activé, indiquez qu’une activation a été refusée. S’il est activé, authentifiez-vous une fois avec le bon mot de passe.',
  },
  lmsCertificate: {
    title: 'rpc n’a pas accepté le certificat d’AMT lui-même',
    explanation:
      'À partir d’AMT 19, la connexion à l’intérieur de la machine est aussi chiffrée, avec un certificat qui ne nomme aucun hôte. rpc le refuse, sauf indication contraire. Aucun mot de passe n’a été essayé.',
    next: 'Lancez rpc avec --skip-amt-cert-check (2.x : -skipamtcertcheck).',
  },
  dnsSuffixUnknown: {
    title: 'Le serveur n’a pas de certificat pour ce suffixe DNS',
    explanation:
      'La machine a indiqué un suffixe DNS pour lequel aucun domaine n’est configuré sur le serveur. La machine elle-même n’a rien refusé.',
    next: 'Ajoutez le domaine sur le serveur, ou corrigez l’option DHCP 15 de ce réseau.',
  },
  storedPassword: {
    title: 'Le serveur a stocké un autre mot de passe AMT',
    explanation:
      'Le mot de passe fourni à rpc n’est pas celui que le serveur a stocké pour cette machine. La machine elle-même n’a pas été interrogée.',
    next: 'Prenez le mot de passe dans le coffre du serveur, ou authentifiez-vous ici une fois pour voir lequel des deux est le bon.',
  },
  halfActivated: {
    title: 'L’activation s’est arrêtée à mi-chemin',
    explanation: 'Le firmware a commencé l’activation, et son mot de passe n’a pas pu être défini.',
    next: 'Arrêtez l’activation incomplète (rpc activate --stopConfig), puis relancez l’activation.',
  },
  alreadyActivated: {
    title: 'AMT est déjà activé',
    explanation: 'Une activation a été refusée, car AMT a déjà été activé sur cette machine.',
    next: 'Analysez la machine et authentifiez-vous avec son mot de passe, ou déconfigurez d’abord AMT.',
  },
  noServer: {
    title: 'rpc n’a pas pu joindre son serveur',
    explanation:
      'Le serveur de gestion n’a pas répondu à l’adresse fournie à rpc. AMT n’a pas été interrogé.',
    next: 'Vérifiez l’adresse du serveur, son certificat et le pare-feu.',
  },
  withWarnings: {
    title: 'Terminé en partie',
    explanation:
      'La configuration s’est terminée avec des avertissements. Ce qui a été omis se trouve au-dessus de cette ligne dans le journal.',
    next: 'Analysez la machine et authentifiez-vous : le plan montre ce qui manque.',
  },
  partly: {
    title: 'Activé, mais une partie de la configuration a échoué',
    explanation:
      'AMT a été activé, et l’un des paramètres suivants n’a pas été appliqué : réseau, CIRA ou TLS.',
    next: 'Analysez la machine et authentifiez-vous : le plan montre ce qui manque.',
  },
  noHostBased: {
    title: 'L’activation depuis Windows n’est pas possible sur cette machine',
    explanation:
      'Son AMT est antérieur à 6.2, ou l’activation depuis l’hôte (host-based setup) a été désactivée dans le BIOS.',
    next: 'Activez AMT à la main dans MEBx, ou depuis un serveur avec un certificat.',
  },
  serverCertificate: {
    title: 'Le certificat d’un serveur n’a pas été accepté',
    explanation:
      'C’est le certificat d’un serveur de gestion ou d’un autre serveur web. AMT n’a pas été interrogé, et aucun mot de passe n’a été essayé.',
    next: 'Vérifiez le nom, l’émetteur et la validité de ce certificat.',
  },
  certificate: {
    title: 'Il manque une condition pour le mode de contrôle administrateur',
    explanation:
      'L’activation par certificat exige trois éléments qui concordent : un certificat de provisionnement, son hachage racine dans la machine, et le suffixe DNS (option DHCP 15, ou défini dans MEBx).',
    next: 'Vérifiez d’abord le suffixe DNS de ce réseau. Ou activez AMT en mode de contrôle client, qui n’exige rien de tout cela.',
  },
  noConnection: {
    title: 'Pas de connexion à AMT',
    explanation:
      'Rien n’a répondu à cette adresse et sur ce port : le nom mène à une autre adresse, le port est fermé parce qu’AMT n’est pas activé, la période d’activation est terminée, ou un pare-feu se trouve sur le chemin.',
    next: 'Vérifiez à quelle adresse le nom correspond, puis analysez cette adresse ici.',
  },
  usb2209: {
    title: 'La clé USB contient un mot de passe MEBx erroné',
    explanation:
      'L’activation par USB présente d’abord le mot de passe MEBx actuel, et il a été refusé : quelqu’un l’a changé.',
    next: 'Indiquez-le pour la machine. Une clé USB ne contourne jamais un mot de passe MEBx inconnu.',
    doubt: 'Décrit pour les cartes mères Intel.',
  },
  underAttack: {
    title: 'Quelque chose s’authentifie sans cesse avec un mot de passe erroné',
    explanation:
      'Une console ou un pilote LMS inadapté échoue sans cesse. Ces échecs épuisent le même compteur que les vôtres, c’est pourquoi AMT suspend les authentifications pour tous.',
    next: 'Arrêtez l’autre console ou mettez à jour le pilote LMS, attendez 90 secondes, puis authentifiez-vous ici une fois.',
  },
  unauthorised: {
    title: 'Une authentification a été refusée, et la ligne n’indique pas par qui',
    explanation:
      'Ce peut être la machine, mais aussi un serveur, un proxy ou Windows. À elle seule, la ligne ne dit rien du mot de passe AMT.',
    next: 'Collez les lignes qui l’entourent, ou authentifiez-vous ici une fois.',
  },
} satisfies ExplainCatalogue['sentences'];
