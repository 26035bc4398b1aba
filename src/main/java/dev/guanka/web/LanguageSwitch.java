package dev.guanka.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a person read the pages in the other language than their browser asks for. */
@Controller
class LanguageSwitch {

  private static final Duration A_YEAR = Duration.ofDays(365);

  @PostMapping("/language")
  String choose(@RequestParam String to, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from("guanka-language", "en".equals(to) ? "en" : "zh")
            .path("/")
            .sameSite("Lax")
            .httpOnly(true)
            .maxAge(A_YEAR)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + comingFrom(request.getHeader(HttpHeaders.REFERER));
  }

  /** The path alone, so that nobody is led to another host. */
  private static String comingFrom(String referer) {
    try {
      URI page = referer == null ? URI.create("/") : URI.create(referer);
      String path = page.getRawPath();
      boolean own = path != null && path.startsWith("/") && !path.startsWith("//");
      return own ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
