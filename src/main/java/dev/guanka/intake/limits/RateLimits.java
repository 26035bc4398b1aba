package dev.guanka.intake.limits;

import dev.guanka.intake.Language;
import dev.guanka.intake.ProblemWriter;
import dev.guanka.intake.WechatStyle;
import dev.guanka.process.wechat.Errcode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a tenant's buckets for each request, and answers the one that comes too soon. */
@Component
public class RateLimits {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

  private final TenantLimits limits;
  private final ProblemWriter problems;

  RateLimits(TenantLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Whether the request may go on; where not, it is answered. */
  public boolean letsThrough(
      String tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Taken asked = limits.request(tenant);
    RateLimitHeaders.add(response, "requests", asked);
    if (asked.granted() && isUpload(request)) {
      asked = limits.upload(tenant);
      RateLimitHeaders.add(response, "uploads", asked);
    }
    if (!asked.granted()) {
      refuse(tenant, asked.untilNext(), request, response);
    }
    return asked.granted();
  }

  private void refuse(
      String tenant, Duration wait, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.info("{} asked too often", tenant);
    RateLimitHeaders.retryAfter(response, wait);
    if (WechatStyle.speaks(request)) {
      WechatStyle.answer(response, Errcode.TOO_OFTEN);
      return;
    }
    problems.answer(response, TooManyRequests.problem(wait, Language.of(request)));
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }
}
