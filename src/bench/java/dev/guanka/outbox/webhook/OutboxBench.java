package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.WebhookDeliveries;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Ten thousand events through three nodes, to receivers of which two are no use half the time. */
class OutboxBench {

  private static final int EVENTS = 10_000;

  @Test
  void tellsEverySubscriberOfEveryEventInOrder() {
    Random dice = new Random(11);
    AtomicBoolean down = new AtomicBoolean(true);
    try (Nodes nodes = new Nodes(3);
        Receiver steady = new Receiver(Nodes.SECRET, () -> 204);
        Receiver flaky = new Receiver(Nodes.SECRET, () -> dice.nextInt(10) < 3 ? 500 : 200);
        Receiver late = new Receiver(Nodes.SECRET, () -> down.get() ? 503 : 200)) {
      List<UUID> ids =
          List.of(
              nodes.subscribe(steady, null),
              nodes.subscribe(flaky, null),
              nodes.subscribe(late, null));
      long start = System.nanoTime();
      nodes.tell(1, EVENTS / 2, "one");
      until(() -> steady.firstTaken().size() == EVENTS / 2);
      assertThat(late.taken()).isEmpty();
      down.set(false);
      nodes.tell(EVENTS / 2 + 1, EVENTS, "two");
      List<Receiver> receivers = List.of(steady, flaky, late);
      List<String> names = List.of("steady", "fails 30 %", "down for the first half");
      for (int i = 0; i < receivers.size(); i++) {
        Receiver receiver = receivers.get(i);
        until(() -> receiver.firstTaken().size() == EVENTS);
        assertThat(receiver.firstTaken())
            .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
        System.out.printf(
            "%-24s %d events in order, %d taken, %d calls, all there after %.1f s, last tries %s%n",
            names.get(i),
            receiver.firstTaken().size(),
            receiver.taken().size(),
            receiver.calls(),
            (System.nanoTime() - start) / 1e9,
            nodes.get(0).get(WebhookDeliveries.class).of(ids.get(i), null, 1));
      }
    }
  }

  private static void until(Callable<Boolean> done) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(200))
        .until(done);
  }
}
