package dev.guanka.process;

import dev.guanka.submission.Reason;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Knows a page that a reviewer saw again by what was said of it, so that it can be disputed. */
final class SeenPage {

  private SeenPage() {}

  static String fingerprint(Reason reason) {
    String said =
        String.join("\n", reason.place().at(), "" + reason.capability(), reason.text().zh());
    return "page:" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }
}
