/**
 * XML of Office Open XML parts (ECMA-376) with the place of every element in its source, so that a
 * part can be changed at one place and stay as it was at every other.
 */
package org.openhpf.proofreading.xml;
