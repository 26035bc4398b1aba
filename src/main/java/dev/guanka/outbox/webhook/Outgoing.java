package dev.guanka.outbox.webhook;

import java.util.Map;
import java.util.Set;

/**
 * One request to a subscriber.
 *
 * @param type of the body
 * @param body or null where there is none
 * @param taken what a 2xx must say to count; empty where anything does
 */
record Outgoing(
    String method,
    String url,
    Map<String, String> headers,
    String type,
    String body,
    Set<String> taken) {

  boolean isTakenBy(String answer) {
    return taken.isEmpty() || taken.contains(answer.strip());
  }
}
