package dev.guanka.intake.upload;

import dev.guanka.process.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Says by which key a caller wants a request taken once, and which request that is. */
public final class RequestHash {

  private RequestHash() {}

  /**
   * The caller's key for a call.
   *
   * @param header what {@code Idempotency-Key} holds, or null
   * @param said the call's path and everything that the caller said, in one order
   * @return the key, or null where the caller gave none
   */
  public static IdempotencyKey key(String header, Object... said) {
    return header == null ? null : new IdempotencyKey(header, hash(said));
  }

  private static String hash(Object... said) {
    String all =
        Arrays.stream(said)
            .map(Objects::toString)
            .reduce("", (before, next) -> before + next.length() + ":" + next);
    return Hashes.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
