package dev.guanka.store;

import dev.guanka.submission.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Audit trail, outbox and feed in one: told in the transaction of the change, numbered after. */
@Repository
public class Events {

  private final JdbcClient db;
  private final Json json;

  private final CommitBell bell;

  Events(JdbcClient db, Json json, @Qualifier("eventBell") CommitBell bell) {
    this.db = db;
    this.json = json;
    this.bell = bell;
  }

  /** One numbered event; {@code data} is its JSON. */
  public record Event(
      UUID id, long seq, String type, Instant at, String appId, String organisation, String data) {

    /** The event as everybody outside reads it, always the same bytes. */
    public String json() {
      return """
          {"id":"%s","cursor":"%d","type":"%s","at":"%s","data":%s}"""
          .formatted(id, seq, type, at, data);
    }
  }

  /** Tells what happened, unnumbered, in the caller's transaction. */
  public void tell(
      EventType type,
      UUID submissionId,
      String appId,
      String organisation,
      Map<String, Object> data) {
    db.sql(
            """
            insert into event (type, submission_id, app_id, organisation, data) values (?, ?, ?, ?, ?::jsonb)
            """)
        .params(type.wireName(), submissionId, appId, organisation, json.write(data))
        .update();
    bell.ringAfterCommit();
  }

  /** Numbers and chains what is committed; returns how many events it numbered. */
  @Transactional
  public int number(int atMost) {
    return db.sql("select number_events(?)").param(atMost).query(Integer.class).single();
  }

  public boolean anyUnnumbered() {
    return db.sql("select exists (select from event where seq is null)")
        .query(Boolean.class)
        .single();
  }

  /** Numbered events after a cursor; {@code organisations} null for all. */
  public List<Event> after(long cursor, List<String> organisations, int limit) {
    return organisations == null
        ? ofAll(cursor, limit)
        : ofOrganisations(cursor, organisations, limit);
  }

  private List<Event> ofAll(long cursor, int limit) {
    return db.sql("select * from event where seq > ? order by seq limit ?")
        .params(cursor, limit)
        .query(Events::read)
        .list();
  }

  /** Reads no row of anybody else, however many lie between. */
  private List<Event> ofOrganisations(long cursor, List<String> organisations, int limit) {
    return db.sql(
            """
            select theirs.* from unnest(:organisations::text[]) one cross join lateral (
              select * from event where organisation = one and seq > :after order by seq limit :limit) theirs
            order by theirs.seq limit :limit
            """)
        .param("organisations", organisations.toArray(String[]::new))
        .param("after", cursor)
        .param("limit", limit)
        .query(Events::read)
        .list();
  }

  /** The number of the last event that readers can have seen. */
  public long head() {
    return db.sql("select coalesce(max(seq), 0) from event").query(Long.class).single();
  }

  /** A submission's events in the order of their transactions. */
  public List<Event> of(UUID submissionId) {
    return db.sql("select * from event where submission_id = ? order by seq nulls last, at, id")
        .param(submissionId)
        .query(Events::read)
        .list();
  }

  private static Event read(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        row.getString("type"),
        Times.instant(row, "at"),
        row.getString("app_id"),
        row.getString("organisation"),
        row.getString("data"));
  }
}
