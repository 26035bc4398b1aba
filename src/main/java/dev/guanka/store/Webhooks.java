package dev.guanka.store;

import dev.guanka.submission.webhook.Webhook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subscribers to events, and where each stands in the log. */
@Repository
public class Webhooks {

  private final JdbcClient db;
  private final CommitBell bell;
  private final Seal seal;

  Webhooks(JdbcClient db, @Qualifier("webhookBell") CommitBell bell, Seal seal) {
    this.db = db;
    this.bell = bell;
    this.seal = seal;
  }

  /** Adds a subscriber that is told of what happens from now on. */
  public void add(Webhook webhook, String secret) {
    db.sql(
            """
            insert into webhook (id, organisation, created_by, url, event_types, secret, seen)
            values (?, ?, ?, ?, ?, ?, (select coalesce(max(seq), 0) from event))
            """)
        .params(
            webhook.id(),
            webhook.organisation(),
            webhook.createdBy(),
            webhook.url(),
            webhook.eventTypes().toArray(String[]::new),
            seal.seal(SecretColumn.WEBHOOK_SECRET.of(webhook.id()), secret))
        .update();
  }

  public Optional<Webhook> find(UUID id) {
    return db.sql("select * from webhook where id = ?").param(id).query(Webhooks::read).optional();
  }

  /** All of some organisations, oldest first; {@code organisations} null for all there are. */
  public List<Webhook> of(List<String> organisations) {
    return db.sql(
            """
            select * from webhook
            where :organisations::text[] is null or organisation = any(:organisations)
            order by created_at, id
            """)
        .param("organisations", organisations == null ? null : organisations.toArray(String[]::new))
        .query(Webhooks::read)
        .list();
  }

  /** How many an organisation has; null for those that follow everybody. */
  public int count(String organisation) {
    return db.sql("select count(*) from webhook where organisation is not distinct from ?")
        .param(organisation)
        .query(Integer.class)
        .single();
  }

  public void delete(UUID id) {
    db.sql("delete from webhook where id = ?").param(id).update();
  }

  /** Goes on from another place in the log, once the delivery under way has ended. */
  public void rewind(UUID id, long after) {
    resume(id, after);
  }

  /** Sends again, at once, to whoever was paused or is waited for. */
  public void resume(UUID id) {
    resume(id, null);
  }

  private void resume(UUID id, Long after) {
    db.sql(
            """
            update webhook set rewind_to = coalesce(?, rewind_to), status = 'ACTIVE', paused_because = null,
                   attempts = 0, failing_since = null, next_at = now()
            where id = ?
            """)
        .params(after, id)
        .update();
    bell.ringAfterCommit();
  }

  static Webhook read(ResultSet row, int number) throws SQLException {
    long rewound = row.getLong("rewind_to");
    long cursor = row.wasNull() ? row.getLong("seen") : rewound;
    String paused = row.getString("paused_because");
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("organisation"),
        row.getString("created_by"),
        row.getString("url"),
        List.of((String[]) row.getArray("event_types").getArray()),
        Webhook.Status.valueOf(row.getString("status")),
        paused == null ? null : Webhook.PauseReason.valueOf(paused),
        cursor,
        row.getInt("attempts"),
        Times.instant(row, "failing_since"),
        Times.instant(row, "next_at"),
        Times.instant(row, "created_at"));
  }
}
