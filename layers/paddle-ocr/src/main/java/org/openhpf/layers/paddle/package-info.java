/**
 * Puts the layer's networks into a form that the engine computes faster, with the same result. Runs
 * in the build; nothing of it is in the layer.
 */
package org.openhpf.layers.paddle;
