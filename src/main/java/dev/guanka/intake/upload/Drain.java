package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Takes in the rest of a body that is refused already, because a client that is still sending would
 * see its connection cut instead of the answer.
 */
final class Drain {

  private static final long MOST_BYTES = 256L << 20;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Drain() {}

  static void rest(HttpServletRequest request) {
    try {
      InputStream rest = BoundedStream.of(request.getInputStream(), MOST_BYTES, LONGEST);
      rest.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | Refusal enough) {
      // whoever sends this long or this much need not hear the answer
    }
  }
}
