package dev.guanka.intake.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.intake.FrameworkProblem;
import dev.guanka.intake.Language;
import dev.guanka.intake.Problem;
import dev.guanka.intake.WechatStyle;
import dev.guanka.intake.limits.RateLimitHeaders;
import dev.guanka.intake.limits.TooManyRequests;
import dev.guanka.process.identity.BadToken;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers who is not signed in or not allowed: machines by a problem document, people by a page.
 */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Text NO_CSRF_TOKEN =
      new Text(
          "用会话 Cookie 登录时，请带上 X-CSRF-TOKEN（见 GET /api/csrf）。",
          "With a session cookie send X-CSRF-TOKEN (see GET /api/csrf).");

  private final ObjectMapper json;
  private final AuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, jakarta.servlet.ServletException {
    if (WechatStyle.speaks(request)) {
      WechatStyle.answer(response, Errcode.NO_TOKEN);
    } else if (refused instanceof TooManyTries tries) {
      RateLimitHeaders.retryAfter(response, tries.untilNext());
      write(response, TooManyRequests.problem(tries.untilNext(), Language.of(request)));
    } else if (Paths.isForMachines(request)
        || Paths.isByScript(request)
        || HeaderBeforeSession.bringsCredentials(request)) {
      challenge(request, response);
      write(request, response, 401);
    } else {
      loginPage.commence(request, response, refused);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (WechatStyle.speaks(request)) {
      WechatStyle.answer(response, Errcode.NOT_ALLOWED);
    } else if (Paths.isForMachines(request) || Paths.isByScript(request)) {
      write(response, refusal(request, refused));
    } else {
      response.sendError(403);
    }
  }

  private static Problem refusal(HttpServletRequest request, AccessDeniedException refused) {
    Lang lang = Language.of(request);
    return refused instanceof CsrfException
        ? Problem.of(403, "CSRF_TOKEN", NO_CSRF_TOKEN, lang)
        : FrameworkProblem.of(403, lang);
  }

  /** Says of a token why it is refused, as RFC 6750 has it. */
  void refuseToken(HttpServletRequest request, HttpServletResponse response, BadToken.Why why)
      throws IOException {
    if (WechatStyle.speaks(request)) {
      WechatStyle.answer(
          response, why == BadToken.Why.EXPIRED ? Errcode.EXPIRED_TOKEN : Errcode.BAD_TOKEN);
      return;
    }
    Problem problem =
        Problem.of(401, "TOKEN_" + why.name(), TokenWords.of(why), Language.of(request));
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        "Bearer realm=\"Guanka\", error=\"invalid_token\", error_description=\"%s\""
            .formatted(TokenWords.of(why).en()));
    write(response, problem);
  }

  /** A browser's script gets no challenge: it would open the browser's own password window. */
  private static void challenge(HttpServletRequest request, HttpServletResponse response) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    if (!Paths.isCamundaWebapp(request) && (mode == null || "navigate".equals(mode))) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Guanka\", charset=\"UTF-8\"");
    }
  }

  private void write(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    write(response, FrameworkProblem.of(status, Language.of(request)));
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
