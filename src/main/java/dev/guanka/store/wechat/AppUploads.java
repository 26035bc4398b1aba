package dev.guanka.store.wechat;

import dev.guanka.submission.wechat.AppCode;
import dev.guanka.submission.wechat.AppUpload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded packages, and which of them is an app's code. */
@Repository
public class AppUploads {

  private final JdbcClient db;

  AppUploads(JdbcClient db) {
    this.db = db;
  }

  /** Adds an upload; returns its number. */
  public long add(String appId, String packageSha256, String declaration, String by) {
    return db.sql(
            """
            insert into app_upload (app_id, package_sha256, declaration, uploaded_by) values (?, ?, ?::jsonb, ?)
            returning id
            """)
        .params(appId, packageSha256, declaration, by)
        .query(Long.class)
        .single();
  }

  public Optional<AppUpload> latest(String appId) {
    return db.sql("select * from app_upload where app_id = ? order by id desc limit 1")
        .param(appId)
        .query(AppUploads::read)
        .optional();
  }

  /** What was said last of who answers for the app, with an upload or with a submission. */
  public Optional<String> latestDeclaration(String appId) {
    return db.sql(
            """
            select declaration from (
              select declaration, at from app_upload where app_id = :app and declaration is not null
              union all
              select r.declaration, r.at from revision r join submission s on s.id = r.submission_id
              where s.app_id = :app) said
            order by at desc limit 1
            """)
        .param("app", appId)
        .query(String.class)
        .optional();
  }

  /** Makes an upload the app's code. */
  public void commit(AppCode code, String by) {
    db.sql(
            """
            insert into app_code (app_id, upload_id, user_version, user_desc, committed_by)
            values (?, ?, ?, ?, ?)
            on conflict (app_id) do update set upload_id = excluded.upload_id, user_version = excluded.user_version,
              user_desc = excluded.user_desc, committed_by = excluded.committed_by, at = now()
            """)
        .params(code.appId(), code.upload().id(), code.userVersion(), code.userDesc(), by)
        .update();
  }

  public Optional<AppCode> code(String appId) {
    return db.sql(
            """
            select u.*, c.user_version, c.user_desc from app_code c join app_upload u on u.id = c.upload_id
            where c.app_id = ?
            """)
        .param(appId)
        .query(
            (row, number) ->
                new AppCode(
                    row.getString("app_id"),
                    read(row, number),
                    row.getString("user_version"),
                    row.getString("user_desc")))
        .optional();
  }

  private static AppUpload read(ResultSet row, int number) throws SQLException {
    return new AppUpload(
        row.getLong("id"),
        row.getString("app_id"),
        row.getString("package_sha256"),
        row.getString("declaration"),
        row.getString("uploaded_by"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
