package dev.guanka.intake.security;

import static dev.guanka.process.identity.Role.EVIDENCE_REVIEWER;
import static dev.guanka.process.identity.Role.OPERATOR;
import static dev.guanka.process.identity.Role.POLICY_AUTHOR;
import static dev.guanka.process.identity.Role.REVIEWER;
import static dev.guanka.process.identity.Role.SENIOR_REVIEWER;
import static dev.guanka.process.identity.Role.SUBMITTER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.guanka.intake.security.AccessRule.Audience;
import java.util.List;
import org.springframework.http.HttpMethod;

/** The one list of who may call what; the first match decides, and what is not listed is closed. */
final class AccessRules {

  private static final Audience EVERYBODY = Audience.EVERYBODY;
  private static final Audience SIGNED_IN = Audience.SIGNED_IN;
  private static final Audience NOBODY = Audience.NOBODY;
  private static final Audience SUBMITTERS = Audience.of(SUBMITTER);
  private static final Audience REVIEWERS =
      Audience.of(REVIEWER, EVIDENCE_REVIEWER, SENIOR_REVIEWER);
  private static final Audience OPERATORS = Audience.of(OPERATOR);
  private static final Audience READERS =
      Audience.of(SUBMITTER, REVIEWER, EVIDENCE_REVIEWER, SENIOR_REVIEWER, OPERATOR);
  private static final Audience FOLLOWERS = Audience.of(SUBMITTER, OPERATOR);
  private static final Audience POLICY = Audience.of(POLICY_AUTHOR, OPERATOR);

  static final List<AccessRule> ALL =
      List.of(
          rule(GET, "/actuator/health/**", EVERYBODY),
          rule(null, "/actuator/**", OPERATORS),
          rule(null, "/login", EVERYBODY),
          rule(null, "/logout", EVERYBODY),
          rule(POST, "/language", EVERYBODY),
          rule(null, "/error", EVERYBODY),
          rule(GET, "/assets/**", EVERYBODY),
          rule(GET, "/webjars/**", EVERYBODY),
          rule(GET, "/favicon.ico", EVERYBODY),
          rule(GET, "/v3/api-docs/**", SIGNED_IN),
          rule(GET, "/v3/api-docs.yaml", SIGNED_IN),
          rule(GET, "/swagger-ui/**", SIGNED_IN),
          rule(GET, "/swagger-ui.html", SIGNED_IN),
          rule(GET, "/api/csrf", SIGNED_IN),
          rule(null, "/api/tokens/**", SIGNED_IN),
          rule(null, "/api/checks/**", SIGNED_IN),
          rule(null, "/api/advice/**", SIGNED_IN),
          rule(GET, "/api/categories/**", SIGNED_IN),
          rule(GET, "/api/submissions/**", READERS),
          rule(null, "/api/submissions/**", SUBMITTERS),
          rule(GET, "/api/apps/**", READERS),
          rule(null, "/api/apps/**", SUBMITTERS),
          rule(null, "/api/inbox/**", REVIEWERS),
          rule(GET, "/api/events/**", FOLLOWERS),
          rule(null, "/api/webhooks/**", FOLLOWERS),
          rule(GET, "/api/audit/**", OPERATORS),
          rule(null, "/api/policy/**", POLICY),
          rule(null, "/api/operations/**", OPERATORS),
          rule(null, "/api/wechat/**", FOLLOWERS),
          rule(null, "/wxa/**", SUBMITTERS),
          rule(null, "/cgi-bin/**", SUBMITTERS),
          rule(GET, "/", SIGNED_IN),
          rule(POST, "/notices/read", SIGNED_IN),
          rule(null, "/submissions/new", SUBMITTERS),
          rule(GET, "/submissions/**", READERS),
          rule(null, "/submissions/**", SUBMITTERS),
          rule(null, "/inbox/**", REVIEWERS),
          rule(GET, "/categories", SIGNED_IN),
          rule(null, "/advice/**", SIGNED_IN),
          rule(null, "/policy/**", POLICY),
          rule(null, "/operations/**", OPERATORS),
          rule(
              POST, "/engine-rest/process-definition/key/SubmissionReviewProcess/start", FOLLOWERS),
          rule(null, "/engine-rest/deployment/**", NOBODY),
          rule(null, "/engine-rest/engine/*/**", NOBODY),
          rule(null, "/engine-rest/**", OPERATORS),
          rule(null, "/camunda/api/admin/setup/**", NOBODY),
          rule(null, "/camunda/api/admin/auth/user/*/login/**", NOBODY),
          rule(POST, "/camunda/api/engine/engine/*/deployment/**", NOBODY),
          rule(HttpMethod.DELETE, "/camunda/api/engine/engine/*/deployment/**", NOBODY),
          rule(null, "/camunda/api/admin/auth/**", SIGNED_IN),
          rule(null, "/camunda/api/engine/**", READERS),
          rule(null, "/camunda/api/tasklist/**", READERS),
          rule(null, "/camunda/api/welcome/**", SIGNED_IN),
          rule(null, "/camunda/api/cockpit/**", OPERATORS),
          rule(null, "/camunda/api/admin/**", OPERATORS),
          rule(GET, "/camunda/app/cockpit/**", OPERATORS),
          rule(GET, "/camunda/app/admin/**", OPERATORS),
          rule(GET, "/camunda/**", SIGNED_IN));

  private AccessRules() {}

  private static AccessRule rule(HttpMethod method, String pattern, Audience audience) {
    return new AccessRule(method, pattern, audience);
  }
}
