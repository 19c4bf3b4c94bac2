/**
 * What every function shares and only the JDK is needed for: values that cannot be built wrong,
 * time, ids, the working-day calendar and effective-dated parameters. Nothing here reads the
 * network, and nothing random or timely is computed while a class initialises, so that all of it
 * may be part of a SnapStart snapshot.
 */
package org.openhpf.kernel;
