package dev.guanka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.submission.EventType;
import dev.guanka.testing.EventNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Numbers come after the commit, so that whoever reads by number misses nobody. */
class EventOrderTest {

  private final EventNode node = EventNode.quiet(EventNode.database());

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void numbersATransactionThatCommitsLateAfterThoseThatCommittedBefore() {
    Events events = node.get(Events.class);
    node.inTransaction(
        () -> {
          node.tellNow(EventType.RECEIVED, "slow", 1);
          inAnotherThread(() -> node.tell(EventType.RECEIVED, "quick", 2));
          inAnotherThread(node::number);
          assertThat(events.after(0, null, 10))
              .extracting(Events.Event::appId)
              .containsExactly("wx2");
        });
    long read = events.after(0, null, 10).get(0).seq();
    node.number();
    assertThat(events.after(read, null, 10)).extracting(Events.Event::appId).containsExactly("wx1");
  }

  @Test
  void numbersWithoutAGapWhateverIsRolledBack() {
    node.tell(EventType.RECEIVED, "one", 1);
    assertThatThrownBy(
            () ->
                node.inTransaction(
                    () -> {
                      node.tellNow(EventType.RECEIVED, "one", 2);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    node.tell(EventType.RECEIVED, "one", 3);
    node.number();
    assertThat(node.get(Events.class).after(0, List.of("one"), 10))
        .extracting(Events.Event::seq)
        .containsExactly(1L, 2L);
  }

  @Test
  void givesEachOrganisationItsOwnEventsInOrder() {
    for (int i = 1; i <= 9; i++) {
      node.tell(EventType.RECEIVED, "org" + i % 3, i);
    }
    node.number();
    assertThat(node.get(Events.class).after(2, List.of("org0", "org1"), 4))
        .extracting(Events.Event::seq)
        .containsExactly(3L, 4L, 6L, 7L);
  }

  @Test
  void refusesToEmptyTheLog() {
    assertThatThrownBy(() -> node.db().sql("truncate event").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
