package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody does in Tasklist shows on the open inbox, and the other way round. */
class TasklistParityPageTest extends Visited {

  @Test
  void theOpenInboxFollowsWhatIsDoneInTasklist() {
    UUID id = stage.inReview("收件箱跟上");
    String task = stage.taskOf(id).taskId();
    try (var reader = visit("reviewer2", "zh-CN");
        var reviewer = visit("reviewer", "zh-CN")) {
      reader.open("/inbox?q=" + id);
      reader.listen();
      Locator row = reader.find("tr:has(#case-" + task + ")");
      assertThat(row).containsText("无人认领");
      stays(reader);
      var tasklist = new Tasklist(reviewer);
      tasklist.open(task);

      tasklist.claim();
      assertThat(row.locator("td").nth(4)).hasText("reviewer");
      assertThat(row.locator("form")).hasCount(0);
      reader.photograph("parity-claimed");

      tasklist.release();
      assertThat(row).containsText("无人认领");
      assertThat(row.locator("form[action$=claim]")).isVisible();

      tasklist.claim();
      reviewer.find("#outcome").selectOption("APPROVE");
      tasklist.complete();
      assertThat(reader.find("#total")).hasText("共 0");
      assertThat(row).hasCount(0);
      hasStayed(reader);
    }
    stage.until(Status.APPROVED, id);
  }

  @Test
  void theOpenTasklistFollowsWhatIsDoneInTheInbox() {
    UUID id = stage.inReview("任务列表跟上");
    String task = stage.taskOf(id).taskId();
    try (var reader = visit("reviewer", "zh-CN");
        var reviewer = visit("reviewer", "zh-CN")) {
      new Tasklist(reader).open(task);
      Locator mine = reader.find(".tasks-list a[href*='" + task + "']").first();
      assertThat(mine).isHidden();
      stays(reader);
      reviewer.open("/inbox/" + task);

      reviewer.find("#taking form[action$=claim] button").click();
      assertThat(mine).isVisible();
      reader.photograph("parity-tasklist-claimed");

      reviewer.find("input[name=outcome][value=APPROVE]").check();
      reviewer.find("#send").click();
      assertThat(mine).isHidden();
      hasStayed(reader);
    }
    stage.until(Status.APPROVED, id);
  }

  /** Marks the page, so that one loaded anew is another. */
  private static void stays(Visitor reader) {
    reader.page().evaluate("() => { window.stayed = true; }");
  }

  private static void hasStayed(Visitor reader) {
    assertThat(reader.page().evaluate("() => window.stayed")).isEqualTo(true);
  }
}
