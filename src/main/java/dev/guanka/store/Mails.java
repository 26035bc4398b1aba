package dev.guanka.store;

import dev.guanka.submission.notice.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is to be mailed until it is sent, and gives each letter to one node at a time. */
@Repository
public class Mails {

  private final JdbcClient db;

  Mails(JdbcClient db) {
    this.db = db;
  }

  /** One notice for one address. */
  public record Mail(long id, String address, int attempts, Duration age, Notice notice) {}

  /** How far the log has been turned into mail; whoever asks first begins at its end. */
  @Transactional
  public long cursor() {
    db.sql(
            """
            insert into mail_cursor (seen) select coalesce(max(seq), 0) from event on conflict do nothing
            """)
        .update();
    return db.sql("select seen from mail_cursor").query(Long.class).single();
  }

  /**
   * Writes the addresses of each notice down and moves the cursor with them, unless another node
   * has.
   */
  @Transactional
  public void queue(long from, long to, Map<Long, List<String>> addresses) {
    int moved = db.sql("update mail_cursor set seen = ? where seen = ?").params(to, from).update();
    if (moved == 1) {
      addresses.forEach((seq, all) -> all.forEach(address -> add(seq, address)));
    }
  }

  private void add(long seq, String address) {
    db.sql("insert into mail (seq, address) values (?, ?) on conflict do nothing")
        .params(seq, address)
        .update();
  }

  /** Takes letters that are due, for so long. */
  @Transactional
  public List<Mail> claim(int most, Duration lease) {
    return db.sql(
            """
            with due as (
              select id from mail where next_at <= now() order by next_at, id limit :most
              for update skip locked),
            taken as (
              update mail set next_at = now() + make_interval(secs => :seconds)
              from due where mail.id = due.id returning mail.*)
            select taken.id as mail_id, taken.address, taken.attempts,
                   extract(epoch from now() - taken.created_at)::bigint as age, event.*, app.name,
                   data ->> 'category' as category, data ->> 'urgency' as urgency
            from taken join event using (seq) left join app using (app_id) order by taken.id
            """)
        .param("most", most)
        .param("seconds", seconds(lease))
        .query(
            (row, number) ->
                new Mail(
                    row.getLong("mail_id"),
                    row.getString("address"),
                    row.getInt("attempts"),
                    Duration.ofSeconds(row.getLong("age")),
                    Notices.read(row, number)))
        .list();
  }

  /** Is done with a letter. */
  public void remove(Mail mail) {
    db.sql("delete from mail where id = ?").param(mail.id()).update();
  }

  /** Tries a letter again later, as it was refused. */
  public void postpone(Mail mail, Duration delay) {
    db.sql(
            """
            update mail set attempts = attempts + 1, next_at = now() + make_interval(secs => ?) where id = ?
            """)
        .params(seconds(delay), mail.id())
        .update();
  }

  /** Gives a letter back that nobody was there to take. */
  public void giveBack(Mail mail) {
    db.sql("update mail set next_at = now() where id = ?").param(mail.id()).update();
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }
}
