package dev.guanka.outbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks say, so that receivers can check with a library they have. */
final class Signature {

  static final String SECRET_PREFIX = "whsec_";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The headers of one try: the id stays with the event, the time is the try's. */
  static Map<String, String> headers(String secret, String id, Instant now, String body) {
    String timestamp = Long.toString(now.getEpochSecond());
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", timestamp,
        "webhook-signature", "v1," + sign(secret, id + "." + timestamp + "." + body));
  }

  private static String sign(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }
}
