import 'node-forge/lib/pkcs12.js';
import forge from 'node-forge/lib/forge.js';

/** The parts of node-forge that read PKCS #12: the whole package is three times as large. */
export { forge };
