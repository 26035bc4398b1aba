package dev.guanka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.testing.EventNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the inbox lists under each filter, and that the counts equal the list. */
class InboxListsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UUID FLOWERS = UUID.fromString("3f8a61c9-0000-4000-8000-0000000000a1");
  private static final UUID BANK = UUID.fromString("77770000-0000-4000-8000-0000000000b2");
  private static final UUID WAITING = UUID.fromString("5e5e5e5e-0000-4000-8000-0000000000c3");
  private static final UUID APPLICATION = UUID.fromString("99990000-0000-4000-8000-0000000000d4");

  private static EventNode node;

  private final InboxItems items = node.get(InboxItems.class);
  private final InboxLists lists = node.get(InboxLists.class);
  private final JdbcClient db = node.db();

  @BeforeAll
  static void keepTwoSubmissionsAndOneThatWaits() {
    node = EventNode.quiet(EventNode.database());
    submission(FLOWERS, "wx00000000000000a1");
    submission(BANK, "wx00000000000000b2");
    submission(WAITING, "wx00000000000000c3");
    node.db()
        .sql(
            """
            insert into category_application (id, app_id, category, organisation, owner, subject)
            values (?, 'wx00000000000000c3', 'AI', 'o', 'o', '{}')
            """)
        .param(APPLICATION)
        .update();
    node.db()
        .sql("insert into application_waiter (application_id, submission_id) values (?, ?)")
        .params(APPLICATION, WAITING)
        .update();
  }

  private static void submission(UUID id, String appId) {
    node.db()
        .sql("insert into app (app_id, name, organisation) values (?, 'n', 'o')")
        .param(appId)
        .update();
    node.db()
        .sql(
            """
            insert into submission (id, app_id, app_name, app_version, organisation, owner)
            values (?, ?, 'n', '1', 'o', 'o')
            """)
        .params(id, appId)
        .update();
  }

  @AfterAll
  static void close() {
    node.close();
  }

  @AfterEach
  void clear() {
    db.sql("delete from inbox_item").update();
  }

  private void flowersBankAndEvidence() {
    add("flowers", FLOWERS, null, "wx3f8a61c90d24b7e5", "花店管家", Queue.REVIEW, "SAMPLE");
    add("bank", BANK, null, "wx0000000000000b2b", "Bank_50%\\off", Queue.DISPUTE, "DISPUTED");
    add("papers", null, APPLICATION, "wx00000000000000c3", "留学小灯", Queue.EVIDENCE, "EVIDENCE");
  }

  private void add(
      String task,
      UUID submission,
      UUID application,
      String appId,
      String name,
      Queue queue,
      String... codes) {
    String reasons =
        List.of(codes).stream()
            .map("{\"code\":\"%s\",\"zh\":\"因\",\"en\":\"why\"}"::formatted)
            .toList()
            .toString();
    items.add(
        new InboxItem(
            task,
            "任务",
            submission,
            application,
            appId,
            name,
            queue,
            List.of(ReviewOutcome.APPROVE),
            reasons,
            NOON.plusSeconds(db.sql("select count(*) from inbox_item").query(Long.class).single()),
            50,
            null,
            null));
  }

  @ParameterizedTest
  @CsvSource({
    "花店, flowers",
    "店管, flowers",
    "灯, papers",
    "bANK_, bank",
    "WX3F8A61, flowers",
    "0d24b7e5, flowers",
    "3f8a61c9-0000-4000-8000-0000000000a1, flowers",
    "0000-4000-8000-0000000000A1, flowers",
    "5e5e5e5e-0000-4000-8000-0000000000c3, papers",
    "5E5E5E5E, papers",
    "%, bank",
    "_, bank",
    "50%, bank",
    "\\, bank",
    "花%家, ''",
    "花_管, ''",
    "家wx, ''",
    "99990000, ''"
  })
  void findsAPartOfNameAppOrSubmissionTakenByTheLetter(String text, String task) {
    flowersBankAndEvidence();
    var filter = everything(text, null);
    assertThat(listed(filter)).isEqualTo(task.isEmpty() ? List.of() : List.of(task));
    assertThat(lists.count(filter)).isEqualTo(listed(filter).size());
    assertThat(lists.tally(filter).total()).isEqualTo(listed(filter).size());
  }

  @Test
  void leavesOutWhatTheReaderPassedOverAndNobodyElse() {
    flowersBankAndEvidence();
    node.get(InboxLeases.class).skip("flowers", "mei", "要等");
    assertThat(listed(everything(null, "mei"))).containsExactly("bank", "papers");
    assertThat(listed(everything(null, "li"))).containsExactly("flowers", "bank", "papers");
    assertThat(lists.count(everything(null, "mei"))).isEqualTo(2);
  }

  @Test
  void leavesOutADisputeOfWhatTheReaderDecidedButNotOtherWorkOnIt() {
    flowersBankAndEvidence();
    add("again", BANK, null, "wx0000000000000b2b", "再审", Queue.REVIEW, "SAMPLE");
    db.sql(
            """
            insert into decision (id, submission_id, revision, outcome, decided_by)
            values (gen_random_uuid(), ?, 1, 'APPROVED', 'judge')
            """)
        .param(BANK)
        .update();
    assertThat(listed(everything(null, "judge"))).containsExactly("flowers", "papers", "again");
    assertThat(listed(everything(null, "li"))).contains("bank");
  }

  @Test
  void countsEachItemOnceUnderEachOfItsReasonsTheMostFrequentFirst() {
    add("one", FLOWERS, null, "wx1", "一", Queue.REVIEW, "LABEL", "SAMPLE", "LABEL");
    add("two", BANK, null, "wx2", "二", Queue.REVIEW, "SAMPLE");
    add("three", null, null, "wx3", "三", Queue.REVIEW, "ANSWERED");
    var labelled = new InboxFilter(List.of(Queue.REVIEW), null, null, "LABEL", null);
    InboxTally tally = lists.tally(labelled);
    assertThat(tally.reasons())
        .containsExactly(entry("SAMPLE", 2L), entry("ANSWERED", 1L), entry("LABEL", 1L));
    assertThat(tally.total()).isEqualTo(1);
    assertThat(listed(labelled)).containsExactly("one");
    assertThat(lists.count(labelled)).isEqualTo(1);
    var unknown = new InboxFilter(List.of(Queue.REVIEW), null, null, "NONE", null);
    assertThat(lists.tally(unknown).total()).isZero();
  }

  @Test
  void pagesThroughSeveralQueuesByDueDate() {
    for (int i = 0; i < 9; i++) {
      add("t" + i, null, null, "wx" + i, "应用", Queue.values()[i % 3], "SAMPLE");
    }
    List<String> read = new ArrayList<>();
    InboxLists.Position after = null;
    for (int page = 0; page < 5; page++) {
      for (InboxItem item : lists.page(everything(null, null), after, 2)) {
        read.add(item.taskId());
        after = new InboxLists.Position(item.dueAt(), item.taskId());
      }
    }
    assertThat(read).containsExactly("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8");
    var none = new InboxFilter(List.of(), null, null, null, null);
    assertThat(listed(none)).isEmpty();
    assertThat(lists.count(none)).isZero();
  }

  @Test
  void tellsWhoseTaskItIsAndWhichIsFree() {
    flowersBankAndEvidence();
    items.assign("bank", "li");
    var queues = List.of(Queue.values());
    assertThat(listed(new InboxFilter(queues, "li", null, null, null))).containsExactly("bank");
    assertThat(listed(new InboxFilter(queues, null, true, null, null)))
        .containsExactly("flowers", "papers");
  }

  @Test
  void knowsTheTurnOfASubmissionAndOfOneThatWaits() {
    flowersBankAndEvidence();
    assertThat(items.turnOf(FLOWERS)).map(InboxItem::taskId).hasValue("flowers");
    assertThat(items.turnOf(WAITING)).map(InboxItem::taskId).hasValue("papers");
    add("later", WAITING, null, "wx00000000000000c3", "留学小灯", Queue.REVIEW, "SAMPLE");
    assertThat(items.turnOf(WAITING)).map(InboxItem::taskId).hasValue("papers");
  }

  private static InboxFilter everything(String text, String reader) {
    return new InboxFilter(List.of(Queue.values()), null, null, null, text, reader);
  }

  private List<String> listed(InboxFilter filter) {
    return lists.page(filter, null, 100).stream().map(InboxItem::taskId).toList();
  }
}
