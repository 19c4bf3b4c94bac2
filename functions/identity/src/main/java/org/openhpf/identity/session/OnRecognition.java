package org.openhpf.identity.session;

/** Learns who a sign-in has turned out to be, before tokens are handed out. */
@FunctionalInterface
public interface OnRecognition {
  void recognised(String personId, Attempt attempt);
}
