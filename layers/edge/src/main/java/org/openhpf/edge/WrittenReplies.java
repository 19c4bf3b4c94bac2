package org.openhpf.edge;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.support.GenericMessage;

/**
 * Passes bytes that a function has written on as they are. Spring Cloud Function's own converter
 * would parse them first, to see whether they are JSON already.
 */
final class WrittenReplies implements MessageConverter {

  @Override
  public Object fromMessage(Message<?> message, Class<?> targetClass) {
    return null; // another converter's
  }

  @Override
  public Message<?> toMessage(Object payload, MessageHeaders headers) {
    return payload instanceof byte[] bytes ? new GenericMessage<>(bytes) : null;
  }
}
