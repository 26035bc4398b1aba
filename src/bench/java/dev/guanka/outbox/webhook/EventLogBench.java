package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.Events;
import dev.guanka.store.audit.EventAudit;
import dev.guanka.testing.EventNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a log of a million events costs: to number, to read at any place, to verify. */
class EventLogBench {

  private static final int EVENTS = 1_000_000;
  private static final String PLAN = "explain (analyze, buffers, costs off, timing off) ";

  @Test
  void costsTheSameAtEveryPlace() {
    try (EventNode node = EventNode.quiet(EventNode.database())) {
      fill(node);
      long start = System.nanoTime();
      while (node.get(Events.class).number(5000) > 0) {
        continue;
      }
      say("numbered", start);
      node.db().sql("analyze event").update();
      explain(
          node, "all, at the end", "select * from event where seq > 999900 order by seq limit 51");
      explain(
          node,
          "a small organisation, from the beginning",
          """
          select theirs.* from unnest(array['small', 'none']) one cross join lateral (
            select * from event where organisation = one and seq > 0 order by seq limit 51) theirs
          order by theirs.seq limit 51
          """);
      explain(
          node,
          "is there anything for a webhook",
          "select exists (select from event where organisation = 'big' and seq > 999990)");
      start = System.nanoTime();
      assertThat(node.get(Events.class).after(0, List.of("small"), 51)).hasSize(51);
      say("one page of a small organisation", start);
      start = System.nanoTime();
      assertThat(node.get(EventAudit.class).verify(null).isIntact()).isTrue();
      say("verified", start);
    }
  }

  private static void fill(EventNode node) {
    node.db()
        .sql(
            """
            insert into event (type, submission_id, app_id, organisation, data)
            select 'submission.received', gen_random_uuid(), 'wx' || i,
                   case when i % 10000 = 0 then 'small' else 'big' end,
                   jsonb_build_object('submissionId', gen_random_uuid(), 'revision', 1, 'number', i)
            from generate_series(1, ?) i
            """)
        .param(EVENTS)
        .update();
  }

  private static void explain(EventNode node, String what, String query) {
    System.out.println("-- " + what);
    node.db().sql(PLAN + query).query(String.class).list().forEach(System.out::println);
  }

  private static void say(String what, long start) {
    System.out.printf("%s: %.3f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
