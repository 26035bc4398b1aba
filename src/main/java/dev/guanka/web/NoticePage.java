package dev.guanka.web;

import dev.guanka.process.NoticeDesk;
import dev.guanka.process.identity.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the word of a person that they have read their notices. */
@Controller
class NoticePage {

  private final NoticeDesk notices;

  NoticePage(NoticeDesk notices) {
    this.notices = notices;
  }

  /** Only what the page has shown is read: what came meanwhile stays new. */
  @PostMapping("/notices/read")
  String read(@AuthenticationPrincipal Person person, @RequestParam long told) {
    notices.read(person, told);
    return "redirect:/";
  }
}
