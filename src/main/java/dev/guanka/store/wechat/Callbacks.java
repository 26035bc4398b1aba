package dev.guanka.store.wechat;

import static dev.guanka.store.SecretColumn.CALLBACK_KEY;
import static dev.guanka.store.SecretColumn.CALLBACK_TOKEN;

import dev.guanka.store.Seal;
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
  private final Seal seal;

  Callbacks(JdbcClient db, Seal seal) {
    this.db = db;
    this.seal = seal;
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
            seal.seal(CALLBACK_TOKEN.of(callback.webhookId()), callback.token()),
            seal.seal(CALLBACK_KEY.of(callback.webhookId()), callback.encodingAesKey()),
            callback.componentAppId())
        .update();
  }

  public Optional<Callback> find(UUID webhookId) {
    return db.sql(WITH_URL + "where c.webhook_id = ?")
        .param(webhookId)
        .query(this::read)
        .optional();
  }

  public Optional<Callback> of(String organisation) {
    return db.sql(WITH_URL + "where c.organisation = ?")
        .param(organisation)
        .query(this::read)
        .optional();
  }

  public void verified(UUID webhookId) {
    db.sql("update wechat_callback set verified_at = now() where webhook_id = ?")
        .param(webhookId)
        .update();
  }

  private Callback read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("webhook_id", UUID.class);
    OffsetDateTime verified = row.getObject("verified_at", OffsetDateTime.class);
    return new Callback(
        id,
        row.getString("organisation"),
        row.getString("url"),
        seal.open(CALLBACK_TOKEN.of(id), row.getString("token")),
        seal.open(CALLBACK_KEY.of(id), row.getString("encoding_aes_key")),
        row.getString("component_app_id"),
        verified == null ? null : verified.toInstant());
  }
}
