package org.openhpf.cases.dossier;

import org.openhpf.kernel.ProjectNo;

/** How storing a change ended. */
public sealed interface Stored {
  record Done() implements Stored {}

  /** Something else was stored meanwhile: read again and decide anew. */
  record Overtaken() implements Stored {}

  /** The same request was made before, and changed this case. */
  record Before(ProjectNo projectNo) implements Stored {}

  /** Another request was made under the same key. */
  record KeyReused() implements Stored {}
}
