import type { Catalogue } from '../catalogue';

/** The help page, which needs no network. */
export const help: Catalogue['help'] = {
  title: 'Ayuda',
  contents: 'En esta página',
  firstSteps: {
    title: 'Primeros pasos',
    steps: {
      connect: 'Conecte este ordenador a la red de los equipos.',
      scan: 'En la página Equipos, elija la red y seleccione Explorar. No se envía ningún inicio de sesión.',
      open: 'Abra un equipo. Su página indica en qué estado está y qué hacer a continuación.',
      login: 'Inicie sesión una vez con la contraseña de administrador. AMT Bench la guarda en el almacén.',
      review: 'Revise el plan: enumera todos los cambios antes de hacer nada.',
      apply: 'Aplique el plan. Cada cambio se vuelve a leer y el resultado queda en el registro.',
    },
    demo: 'Para probarlo sin un equipo real, seleccione “Probar la demostración” en la página Equipos.',
  },
  statuses: {
    title: 'Qué significan los estados',
    list: {
      ready: { name: 'Listo', text: 'AMT Bench puede iniciar sesión y configurar este equipo.' },
      password: {
        name: 'Falta contraseña',
        text: 'AMT está activado. Inicie sesión con su contraseña de administrador.',
      },
      notSetUp: {
        name: 'AMT sin activar',
        text: 'Primero hay que activar AMT en MEBx o desde Windows.',
      },
      blocked: {
        name: 'Bloqueado',
        text: 'Algo impide la configuración. La página del equipo indica el motivo.',
      },
      configured: {
        name: 'Configurado',
        text: 'La última ejecución terminó y todos los ajustes se volvieron a leer.',
      },
      drifted: { name: 'Desviado', text: 'Un ajuste ya no coincide con el perfil.' },
      failed: {
        name: 'Error',
        text: 'La última ejecución se detuvo en un paso. El registro indica en cuál.',
      },
      other: { name: 'Otro fabricante', text: 'El equipo responde, pero no tiene Intel AMT.' },
    },
  },
  attempts: {
    title: 'Inicios de sesión fallidos',
    text: 'AMT bloquea todos los inicios de sesión después de diez contraseñas incorrectas. Por eso, AMT Bench envía a un equipo como máximo tres contraseñas incorrectas por hora, y cada contraseña escrita una sola vez.',
  },
  glossary: {
    title: 'Glosario',
    terms: {
      amt: {
        name: 'AMT',
        text: 'Intel Active Management Technology: la parte del firmware de un PC que se puede gestionar por la red, incluso cuando el PC está apagado o no tiene un sistema operativo que funcione.',
      },
      mebx: {
        name: 'MEBx',
        text: 'Intel Management Engine BIOS Extension: la pantalla de configuración de AMT en el propio PC. Tiene una contraseña propia; la contraseña de fábrica es “admin”.',
      },
      acm: {
        name: 'ACM',
        text: 'Modo de control de administrador: AMT se activó con todos los derechos.',
      },
      ccm: {
        name: 'CCM',
        text: 'Modo de control de cliente: AMT se activó desde el sistema operativo. Una persona ante el PC tiene que dar su consentimiento al control remoto.',
      },
      rmcp: {
        name: 'RMCP',
        text: 'Remote Management Control Protocol: una consulta de presencia en el puerto UDP 623, y su respuesta. No necesita inicio de sesión.',
      },
      cira: {
        name: 'CIRA',
        text: 'Client Initiated Remote Access: AMT llama por sí mismo a un servidor de gestión, por ejemplo desde fuera de la empresa.',
      },
      sol: { name: 'SOL', text: 'Serial over LAN: la consola de texto del PC por la red.' },
      ider: {
        name: 'IDE-R',
        text: 'Redirección IDE: el PC arranca desde una imagen de disco que está en otro ordenador.',
      },
      kvm: {
        name: 'KVM',
        text: 'Teclado, vídeo y ratón (keyboard, video, mouse): la pantalla del PC por la red.',
      },
      consent: {
        name: 'Consentimiento del usuario',
        text: 'Un código de seis cifras en la pantalla del PC. Una persona allí tiene que leerlo en voz alta antes de que empiece el control remoto.',
      },
      provisioning: {
        name: 'Aprovisionamiento',
        text: 'Puesta en servicio de AMT. La desconfiguración la anula.',
      },
      realm: {
        name: 'Realm',
        text: 'Un texto que AMT envía antes de un inicio de sesión. Distingue los equipos y cambia cuando AMT se activa de nuevo.',
      },
      tls: {
        name: 'TLS',
        text: 'El cifrado de la conexión. AMT usa el puerto 16993 con cifrado y el 16992 sin él.',
      },
      homeDomain: {
        name: 'Dominio de origen',
        text: 'Un nombre DNS por el que AMT reconoce su propia red. En otras redes cierra sus puertos.',
      },
      powerPackage: {
        name: 'Directiva de energía',
        text: 'Los estados de energía del PC en los que se puede acceder a AMT.',
      },
      rpc: {
        name: 'rpc',
        text: 'Remote Provisioning Client: un programa gratuito de línea de comandos para Windows y Linux, del Open AMT Cloud Toolkit. Se ejecuta como administrador en el PC gestionado, indica el estado de AMT y puede activarlo o restablecerlo.',
      },
      meshcmd: {
        name: 'MeshCMD',
        text: 'Un programa gratuito de línea de comandos del proyecto MeshCentral. Se ejecuta como administrador en el PC gestionado y puede hacer gran parte de lo que hace rpc.',
      },
      lms: {
        name: 'LMS',
        text: 'Local Manageability Service: un servicio de Windows o Linux en el PC gestionado. Pasa a AMT las solicitudes de los programas de ese PC. Se instala con los controladores del fabricante.',
      },
      mei: {
        name: 'MEI',
        text: 'Management Engine Interface: el controlador con el que el sistema operativo se comunica con el motor en el que funciona AMT. Sin él, ningún programa del PC puede acceder a AMT.',
      },
    },
  },
  keys: {
    title: 'Teclado',
    text: 'Pulse “?” en cualquier página para mostrar todos los atajos de teclado.',
  },
  check: {
    title: 'Comprobar este ordenador',
    explanation:
      'Comprueba el llavero, la red, la carpeta de datos y las versiones. No se envía nada a otros ordenadores.',
    start: 'Comprobar este ordenador',
    again: 'Comprobar de nuevo',
    running: 'Comprobando',
    states: { ok: 'OK', warning: 'Advertencia', problem: 'Problema' },
    ids: {
      'state-folder': 'Carpeta de datos',
      settings: 'Ajustes',
      keychain: 'Llavero',
      udp: 'UDP',
      tcp: 'TCP',
      'open-files': 'Conexiones abiertas',
      network: 'Redes',
      firewall: 'Firewall',
      versions: 'Versiones',
      electron: 'Ventana',
    },
  },
  bundle: {
    title: 'Paquete de soporte',
    explanation:
      'Un archivo zip con el registro del programa, el registro, los ajustes, las versiones y la lista de equipos. No contiene contraseñas, pero sí nombres y direcciones de equipos y redes.',
    save: 'Guardar el paquete',
    saving: 'Reuniendo los archivos',
  },
  about: {
    title: 'Acerca de',
    version: 'AMT Bench {{version}}',
    licence: 'AMT Bench es software libre con la licencia Apache 2.0.',
    parts:
      'Contiene software libre de terceros, entre otros Electron, React, Mantine, undici y zod. Sus licencias están en el archivo THIRD-PARTY-NOTICES.txt del paquete.',
    independent:
      'AMT Bench es independiente de Intel. Intel e Intel AMT son marcas de Intel Corporation o de sus filiales.',
  },
};
