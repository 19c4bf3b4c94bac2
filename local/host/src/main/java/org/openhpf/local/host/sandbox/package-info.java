/**
 * Other parties' services that identity asks, as sandboxes of the local host: WeChat, the
 * provincial identity platform, the proof service. They answer as strictly as the real ones and
 * know made-up people only.
 */
package org.openhpf.local.host.sandbox;
