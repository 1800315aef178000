import type { MessageCatalogue } from '../../../catalogue';

/** TLS, its certificate, and plain HTTP in addition to it. */
export const tls = {
  name: 'TLS',
  absent: 'Este firmware no tiene TLS. El ajuste se omite.',
  title: {
    on: 'Activar TLS',
    off: 'Desactivar TLS',
    certificate: 'Certificado TLS',
    plain: 'HTTP sin cifrar además de TLS',
  },
  open: 'abierto',
  closed: 'cerrado',
  withPlain: {
    open: 'activado, HTTP sin cifrar abierto',
    closed: 'activado, HTTP sin cifrar cerrado',
    notKnown: 'activado, HTTP sin cifrar desconocido',
  },
  clear: 'desactivado: las contraseñas y los datos viajan sin cifrar',
  pending: 'escrito, no en vigor',
  asWanted: 'activado, como se desea',
  mutual: 'activado, se exigen certificados de cliente',
  withProblem: 'activado, {{problem}}',
  withCertificate: 'activado, con un certificado de AMT Bench ({{strength}})',
  problem: {
    missing: 'ningún certificado en uso',
    expired: 'certificado caducado',
    endsSoon: 'certificado que caduca pronto',
    weak: 'certificado con una clave que AMT 22 rechaza',
    foreign: 'certificado que no es de este AMT Bench',
  },
  addressingNotKnown:
    'AMT no tiene nombre de host y no se sabe cómo obtiene su dirección. Con DHCP, el firmware rechaza los cambios de TLS hasta que tiene un nombre de host.',
  ownComputer: {
    text: 'Este es el ordenador en el que funciona AMT Bench. El TLS de AMT se configura por separado para la red y para el servicio de su controlador (LMS), y desde aquí solo se ve este último: no se podría demostrar que la red lo tiene.',
    next: 'Quite tls del perfil o configure este equipo desde otro ordenador.',
  },
  noHostName: {
    text: 'AMT no tiene nombre de host en este equipo y obtiene su dirección por DHCP. En ese caso, el firmware rechaza poner en vigor los cambios de TLS.',
    next: 'Escriba un nombre de host en el perfil (host.name) o quite tls de él.',
  },
  plainUnsupported: {
    text: 'El perfil desactiva TLS, pero este firmware ya no admite HTTP sin cifrar (AMT 16.1 y posteriores).',
    next: 'Elija “tls-only” en el perfil para este equipo.',
  },
  ownUnusable: {
    text: 'El perfil conserva el certificado del equipo, pero no puede quedarse como está: {{problem}}.',
    next: 'Ponga tls.ca en “bench” en el perfil. AMT Bench crea entonces un certificado.',
  },
  noKeychain: {
    text: 'El perfil pide que AMT Bench firme el certificado TLS. Sin un llavero, su autoridad de certificación se perdería al cerrarse AMT Bench.',
    next: 'Inicie un llavero, o ponga tls.ca en “own” en el perfil si el equipo tiene un certificado.',
  },
  onlyTls: 'Este firmware ya no admite HTTP sin cifrar. Solo TLS queda abierto.',
  plainNotKnown: 'No se sabe si HTTP sin cifrar está abierto además de TLS: el firmware no lo indica.',
  keyNotShown: {
    text: 'El firmware creó una clave, pero no la muestra.',
    next: 'Desconecte el equipo de la corriente, vuelva a conectarlo e inténtelo de nuevo.',
  },
} satisfies MessageCatalogue['provisioning']['tls'];
