import type { Catalogue } from '../catalogue';

/** The serial console in the window. */
export const console: Catalogue['console'] = {
  title: 'Console série',
  titleOf: 'Console série de {{machine}}',
  explanation:
    'Affiche le démarrage, la configuration du BIOS et la console texte de la machine, et permet d’y taper.',
  off: 'À la dernière lecture de la machine, Serial-over-LAN ou les ports de redirection étaient désactivés. Appliquez un profil qui active les deux.',
  open: 'Ouvrir la console',
  tools: 'Ce qui est possible ici',
  disconnect: 'Se déconnecter',
  connectAgain: 'Se reconnecter',
  checkMachine: 'Vérifier à nouveau la machine',
  copy: 'Copier la sélection',
  save: 'Enregistrer comme texte',
  functionKeys: 'Touches de fonction',
  charset: {
    label: 'Caractères',
    auto: 'Caractères : auto',
    'utf-8': 'Caractères : UTF-8',
    cp437: 'Caractères : CP437',
  },
  keys: {
    label: 'Touches de fonction envoyées pour',
    bios: 'Touches F : BIOS',
    xterm: 'Touches F : Linux',
  },
  size: {
    label: 'Colonnes et lignes',
    fit: 'Remplir la fenêtre',
  },
  reader: 'Lecteur d’écran',
  terminal: 'Terminal : les touches vont à la machine',
  tooMuch: 'Trop de texte à lire à voix haute. Parcourez les lignes une à une.',
  leaveHint: 'Tab va à la machine. Ctrl+Maj+Origine quitte le terminal.',
  connecting: 'Connexion à {{address}}…',
  connected: 'Connecté à {{address}}.',
  nothingYet:
    'Connecté à {{address}}. Rien n’a encore été écrit : appuyez sur Entrée pour réveiller une console texte, ou redémarrez dans le BIOS.',
  notTaken:
    'La machine n’accepte aucune touche pour le moment. Ce que vous avez tapé en dernier n’a pas été envoyé.',
  dropped: 'La machine a écrit plus que ce qui pouvait être affiché. Il en manque une partie.',
  ended: {
    there: 'La machine a terminé la session. C’est normal quand AMT a été déconfiguré ou redémarré.',
    here: 'Déconnecté.',
    failed: 'Non connecté.',
  },
};
