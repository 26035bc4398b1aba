package dev.guanka.outbox.mail;

import dev.guanka.store.Events;
import dev.guanka.store.Mails;
import dev.guanka.store.Notices;
import dev.guanka.submission.notice.Notice;
import dev.guanka.submission.notice.Recipients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns new notices into letters, each address once, whether or not a server is there. */
final class MailQueue {

  private static final int AT_ONCE = 200;

  private final Events events;
  private final Notices notices;
  private final Mails mails;
  private final Recipients recipients;

  MailQueue(Events events, Notices notices, Mails mails, Recipients recipients) {
    this.events = events;
    this.notices = notices;
    this.mails = mails;
    this.recipients = recipients;
  }

  /** Goes on to the end of the log. */
  void fill() {
    long head = events.head();
    for (long seen = mails.cursor(); seen < head; ) {
      seen = fill(seen, head);
    }
  }

  private long fill(long from, long head) {
    List<Notice> batch = notices.between(from, head, AT_ONCE);
    long to = batch.size() < AT_ONCE ? head : batch.get(AT_ONCE - 1).seq();
    Map<Long, List<String>> addresses = new LinkedHashMap<>();
    batch.forEach(notice -> addresses.put(notice.seq(), recipients.of(notice)));
    mails.queue(from, to, addresses);
    return to;
  }
}
