import type { Catalogue } from '../catalogue';

/** The page that checks provisioning certificates. */
export const certificate = {
  title: 'Certificado de aprovisionamiento',
  intro:
    'La activación en modo de administrador sin MEBx ni memoria USB necesita un certificado de aprovisionamiento. AMT Bench lee el archivo, dice qué versiones de AMT lo aceptan y no guarda ni el archivo ni su contraseña.',
  choose: 'Elegir un archivo PFX…',
  noFile: 'Ningún archivo elegido',
  password: 'Contraseña del archivo',
  passwordHelp: 'Déjela vacía si el archivo no tiene.',
  suffix: 'Sufijo DNS de las máquinas',
  suffixHelp:
    'De la opción 15 de DHCP, o el sufijo DNS de PKI en MEBx. Sin él, el nombre del certificado no se compara.',
  wrongSuffix: 'No es un sufijo DNS. Escríbalo como en la opción 15 de DHCP.',
  check: 'Comprobar',
  result: '{{name}}: qué AMT lo acepta',
  generation: 'AMT',
  answer: 'Respuesta',
  because: 'Motivo',
  findings: 'Para todas las versiones',
  chain: 'Certificados del archivo',
} satisfies Catalogue['certificate'];
