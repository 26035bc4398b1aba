package dev.guanka.store.wechat;

import dev.guanka.submission.wechat.Callback;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subscribers who are told in WeChat's words; one for each organisation. */
@Repository
public class Callbacks {

  private static final String WITH_URL =
      "select c.*, w.url from wechat_callback c join webhook w on w.id = c.webhook_id ";

  private final JdbcClient db;

  Callbacks(JdbcClient db) {
    this.db = db;
  }

  /** Makes a subscriber one of these, or changes what it was given; it must prove itself again. */
  public void put(Callback callback) {
    db.sql("update webhook set format = 'WECHAT_XML', url = ? where id = ?")
        .params(callback.url(), callback.webhookId())
        .update();
    db.sql(
            """
            insert into wechat_callback (webhook_id, organisation, token, encoding_aes_key, component_app_id)
            values (?, ?, ?, ?, ?)
            on conflict (webhook_id) do update set token = excluded.token, encoding_aes_key = excluded.encoding_aes_key,
              component_app_id = excluded.component_app_id, verified_at = null
            """)
        .params(
            callback.webhookId(),
            callback.organisation(),
            callback.token(),
            callback.encodingAesKey(),
            callback.componentAppId())
        .update();
  }

  public Optional<Callback> find(UUID webhookId) {
    return db.sql(WITH_URL + "where c.webhook_id = ?")
        .param(webhookId)
        .query(Callbacks::read)
        .optional();
  }

  public Optional<Callback> of(String organisation) {
    return db.sql(WITH_URL + "where c.organisation = ?")
        .param(organisation)
        .query(Callbacks::read)
        .optional();
  }

  public void verified(UUID webhookId) {
    db.sql("update wechat_callback set verified_at = now() where webhook_id = ?")
        .param(webhookId)
        .update();
  }

  private static Callback read(ResultSet row, int number) throws SQLException {
    OffsetDateTime verified = row.getObject("verified_at", OffsetDateTime.class);
    return new Callback(
        row.getObject("webhook_id", UUID.class),
        row.getString("organisation"),
        row.getString("url"),
        row.getString("token"),
        row.getString("encoding_aes_key"),
        row.getString("component_app_id"),
        verified == null ? null : verified.toInstant());
  }
}
