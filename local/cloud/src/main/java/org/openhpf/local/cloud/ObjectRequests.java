package org.openhpf.local.cloud;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;
import org.gaul.shaded.org.eclipse.jetty.util.Fields;

/**
 * What S3 does at the door and S3Proxy does not: it refuses a presigned request with {@code x-amz-}
 * headers that were not signed, and it says why it refuses a form. Whatever the answer, the request
 * is read to its end first, so that the connection lives on.
 */
final class ObjectRequests extends Handler.Wrapper {
  private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";

  ObjectRequests(Handler s3Proxy) {
    super(s3Proxy);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Fields query = Request.extractQueryParameters(request);
    String unsigned = query.getNames().contains(SIGNED_HEADERS) ? unsigned(request, query) : "";
    var whole = new Whole(request, response);
    if (!unsigned.isEmpty()) {
      error(
          whole,
          "AccessDenied",
          "There were headers present in the request which were not signed",
          "<HeadersNotSigned>" + unsigned + "</HeadersNotSigned>",
          callback);
      return true;
    }
    return super.handle(request, whole, callback);
  }

  private static String unsigned(Request request, Fields query) {
    Set<String> signed = Set.of(query.getValue(SIGNED_HEADERS).split(";"));
    return request.getHeaders().stream()
        .map(HttpField::getLowerCaseName)
        .filter(name -> name.startsWith("x-amz-") && !signed.contains(name))
        .filter(
            name -> !query.getNames().stream().map(ObjectRequests::lower).toList().contains(name))
        .collect(Collectors.joining(", "));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void error(
      Response response, String code, String message, String more, Callback callback) {
    response.setStatus(403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml");
    response.write(true, xml(code, message, more), callback);
  }

  private static ByteBuffer xml(String code, String message, String more) {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message>%s<RequestId>%s</RequestId></Error>"
            .formatted(code, message, more, UUID.randomUUID());
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Answers when the request was read to its end: Jetty closes a connection with anything unread,
   * and says so to nobody, so that the client would send its next request into it. S3Proxy answers
   * a form whose signature is wrong with a bare 403; here it gets its reason.
   */
  private static final class Whole extends Response.Wrapper {
    private boolean written;

    Whole(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      boolean bare =
          last
              && !written
              && getStatus() == 403
              && (content == null || !content.hasRemaining())
              && getRequest().getMethod().equals("POST");
      written = true;
      if (last) {
        Content.Source.consumeAll(
            getRequest(), Callback.from(() -> answer(bare, content, callback), callback::failed));
      } else {
        super.write(false, content, callback);
      }
    }

    private void answer(boolean bare, ByteBuffer content, Callback callback) {
      if (bare) {
        getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        error(
            getWrapped(),
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
            "",
            callback);
      } else {
        super.write(true, content, callback);
      }
    }
  }
}
