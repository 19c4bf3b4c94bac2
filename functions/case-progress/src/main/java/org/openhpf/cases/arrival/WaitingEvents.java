package org.openhpf.cases.arrival;

import org.openhpf.cases.dossier.Name;

/** Events on their way into the table, where they wait for their case, and out of it. */
public interface WaitingEvents {

  Name.Waiting write(IncomingEvent event);

  IncomingEvent read(Name.Waiting waiting);
}
