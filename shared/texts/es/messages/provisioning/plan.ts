import type { MessageCatalogue } from '../../../catalogue';

/** What plans of several settings say. */
export const plan = {
  quoted: '“{{name}}”',
  items: '{{items}}',
  unread:
    'Esto no se pudo leer en el equipo y se queda como está: {{name}}. No se sabe si coincide con el perfil.',
  removeNext: 'Quite este ajuste del perfil para este equipo.',
  secretMissing: {
    text: 'El perfil usa el secreto “{{name}}”, pero no hay ningún secreto guardado con ese nombre.',
    next: 'Guárdelo primero, en el almacén o con “amt-bench secret set <name> --password-stdin”.',
  },
  limitedAccount: {
    text: 'La cuenta “{{user}}” puede leer este equipo, pero no cambiarlo.',
    next: 'Inicie sesión con una cuenta de administrador.',
  },
  unencrypted: {
    admin: {
      text: 'El perfil cambia la contraseña de administrador, que viajaría sin cifrar por la red.',
      next: 'Haga que el perfil active también TLS o ponga admin.password en “keep”.',
    },
    mebx: {
      text: 'El perfil define la contraseña de MEBx, que viajaría sin cifrar por la red.',
      next: 'Haga que el perfil active también TLS, o quite mebx de él y cambie la contraseña en el teclado.',
    },
    users: {
      text: 'El perfil define contraseñas de usuarios, que viajarían sin cifrar por la red.',
      next: 'Haga que el perfil active también TLS o quite de él los usuarios.',
    },
    wifi: {
      text: 'El perfil envía al equipo frases de contraseña de redes Wi-Fi. Viajarían sin cifrar por la red.',
      next: 'Haga que el perfil active también TLS o quite de él estas redes.',
    },
    server: {
      text: 'El perfil envía al equipo la contraseña para su servidor. Viajaría sin cifrar por la red.',
      next: 'Haga que el perfil active también TLS o quite de él remoteAccess.',
    },
  },
} satisfies MessageCatalogue['provisioning']['plan'];
