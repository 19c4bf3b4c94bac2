/**
 * What the tests of every function share. Nothing here is deployed.
 *
 * <ul>
 *   <li>{@link org.openhpf.local.testing.TestStack}: a capability's tables, queues and variables as
 *       template.yaml says them, on the shared test cloud
 *   <li>{@link org.openhpf.local.testing.MemoryStack}: the same in memory, for simulations and
 *       benchmarks
 *   <li>{@link org.openhpf.local.testing.StartedFunction}: one of its functions, behind the real
 *       handler
 *   <li>{@link org.openhpf.local.testing.PlayedEvents}: the files of {@code events/} as tests
 *   <li>{@link org.openhpf.local.testing.FunctionRules}: the borders every function keeps
 * </ul>
 */
package org.openhpf.local.testing;
