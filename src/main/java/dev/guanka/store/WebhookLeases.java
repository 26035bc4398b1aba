package dev.guanka.store;

import dev.guanka.submission.webhook.Format;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.webhook.Webhook.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each subscriber to one node at a time: a step counts only under the lease it was taken
 * with, so that a node that comes back from the dead changes nothing.
 */
@Repository
public class WebhookLeases {

  private final JdbcClient db;
  private final WebhookDeliveries deliveries;
  private final Seal seal;

  WebhookLeases(JdbcClient db, WebhookDeliveries deliveries, Seal seal) {
    this.db = db;
    this.deliveries = deliveries;
    this.seal = seal;
  }

  /**
   * A subscriber that is this node's until the lease runs out.
   *
   * @param secret opened when it is asked for, so that one that does not open holds up no other
   */
  public record Lease(UUID token, Webhook webhook, Supplier<String> secret, Format format) {}

  private static final String DUE =
      """
      select id from webhook w
      where status = 'ACTIVE' and next_at <= now() and (lease_until is null or lease_until < now())
        and case when organisation is null
            then exists (select from event e where e.seq > coalesce(w.rewind_to, w.seen))
            else exists (select from event e where e.organisation = w.organisation
                                               and e.seq > coalesce(w.rewind_to, w.seen)) end
      """;

  /**
   * Takes subscribers for whom something has happened.
   *
   * @param sound how many at most of those that took the last event
   * @param failing how many at most of those that failed last time
   */
  @Transactional
  public List<Lease> claim(int sound, int failing, Duration length) {
    return db.sql(
            "with sound as ("
                + DUE
                + "and attempts = 0 order by next_at limit :sound for update skip locked), failing as ("
                + DUE
                + "and attempts > 0 order by next_at limit :failing for update skip locked)"
                + """

                update webhook w
                set lease = gen_random_uuid(), lease_until = now() + make_interval(secs => :seconds),
                    seen = coalesce(w.rewind_to, w.seen), rewind_to = null
                where w.id in (select id from sound union all select id from failing) returning w.*
                """)
        .param("sound", sound)
        .param("failing", failing)
        .param("seconds", seconds(length))
        .query(this::read)
        .list();
  }

  private Lease read(ResultSet row, int number) throws SQLException {
    Webhook webhook = Webhooks.read(row, number);
    String kept = row.getString("secret");
    return new Lease(
        row.getObject("lease", UUID.class),
        webhook,
        () -> seal.open(SecretColumn.WEBHOOK_SECRET.of(webhook.id()), kept),
        Format.valueOf(row.getString("format")));
  }

  /**
   * Notes a delivered event and keeps the lease.
   *
   * @return where to go on, which a replay may have moved; empty where the lease is another's now
   */
  @Transactional
  public Optional<Long> advance(Lease lease, WebhookDeliveries.Try delivered, Duration length) {
    Optional<Long> next =
        db.sql(
                """
                update webhook
                set seen = coalesce(rewind_to, :seq), rewind_to = null, attempts = 0, failing_since = null,
                    lease_until = now() + make_interval(secs => :seconds)
                where id = :id and lease = :lease returning seen
                """)
            .param("seq", delivered.event().seq())
            .param("seconds", seconds(length))
            .param("id", lease.webhook().id())
            .param("lease", lease.token())
            .query(Long.class)
            .optional();
    next.ifPresent(seen -> deliveries.add(lease.webhook().id(), delivered));
    return next;
  }

  /** Gives a subscriber back; {@code seen} is the last event that is done with. */
  public void release(Lease lease, long seen) {
    db.sql(
            """
            update webhook set seen = coalesce(rewind_to, ?), rewind_to = null, lease = null, lease_until = null,
                               next_at = now()
            where id = ? and lease = ?
            """)
        .params(seen, lease.webhook().id(), lease.token())
        .update();
  }

  /**
   * Notes a failure and gives the subscriber back until later.
   *
   * @param patience for how long it may fail before it is paused
   * @return whether it is paused now
   */
  @Transactional
  public boolean postpone(
      Lease lease, WebhookDeliveries.Try failed, Duration delay, Duration patience) {
    deliveries.add(lease.webhook().id(), failed);
    return db.sql(
            """
            update webhook
            set seen = :done, attempts = attempts + 1, failing_since = coalesce(failing_since, now()),
                next_at = now() + make_interval(secs => :delay), lease = null, lease_until = null,
                status = case when coalesce(failing_since, now()) + make_interval(secs => :patience) <= now()
                         then 'PAUSED' else status end,
                paused_because = case when coalesce(failing_since, now()) + make_interval(secs => :patience) <= now()
                         then 'FAILING' end
            where id = :id and lease = :lease and rewind_to is null returning status = 'PAUSED'
            """)
        .param("done", failed.event().seq() - 1)
        .param("delay", seconds(delay))
        .param("patience", seconds(patience))
        .param("id", lease.webhook().id())
        .param("lease", lease.token())
        .query(Boolean.class)
        .optional()
        .orElseGet(() -> giveBack(lease));
  }

  /** A replay was asked for meanwhile: it begins at once. */
  private boolean giveBack(Lease lease) {
    release(lease, lease.webhook().cursor());
    return false;
  }

  /** Sends nothing more until somebody resumes it. */
  @Transactional
  public void pause(Lease lease, WebhookDeliveries.Try failed, PauseReason reason) {
    deliveries.add(lease.webhook().id(), failed);
    db.sql(
            """
            update webhook
            set status = 'PAUSED', paused_because = ?, failing_since = coalesce(failing_since, now()),
                attempts = attempts + 1, lease = null, lease_until = null
            where id = ? and lease = ?
            """)
        .params(reason.name(), lease.webhook().id(), lease.token())
        .update();
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }
}
