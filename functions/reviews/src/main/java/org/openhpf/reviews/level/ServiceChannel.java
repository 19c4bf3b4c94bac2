package org.openhpf.reviews.level;

/** Where somebody was served; its code in case data items (proChannel) is 1 online, 2 offline. */
public enum ServiceChannel {
  ONLINE,
  OFFLINE
}
