package org.openhpf.appointments.notice;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 订阅消息授权: a person who books grants subscription messages by template, one message each (WeChat's
 * one-time subscription, 一次性订阅). They are stored with what they were granted for, as its attribute
 * {@code credits}: a map of template to true.
 */
public final class SubscriptionCredits {
  private SubscriptionCredits() {}

  /**
   * @param subscriptions the request's field of that name
   * @throws org.openhpf.kernel.InvalidValue naming the entry, if it is no template of {@link
   *     Notice} or stands there twice
   */
  public static Set<String> granted(Optional<List<String>> subscriptions) {
    var granted = new HashSet<String>();
    List<String> templates = subscriptions.orElse(List.of());
    for (int i = 0; i < templates.size(); i++) {
      String field = "subscriptions[" + i + "]";
      require(Notice.of(templates.get(i)).isPresent(), field, "没有这个消息模板");
      require(granted.add(templates.get(i)), field, "同一个消息模板只能填写一次");
    }
    return granted;
  }
}
