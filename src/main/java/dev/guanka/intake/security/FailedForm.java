package dev.guanka.intake.security;

import dev.guanka.intake.limits.RateLimitHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads a wrong password back to the form, and says it to whoever tried too often. */
class FailedForm extends SimpleUrlAuthenticationFailureHandler {

  FailedForm() {
    super("/login?error");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    if (refused instanceof TooManyTries tries) {
      RateLimitHeaders.retryAfter(response, tries.untilNext());
      response.sendError(429);
    } else {
      super.onAuthenticationFailure(request, response, refused);
    }
  }
}
