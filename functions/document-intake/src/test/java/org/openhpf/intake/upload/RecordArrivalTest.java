package org.openhpf.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.intake.Desk;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Message;

class RecordArrivalTest {
  private final Desk desk = Desk.inMemory();
  private final String id = desk.submit(Desk.LIN, Desk.submission(Desk.SHA256)).documentId();
  private final String key = desk.document(id).key();

  @Test
  void ordersItsReadingOnceHoweverOftenItIsTold() {
    desk.objects.put(key, new byte[5]);
    desk.arrive(key);
    desk.arrive(key);

    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.QUEUED);
    assertThat(desk.messages(Message.READING))
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.path("documentId").asString()).isEqualTo(id);
              assertThat(order.path("key").asString()).isEqualTo(key);
              assertThat(order.path("sha256").asString()).isEqualTo(Desk.SHA256);
              assertThat(order.path("size").asLong()).isEqualTo(5);
              assertThat(order.path("contentType").asString()).isEqualTo("image/jpeg");
              assertThat(order.path("kind").asString()).isEqualTo("id-card-front");
              assertThat(order.path("firstPage").asInt()).isEqualTo(1);
              assertThat(order.path("readingId").asString())
                  .isEqualTo(desk.document(id).progress().orElseThrow().readingId());
            });
    assertThat(desk.messages(Message.STATUS))
        .singleElement()
        .satisfies(event -> assertThat(event.path("status").asString()).isEqualTo("queued"));
    assertThat(desk.trail(id)).containsExactlyInAnyOrder("submitted", "arrived");
  }

  @Test
  void passesTheTestEventAndWhatIsNoneOfOurs() {
    desk.intake.arrivals().arrived(new ObjectNotification(Optional.empty()));
    desk.objects.put("elsewhere/x", new byte[1]);
    desk.arrive("elsewhere/x");
    assertThat(desk.objects.all).containsKey("elsewhere/x");
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.AWAITING_UPLOAD);
  }

  @Test
  void anEventWithoutItsObjectChangesNothing() {
    desk.arrive(key);
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.AWAITING_UPLOAD);
  }

  @Test
  void aFileThatComesWhenItsDocumentIsGoneIsDeleted() {
    desk.clock.advance(Duration.ofHours(2));
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.DELETED);

    desk.objects.put(key, new byte[5]);
    desk.arrive(key);

    assertThat(desk.objects.all).isEmpty();
    assertThat(desk.get(Desk.LIN, id).status()).isEqualTo(404);
  }

  @Test
  void aLostEventIsMadeUpForByTheSweep() {
    desk.objects.put(key, new byte[5]);
    desk.clock.advance(Duration.ofHours(2));
    desk.settle();
    assertThat(desk.document(id).status()).isEqualTo(DocumentStatus.QUEUED);
  }

  @Test
  void decodesKeysAsS3WritesThem() {
    assertThat(Desk.notification("documents/a%2Bb+c").created()).containsExactly("documents/a+b c");
  }
}
