/**
 * Stands in for the province's platform (省政务服务平台): checks every signature, digest, field and code
 * list of what is delivered to it, and keeps it. Its cryptography is Tencent Kona's and none of the
 * functions'. Told to, it is slow, fails, lies or answers twice.
 */
package org.openhpf.local.host.sandbox.province;
