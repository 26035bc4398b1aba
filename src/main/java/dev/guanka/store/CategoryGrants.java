package dev.guanka.store;

import dev.guanka.submission.GrantBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories that apps hold, and until when. */
@Repository
public class CategoryGrants {

  private final JdbcClient db;

  CategoryGrants(JdbcClient db) {
    this.db = db;
  }

  /**
   * One grant; it serves every later submission of the app until it expires.
   *
   * @param expiresAt null where it has no end
   * @param reason why a person granted it, null where the papers settle it
   * @param condition JSON of what the holder still owes, in both languages, or null
   * @param replacedBy a later grant that lasts longer, or null
   */
  public record Grant(
      UUID id,
      String appId,
      String category,
      UUID applicationId,
      String grantedBy,
      Instant grantedAt,
      Instant expiresAt,
      GrantBasis basis,
      String reason,
      String condition,
      UUID replacedBy) {}

  public void add(Grant grant) {
    db.sql(
            """
            insert into category_grant (id, app_id, category, application_id, granted_by, expires_at, basis, reason,
                                        condition)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            grant.id(),
            grant.appId(),
            grant.category(),
            grant.applicationId(),
            grant.grantedBy(),
            Times.at(grant.expiresAt()),
            grant.basis().name(),
            grant.reason(),
            grant.condition())
        .update();
  }

  /** Notes the new grant at those in force that it outlasts; returns their ids. */
  public List<UUID> replace(Grant by) {
    return db.sql(
            """
            update category_grant set replaced_by = :id
            where app_id = :app and category = :category and id <> :id and replaced_by is null
              and expires_at > now() and (:end::timestamptz is null or expires_at <= :end)
            returning id
            """)
        .param("id", by.id())
        .param("app", by.appId())
        .param("category", by.category())
        .param("end", Times.at(by.expiresAt()))
        .query(UUID.class)
        .list();
  }

  public Optional<Grant> find(UUID id) {
    return db.sql("select * from category_grant where id = ?")
        .param(id)
        .query(CategoryGrants::read)
        .optional();
  }

  public Optional<Grant> ofApplication(UUID applicationId) {
    return db.sql("select * from category_grant where application_id = ?")
        .param(applicationId)
        .query(CategoryGrants::read)
        .optional();
  }

  /** Whether it still holds and no other grant of its app and category holds longer. */
  public boolean isLast(UUID id) {
    return db.sql(
            """
            select exists (
              select from category_grant g
              where g.id = ? and g.expires_at > now() and not exists (
                select from category_grant o
                where o.app_id = g.app_id and o.category = g.category and o.id <> g.id
                  and (o.expires_at is null or o.expires_at > g.expires_at)))
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /**
   * What an app holds and held.
   *
   * @param ended when the last grant ended of each category that none holds now
   */
  public record Held(Set<String> inForce, Map<String, Instant> ended) {}

  public Held held(String appId) {
    Held held = new Held(new HashSet<>(), new TreeMap<>());
    db.sql(
            """
            select category, max(expires_at) as at, bool_or(expires_at is null or expires_at > now()) as holds
            from category_grant where app_id = ? group by category
            """)
        .param(appId)
        .query(
            row -> {
              note(row, held);
            });
    return held;
  }

  private static void note(ResultSet row, Held held) throws SQLException {
    if (row.getBoolean("holds")) {
      held.inForce().add(row.getString("category"));
    } else {
      held.ended().put(row.getString("category"), Times.instant(row, "at"));
    }
  }

  public boolean everHeld(String appId, String category) {
    return db.sql("select exists (select from category_grant where app_id = ? and category = ?)")
        .params(appId, category)
        .query(Boolean.class)
        .single();
  }

  /** Whether a grant holds that has no end, so that nothing is left to apply for. */
  public boolean isForGood(String appId, String category) {
    return db.sql(
            """
            select exists (select from category_grant where app_id = ? and category = ? and expires_at is null)
            """)
        .params(appId, category)
        .query(Boolean.class)
        .single();
  }

  /** The categories in force now, by the database's clock. */
  public Set<String> inForce(String appId) {
    return new HashSet<>(
        db.sql(
                """
                select category from category_grant
                where app_id = ? and (expires_at is null or expires_at > now())
                """)
            .param(appId)
            .query(String.class)
            .list());
  }

  /** Ends what is in force; says whether anything was. */
  public boolean end(String appId, String category) {
    return db.sql(
                """
                update category_grant set expires_at = now()
                where app_id = ? and category = ? and (expires_at is null or expires_at > now())
                """)
            .params(appId, category)
            .update()
        > 0;
  }

  public List<Grant> of(String appId) {
    return db.sql("select * from category_grant where app_id = ? order by granted_at, id")
        .param(appId)
        .query(CategoryGrants::read)
        .list();
  }

  private static Grant read(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        row.getString("app_id"),
        row.getString("category"),
        row.getObject("application_id", UUID.class),
        row.getString("granted_by"),
        Times.instant(row, "granted_at"),
        Times.instant(row, "expires_at"),
        GrantBasis.valueOf(row.getString("basis")),
        row.getString("reason"),
        row.getString("condition"),
        row.getObject("replaced_by", UUID.class));
  }
}
