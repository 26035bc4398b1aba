package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.process.NoticeDesk.Board;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Events;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.EventType;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.notice.Notice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People hear of what they have to know, and can say that they have heard it. */
@ProcessTest
class NoticesProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private NoticeDesk desk;
  @Autowired private Events events;

  @Test
  void tellOfADecisionUntilItIsRead() {
    Person reader = aReaderOf("chenxing");
    UUID id = stage.aRejectedSubmission();
    Board board = board(reader);
    Notice newest = board.notices().get(0);
    assertThat(newest.submissionId()).isEqualTo(id);
    assertThat(newest.word()).isEqualTo("notice.submission.rejected");
    assertThat(newest.path()).isEqualTo("/submissions/" + id);
    assertThat(newest.app()).isEqualTo(stage.submission(id).appName());
    assertThat(board.unread()).isPositive();
    desk.read(reader, board.told());
    assertThat(board(reader).unread()).isZero();
    assertThat(board(reader).isUnread(newest)).isFalse();
    assertThat(board(aReaderOf("chenxing")).isUnread(newest)).isTrue();
  }

  @Test
  void leaveUnreadWhatCameAfterTheBoardWasShown() {
    Person reader = aReaderOf("chenxing");
    stage.aRejectedSubmission();
    Board shown = board(reader);
    UUID later = stage.aRejectedSubmission();
    assertThat(board(reader).notices().get(0).submissionId()).isEqualTo(later);
    desk.read(reader, shown.told());
    assertThat(board(reader).unread()).isEqualTo(1);
    desk.read(reader, Long.MAX_VALUE);
    desk.read(reader, 0);
    stage.aRejectedSubmission();
    assertThat(board(reader).unread()).isEqualTo(1);
  }

  @Test
  void tellNobodyOfAnotherOrganisation() {
    UUID id = stage.aRejectedSubmission();
    assertThat(board(stage.person("submitter")).notices())
        .extracting(Notice::submissionId)
        .contains(id);
    assertThat(board(stage.person("submitter2")).notices()).isEmpty();
    assertThat(board(stage.person("reviewer")).notices()).isEmpty();
  }

  @Test
  void tellOfQuestionsRequestsAndReminders() {
    Person reader = aReaderOf("chenxing");
    UUID asked = stage.aSubmissionInReview();
    stage.answer(asked, "reviewer", ReviewOutcome.ASK, "由谁生成？");
    UUID lacking = stage.aSubmissionThatLacksEvidence();
    CategoryApplication application = stage.applicationOf(lacking);
    stage.fireTimer(application.appId() + ":" + application.category(), "BoundaryEvent_Reminder");
    assertThat(board(reader).notices().subList(0, 3))
        .extracting(Notice::word)
        .containsExactly(
            "notice.submission.evidence-requested.REMINDER",
            "notice.submission.evidence-requested",
            "notice.submission.question-asked");
    assertThat(board(reader).notices().get(0).category()).isEqualTo("深度合成/AI问答");
  }

  @Test
  void tellOperatorsOfEveryPausedWebhookAndOwnersOfTheirs() {
    events.tell(EventType.WEBHOOK_PAUSED, null, null, "elsewhere", Map.of("webhookId", 1));
    events.tell(EventType.WEBHOOK_PAUSED, null, null, null, Map.of("webhookId", 2));
    assertThat(board(stage.person("operator")).notices()).hasSize(2);
    assertThat(board(aReaderOf("elsewhere")).notices()).hasSize(1);
    assertThat(board(aReaderOf("nowhere")).notices()).isEmpty();
  }

  private static Person aReaderOf(String organisation) {
    return new Person("reader-" + UUID.randomUUID(), Set.of(Role.SUBMITTER), List.of(organisation));
  }

  private Board board(Person reader) {
    events.number(1000);
    return desk.board(reader);
  }
}
