package dev.guanka.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** One grant; it serves every later submission of the app until it expires. */
  public record Grant(
      UUID id,
      String appId,
      String category,
      UUID applicationId,
      String grantedBy,
      Instant grantedAt,
      Instant expiresAt) {}

  public void add(Grant grant) {
    db.sql(
            """
            insert into category_grant (id, app_id, category, application_id, granted_by, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            grant.id(),
            grant.appId(),
            grant.category(),
            grant.applicationId(),
            grant.grantedBy(),
            Times.at(grant.expiresAt()))
        .update();
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
        Times.instant(row, "expires_at"));
  }
}
