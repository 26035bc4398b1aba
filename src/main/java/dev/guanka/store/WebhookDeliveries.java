package dev.guanka.store;

import dev.guanka.store.Events.Event;
import dev.guanka.submission.webhook.Delivery;
import dev.guanka.submission.webhook.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every try to reach a subscriber, so that nobody has to guess why nothing arrives. */
@Repository
public class WebhookDeliveries {

  private static final int AT_ONCE = 5000;

  private final JdbcClient db;

  WebhookDeliveries(JdbcClient db) {
    this.db = db;
  }

  /**
   * How one try went.
   *
   * @param httpStatus what was answered, or null
   * @param fault why it failed, or null
   */
  public record Try(Event event, int attempt, int tookMs, Integer httpStatus, Fault fault) {}

  void add(UUID webhook, Try tried) {
    db.sql(
            """
            insert into webhook_delivery (webhook_id, event_id, seq, type, attempt, took_ms, http_status, fault)
            select id, ?, ?, ?, ?, ?, ?, ? from webhook where id = ?
            """)
        .params(
            tried.event().id(),
            tried.event().seq(),
            tried.event().type(),
            tried.attempt(),
            tried.tookMs(),
            tried.httpStatus(),
            tried.fault() == null ? null : tried.fault().name(),
            webhook)
        .update();
  }

  /** The newest first, before an id where one is given. */
  public List<Delivery> of(UUID webhook, Long before, int limit) {
    return db.sql(
            """
            select * from webhook_delivery where webhook_id = ? and id < coalesce(?, 9223372036854775807)
            order by id desc limit ?
            """)
        .params(webhook, before, limit)
        .query(WebhookDeliveries::read)
        .list();
  }

  /** Forgets some of what is older; says how many. */
  public int forget(Duration older) {
    return db.sql(
            """
            delete from webhook_delivery where id in (
              select id from webhook_delivery where at < now() - make_interval(secs => ?) order by at limit ?
              for update skip locked)
            """)
        .params((double) older.toSeconds(), AT_ONCE)
        .update();
  }

  private static Delivery read(ResultSet row, int number) throws SQLException {
    String fault = row.getString("fault");
    return new Delivery(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getLong("seq"),
        row.getString("type"),
        row.getInt("attempt"),
        Times.instant(row, "at"),
        row.getInt("took_ms"),
        row.getObject("http_status", Integer.class),
        fault == null ? null : Fault.valueOf(fault));
  }
}
