package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.Events;
import dev.guanka.store.WebhookDeliveries;
import dev.guanka.store.WebhookLeases;
import dev.guanka.store.WebhookLeases.Lease;
import dev.guanka.store.Webhooks;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.Delivery;
import dev.guanka.submission.webhook.Fault;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.testing.EventNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one subscriber does, and what is done to it, touches no other. */
@Timeout(120)
class SubscribersTest {

  @Test
  void hearOnlyOfTheirOrganisationAndOfWhatTheyAskedFor() {
    try (Nodes nodes = new Nodes(1);
        Receiver own = new Receiver(Nodes.SECRET, () -> 200);
        Receiver some = new Receiver(Nodes.SECRET, () -> 200)) {
      nodes.subscribe(own, "one");
      nodes.subscribe(some, null, "submission.rejected");
      nodes.tell(1, 4, "one");
      nodes.tell(5, 8, "other");
      nodes.get(0).tell(EventType.REJECTED, "other", 9);
      until(() -> own.taken().size() == 4 && some.taken().size() == 1);
      assertThat(own.taken()).containsExactly(1L, 2L, 3L, 4L);
      assertThat(some.taken()).containsExactly(9L);
    }
  }

  @Test
  void thatHangSlowNobodyElse() {
    CountDownLatch never = new CountDownLatch(1);
    List<EvilServer> hanging = new ArrayList<>();
    try (Nodes nodes = new Nodes(1, "guanka.webhooks.concurrency=4");
        Receiver healthy = new Receiver(Nodes.SECRET, () -> 200)) {
      UUID first = nodes.subscribe(healthy, null);
      for (int i = 0; i < 10; i++) {
        EvilServer server = new EvilServer(out -> never.await());
        hanging.add(server);
        subscribe(nodes, server.url());
      }
      nodes.tell(1, 5, "one");
      until(() -> healthy.taken().size() == 5 && everyoneHasFailed(nodes, first));
      int before = healthy.taken().size();
      long start = System.nanoTime();
      nodes.tell(6, 30, "one");
      until(() -> healthy.taken().size() == before + 25);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    } finally {
      never.countDown();
      hanging.forEach(EvilServer::close);
    }
  }

  private static boolean everyoneHasFailed(Nodes nodes, UUID healthy) {
    return nodes.get(0).get(Webhooks.class).of(null).stream()
        .filter(webhook -> !webhook.id().equals(healthy))
        .allMatch(webhook -> webhook.attempts() > 0);
  }

  private static void subscribe(Nodes nodes, String url) {
    Webhook webhook =
        new Webhook(
            UUID.randomUUID(),
            null,
            "x",
            url,
            List.of("*"),
            Webhook.Status.ACTIVE,
            null,
            0,
            0,
            null,
            null,
            null);
    nodes.get(0).get(Webhooks.class).add(webhook, Nodes.SECRET);
  }

  @Test
  void whoseSecretDoesNotOpenHoldUpNobody() {
    try (Nodes nodes = new Nodes(1);
        Receiver broken = new Receiver(Nodes.SECRET, () -> 200);
        Receiver healthy = new Receiver(Nodes.SECRET, () -> 200)) {
      UUID id = nodes.subscribe(broken, "one");
      nodes.subscribe(healthy, "one");
      String sealed = secret(nodes, id);
      setSecret(nodes, id, sealed.replace("sealed:", "sealed:AAAA"));
      nodes.tell(1, 4, "one");
      until(() -> healthy.taken().size() == 4);
      assertThat(broken.calls()).isZero();
      setSecret(nodes, id, sealed);
      until(() -> broken.taken().size() == 4);
      assertThat(broken.forged() + healthy.forged()).isZero();
    }
  }

  private static String secret(Nodes nodes, UUID id) {
    return nodes
        .get(0)
        .db()
        .sql("select secret from webhook where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static void setSecret(Nodes nodes, UUID id, String secret) {
    nodes.get(0).db().sql("update webhook set secret = ? where id = ?").params(secret, id).update();
  }

  @Test
  void thatFailForDaysArePausedWithANoticeAndMissNothingWhenTheyAreResumed() {
    AtomicInteger status = new AtomicInteger(500);
    try (Nodes nodes = new Nodes(1, "guanka.webhooks.pause-after=300ms");
        Receiver receiver = new Receiver(Nodes.SECRET, status::get)) {
      UUID id = nodes.subscribe(receiver, "one");
      nodes.tell(1, 3, "one");
      until(() -> nodes.find(id).status() == Webhook.Status.PAUSED);
      assertThat(nodes.find(id).pausedBecause()).isEqualTo(Webhook.PauseReason.FAILING);
      until(() -> head(nodes) == 4);
      Events.Event notice = nodes.get(0).get(Events.class).after(3, List.of("one"), 9).get(0);
      assertThat(notice.type()).isEqualTo("webhook.paused");
      assertThat(notice.data()).contains(id.toString(), "FAILING");
      int calls = receiver.calls();
      status.set(200);
      nodes.tell(4, 5, "one");
      until(() -> head(nodes) == 6);
      assertThat(receiver.calls()).isEqualTo(calls);
      nodes.get(0).get(Webhooks.class).resume(id);
      until(() -> receiver.taken().size() == 6);
      assertThat(receiver.taken()).isEqualTo(numbers(1, 6));
    }
  }

  @Test
  void thatAreGoneArePausedAtOnce() {
    try (Nodes nodes = new Nodes(1);
        Receiver receiver = new Receiver(Nodes.SECRET, () -> 410)) {
      UUID id = nodes.subscribe(receiver, "one");
      nodes.tell(1, 1, "one");
      until(() -> nodes.find(id).status() == Webhook.Status.PAUSED);
      assertThat(nodes.find(id).pausedBecause()).isEqualTo(Webhook.PauseReason.GONE);
      assertThat(receiver.calls()).isEqualTo(1);
    }
  }

  @Test
  void hearAgainOfEverythingAfterTheCursorOfAReplay() {
    try (Nodes nodes = new Nodes(2);
        Receiver receiver = new Receiver(Nodes.SECRET, () -> 200)) {
      UUID id = nodes.subscribe(receiver, null);
      nodes.tell(1, 40, "one");
      until(() -> receiver.taken().size() == 40);
      nodes.get(1).get(Webhooks.class).rewind(id, 30);
      until(() -> receiver.taken().size() == 50);
      List<Long> twice = new ArrayList<>(numbers(1, 40));
      twice.addAll(numbers(31, 40));
      assertThat(receiver.taken()).isEqualTo(twice);
      assertThat(receiver.ids().subList(30, 40)).isEqualTo(receiver.ids().subList(40, 50));
      assertThat(receiver.mostAtOnce()).isEqualTo(1);
    }
  }

  @Test
  void haveALogOfEveryTry() {
    AtomicInteger calls = new AtomicInteger();
    try (Nodes nodes = new Nodes(1);
        Receiver receiver =
            new Receiver(Nodes.SECRET, () -> calls.incrementAndGet() < 3 ? 500 : 200)) {
      UUID id = nodes.subscribe(receiver, null);
      nodes.tell(1, 1, "one");
      WebhookDeliveries log = nodes.get(0).get(WebhookDeliveries.class);
      until(() -> log.of(id, null, 9).size() == 3);
      List<Delivery> tries = log.of(id, null, 9);
      assertThat(tries).extracting(Delivery::attempt).containsExactly(3, 2, 1);
      assertThat(tries).extracting(Delivery::httpStatus).containsExactly(200, 500, 500);
      assertThat(tries)
          .extracting(Delivery::fault)
          .containsExactly(null, Fault.STATUS, Fault.STATUS);
      assertThat(log.of(id, tries.get(1).id(), 9)).hasSize(1);
      assertThat(log.forget(Duration.ofDays(1))).isZero();
      assertThat(log.forget(Duration.ofDays(-1))).isEqualTo(3);
    }
  }

  @Test
  void cannotBeMovedByANodeWhoseLeaseRanOut() {
    try (Nodes nodes = new Nodes(1, "guanka.webhooks.enabled=false");
        Receiver receiver = new Receiver(Nodes.SECRET, () -> 200)) {
      UUID id = nodes.subscribe(receiver, null);
      nodes.tell(1, 2, "one");
      until(() -> head(nodes) == 2);
      EventNode node = nodes.get(0);
      WebhookLeases leases = node.get(WebhookLeases.class);
      Lease dead = leases.claim(5, 5, Duration.ofMillis(-1)).get(0);
      Lease living = leases.claim(5, 5, Duration.ofMinutes(1)).get(0);
      assertThat(leases.claim(5, 5, Duration.ofMinutes(1))).isEmpty();
      List<Events.Event> events = node.get(Events.class).after(0, null, 9);
      assertThat(leases.advance(living, tried(events.get(0)), Duration.ofMinutes(1))).hasValue(1L);
      assertThat(leases.advance(dead, tried(events.get(0)), Duration.ofMinutes(1))).isEmpty();
      leases.release(dead, 0);
      assertThat(leases.postpone(dead, tried(events.get(0)), Duration.ZERO, Duration.ofDays(1)))
          .isFalse();
      assertThat(leases.claim(5, 5, Duration.ofMinutes(1))).isEmpty();
      assertThat(nodes.find(id).cursor()).isEqualTo(1);
      assertThat(nodes.find(id).attempts()).isZero();
    }
  }

  private static WebhookDeliveries.Try tried(Events.Event event) {
    return new WebhookDeliveries.Try(event, 1, 1, 200, null);
  }

  private static long head(Nodes nodes) {
    return nodes.get(0).get(Events.class).head();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private static void until(java.util.concurrent.Callable<Boolean> done) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(done);
  }
}
