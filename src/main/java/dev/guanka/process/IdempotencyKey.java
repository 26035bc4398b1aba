package dev.guanka.process;

import dev.guanka.rules.Text;
import dev.guanka.store.IdempotencyKeys;
import java.util.UUID;

/**
 * A caller's own name for one request, good for 24 hours.
 *
 * @param requestHash over the bytes of the request's parts
 */
public record IdempotencyKey(String key, String requestHash) {

  private static final int LONGEST = 255;

  public IdempotencyKey {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new Refusal(
          400,
          "IDEMPOTENCY_KEY_LENGTH",
          null,
          new Text(
              "Idempotency-Key 的长度必须在 1 到 255 个字符之间。",
              "Idempotency-Key must have 1 to 255 characters."));
    }
  }

  /** What the key made before, where that was the same request. */
  UUID sameRequest(IdempotencyKeys.Use earlier) {
    if (!earlier.requestHash().equals(requestHash)) {
      throw Refusal.unusable(
          "IDEMPOTENCY_KEY_REUSED",
          null,
          "这个 Idempotency-Key 已用于内容不同的请求，请换一个。",
          "This Idempotency-Key was used with another request. Choose a new one.");
    }
    return earlier.made();
  }
}
