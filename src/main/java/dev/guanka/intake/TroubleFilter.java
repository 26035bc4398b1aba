package dev.guanka.intake;

import dev.guanka.process.wechat.Errcode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before any controller is reached, such as a sign-in without a database. */
@Component
@Order(TroubleFilter.BEFORE_SECURITY)
class TroubleFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

  static final int BEFORE_SECURITY = -200;

  private final ProblemWriter problems;

  TroubleFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException trouble) {
      if (response.isCommitted() || !isForMachines(request)) {
        throw trouble;
      }
      if (WechatStyle.speaks(request)) {
        LOG.error("{} failed", request.getRequestURI(), trouble);
        WechatStyle.answer(response, Errcode.SYSTEM);
        return;
      }
      problems.write(request, response, trouble);
    }
  }

  private static boolean isForMachines(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/engine-rest/")
        || WechatStyle.speaks(request);
  }
}
