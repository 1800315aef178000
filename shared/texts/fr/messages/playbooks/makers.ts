import type { MessageCatalogue } from '../../../catalogue';

/** What differs by maker, by board and on laptops. */
export const makers = {
  dell: {
    mebxKey:
      'F12 à la mise sous tension et « Intel(R) Management Engine BIOS Extension (MEBx) » (modèles plus anciens : Ctrl+P)',
    noBiosItem:
      'Dell n’a pas d’option du BIOS qui déconfigure AMT. Son BIOS ne connaît que la touche d’accès à MEBx et l’activation par USB, et une déconfiguration complète ne réinitialise pas le mot de passe MEBx.',
    jumper: {
      title: 'Cavalier de réinitialisation RTC (PC de bureau Dell de la génération Skylake)',
      reason: 'La méthode de Dell pour ces PC de bureau. Le boîtier est ouvert, mais la pile reste en place.',
      mind: 'Les réglages du BIOS et l’heure peuvent être perdus. Windows peut demander une fois la clé BitLocker.',
      move: 'Ouvrez le boîtier. Retirez le cavalier des broches PSWD et placez-le sur les broches RTCRST.',
      power:
        'Branchez le secteur et appuyez sur le bouton d’alimentation. La machine ne démarre pas. Débranchez de nouveau la fiche secteur.',
      back: 'Attendez une demi-minute et remettez le cavalier sur PSWD.',
      doubt:
        'Dell la décrit pour les PC de bureau de la génération Skylake (OptiPlex 7040 et similaires). Les autres ne sont pas confirmés.',
    },
    button: {
      title: 'Réinitialisation RTC avec le bouton d’alimentation (Dell récents)',
      reason:
        'Rien n’est à ouvrir : cela vaut la peine d’essayer avant d’ouvrir le boîtier. Il n’est pas documenté que cela atteigne AMT.',
      need: 'Le bloc d’alimentation de la machine',
      erases:
        'Les réglages du BIOS et l’heure et, selon le firmware, les paramètres d’AMT. Windows, disques et fichiers sont conservés.',
      diskMode: 'Windows peut ne pas démarrer tant que le mode des disques n’est pas remis comme avant.',
      passwords:
        'Dell compte les mots de passe parmi ce que cela ne réinitialise pas. On ignore si MEBx est concerné.',
      off: 'Éteignez la machine et laissez son bloc d’alimentation branché.',
      hold: 'Maintenez le bouton d’alimentation enfoncé pendant 30 secondes. En dessous de 25 ou au-delà de 40 secondes, rien ne se passe. Plusieurs redémarrages sont normaux.',
      risk: 'Faible : les réglages du BIOS sont perdus, et Windows peut demander la clé BitLocker.',
      doubt: 'Les manuels de Dell ne citent ni AMT ni MEBx parmi ce que cela réinitialise.',
    },
    oneMinute:
      'Le manuel de Dell pour les OptiPlex récents parle d’une minute sans la pile. Cinq minutes sont plus sûres.',
    service:
      'Dell a déjà répondu que seule une nouvelle carte aide, alors que retirer la pile bouton était la bonne méthode. Demandez la réinitialisation RTC par son nom (RTC reset).',
  },
  hp: {
    mebxKey: 'Ctrl+P à la mise sous tension (modèles plus récents : F6, ou Échap puis le setup ME)',
    apply:
      'Ouvrez Advanced → Remote Management Options (plus ancien : AMT Options) et réglez « Unconfigure AMT on next boot » sur Apply.',
    confirm:
      'Enregistrez et redémarrez. Au démarrage suivant, confirmez la question sur la déconfiguration (elle n’est pas posée si « Show Unconfigure ME Confirmation Prompt » est désactivé).',
    utility:
      'Le BIOS Configuration Utility de HP voit la même option : elle peut donc aussi être réglée depuis Windows.',
    doubt:
      'Il a été rapporté pour l’EliteDesk 800 G4 Mini et similaires que cela réinitialise aussi le mot de passe MEBx. Les autres modèles ne sont pas confirmés.',
    button: {
      title: 'Bouton CMOS sur la carte (classe HP 8200 Elite)',
      reason: 'La méthode de HP pour cette classe. Le boîtier est ouvert, mais la pile reste en place.',
      biosPasswords: 'Le bouton n’efface pas les mots de passe du BIOS. Ceux-ci ont leur propre cavalier.',
      press: 'Ouvrez le boîtier et appuyez sur le bouton CMOS jaune pendant cinq secondes.',
      close: 'Fermez le boîtier, branchez le secteur et démarrez la machine.',
      doubt: 'HP la décrit pour la classe 8200 Elite. Les autres modèles ne sont pas confirmés.',
    },
    mebxHidden: 'Si MEBx n’est plus proposé ensuite à la mise sous tension, réactivez-le dans le BIOS (F10).',
    usbOff: 'HP livre l’activation par USB désactivée.',
  },
  lenovo: {
    mebxKey:
      'Ctrl+P à la mise sous tension (si rien ne se passe, activez « CtrlP to enter MEBx » dans le BIOS)',
    thinkPad: {
      update:
        'Mettez d’abord le BIOS à jour, si vous le pouvez. Redémarrez la machine et ouvrez le setup du BIOS : {{biosKey}}.',
      disable:
        'Ouvrez Config → Intel AMT. Cherchez une option qui le réinitialise. Sur les ThinkPad plus anciens, réglez Intel AMT sur Disabled, redémarrez et confirmez la déconfiguration avec Y.',
      enable: 'Réactivez Intel AMT, enregistrez et redémarrez.',
      doubt:
        'Décrit pour le ThinkPad T61. Un utilisateur rapporte un blocage pendant la déconfiguration. Les ThinkPad actuels ne sont pas confirmés.',
    },
    reset: {
      enable:
        'Ouvrez Advanced → Intel(R) Manageability et réglez « Intel(R) Manageability Reset » sur Enabled. Enregistrez et redémarrez.',
      approve: 'Confirmez la question au démarrage suivant.',
      missing:
        'Uniquement si l’option manque : réglez Manageability Control sur Disabled, enregistrez, débranchez la fiche secteur, redémarrez et réactivez-le.',
      doubt: 'Lenovo l’indique pour ThinkCentre et ThinkStation. Ce n’est pas confirmé pour chaque modèle.',
    },
    jumper: {
      title: 'Cavalier Clear CMOS (Lenovo ThinkCentre)',
      reason:
        'Lenovo le décrit pour les mots de passe et les réglages du BIOS. Son effet sur MEBx n’est pas connu.',
      erases:
        'Les réglages et mots de passe du BIOS et l’heure et, selon le firmware, les paramètres d’AMT. Windows, disques et fichiers sont conservés.',
      move: 'Ouvrez le boîtier et déplacez le cavalier Clear CMOS/Recovery des broches 1-2 aux broches 2-3.',
      power:
        'Branchez le secteur, allumez la machine pendant dix secondes, puis maintenez le bouton d’alimentation enfoncé pendant cinq secondes jusqu’à l’extinction.',
      doubt: 'Il n’est confirmé sur aucun modèle qu’il agisse sur AMT et MEBx.',
    },
    tamper:
      'Les ThinkPad avec détection d’ouverture signalent au démarrage suivant que le capot inférieur a été ouvert.',
    usbOff: 'Lenovo livre l’activation par USB désactivée.',
  },
  fujitsu: {
    noBiosItem: 'Fujitsu ne documente aucune option du BIOS qui déconfigure AMT sans son mot de passe.',
    reason:
      'Fujitsu s’en charge. Un de ses manuels qualifie le retour au mot de passe ME d’usine de réparation payante.',
    charges: 'Ce fabricant le facture.',
  },
  panasonic: {
    find: 'Redémarrez la machine, ouvrez le setup du BIOS ({{biosKey}}) et cherchez AMT sous Advanced. Cherchez une option qui le déconfigure. S’il n’y a que l’activation et la désactivation : désactivez-le, redémarrez, confirmez ce qui est demandé et réactivez-le.',
    doubt: 'Personne n’a décrit une telle option pour un Toughbook.',
    sealed: 'Un Toughbook est étanche à l’eau : l’ouvrir fait perdre l’étanchéité, et souvent la garantie.',
    fee: 'Ce fabricant facture des frais d’envoi même pour un mot de passe du BIOS perdu.',
  },
  intel: {
    mebxKey: 'Ctrl+P à la mise sous tension',
    noBiosItem:
      'Les cartes et NUC d’Intel n’ont pas d’option du BIOS de ce type. Ils ont un connecteur sur la carte à la place.',
    jumper: {
      title: 'Cavalier de configuration et menu de maintenance (Intel DQ35JO)',
      reason: 'La méthode d’Intel pour cette carte. Le menu réinitialise expressément AMT.',
      move: 'Ouvrez le boîtier et déplacez le cavalier de configuration sur les broches 2-3.',
      menu: 'Branchez le secteur et démarrez la machine. Dans le menu de maintenance, choisissez « Reset Intel AMT to default factory settings », puis F10.',
    },
    header: {
      title: 'Connecteur MEBX_RESET (cartes et NUC d’Intel)',
      reason: 'La méthode d’Intel pour ses cartes. Le boîtier est ouvert, mais la pile reste en place.',
      mains:
        'Ne pontez jamais le connecteur quand la machine est branchée au secteur : cela peut endommager la carte.',
      bridge:
        'Ouvrez le boîtier et pontez les broches 1 et 2 du connecteur MEBX_RESET pendant cinq secondes, puis retirez le pont.',
      start:
        'Branchez le secteur, démarrez la machine et laissez l’autotest se terminer. Un avertissement sur la pile CMOS est attendu.',
      doubt:
        'Intel la décrit pour DQ67, DQ77, DB75, DQ87 et NUC5i5MYBE. Les autres cartes ne sont pas confirmées.',
    },
  },
  board: {
    biosKey: 'Suppr ou F2',
    enable:
      'Ouvrez Advanced → AMT Configuration et réglez « Un-Configure ME » sur Enabled (ou cochez-le) ; le libellé varie. Enregistrez et redémarrez.',
    confirm: 'Confirmez quand la machine demande s’il faut déconfigurer ME.',
    grey: 'Sur certaines cartes, la page AMT est grisée tant qu’une session à distance est ouverte, ou si l’on est entré dans MEBx par le menu de démarrage et non à la mise sous tension.',
    doubt:
      'Un utilisateur décrit qu’aucun mot de passe n’est demandé. Il n’est pas confirmé que le mot de passe MEBx redevienne « admin ».',
    header:
      'Beaucoup de cartes ont un connecteur pour effacer le CMOS (Supermicro : JBT1, secteur débranché). N’utilisez jamais celui qui porte le nom de ME, comme JPME2 : il met la ME en mode de fabrication.',
  },
  laptop: {
    title: 'Débrancher la batterie principale et la pile CMOS pendant cinq minutes',
    disable:
      'Si le BIOS le propose, désactivez la batterie interne. Arrêtez la machine et débranchez tous les câbles.',
    open: 'Ouvrez le capot inférieur, évitez toute décharge électrostatique et débranchez d’abord la batterie principale de la carte.',
    unplug:
      'Débranchez la pile CMOS, souvent sur un fil ou collée, et attendez au moins cinq minutes. S’il n’y en a pas, la batterie principale joue son rôle : attendez aussi longtemps.',
    plugIn:
      'Rebranchez les deux, refermez la machine, branchez le secteur et démarrez-la. Plusieurs redémarrages et un avertissement de somme de contrôle sont normaux.',
    doubt: 'Il n’est pas confirmé que débrancher la batterie principale suffise s’il n’y a pas de pile.',
  },
} satisfies MessageCatalogue['playbooks']['makers'];
