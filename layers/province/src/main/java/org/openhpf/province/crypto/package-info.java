/**
 * SM2, SM3 and SM4 as the province's platform takes them, by Bouncy Castle's lightweight API: no
 * provider is registered. It rides in a layer of its own, which only the functions that deliver
 * have; nothing here may be touched by the others.
 */
package org.openhpf.province.crypto;
