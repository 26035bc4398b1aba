package dev.guanka.intake.inbox;

import dev.guanka.intake.paging.Cursor;
import dev.guanka.intake.paging.Limit;
import dev.guanka.intake.paging.Page;
import dev.guanka.intake.upload.PlainText;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.store.InboxFilter;
import dev.guanka.store.InboxLists;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the queue of a reviewer by due date. */
@RestController
@Tag(name = "Inbox", description = "The reviewers' queue")
class InboxController {

  private static final int LONGEST_FILTER = 200;

  private final InboxDesk desk;
  private final InboxRows rows;

  InboxController(InboxDesk desk, InboxRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  @GetMapping("/api/inbox")
  @Operation(
      summary = "Open tasks by due date",
      description = "total equals what paging lists under the same filters.")
  Page<InboxRow> list(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) Queue queue,
      @RequestParam(required = false) @Parameter(description = "me or none") String assignee,
      @RequestParam(required = false) @Parameter(description = "code of a reason") String reason,
      @RequestParam(required = false) @Parameter(description = "part of app or submission")
          String q,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = Limit.USUAL) long limit,
      @Parameter(hidden = true) Lang lang) {
    int size = Limit.of(limit);
    InboxFilter filter = filter(person, queue, assignee, reason, q);
    Cursor cursors = Cursor.of("inbox", String.valueOf(queue), assignee, reason, q);
    InboxLists.Position after = cursors.read(cursor, InboxLists.Position::new);
    List<InboxItem> items = desk.page(filter, after, size + 1);
    return Page.of(items, size, last -> cursors.at(last.dueAt(), last.taskId()))
        .map(rows.of(items, lang))
        .counted(desk.count(filter));
  }

  private static InboxFilter filter(
      Person person, Queue queue, String assignee, String reason, String q) {
    List<Queue> queues =
        InboxDesk.queues(person).stream().filter(own -> queue == null || own == queue).toList();
    return new InboxFilter(
        queues,
        "me".equals(assignee) ? person.id() : null,
        unassigned(assignee),
        usable(reason, "reason"),
        usable(q, "q"));
  }

  private static Boolean unassigned(String assignee) {
    if (assignee == null || assignee.isEmpty() || assignee.equals("me")) {
      return null;
    }
    if (assignee.equals("none")) {
      return true;
    }
    throw new Refusal(
        400,
        "BAD_FILTER",
        "assignee",
        new Text("assignee 应为 me 或 none。", "assignee must be me or none."));
  }

  private static String usable(String text, String name) {
    return text == null || text.isEmpty() ? null : PlainText.checked(text, name, LONGEST_FILTER);
  }
}
