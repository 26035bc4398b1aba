package dev.guanka.web.inbox;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.store.InboxFilter;
import dev.guanka.store.InboxLists;
import dev.guanka.store.InboxTally;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The reviewers' queue by due date, with all reasons. */
@Controller
class InboxList {

  private static final int PAGE = 50;

  private final InboxDesk inbox;
  private final Jotter jotter;

  InboxList(InboxDesk inbox, Jotter jotter) {
    this.inbox = inbox;
    this.jotter = jotter;
  }

  /** What the queue is narrowed to; every field may be null. */
  record Narrowed(Queue queue, String assignee, String reason, String q, Boolean skipped) {

    InboxFilter filter(Person person) {
      var mine = InboxDesk.queues(person);
      var queues = queue == null ? mine : mine.contains(queue) ? List.of(queue) : List.<Queue>of();
      return new InboxFilter(
          List.copyOf(queues),
          "me".equals(assignee) ? person.id() : null,
          "none".equals(assignee) ? Boolean.TRUE : null,
          blank(reason) ? null : reason,
          blank(q) ? null : q.strip(),
          Boolean.TRUE.equals(skipped) ? null : person.id());
    }

    private static boolean blank(String text) {
      return text == null || text.isBlank();
    }
  }

  @GetMapping("/inbox")
  String list(
      @AuthenticationPrincipal Person person,
      @ModelAttribute("narrowed") Narrowed narrowed,
      @RequestParam(required = false) Instant dueAt,
      @RequestParam(required = false) String after,
      @RequestHeader(name = "HX-Request", required = false) String script,
      Model model) {
    var filter = narrowed.filter(person);
    var position = dueAt == null || after == null ? null : new InboxLists.Position(dueAt, after);
    InboxTally tally = inbox.tally(filter);
    List<InboxItem> page = inbox.page(filter, position, PAGE + 1);
    model.addAttribute("rows", page.stream().limit(PAGE).map(jotter::row).toList());
    model.addAttribute("last", page.size() > PAGE ? page.get(PAGE - 1) : null);
    model.addAttribute("total", tally.total());
    model.addAttribute("codes", tally.reasons());
    model.addAttribute("queues", InboxDesk.queues(person));
    model.addAttribute("now", Instant.now());
    model.addAttribute("renewed", script != null);
    model.addAttribute(
        "next", page.stream().filter(item -> item.assignee() == null).findFirst().orElse(null));
    return script == null ? "inbox" : "inbox :: list";
  }
}
