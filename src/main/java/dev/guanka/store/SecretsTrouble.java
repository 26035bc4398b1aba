package dev.guanka.store;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.store.SecretColumn.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Stops what would go on with secrets that cannot be sealed or opened; tells none of them. */
public final class SecretsTrouble extends RuntimeException {

  private static final int SHOWN = 5;

  private final Text text;

  private SecretsTrouble(Text text) {
    super(text.in(Lang.EN));
    this.text = text;
  }

  static SecretsTrouble malformedKey(String where) {
    return new SecretsTrouble(
        new Text(
            "%s 不是 32 字节的 base64：请用 openssl rand -base64 32 生成一个".formatted(where),
            "%s is not base64 of 32 bytes: make one with openssl rand -base64 32"
                .formatted(where)));
  }

  static SecretsTrouble onlyOldKeys() {
    return new SecretsTrouble(
        new Text(
            "设置了 guanka.secrets.old-keys 却没有 guanka.secrets.key：请用环境变量 GUANKA_SECRETS_KEY 设置新的密钥",
            "guanka.secrets.old-keys is set without guanka.secrets.key: set the new key in the"
                + " environment variable GUANKA_SECRETS_KEY"));
  }

  static SecretsTrouble closed(List<Place> places) {
    String named =
        places.stream().limit(SHOWN).map(Place::toString).collect(Collectors.joining(", "));
    return new SecretsTrouble(
        new Text(
            ("现有密钥打不开 %d 个密文：%s 等。请把封存它们的密钥设为 GUANKA_SECRETS_KEY，或列入"
                    + " GUANKA_SECRETS_OLD_KEYS；密钥已丢失时，请在表 app.webhook 中删除这些行并重新订阅")
                .formatted(places.size(), named),
            ("No key at hand opens %d sealed secrets, among them %s. Set the key that sealed them in"
                    + " GUANKA_SECRETS_KEY, or list it in GUANKA_SECRETS_OLD_KEYS; where it is lost,"
                    + " delete these rows of the table app.webhook and subscribe anew")
                .formatted(places.size(), named)));
  }

  public Text text() {
    return text;
  }
}
