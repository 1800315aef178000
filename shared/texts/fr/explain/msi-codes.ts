import type { ExplainCatalogue } from '../../catalogue';

/** What Windows Installer ends with. */
export const msi = {
  explanation:
    'Windows Installer s’est terminé par {{code}}. Cela concerne l’installation d’un programme, pas AMT.',
  '1601': {
    title: 'Windows Installer est inaccessible',
    next: 'Démarrez le service « Windows Installer ».',
  },
  '1602': {
    title: 'L’installation a été annulée',
    next: 'Relancez-la.',
  },
  '1603': {
    title: 'L’installation a échoué',
    next: 'Cherchez « Return value 3 » dans le journal du programme d’installation.',
  },
  '1605': {
    title: 'Le produit n’est pas installé',
    next: 'Il n’y a rien à supprimer ni à réparer.',
  },
  '1612': {
    title: 'La source de l’installation n’est pas disponible',
    next: 'Vérifiez que le paquet a été téléchargé.',
  },
  '1618': {
    title: 'Une autre installation est en cours',
    next: 'Attendez qu’elle se termine, puis relancez.',
  },
  '1619': {
    title: 'Le paquet ne peut pas être ouvert',
    next: 'Vérifiez le chemin du paquet et les droits d’accès au paquet.',
  },
  '1620': {
    title: 'Le paquet est endommagé',
    next: 'Copiez à nouveau le paquet.',
  },
  '1622': {
    title: 'Le journal du programme d’installation ne peut pas être écrit',
    next: 'Vérifiez le chemin du journal.',
  },
  '1624': {
    title: 'Une transformation ne peut pas être appliquée',
    next: 'Vérifiez la transformation fournie au programme d’installation.',
  },
  '1625': {
    title: 'Une stratégie interdit cette installation',
    next: 'Demandez à l’administrateur de ce Windows.',
  },
  '1633': {
    title: 'Le paquet n’est pas prévu pour ce type de Windows',
    next: 'Utilisez le paquet pour ce processeur.',
  },
  '1636': {
    title: 'Le correctif ne peut pas être ouvert',
    next: 'Vérifiez le chemin du correctif.',
  },
  '1638': {
    title: 'Une autre version est déjà installée',
    next: 'Supprimez-la d’abord, ou conservez-la.',
  },
  '1639': {
    title: 'La ligne de commande du programme d’installation n’est pas valide',
    next: 'Vérifiez la ligne de commande.',
  },
  '1641': {
    title: 'Installé ; un redémarrage a commencé',
    next: 'Attendez que la machine ait redémarré.',
  },
  '1642': {
    title: 'Le correctif ne correspond pas à ce qui est installé',
    next: 'Utilisez le correctif pour la version installée.',
  },
  '3010': {
    title: 'Installé ; un redémarrage est nécessaire',
    next: 'Redémarrez la machine, puis continuez.',
  },
  action: {
    cancelled: 'L’installation a été annulée',
    failed: 'Une étape d’une installation a échoué',
    explanation:
      'C’est le journal de Windows Installer. Son « Return value {{value}} » concerne l’installation d’un programme, pas AMT.',
    next: 'Lisez les lignes qui précèdent : elles nomment la cause.',
  },
} satisfies ExplainCatalogue['msi'];
