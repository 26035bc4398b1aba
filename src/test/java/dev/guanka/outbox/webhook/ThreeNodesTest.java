package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.Events;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every subscriber hears of everything, in order, whatever fails. */
@Timeout(180)
class ThreeNodesTest {

  private static final int EVENTS = 1000;

  @Test
  void tellEverySubscriberOfEveryEventInOrder() {
    Random dice = new Random(7);
    AtomicBoolean down = new AtomicBoolean(true);
    try (Nodes nodes = new Nodes(3);
        Receiver steady = new Receiver(Nodes.SECRET, () -> 204);
        Receiver flaky = new Receiver(Nodes.SECRET, () -> dice.nextInt(10) < 3 ? 500 : 200);
        Receiver late = new Receiver(Nodes.SECRET, () -> down.get() ? 503 : 200)) {
      List.of(steady, flaky, late).forEach(receiver -> nodes.subscribe(receiver, null));
      nodes.tell(1, EVENTS / 2, "one");
      until(() -> steady.firstTaken().size() == EVENTS / 2);
      assertThat(late.taken()).isEmpty();
      down.set(false);
      nodes.tell(EVENTS / 2 + 1, EVENTS, "two");
      for (Receiver receiver : List.of(steady, flaky, late)) {
        until(() -> receiver.firstTaken().size() == EVENTS);
        assertThat(receiver.firstTaken()).containsExactlyElementsOf(all());
        assertThat(receiver.mostAtOnce()).as("tries at once").isEqualTo(1);
        assertThat(receiver.forged()).isZero();
      }
      assertThat(flaky.calls()).isGreaterThan(EVENTS * 12 / 10);
      assertThat(late.ids())
          .containsAll(
              nodes.get(0).get(Events.class).after(0, null, EVENTS).stream()
                  .map(event -> event.id().toString())
                  .toList());
    }
  }

  @Test
  void loseNothingAndSwapNothingWhenANodeIsKilledInTheMiddle() {
    try (Nodes nodes = new Nodes(3, "guanka.webhooks.lease=2s", "guanka.webhooks.timeout=1s");
        Receiver receiver = new Receiver(Nodes.SECRET, () -> 200)) {
      nodes.subscribe(receiver, null);
      nodes.tell(1, 300, "one");
      until(() -> receiver.taken().size() > 20);
      nodes.kill(2);
      until(() -> receiver.taken().size() > 60);
      nodes.kill(1);
      until(() -> receiver.firstTaken().size() == 300);
      assertThat(receiver.firstTaken())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }
  }

  private static List<Long> all() {
    return LongStream.rangeClosed(1, EVENTS).boxed().toList();
  }

  private static void until(java.util.concurrent.Callable<Boolean> done) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(20))
        .until(done);
  }
}
