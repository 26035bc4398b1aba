package dev.guanka.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.webhook.Fault;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.testing.EventNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebhookTablesTest {

  @Test
  void knowTheStatusesThatTheCodeKnows() {
    Map<String, Enum<?>[]> checks =
        Map.of(
            "webhook_status_known", Webhook.Status.values(),
            "webhook_paused_because_known", Webhook.PauseReason.values(),
            "webhook_delivery_fault_known", Fault.values());
    try (EventNode node = EventNode.quiet(EventNode.database())) {
      checks.forEach(
          (name, values) ->
              assertThat(allowed(node, name))
                  .as(name)
                  .containsExactlyInAnyOrder(
                      Arrays.stream(values).map(Enum::name).toArray(String[]::new)));
    }
  }

  private static List<String> allowed(EventNode node, String constraint) {
    String definition =
        node.db()
            .sql("select pg_get_constraintdef(oid) from pg_constraint where conname = ?")
            .param(constraint)
            .query(String.class)
            .single();
    return Pattern.compile("'([A-Z_]+)'")
        .matcher(definition)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
