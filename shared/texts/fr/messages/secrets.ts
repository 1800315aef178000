import type { MessageCatalogue } from '../../catalogue';

/** Rules for passwords, and secrets that profiles name. */
export const secrets = {
  rules: {
    length: 'Utilisez de {{least}} à {{most}} caractères.',
    rawKey:
      'Ceci est la clé à 64 chiffres d’un réseau. AMT Bench n’envoie que des phrases secrètes de 8 à 63 caractères. Saisissez la phrase secrète à partir de laquelle la clé a été calculée.',
    ascii: 'Utilisez uniquement des caractères ASCII simples, sans accents.',
    forbidden: 'Les guillemets droits ("), les virgules et les deux-points ne sont pas autorisés.',
    lower: 'Ajoutez une minuscule.',
    upper: 'Ajoutez une majuscule.',
    digit: 'Ajoutez un chiffre.',
    special: 'Ajoutez un caractère spécial, comme ! $ %.',
  },
  password: {
    empty: 'Le mot de passe est vide.',
    tooLong: 'Le mot de passe dépasse les 32 caractères qu’AMT autorise.',
    unusual:
      'Le mot de passe contient un caractère qu’aucun mot de passe AMT ne comporte : un accent, une autre écriture ou un caractère de contrôle.',
    emptyLine: 'Le mot de passe commence par une ligne vide.',
    severalLines: 'Le mot de passe a plus d’une ligne.',
    oneLine: 'Indiquez le mot de passe seul, sur une ligne.',
  },
  unknown: 'Il n’existe plus de secret « {{name}} ».',
  unknownNext: 'Choisissez-en un dans la liste.',
  notStored: 'Le secret « {{name}} » n’est plus stocké.',
  notStoredNext: 'Stockez-le à nouveau.',
  noSuch: 'Ce secret n’existe pas.',
  noSuchNext: 'Choisissez un secret stocké, ou stockez-le d’abord.',
  unfit: {
    amt: 'Le secret « {{name}} » ne respecte pas les règles des mots de passe AMT. {{problems}}',
    wifi: 'Le secret « {{name}} » ne respecte pas les règles des phrases secrètes Wi-Fi. {{problems}}',
    server:
      'Le secret « {{name}} » ne respecte pas les règles des mots de passe de serveurs de gestion. {{problems}}',
  },
  unfitNext: 'Stockez-en un qui les respecte.',
} satisfies MessageCatalogue['secrets'];
