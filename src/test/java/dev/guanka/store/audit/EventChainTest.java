package dev.guanka.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.audit.BrokenRow.Fault;
import dev.guanka.submission.EventType;
import dev.guanka.testing.EventNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody with every right does to the log, the first touched row is named. */
class EventChainTest {

  private static EventNode node;

  @BeforeAll
  static void open() {
    node = EventNode.quiet(EventNode.database());
  }

  @AfterAll
  static void close() {
    node.close();
  }

  @BeforeEach
  void writeALog() {
    tamper("delete from event");
    for (int i = 1; i <= 20; i++) {
      node.tell(EventType.RECEIVED, i % 2 == 0 ? "one" : "an|other", i);
    }
    node.number();
  }

  @Test
  void findsAnUntouchedLogIntact() {
    Verification found = verify(null);
    assertThat(found.isIntact()).isTrue();
    assertThat(found.head().seq()).isEqualTo(20);
    assertThat(found.head().hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void findsAnEmptyLogIntact() {
    tamper("delete from event");
    assertThat(verify(null)).isEqualTo(new Verification(Head.EMPTY, null));
  }

  @Test
  void namesTheRowOfAFlippedByte() {
    tamper("update event set app_id = 'wX7' where seq = 7");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(7, idOf(7), Fault.CHANGED));
    assertThat(verify(null).head().seq()).isEqualTo(6);
  }

  @Test
  void namesTheRowWhoseDataHaveAnotherValue() {
    tamper("update event set data = jsonb_set(data, '{number}', '99') where seq = 12");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(12, idOf(12), Fault.CHANGED));
  }

  @Test
  void namesTheRowWhoseTextMovedFromOneFieldToTheNext() {
    tamper("update event set app_id = app_id || '|an', organisation = 'other' where seq = 3");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(3, idOf(3), Fault.CHANGED));
  }

  @Test
  void namesTheRowThatLostItsSubmission() {
    tamper("update event set submission_id = null where seq = 5");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(5, idOf(5), Fault.CHANGED));
  }

  @Test
  void namesARemovedRow() {
    tamper("delete from event where seq = 9");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(9, null, Fault.MISSING));
  }

  @Test
  void namesTheFirstOfASwappedPair() {
    UUID later = idOf(15);
    tamper("update event set seq = -1 where seq = 14");
    tamper("update event set seq = 14 where seq = 15");
    tamper("update event set seq = 15 where seq = -1");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(14, later, Fault.NOT_LINKED));
  }

  @Test
  void namesTheRowAfterOneThatWasWrittenAnewWithItsHash() {
    tamper("update event set app_id = 'wx0' where seq = 4");
    tamper("update event e set hash = event_hash(prev_hash, e) where seq = 4");
    assertThat(verify(null).broken()).isEqualTo(new BrokenRow(5, idOf(5), Fault.NOT_LINKED));
  }

  @Test
  void namesTheFirstRowThatIsCutOffTheEndWhereTheHeadWasKept() {
    Head kept = verify(null).head();
    tamper("delete from event where seq > 17");
    assertThat(verify(null).isIntact()).isTrue();
    assertThat(verify(kept).broken()).isEqualTo(new BrokenRow(18, null, Fault.MISSING));
  }

  @Test
  void seesThatAllOfItWasWrittenAnewWhereTheHeadWasKept() {
    Head kept = verify(null).head();
    tamper("update event set app_id = 'wx0' where seq = 4");
    tamper(
        """
        do $$
        declare last bytea := ''; e event;
        begin
          for e in select * from event order by seq loop
            update event set prev_hash = last, hash = event_hash(last, e) where id = e.id returning hash into last;
          end loop;
        end $$
        """);
    assertThat(verify(null).isIntact()).isTrue();
    assertThat(verify(kept).broken()).isEqualTo(new BrokenRow(20, idOf(20), Fault.NOT_AS_KEPT));
  }

  @Test
  void believesNoHashThatTheDatabaseComputes() {
    String honest =
        node.db()
            .sql("select pg_get_functiondef('app.event_hash'::regproc)")
            .query(String.class)
            .single();
    tamper("update event set app_id = 'wx0' where seq = 4");
    tamper(honest.replaceAll("(?s)select sha256.*?\\n", "select e.hash\n"));
    try {
      assertThat(
              node.db()
                  .sql("select bool_and(hash = event_hash(prev_hash, e)) from event e")
                  .query(Boolean.class)
                  .single())
          .isTrue();
      assertThat(verify(null).broken().seq()).isEqualTo(4);
    } finally {
      tamper(honest);
    }
  }

  @Test
  void goesOnAcrossManyBatches() {
    node.db()
        .sql(
            """
            insert into event (type, organisation, data)
            select 'submission.received', 'one', jsonb_build_object('number', i) from generate_series(1, 5000) i
            """)
        .update();
    while (node.number() > 0) {
      continue;
    }
    assertThat(verify(null).head().seq()).isEqualTo(5020);
    tamper("delete from event where seq = 4001");
    assertThat(verify(null).broken().seq()).isEqualTo(4001);
  }

  private static Verification verify(Head kept) {
    return node.get(EventAudit.class).verify(kept);
  }

  private static UUID idOf(long seq) {
    return node.db()
        .sql("select id from event where seq = ?")
        .param(seq)
        .query(UUID.class)
        .single();
  }

  /** Acts as a superuser, whom no trigger stops. */
  private static void tamper(String sql) {
    node.inTransaction(
        () -> {
          node.db().sql("set local session_replication_role = replica").update();
          node.db().sql(sql).update();
        });
  }
}
