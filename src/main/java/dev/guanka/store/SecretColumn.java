package dev.guanka.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Every column whose secrets must be read again, and so cannot be hashed. */
public enum SecretColumn {
  WEBHOOK_SECRET("webhook", "id", "secret"),
  CALLBACK_TOKEN("wechat_callback", "webhook_id", "token"),
  CALLBACK_KEY("wechat_callback", "webhook_id", "encoding_aes_key");

  private final String table;
  private final String id;
  private final String column;

  SecretColumn(String table, String id, String column) {
    this.table = table;
    this.id = id;
    this.column = column;
  }

  public Place of(UUID row) {
    return new Place(this, row);
  }

  String select() {
    return "select %s, %s from %s order by 1".formatted(id, column, table);
  }

  /** Leaves alone what another node has written meanwhile. */
  String replace() {
    return "update %s set %s = :sealed where %s = :row and %s = :kept"
        .formatted(table, column, id, column);
  }

  /** Where one secret is kept; what is sealed for one place opens in no other. */
  public record Place(SecretColumn in, UUID row) {

    byte[] bytes() {
      return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "%s.%s(%s)".formatted(in.table, in.column, row);
    }
  }
}
