package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Notices;
import dev.guanka.submission.notice.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what they have to know, until they say that they have read it. */
@Component
public class NoticeDesk {

  private static final int SHOWN = 20;
  private static final int COUNTED = 100;

  private final Notices notices;

  NoticeDesk(Notices notices) {
    this.notices = notices;
  }

  /**
   * What somebody is told now.
   *
   * @param notices newest first, so that what is unread comes first
   * @param seen up to which number they have read
   * @param unread how many they have not read, counted up to a hundred
   */
  public record Board(List<Notice> notices, long seen, int unread) {

    public boolean isUnread(Notice notice) {
      return notice.seq() > seen;
    }

    /** Up to which number this board has told. */
    public long told() {
      return notices.isEmpty() ? seen : notices.get(0).seq();
    }

    public boolean hasMoreThanCounted() {
      return unread == COUNTED;
    }
  }

  public Board board(Person person) {
    long seen = notices.seen(person.id());
    return new Board(of(person, 0, SHOWN), seen, of(person, seen, COUNTED).size());
  }

  private List<Notice> of(Person person, long after, int most) {
    return notices.newest(person.organisations(), person.is(Role.OPERATOR), after, most);
  }

  /** Takes all up to a number as read. */
  public void read(Person person, long told) {
    notices.see(person.id(), told);
  }
}
