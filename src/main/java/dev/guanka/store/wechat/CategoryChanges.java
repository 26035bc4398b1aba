package dev.guanka.store.wechat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often an app's categories were changed by this door. */
@Repository
public class CategoryChanges {

  private final JdbcClient db;

  CategoryChanges(JdbcClient db) {
    this.db = db;
  }

  /** The kinds of change. */
  public enum Kind {
    ADD,
    MODIFY,
    DELETE
  }

  public void add(String appId, String category, Kind kind) {
    db.sql("insert into wechat_category_change (app_id, category, kind) values (?, ?, ?)")
        .params(appId, category, kind.name())
        .update();
  }

  public int since(String appId, Instant since) {
    return db.sql("select count(*) from wechat_category_change where app_id = ? and at >= ?")
        .params(appId, since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** When the category was last deleted, so that what was before is not shown. */
  public Optional<Instant> deleted(String appId, String category) {
    return db.sql(
            "select max(at) from wechat_category_change where app_id = ? and category = ? and kind = 'DELETE'")
        .params(appId, category)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }
}
