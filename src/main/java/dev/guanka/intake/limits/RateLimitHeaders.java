package dev.guanka.intake.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** The header fields of the IETF's draft (draft-ietf-httpapi-ratelimit-headers-10). */
public final class RateLimitHeaders {

  private RateLimitHeaders() {}

  static void add(HttpServletResponse response, String policy, Taken taken) {
    response.addHeader(
        "RateLimit-Policy",
        "\"%s\";q=%d;w=%d"
            .formatted(policy, taken.quota().most(), taken.quota().window().toSeconds()));
    response.addHeader(
        "RateLimit",
        "\"%s\";r=%d;t=%d".formatted(policy, taken.left(), Taken.seconds(taken.untilFull())));
  }

  /** Says when to come again. */
  public static void retryAfter(HttpServletResponse response, Duration wait) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Taken.seconds(wait)));
  }
}
