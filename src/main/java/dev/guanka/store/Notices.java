package dev.guanka.store;

import dev.guanka.submission.EventType;
import dev.guanka.submission.notice.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the log of events what people have to know, and keeps how far each has read. */
@Repository
public class Notices {

  private static final String[] KINDS =
      Notice.KINDS.stream().map(EventType::wireName).toArray(String[]::new);

  private final JdbcClient db;

  Notices(JdbcClient db) {
    this.db = db;
  }

  /**
   * The newest notices, newest first.
   *
   * @param operates whether to tell of everybody's paused webhooks
   * @param after only what has a higher number
   */
  public List<Notice> newest(List<String> organisations, boolean operates, long after, int most) {
    return db.sql(
            """
            with theirs as (
              select one.* from unnest(:organisations::text[]) organisation_of cross join lateral (
                select * from event
                where organisation = organisation_of and seq > :after and type = any(:kinds)
                order by seq desc limit :most) one
              union
              select * from (
                select * from event where :operates and type = 'webhook.paused' and seq > :after
                order by seq desc limit :most) paused)
            select theirs.*, app.name, data ->> 'category' as category, data ->> 'urgency' as urgency
            from theirs left join app using (app_id) order by seq desc limit :most
            """)
        .param("organisations", organisations.toArray(String[]::new))
        .param("operates", operates)
        .param("kinds", KINDS)
        .param("after", after)
        .param("most", most)
        .query(Notices::read)
        .list();
  }

  /** Everybody's notices after one number and up to another, oldest first. */
  public List<Notice> between(long after, long upTo, int most) {
    return db.sql(
            """
            select event.*, app.name, data ->> 'category' as category, data ->> 'urgency' as urgency
            from event left join app using (app_id)
            where seq > :after and seq <= :upTo and type = any(:kinds) order by seq limit :most
            """)
        .param("after", after)
        .param("upTo", upTo)
        .param("kinds", KINDS)
        .param("most", most)
        .query(Notices::read)
        .list();
  }

  /** The number up to which somebody has read; zero at first. */
  public long seen(String person) {
    return db.sql("select seen from notice_read where person = ?")
        .param(person)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Notes how far somebody has read, which is never further than the log goes, and never back. */
  public void see(String person, long seq) {
    db.sql(
            """
            insert into notice_read (person, seen)
            select :person, least(:seq, coalesce(max(seq), 0)) from event
            on conflict (person) do update set seen = greatest(notice_read.seen, excluded.seen)
            """)
        .param("person", person)
        .param("seq", seq)
        .update();
  }

  static Notice read(ResultSet row, int number) throws SQLException {
    String appId = row.getString("app_id");
    String name = row.getString("name");
    return new Notice(
        row.getLong("seq"),
        EventType.of(row.getString("type")).orElseThrow(),
        Times.instant(row, "at"),
        row.getString("organisation"),
        row.getObject("submission_id", UUID.class),
        name == null ? appId : name,
        row.getString("category"),
        row.getString("urgency"));
  }
}
