/**
 * What kind of document a page is, and what its fields say: labels, checks and the rules of
 * acceptance, all of them data in templates.
 */
package org.openhpf.reading.kind;
