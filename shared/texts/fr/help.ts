import type { Catalogue } from '../catalogue';

/** The help page, which needs no network. */
export const help: Catalogue['help'] = {
  title: 'Aide',
  contents: 'Sur cette page',
  firstSteps: {
    title: 'Premiers pas',
    steps: {
      connect: 'Raccordez cet ordinateur au réseau des machines.',
      scan: 'Sur la page Machines, choisissez le réseau, puis sélectionnez Analyser. Aucune authentification n’est envoyée.',
      open: 'Ouvrez une machine. Sa page indique son état et ce qu’il faut faire ensuite.',
      login:
        'Authentifiez-vous une fois avec le mot de passe administrateur. AMT Bench le stocke dans le coffre-fort.',
      review: 'Examinez le plan : il énumère chaque modification avant toute action.',
      apply: 'Appliquez le plan. Chaque modification est relue et le résultat est consigné dans le journal.',
    },
    demo: 'Pour essayer sans machine réelle, sélectionnez « Essayer la démonstration » sur la page Machines.',
  },
  statuses: {
    title: 'Signification des états',
    list: {
      ready: { name: 'Prête', text: 'AMT Bench peut s’authentifier et configurer cette machine.' },
      password: {
        name: 'MDP requis',
        text: 'Mot de passe requis : AMT est activé. Authentifiez-vous avec le mot de passe administrateur.',
      },
      notSetUp: {
        name: 'AMT non activé',
        text: 'AMT doit d’abord être activé dans MEBx ou depuis Windows.',
      },
      blocked: {
        name: 'Bloquée',
        text: 'Quelque chose empêche la configuration. La page de la machine indique la raison.',
      },
      configured: {
        name: 'Configurée',
        text: 'La dernière exécution est terminée et chaque paramètre a été relu.',
      },
      drifted: { name: 'Dérive', text: 'Un paramètre ne correspond plus au profil.' },
      failed: {
        name: 'Échec',
        text: 'La dernière exécution s’est arrêtée à une étape. Le journal indique laquelle.',
      },
      other: { name: 'Autre fabricant', text: 'La machine répond, mais elle n’a pas Intel AMT.' },
    },
  },
  attempts: {
    title: 'Échecs d’authentification',
    text: 'AMT bloque toute authentification après dix mots de passe incorrects. AMT Bench envoie donc au maximum trois mots de passe incorrects par heure à une machine, et chaque mot de passe saisi une seule fois.',
  },
  glossary: {
    title: 'Glossaire',
    terms: {
      amt: {
        name: 'AMT',
        text: 'Intel Active Management Technology : la partie du firmware d’un PC qui se gère par le réseau, même quand le PC est éteint ou n’a pas de système d’exploitation en état de marche.',
      },
      mebx: {
        name: 'MEBx',
        text: 'Intel Management Engine BIOS Extension : l’écran de configuration d’AMT, sur le PC lui-même. Il a son propre mot de passe ; le mot de passe d’usine est « admin ».',
      },
      acm: {
        name: 'ACM',
        text: 'Mode de contrôle administrateur : AMT a été activé avec tous les droits.',
      },
      ccm: {
        name: 'CCM',
        text: 'Mode de contrôle client : AMT a été activé depuis le système d’exploitation. Une personne devant le PC doit consentir au contrôle à distance.',
      },
      rmcp: {
        name: 'RMCP',
        text: 'Remote Management Control Protocol : une demande de présence sur le port UDP 623, et sa réponse. Aucune authentification n’est nécessaire.',
      },
      cira: {
        name: 'CIRA',
        text: 'Client Initiated Remote Access : AMT appelle lui-même un serveur de gestion, par exemple depuis l’extérieur de l’entreprise.',
      },
      sol: { name: 'SOL', text: 'Serial over LAN : la console texte du PC par le réseau.' },
      ider: {
        name: 'IDE-R',
        text: 'Redirection IDE : le PC démarre à partir d’une image disque située sur un autre ordinateur.',
      },
      kvm: {
        name: 'KVM',
        text: 'Clavier, écran, souris (keyboard, video, mouse) : l’écran du PC par le réseau.',
      },
      consent: {
        name: 'Consentement de l’utilisateur',
        text: 'Un code à six chiffres affiché à l’écran du PC. Une personne sur place doit le communiquer avant le début du contrôle à distance.',
      },
      provisioning: {
        name: 'Provisionnement',
        text: 'Mise en service d’AMT. La déconfiguration l’annule.',
      },
      realm: {
        name: 'Realm',
        text: 'Un texte qu’AMT envoie avant une authentification. Il permet de distinguer les machines et change quand AMT est activé à nouveau.',
      },
      tls: {
        name: 'TLS',
        text: 'Le chiffrement de la connexion. AMT utilise le port 16993 avec chiffrement et le port 16992 sans.',
      },
      homeDomain: {
        name: 'Domaine d’origine',
        text: 'Un nom DNS auquel AMT reconnaît son propre réseau. Sur les autres réseaux, AMT ferme ses ports.',
      },
      powerPackage: {
        name: 'Stratégie d’alimentation',
        text: 'Les états d’alimentation du PC dans lesquels AMT est joignable.',
      },
      rpc: {
        name: 'rpc',
        text: 'Remote Provisioning Client : un programme gratuit en ligne de commande pour Windows et Linux, issu de l’Open AMT Cloud Toolkit. Il s’exécute en tant qu’administrateur sur le PC géré, indique l’état d’AMT et peut l’activer ou le réinitialiser.',
      },
      meshcmd: {
        name: 'MeshCMD',
        text: 'Un programme gratuit en ligne de commande du projet MeshCentral. Il s’exécute en tant qu’administrateur sur le PC géré et peut faire une grande partie de ce que fait rpc.',
      },
      lms: {
        name: 'LMS',
        text: 'Local Manageability Service : un service de Windows ou de Linux sur le PC géré. Il transmet à AMT les demandes des programmes de ce PC. Il est installé avec les pilotes du fabricant.',
      },
      mei: {
        name: 'MEI',
        text: 'Management Engine Interface : le pilote par lequel le système d’exploitation communique avec le moteur sur lequel AMT fonctionne. Sans lui, aucun programme du PC ne peut joindre AMT.',
      },
    },
  },
  keys: {
    title: 'Clavier',
    text: 'Appuyez sur « ? » sur n’importe quelle page pour afficher tous les raccourcis clavier.',
  },
  check: {
    title: 'Vérifier cet ordinateur',
    explanation:
      'Vérifie le trousseau, le réseau, le dossier de données et les versions. Rien n’est envoyé à d’autres ordinateurs.',
    start: 'Vérifier cet ordinateur',
    again: 'Vérifier à nouveau',
    running: 'Vérification en cours',
    states: { ok: 'OK', warning: 'Avertissement', problem: 'Problème' },
    ids: {
      'state-folder': 'Dossier de données',
      settings: 'Paramètres',
      keychain: 'Trousseau',
      udp: 'UDP',
      tcp: 'TCP',
      'open-files': 'Connexions ouvertes',
      network: 'Réseaux',
      firewall: 'Pare-feu',
      versions: 'Versions',
      electron: 'Fenêtre',
    },
  },
  bundle: {
    title: 'Archive de support',
    explanation:
      'Un fichier zip avec le journal du programme, le journal, les paramètres, les versions et la liste des machines. Il ne contient aucun mot de passe, mais des noms et des adresses de machines et de réseaux.',
    save: 'Enregistrer l’archive',
    saving: 'Collecte des fichiers',
  },
  about: {
    title: 'À propos',
    version: 'AMT Bench {{version}}',
    licence: 'AMT Bench est un logiciel libre sous licence Apache 2.0.',
    parts:
      'Il contient des logiciels libres de tiers, notamment Electron, React, Mantine, undici et zod. Leurs licences figurent dans le fichier THIRD-PARTY-NOTICES.txt du paquet.',
    independent:
      'AMT Bench est indépendant d’Intel. Intel et Intel AMT sont des marques d’Intel Corporation ou de ses filiales.',
  },
};
