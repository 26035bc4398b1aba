package dev.guanka.web.inbox;

import dev.guanka.process.CaseFile;
import dev.guanka.process.CaseFiles;
import dev.guanka.process.DemandSheets;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.store.InboxItems;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.web.EvidenceCards;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reviewers' queue, and one task of it with all that a decision needs. */
@Controller
class InboxPages {

  private static final int PAGE = 50;

  private final InboxDesk inbox;
  private final CaseFiles files;
  private final DemandSheets sheets;
  private final EvidenceCards evidence;
  private final Jotter jotter;

  InboxPages(
      InboxDesk inbox,
      CaseFiles files,
      DemandSheets sheets,
      EvidenceCards evidence,
      Jotter jotter) {
    this.inbox = inbox;
    this.files = files;
    this.sheets = sheets;
    this.evidence = evidence;
    this.jotter = jotter;
  }

  /** What the queue is narrowed to; every field may be null. */
  record Narrowed(Queue queue, String assignee, String reason, String q) {

    InboxItems.Filter filter(Person person) {
      var mine = InboxDesk.queues(person);
      var queues = queue == null ? mine : mine.contains(queue) ? List.of(queue) : List.<Queue>of();
      return new InboxItems.Filter(
          List.copyOf(queues),
          "me".equals(assignee) ? person.id() : null,
          "none".equals(assignee) ? Boolean.TRUE : null,
          blank(reason) ? null : reason,
          blank(q) ? null : q.strip());
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
      Model model) {
    var filter = narrowed.filter(person);
    var position = dueAt == null || after == null ? null : new InboxItems.Position(dueAt, after);
    List<InboxItem> page = inbox.page(filter, position, PAGE + 1);
    model.addAttribute("rows", page.stream().limit(PAGE).map(jotter::row).toList());
    model.addAttribute("last", page.size() > PAGE ? page.get(PAGE - 1) : null);
    model.addAttribute("total", inbox.count(filter));
    model.addAttribute("queues", InboxDesk.queues(person));
    model.addAttribute("now", Instant.now());
    return "inbox";
  }

  @GetMapping("/inbox/{taskId}")
  String show(@AuthenticationPrincipal Person person, @PathVariable String taskId, Model model) {
    CaseFile file = files.open(person, taskId);
    model.addAttribute("file", file);
    model.addAttribute("row", jotter.row(file.item()));
    model.addAttribute("draft", jotter.draft(file.item()));
    model.addAttribute("evidence", evidence.of(file.evidence()));
    model.addAttribute(
        "demands", file.application() == null ? List.of() : sheets.of(file.application()));
    boolean free = file.item().assignee() == null;
    model.addAttribute("mine", person.id().equals(file.item().assignee()));
    model.addAttribute("taken", !free && !person.id().equals(file.item().assignee()));
    return "case";
  }
}
