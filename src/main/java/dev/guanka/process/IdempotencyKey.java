package dev.guanka.process;

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
          new dev.guanka.rules.Text(
              "Idempotency-Key 的长度必须在 1 到 255 个字符之间。",
              "Idempotency-Key must have 1 to 255 characters."));
    }
  }
}
