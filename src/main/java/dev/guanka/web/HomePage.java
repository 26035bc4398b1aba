package dev.guanka.web;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.NoticeDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.InboxFilter;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the signed-in person can do, and what waits for them. */
@Controller
class HomePage {

  private final Waiting waiting;
  private final InboxDesk inbox;
  private final NoticeDesk notices;

  HomePage(Waiting waiting, InboxDesk inbox, NoticeDesk notices) {
    this.waiting = waiting;
    this.inbox = inbox;
    this.notices = notices;
  }

  @GetMapping("/")
  String show(@AuthenticationPrincipal Person person, Model model) {
    var queues = List.copyOf(InboxDesk.queues(person));
    model.addAttribute("board", notices.board(person));
    model.addAttribute("waiting", person.is(Role.SUBMITTER) ? waiting.of(person) : List.of());
    model.addAttribute(
        "open", inbox.count(new InboxFilter(queues, null, null, null, null, person.id())));
    model.addAttribute(
        "mine", inbox.count(new InboxFilter(queues, person.id(), null, null, null, person.id())));
    return "home";
  }
}
