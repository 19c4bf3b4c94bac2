package org.openhpf.edge.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One route: its key, who may use it, what it takes and answers.
 *
 * <pre>{@code
 * Route.get("/v1/branches/{branchId}/slots", ListSlotsRequest.class)
 *     .summary("Slots of a branch on a day")
 *     .open()
 *     .answersPageOf(Slot.class)
 *     .mayRefuse(NO_SUCH_BRANCH)
 *     .to((request, call) -> Reply.ok(...))
 * }</pre>
 *
 * The components of the request record are filled by name: from the path where its template names
 * them, else from the query (GET, DELETE) or the JSON body (POST, PUT, PATCH).
 *
 * @param key API Gateway's routeKey, {@code GET /v1/branches}
 * @param ignoresOthers whether fields it does not know are passed over, not refused
 * @param largestBody most characters of a body as it is sent
 * @param answer what it answers when all is well
 * @param problems its own, beside those of {@link Problems}
 */
public record Route<Q extends Record>(
    String key,
    String summary,
    Access access,
    boolean takesRequestKey,
    boolean ignoresOthers,
    int largestBody,
    Class<Q> request,
    Answer answer,
    List<Problem> problems,
    BiFunction<Q, Call, Reply> handler) {

  /**
   * @param status of the good case
   * @param body record class; {@code void.class} for none or a text that is no JSON
   * @param page whether it is a {@link Page} of them
   * @param contentType of the body, where there is one
   */
  public record Answer(int status, Class<?> body, boolean page, String contentType, Sent sent) {
    static Answer json(int status, Class<?> body, boolean page) {
      return new Answer(status, body, page, "application/json", Sent.JSON);
    }
  }

  /** How an answer's body is sent: written as JSON, or as it is. */
  public enum Sent {
    JSON,
    TEXT,
    BYTES
  }

  public Route {
    problems = List.copyOf(problems);
  }

  /** The same route, answered by another. */
  public Route<Q> answeredBy(BiFunction<Q, Call, Reply> other) {
    return new Route<>(
        key,
        summary,
        access,
        takesRequestKey,
        ignoresOthers,
        largestBody,
        request,
        answer,
        problems,
        other);
  }

  public String method() {
    return key.substring(0, key.indexOf(' '));
  }

  public String path() {
    return key.substring(key.indexOf(' ') + 1);
  }

  /** Whether its fields come as a JSON body, and not as a query. */
  public boolean hasBody() {
    return !method().equals("GET") && !method().equals("DELETE");
  }

  /** The names that stand in braces in its path. */
  public Set<String> pathParameters() {
    var names = new HashSet<String>();
    for (int open = key.indexOf('{'); open >= 0; open = key.indexOf('{', open + 1)) {
      names.add(key.substring(open + 1, key.indexOf('}', open)));
    }
    return names;
  }

  public static <Q extends Record> Draft<Q> get(String path, Class<Q> request) {
    return new Draft<>("GET " + path, request);
  }

  public static <Q extends Record> Draft<Q> post(String path, Class<Q> request) {
    return new Draft<>("POST " + path, request);
  }

  public static <Q extends Record> Draft<Q> put(String path, Class<Q> request) {
    return new Draft<>("PUT " + path, request);
  }

  public static <Q extends Record> Draft<Q> delete(String path, Class<Q> request) {
    return new Draft<>("DELETE " + path, request);
  }

  /** A route on its way; without {@link #open} or {@link #roles} it is not finished. */
  public static final class Draft<Q extends Record> {
    private final String key;
    private final Class<Q> request;
    private final List<Problem> problems = new ArrayList<>();
    private String summary = "";
    private Access access;
    private boolean takesRequestKey;
    private boolean ignoresOthers;
    private int largestBody = RequestBody.MAX_CHARS;
    private Answer answer = Answer.json(204, void.class, false);

    private Draft(String key, Class<Q> request) {
      this.key = key;
      this.request = request;
    }

    public Draft<Q> summary(String text) {
      this.summary = text;
      return this;
    }

    /** Public: no token is asked for or looked at. */
    public Draft<Q> open() {
      this.access = Access.PUBLIC;
      return this;
    }

    /** Any of these roles. */
    public Draft<Q> roles(Role first, Role... more) {
      this.access = Access.of(first, more);
      return this;
    }

    /** The least assurance level, 1 to 4. */
    public Draft<Q> level(int least) {
      this.access = access.atLevel(least);
      return this;
    }

    /**
     * The path parameter is an id that must be the caller's own.
     *
     * @param anyOwner roles it need not be the own of
     */
    public Draft<Q> ownerOf(String pathParameter, Role... anyOwner) {
      this.access = access.toOwnerOf(pathParameter, Set.of(anyOwner));
      return this;
    }

    /**
     * Open to those who act for others in this matter as well, such as {@code appointments};
     * without it, only who calls in his own right may use the route.
     */
    public Draft<Q> matter(String name) {
      this.access = access.inMatter(name);
      return this;
    }

    /** Reads {@code Idempotency-Key} and hands it to the use case. */
    public Draft<Q> idempotent() {
      this.takesRequestKey = true;
      return this;
    }

    /** Passes over fields it does not know: who calls is sent by another party's protocol. */
    public Draft<Q> ignoringOthers() {
      this.ignoresOthers = true;
      return this;
    }

    /** Takes bodies of up to so many characters; without it, 64 Ki. */
    public Draft<Q> bodyUpTo(int characters) {
      this.largestBody = characters;
      return this;
    }

    public Draft<Q> answers(int status, Class<?> body) {
      this.answer = Answer.json(status, body, false);
      return this;
    }

    public Draft<Q> answersPageOf(Class<?> item) {
      this.answer = Answer.json(200, item, true);
      return this;
    }

    /** 200 with a text that is no JSON, see {@link Reply#text}. */
    public Draft<Q> answersText(String contentType) {
      this.answer = new Answer(200, void.class, false, contentType, Sent.TEXT);
      return this;
    }

    /** 200 with bytes, see {@link Reply#bytes}. */
    public Draft<Q> answersBytes(String contentType) {
      this.answer = new Answer(200, void.class, false, contentType, Sent.BYTES);
      return this;
    }

    public Draft<Q> mayRefuse(Problem... own) {
      problems.addAll(List.of(own));
      return this;
    }

    public Route<Q> to(BiFunction<Q, Call, Reply> handler) {
      if (access == null) {
        throw new IllegalStateException(key + " does not say who may use it");
      }
      return new Route<>(
          key,
          summary,
          access,
          takesRequestKey,
          ignoresOthers,
          largestBody,
          request,
          answer,
          problems,
          handler);
    }
  }
}
