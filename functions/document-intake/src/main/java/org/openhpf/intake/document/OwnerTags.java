package org.openhpf.intake.document;

/** Names owners in keys of objects: keyed hashes, that say nothing of whose they are. */
public interface OwnerTags {

  /** 22 characters of letters, digits, '-' and '_'. */
  String of(String personId);
}
