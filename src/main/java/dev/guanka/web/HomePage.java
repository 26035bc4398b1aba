package dev.guanka.web;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.NoticeDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.InboxItems;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the signed-in person can do, and what waits for them. */
@Controller
class HomePage {

  private static final int MOST = 20;

  private final Submissions submissions;
  private final InboxDesk inbox;
  private final NoticeDesk notices;

  HomePage(Submissions submissions, InboxDesk inbox, NoticeDesk notices) {
    this.submissions = submissions;
    this.inbox = inbox;
    this.notices = notices;
  }

  @GetMapping("/")
  String show(@AuthenticationPrincipal Person person, Model model) {
    var queues = List.copyOf(InboxDesk.queues(person));
    model.addAttribute("board", notices.board(person));
    model.addAttribute("waiting", person.is(Role.SUBMITTER) ? waiting(person) : List.of());
    model.addAttribute("open", inbox.count(new InboxItems.Filter(queues, null, null, null, null)));
    model.addAttribute(
        "mine", inbox.count(new InboxItems.Filter(queues, person.id(), null, null, null)));
    return "home";
  }

  private List<Submission> waiting(Person person) {
    return Stream.of(Status.REJECTED, Status.AWAITING_EVIDENCE, Status.AWAITING_ANSWER)
        .flatMap(
            status -> submissions.page(person.organisations(), null, status, null, MOST).stream())
        .toList();
  }
}
