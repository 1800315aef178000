/** What is needed to activate AMT in admin control mode. */
export { checkCertificateFile } from './check-certificate-file';
