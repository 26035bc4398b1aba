package dev.guanka.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a list that was asked for without an end the engine's own limit, instead of a refusal. */
class BoundedLists extends OncePerRequestFilter {

  private final int most;

  BoundedLists(int most) {
    this.most = most;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    boolean bounded = query != null && query.contains("maxResults=");
    chain.doFilter(bounded ? request : bounded(request, query), response);
  }

  private HttpServletRequest bounded(HttpServletRequest request, String query) {
    String limit = "maxResults=" + most;
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        return query == null ? limit : query + "&" + limit;
      }
    };
  }
}
