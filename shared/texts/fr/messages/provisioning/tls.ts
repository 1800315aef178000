import type { MessageCatalogue } from '../../../catalogue';

/** TLS, its certificate, and plain HTTP in addition to it. */
export const tls = {
  name: 'TLS',
  absent: 'Ce firmware n’a pas TLS. Le paramètre est ignoré.',
  title: {
    on: 'Activer TLS',
    off: 'Désactiver TLS',
    certificate: 'Certificat TLS',
    plain: 'HTTP non chiffré en plus de TLS',
  },
  open: 'ouvert',
  closed: 'fermé',
  withPlain: {
    open: 'activé, HTTP non chiffré ouvert',
    closed: 'activé, HTTP non chiffré fermé',
    notKnown: 'activé, HTTP non chiffré inconnu',
  },
  clear: 'désactivé : les mots de passe et les données passent en clair',
  pending: 'écrit, pas en vigueur',
  asWanted: 'activé, comme souhaité',
  mutual: 'activé, certificats clients exigés',
  withProblem: 'activé, {{problem}}',
  withCertificate: 'activé, avec un certificat d’AMT Bench ({{strength}})',
  problem: {
    missing: 'aucun certificat utilisé',
    expired: 'certificat expiré',
    endsSoon: 'certificat qui expire bientôt',
    weak: 'certificat avec une clé qu’AMT 22 refuse',
    foreign: 'certificat qui ne vient pas de cet AMT Bench',
  },
  addressingNotKnown:
    'AMT n’a pas de nom d’hôte, et on ignore comment il obtient son adresse. Avec DHCP, le firmware refuse les modifications de TLS tant qu’il n’a pas de nom d’hôte.',
  ownComputer: {
    text: 'C’est l’ordinateur sur lequel AMT Bench fonctionne. Le TLS d’AMT se règle séparément pour le réseau et pour le service de son pilote (LMS), et d’ici seul ce dernier est visible : rien ne prouverait que le réseau l’a.',
    next: 'Retirez tls du profil, ou configurez cette machine depuis un autre ordinateur.',
  },
  noHostName: {
    text: 'AMT n’a pas de nom d’hôte sur cette machine et obtient son adresse par DHCP. Le firmware refuse alors de mettre en vigueur les modifications de TLS.',
    next: 'Saisissez un nom d’hôte dans le profil (host.name), ou retirez-en tls.',
  },
  plainUnsupported: {
    text: 'Le profil désactive TLS, mais ce firmware ne prend plus en charge HTTP non chiffré (AMT 16.1 et versions ultérieures).',
    next: 'Choisissez « tls-only » dans le profil pour cette machine.',
  },
  ownUnusable: {
    text: 'Le profil conserve le certificat de la machine, mais il ne peut pas rester tel quel : {{problem}}.',
    next: 'Réglez tls.ca sur « bench » dans le profil. AMT Bench crée alors un certificat.',
  },
  noKeychain: {
    text: 'Le profil demande à AMT Bench de signer le certificat TLS. Sans trousseau, son autorité de certification serait perdue à la fermeture d’AMT Bench.',
    next: 'Démarrez un trousseau, ou réglez tls.ca sur « own » dans le profil si la machine a un certificat.',
  },
  onlyTls: 'Ce firmware ne prend plus en charge HTTP non chiffré. Seul TLS reste ouvert.',
  plainNotKnown: 'On ignore si HTTP non chiffré est ouvert en plus de TLS : le firmware ne l’indique pas.',
  keyNotShown: {
    text: 'Le firmware a créé une clé, mais ne l’affiche pas.',
    next: 'Coupez puis rétablissez l’alimentation de la machine, et réessayez.',
  },
} satisfies MessageCatalogue['provisioning']['tls'];
