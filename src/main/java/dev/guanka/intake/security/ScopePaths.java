package dev.guanka.intake.security;

import dev.guanka.submission.TokenScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * Which calls each scope covers; what none covers is closed to tokens, such as tokens and pages.
 */
final class ScopePaths {

  private static final String START =
      "/engine-rest/process-definition/key/SubmissionReviewProcess/start/";

  private ScopePaths() {}

  static boolean covers(TokenScope scope, String appId, HttpServletRequest request) {
    String path = Paths.path(request);
    boolean reads = request.getMethod().equals("GET");
    return switch (scope) {
      case CHECKS -> under(path, "/api/checks/", "/api/advice/", "/api/categories/");
      case SUBMISSIONS_READ ->
          reads && under(path, "/api/submissions/", "/api/apps/", "/api/categories/");
      case SUBMISSIONS_WRITE -> !reads && under(path, "/api/submissions/", "/api/apps/", START);
      case INBOX -> under(path, "/api/inbox/");
      case EVENTS -> under(path, "/api/events/", "/api/webhooks/", "/api/wechat/");
      case POLICY -> under(path, "/api/policy/");
      case OPERATIONS -> under(path, "/api/operations/", "/engine-rest/", "/actuator/");
      case WECHAT -> under(path, "/wxa/", "/cgi-bin/", "/api/apps/" + appId + "/packages/");
    };
  }

  private static boolean under(String path, String... doors) {
    return Arrays.stream(doors).anyMatch(path::startsWith);
  }
}
