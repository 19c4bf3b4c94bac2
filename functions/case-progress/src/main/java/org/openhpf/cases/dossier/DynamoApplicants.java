package org.openhpf.cases.dossier;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Sealer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** With the keys of CaseTable. */
public final class DynamoApplicants implements Applicants {
  private final Sealer sealer;
  private final BlindIndex index;

  public DynamoApplicants(Sealer sealer, BlindIndex index) {
    this.sealer = sealer;
    this.index = index;
  }

  @Override
  public SealedApplicant seal(
      ProjectNo projectNo, Applicant applicant, Instant at, String eventId) {
    byte[] sealed = sealer.seal(Json.write(applicant), place(projectNo));
    return new SealedApplicant(
        Base64.getEncoder().encodeToString(sealed),
        lastFourIndex(projectNo, applicant.lastFour()),
        at,
        eventId);
  }

  @Override
  public SealedApplicant take(ProjectNo projectNo, String sealed, Instant at, String eventId) {
    try {
      Applicant applicant = read(projectNo, sealed);
      return new SealedApplicant(
          sealed, lastFourIndex(projectNo, applicant.lastFour()), at, eventId);
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      // Without the cause: parsers put what they read into their message.
      throw new NeverRetry("a sealed applicant does not open: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public Applicant open(ProjectNo projectNo, SealedApplicant sealed) {
    return read(projectNo, sealed.sealed());
  }

  private Applicant read(ProjectNo projectNo, String sealed) {
    JsonNode json = Json.read(sealer.open(Base64.getDecoder().decode(sealed), place(projectNo)));
    return new Applicant(
        json.path("name").asString(""),
        json.path("certificateType").asString(Applicant.ID_CARD),
        json.path("certificateNumber").asString(""),
        json.path("phone").asString(""));
  }

  @Override
  public String lastFourIndex(ProjectNo projectNo, String lastFour) {
    return index.of("lastFour/" + projectNo.value(), lastFour.toUpperCase(Locale.ROOT));
  }

  private static String place(ProjectNo projectNo) {
    return "applicant/" + projectNo.value();
  }
}
