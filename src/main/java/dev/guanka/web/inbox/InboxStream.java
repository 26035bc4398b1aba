package dev.guanka.web.inbox;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events for open inbox pages; they say that something changed, never what. */
@Controller
class InboxStream {

  private final InboxWatch watch;

  InboxStream(InboxWatch watch) {
    this.watch = watch;
  }

  @GetMapping(path = "/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter follow() {
    return watch.open();
  }
}
