import type { MessageCatalogue } from '../../catalogue';

/** What a technician can tell of a machine. */
export const statements = {
  said: 'Vous avez indiqué : {{statement}}',
  tookBack: 'Vous avez retiré : {{statement}}',
  text: {
    'mebx-opened-before': 'MEBx a déjà été ouvert sur cette machine',
    'mebx-refused-factory-password': 'MEBx a refusé le mot de passe d’usine « admin »',
    'mebx-accepted-factory-password': 'MEBx a accepté le mot de passe d’usine « admin »',
    'mebx-key-dead': 'La touche de MEBx n’a aucun effet à la mise sous tension',
    'layout-checked': '« admin » a été tapé comme sur un clavier américain, verrouillage numérique désactivé',
    'setup-refused-password': 'Une activation a été tentée et son mot de passe a été refusé',
    'never-touched': 'Personne n’a modifié AMT sur cette machine',
    'windows-says-client-mode': 'Windows indique le mode de contrôle client',
    'windows-says-admin-mode': 'Windows indique le mode de contrôle administrateur',
    'windows-says-not-activated': 'Windows indique qu’AMT n’est pas activé',
    'windows-says-no-amt': 'Windows ne trouve pas AMT sur cette machine',
    'sccm-says-detected': 'Configuration Manager affiche l’état AMT « Detected »',
    'local-unconfigured': 'AMT a été réinitialisé depuis Windows',
    'rtc-cleared': 'La pile CMOS a été retirée',
    'bios-unconfigured': 'AMT a été déconfiguré dans le BIOS',
    'bitlocker-asks-key': 'Windows demande la clé BitLocker',
    'owner-released-it': 'Son propriétaire l’a libérée',
    'password-is-certain': 'Le mot de passe est certainement correct',
  },
} satisfies MessageCatalogue['statements'];
