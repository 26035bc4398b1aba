package dev.guanka.outbox.webhook;

import dev.guanka.store.Webhooks;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.EventNode;
import dev.guanka.testing.SecretKeys;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Nodes of one service on one database, each with a sequencer and a dispatcher of its own. */
final class Nodes implements AutoCloseable {

  static final String SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("thirty-two bytes of a test's key".getBytes());

  private static final String[] QUICK = {
    SecretKeys.SET,
    "guanka.webhooks.allow-private-targets=true",
    "guanka.webhooks.first-retry=2ms",
    "guanka.webhooks.longest-retry=20ms",
    "guanka.webhooks.timeout=2s",
    "guanka.webhooks.lease=3s"
  };

  private final DatabaseAddress address = EventNode.database();
  private final List<EventNode> nodes = new ArrayList<>();

  Nodes(int count, String... settings) {
    for (int i = 0; i < count; i++) {
      nodes.add(start(settings));
    }
  }

  private EventNode start(String... settings) {
    String[] all = new String[QUICK.length + settings.length];
    System.arraycopy(QUICK, 0, all, 0, QUICK.length);
    System.arraycopy(settings, 0, all, QUICK.length, settings.length);
    return EventNode.start(address, Nodes::outbox, all);
  }

  private static void outbox(AnnotationConfigApplicationContext context) {
    context.scan("dev.guanka.outbox");
  }

  EventNode get(int index) {
    return nodes.get(index);
  }

  DatabaseAddress address() {
    return address;
  }

  /** Ends as by a kill: what it had taken stays taken until the lease runs out. */
  void kill(int index) {
    nodes.remove(index).die();
  }

  UUID subscribe(Receiver receiver, String organisation, String... types) {
    UUID id = UUID.randomUUID();
    nodes
        .get(0)
        .get(Webhooks.class)
        .add(
            new Webhook(
                id,
                organisation,
                "submitter",
                receiver.url(),
                types.length == 0 ? List.of(Webhook.ALL) : List.of(types),
                Webhook.Status.ACTIVE,
                null,
                0,
                0,
                null,
                null,
                null),
            SECRET);
    return id;
  }

  Webhook find(UUID id) {
    return nodes.get(0).get(Webhooks.class).find(id).orElseThrow();
  }

  /** Tells of so many things, each by another node and in a transaction of its own. */
  void tell(int from, int to, String organisation) {
    for (int number = from; number <= to; number++) {
      nodes.get(number % nodes.size()).tell(EventType.RECEIVED, organisation, number);
    }
  }

  @Override
  public void close() {
    nodes.forEach(EventNode::close);
  }
}
