package org.openhpf.proofreading.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.edge.log.Log;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.StoredObjects;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.ProofreadManuscript;
import org.openhpf.proofreading.job.ProofreadManuscript.Step;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingRecords;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Proofreadings;
import org.openhpf.proofreading.job.ResultProblem;
import org.openhpf.proofreading.job.Sheet;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.StatedFile;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.job.Writing;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Proofreads a file that has come, step by step. Each step is stored under the revision it began
 * with: killed anywhere it goes on from the last one, and of two that work on one file each step
 * counts once.
 */
public final class ProofreadFile {
  private static final Pattern KEY = Pattern.compile("proofreadings/([0-9a-z]{31})");
  private static final Actor ACTOR = Actor.function("proofreading-arrivals");

  /** Less time than this may not be enough for one more part. */
  private static final Duration LEAST = Duration.ofSeconds(8);

  private final Proofreadings proofreadings;
  private final StoredObjects objects;
  private final ReadFile readFile;
  private final ProofreadManuscript proofread;
  private final ProofreadingRules rules;

  public ProofreadFile(
      Proofreadings proofreadings,
      StoredObjects objects,
      ReadFile readFile,
      ProofreadManuscript proofread,
      ProofreadingRules rules) {
    this.proofreadings = proofreadings;
    this.objects = objects;
    this.readFile = readFile;
    this.proofread = proofread;
    this.rules = rules;
  }

  /** Takes note of objects that were created; events come twice, late and out of order. */
  public void arrived(ObjectNotification notification) {
    for (String key : notification.created()) {
      Matcher parts = KEY.matcher(key);
      if (!parts.matches()) {
        Log.warn("an object of no proofreading of ours has come", null);
      } else if (proofreadings.find(parts.group(1)).isEmpty()) {
        objects.delete(List.of(key)); // given up or deleted: nobody will ever ask for it
      } else {
        work(parts.group(1));
      }
    }
  }

  /**
   * Goes on as far as there is time.
   *
   * @return false where its file has not come
   * @throws RetryLater where time is up before it is done
   */
  public boolean work(String proofreadingId) {
    while (true) {
      Optional<Proofreading> found = proofreadings.find(proofreadingId);
      if (found.isEmpty()) {
        return true;
      }
      Proofreading proofreading = found.get();
      switch (proofreading.status()) {
        case AWAITING_UPLOAD -> {
          if (!queued(proofreading)) {
            return false;
          }
        }
        case QUEUED -> read(proofreading);
        case PROOFREADING -> parts(proofreading);
        case DONE, REJECTED, DELETING -> {
          return true;
        }
      }
    }
  }

  private boolean queued(Proofreading awaited) {
    var stored = objects.look(awaited.key());
    if (stored.isEmpty()) {
      return false;
    }
    if (stored.get().size() != file(awaited).size()) {
      reject(awaited, ResultProblem.of("wrong-size"));
    } else {
      store(awaited, awaited.in(Status.QUEUED), Writing.NOTHING, "arrived");
    }
    return true;
  }

  private void read(Proofreading queued) {
    Optional<byte[]> content = objects.read(queued.key(), (int) rules.largestFile());
    if (content.isEmpty()) {
      reject(queued, ResultProblem.of("proofreading-failed"));
      return;
    }
    if (!sha256(content.get()).equals(file(queued).sha256())) {
      reject(queued, ResultProblem.of("wrong-hash"));
      return;
    }
    switch (readFile.read(content.get(), queued.order().source())) {
      case FileReading.Refused(ResultProblem problem) -> reject(queued, problem);
      case FileReading.Read(var manuscript, var checks) -> {
        Step step = proofread.begin(queued).byRules(queued, manuscript, checks);
        store(queued, step.proofreading(), step.writing(), "read");
      }
    }
  }

  private void parts(Proofreading begun) {
    List<Paragraph> text = proofreadings.text(begun);
    List<Sheet> sheets = new ArrayList<>(proofreadings.sheets(begun));
    ProofreadManuscript.Run run = proofread.begin(begun);
    Optional<Proofreading> known = Optional.of(begun);
    while (known.isPresent() && known.get().status() == Status.PROOFREADING) {
      if (Deadline.left().compareTo(LEAST) < 0) {
        throw new RetryLater("a long file goes on with its message's next delivery");
      }
      Step step = run.byModel(known.get(), text, sheets);
      sheets.addAll(step.writing().added());
      known = store(known.get(), step.proofreading(), step.writing(), "proofread");
    }
  }

  private void reject(Proofreading proofreading, ResultProblem problem) {
    store(
        proofreading,
        proofreading.in(Status.REJECTED, List.of(problem)),
        Writing.NOTHING,
        "rejected");
  }

  /**
   * @return as it is stored; empty where it was changed meanwhile
   */
  private Optional<Proofreading> store(
      Proofreading before, Proofreading changed, Writing writing, String action) {
    boolean ended = changed.status() == Status.DONE || changed.status() == Status.REJECTED;
    Instant due = ended ? rules.deletedAt() : rules.givenUp();
    Proofreading after = changed.next(rules.now(), due);
    var record = ProofreadingRecords.of(after, action, ACTOR);
    if (!proofreadings.store(before, after, writing, record)) {
      return Optional.empty();
    }
    if (ended && after.order().source() != Source.DOCX) {
      // All that is needed of it is stored, sealed. Killed here, it lies until it is erased.
      objects.delete(List.of(after.key()));
    }
    return Optional.of(after);
  }

  private static StatedFile file(Proofreading proofreading) {
    return proofreading
        .order()
        .file()
        .orElseThrow(() -> new IllegalStateException("a text is not uploaded"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
