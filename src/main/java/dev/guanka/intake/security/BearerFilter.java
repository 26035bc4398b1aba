package dev.guanka.intake.security;

import dev.guanka.intake.WechatStyle;
import dev.guanka.process.identity.BadToken;
import dev.guanka.process.identity.TokenCheck;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs machines in by {@code Authorization: Bearer}, WeChat's clients by {@code access_token}, and
 * refuses a bad token at once.
 */
class BearerFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(BearerFilter.class);
  private static final String SCHEME = "bearer ";
  private static final String PARAMETER = "access_token=";

  private final TokenCheck tokens;
  private final ProblemAnswers answers;

  BearerFilter(TokenCheck tokens, ProblemAnswers answers) {
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = WechatStyle.speaks(request) ? accessToken(request) : bearer(request);
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      signIn(token);
    } catch (BadToken bad) {
      LOG.info("Token refused: {}, from {}", bad.why(), request.getRemoteAddr());
      answers.refuseToken(request, response, bad.why());
      return;
    }
    chain.doFilter(request, response);
  }

  private static String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  /** WeChat's clients put it into the address; read by hand, since the body is the call's own. */
  private static String accessToken(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return Arrays.stream(query.split("&"))
        .filter(parameter -> parameter.startsWith(PARAMETER))
        .map(parameter -> parameter.substring(PARAMETER.length()))
        .findFirst()
        .orElse(null);
  }

  private void signIn(String token) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new TokenSignIn(tokens.holder(token)));
    SecurityContextHolder.setContext(context);
  }
}
