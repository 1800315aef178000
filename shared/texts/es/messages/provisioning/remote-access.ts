import type { MessageCatalogue } from '../../../catalogue';

/** The server that AMT calls from outside, and where it takes itself to be at home. */
export const remoteAccess = {
  name: 'Acceso remoto',
  title: 'Servidor de gestión',
  absent: 'Este firmware no llama a servidores. El acceso remoto se omite.',
  none: 'ninguno',
  calls: {
    periodicAndUser: '{{servers}}, cada {{seconds}} s, llamadas del usuario permitidas',
    periodic: '{{servers}}, cada {{seconds}} s, llamadas del usuario no permitidas',
    user: '{{servers}}, nunca por sí mismo, llamadas del usuario permitidas',
    never: '{{servers}}, nunca por sí mismo, llamadas del usuario no permitidas',
  },
  otherServer: {
    text: 'El equipo llama al servidor {{address}}, pero el perfil trata de {{named}}.',
    next: 'Pida primero al propietario de ese servidor que libere el equipo. Después, un perfil que nombre el servidor puede quitarlo.',
  },
  badCertificate: {
    text: 'El perfil contiene para su servidor un certificado que no se puede leer.',
    next: 'Consiga el certificado de su autoridad como archivo PEM y pegue su texto en el perfil.',
  },
  homeDomains: {
    title: 'Dominios de origen',
    none: 'ninguno',
    absent: 'Este firmware no distingue la red de origen de otras redes. Los dominios de origen se omiten.',
    closes:
      'Con dominios de origen, AMT cierra sus puertos en cualquier otra red. Si esta lo es, ya no se puede acceder al equipo desde aquí: solo desde su servidor o en su teclado.',
  },
} satisfies MessageCatalogue['provisioning']['remoteAccess'];
