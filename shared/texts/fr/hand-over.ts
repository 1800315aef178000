import type { Catalogue } from '../catalogue';

/** The dialog in which machines go over to a server that manages fleets. */
export const handOver = {
  title_one: 'Transmettre {{count, number}} machine à {{server}}',
  title_many: 'Transmettre {{count, number}} de machines à {{server}}',
  title_other: 'Transmettre {{count, number}} machines à {{server}}',
  address: 'Serveur',
  addressHelp: 'https://hôte ou https://hôte:port/chemin',
  user: 'Compte sur le serveur',
  password: 'Mot de passe du compte',
  group: {
    meshcentral: 'Groupe de machines',
    console: 'Étiquette',
  },
  groupHelp: {
    meshcentral: 'Du type « Intel AMT uniquement, sans agent ».',
    console: 'Chaque machine la reçoit. Peut rester vide.',
  },
  withPasswords: 'Envoyer aussi les mots de passe AMT enregistrés',
  withPasswordsHelp:
    'Seulement ceux qui ont ouvert leur machine. Le serveur peut alors la gérer. Le journal le note.',
  check: 'Tester la connexion',
  send: 'Transmettre',
  close: 'Fermer',
  fingerprint: 'Certificat du serveur (SHA-256)',
  accept: 'Accepter ce certificat',
  accepted: 'Certificat accepté jusqu’à la fermeture de cette boîte de dialogue.',
  dryRun: 'Le serveur a été interrogé, et rien n’a encore été envoyé. Voici ce qui serait fait :',
  done: 'Voici ce qui a été fait :',
  machine: 'Machine',
  result: 'Résultat',
  more_one: '{{count, number}} autre machine',
  more_many: '{{count, number}} d’autres machines',
  more_other: '{{count, number}} autres machines',
  withPassword: 'Avec son mot de passe.',
  outcome: {
    added: 'Ajoutée',
    updated: 'Mise à jour',
    'already-there': 'Déjà présente',
    failed: 'Échec',
    'left-out': 'Laissée de côté',
    stopped: 'Non commencée',
  },
  planned: {
    added: 'Nouvelle',
    updated: 'Serait mise à jour',
    'already-there': 'Déjà présente',
    failed: 'Échec',
    'left-out': 'Laissée de côté',
    stopped: 'Non commencée',
  },
} satisfies Catalogue['handOver'];
