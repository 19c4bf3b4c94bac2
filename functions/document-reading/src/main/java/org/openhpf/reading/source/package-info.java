/**
 * From uploaded bytes to pages, within bounds. What is uploaded is hostile until shown otherwise:
 * neither its name nor its stated type is believed, nothing is decoded without knowing how large it
 * may become, and each page has its time.
 */
package org.openhpf.reading.source;
