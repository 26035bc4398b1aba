package dev.guanka.intake.webhooks;

import dev.guanka.process.Refusal;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.Webhook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which events a subscriber wants: all, unless it names them. */
final class EventTypes {

  private static final String FIELD = "eventTypes";
  private static final int LONGEST = 100;

  private EventTypes() {}

  static List<String> read(Fields body) {
    List<String> types = body.texts(FIELD, EventType.values().length + 1, LONGEST);
    for (int i = 0; i < types.size(); i++) {
      requireKnown(types.get(i), body.pointer(FIELD) + "/" + i);
    }
    return types.isEmpty() ? List.of(Webhook.ALL) : types.stream().distinct().toList();
  }

  private static void requireKnown(String type, String pointer) {
    if (!type.equals(Webhook.ALL) && EventType.of(type).isEmpty()) {
      String known =
          Stream.of(EventType.values()).map(EventType::wireName).collect(Collectors.joining(", "));
      throw Refusal.unusable(
          "UNKNOWN_VALUE",
          pointer,
          "没有这种事件，可用：*, " + known,
          "There is no such event; known: *, " + known);
    }
  }
}
