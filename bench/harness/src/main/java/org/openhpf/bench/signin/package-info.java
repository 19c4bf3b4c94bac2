/** What signing in costs, and what each request pays for knowing who asks. */
package org.openhpf.bench.signin;
