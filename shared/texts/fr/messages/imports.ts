import type { MessageCatalogue } from '../../catalogue';

export const imports = {
  tooLarge: 'Le fichier est trop volumineux (plus de {{limit, number}} caractères).',
  tooLargeNext: 'Choisissez le bon fichier, ou divisez-le.',
  empty: 'Le fichier est vide.',
  emptyNext: 'Choisissez un autre fichier.',
  binary: 'Le fichier n’est pas du texte.',
  binaryNext:
    'Exportez-le en CSV, JSON, YAML ou XML, en UTF-8 ou UTF-16. Les fichiers chiffrés et les archives ne peuvent pas être lus.',
  wrongKind: 'Le fichier est dans ce format, qui ne peut pas être importé ici : {{format}}.',
  wrongKindListNext: 'Importez-le sur la page « Profils ».',
  wrongKindProfileNext: 'Importez-le sur la page « Machines ».',
  formats: {
    csv: 'tableau CSV',
    meshcommander: 'liste de MeshCommander',
    'scs-profile': 'profil d’Intel SCS',
    'rpc-profile': 'profil de rpc-go ou de DMT Console',
  },
  noComputers: 'Le fichier ne contient aucun ordinateur.',
  noComputersNext: 'Choisissez un fichier avec un ordinateur par ligne.',
  cutList_one: 'Seul le premier ordinateur est lu.',
  cutList_many: 'Seuls les premiers {{count, number}} d’ordinateurs sont lus.',
  cutList_other: 'Seuls les {{count, number}} premiers ordinateurs sont lus.',
  secretsLeft: 'Les mots de passe ne sont pas importés. Ces colonnes sont ignorées : {{columns}}.',
  secretColumn:
    'La colonne « {{column}} » contient des mots de passe, et les mots de passe ne sont pas importés.',
  secretColumnNext: 'Choisissez une autre colonne. Enregistrez plutôt les mots de passe dans le coffre-fort.',
  noColumn: 'Le fichier n’a pas de colonne « {{column}} ».',
  noColumnNext: 'Choisissez une de ses colonnes.',
  noAddressColumn: 'Aucune colonne d’adresses ou de noms d’hôte n’a été reconnue.',
  noAddressColumnNext: 'Indiquez quelle colonne contient l’adresse ou le nom d’hôte.',
  nothingToTake: 'Aucune ligne ne peut être importée.',
  nothingToTakeNext: 'Vérifiez quelle colonne contient l’adresse, et corrigez le fichier.',
  row: {
    noHost: 'Elle n’a ni adresse ni nom d’hôte.',
    notOne: 'C’est une plage, et une ligne correspond à une machine.',
    twice: 'Elle figure deux fois dans le fichier.',
    unknownName: 'Le DNS ne connaît pas ce nom.',
    user: 'Le nom d’utilisateur « {{user}} » n’est pas possible dans AMT et est ignoré.',
  },
  csv: {
    openQuote: 'Le tableau ne peut pas être lu : un guillemet n’est pas fermé.',
    openQuoteNext: 'Vérifiez que le fichier est complet, ou enregistrez-le de nouveau en CSV.',
  },
  mesh: {
    storage: 'C’est le stockage interne de MeshCommander, qui est chiffré.',
    storageNext:
      'Enregistrez la liste des ordinateurs dans un fichier avec MeshCommander, et importez ce fichier.',
    notList: 'Ce n’est pas une liste d’ordinateurs de MeshCommander.',
    notListNext: 'Enregistrez la liste des ordinateurs en JSON avec MeshCommander, et importez ce fichier.',
    passwords_one:
      'Les mots de passe ne sont pas importés. {{count, number}} ordinateur de la liste en a un.',
    passwords_many:
      'Les mots de passe ne sont pas importés. {{count, number}} d’ordinateurs de la liste en ont un.',
    passwords_other:
      'Les mots de passe ne sont pas importés. {{count, number}} ordinateurs de la liste en ont un.',
  },
  yaml: {
    broken:
      'Le fichier n’est pas du YAML ou du JSON valide, ou il utilise des ancres ou des balises, qui ne sont pas lues.',
    brokenNext: 'Exportez de nouveau le profil, ou supprimez les ancres et les balises.',
    large: 'Le fichier est plus volumineux ou plus imbriqué que tout profil.',
    largeNext: 'Choisissez le bon fichier.',
  },
  xml: {
    broken: 'Le fichier n’est pas du XML valide.',
    brokenNext: 'Vérifiez que le fichier est complet.',
    doctype:
      'Le fichier déclare un type de document, qui n’est pas lu parce qu’il peut servir à des attaques.',
    doctypeNext: 'Supprimez le type de document, ou exportez de nouveau le profil.',
    large: 'Le XML de ce fichier est plus volumineux ou plus imbriqué que tout profil.',
    largeNext: 'Choisissez le bon fichier.',
  },
  rpc: {
    encrypted: 'Ce profil est chiffré. Console exporte les profils ainsi.',
    encryptedNext:
      'Déchiffrez-le avec sa clé, ou exportez le profil sans chiffrement. AMT Bench ne demande pas la clé.',
    notProfile: 'Ce n’est pas un profil de rpc-go ou de DMT Console.',
    notProfileNext: 'Choisissez un profil exporté par Console, ou le config.yaml de rpc-go.',
  },
  scs: {
    encrypted: 'Ce profil d’Intel SCS est chiffré, ou ce n’est pas du XML.',
    encryptedNext:
      'Les profils que ACUConfig ouvre avec /DecryptionPassword doivent d’abord être déchiffrés, avec l’outil de chiffrement d’Intel SCS.',
    empty: 'Le XML ne contient aucune valeur.',
    emptyNext: 'Choisissez le profil enregistré par ACUWizard.',
    unverified:
      'Le format des profils d’Intel SCS n’est pas publié. Vérifiez chaque réglage : ce pour quoi il est pris est déduit de son nom.',
    cut_one: 'Seule la première valeur est affichée.',
    cut_many: 'Seuls les premiers {{count, number}} de valeurs sont affichés.',
    cut_other: 'Seules les {{count, number}} premières valeurs sont affichées.',
  },
  profile: {
    secret: 'Secret, non importé. Enregistrez-le dans le coffre-fort.',
    unknown: 'AMT Bench n’a pas de réglage pour cela.',
    takenAlready: '« {{path}} » est déjà pris pour ce réglage.',
    network: 'Réseau Wi-Fi « {{ssid}} », phrase secrète du secret « {{secret}} »',
    networkNotTaken:
      'Ce réseau Wi-Fi ne peut pas être repris : seuls WPA et WPA2 avec une phrase secrète le peuvent.',
    server: 'Serveur de gestion « {{address}} », mot de passe du secret « {{secret}} »',
    serverNotTaken:
      'Ce serveur de gestion ne peut pas être repris : son nom d’utilisateur ou son adresse ne convient pas.',
    secretsWanted: 'Enregistrez ces secrets dans le coffre-fort avant d’utiliser le profil : {{names}}.',
  },
} satisfies MessageCatalogue['imports'];
