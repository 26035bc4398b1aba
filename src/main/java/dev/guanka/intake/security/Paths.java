package dev.guanka.intake.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Tells machines' doors from people's pages, because they are refused in different ways. */
final class Paths {

  private static final List<String> MACHINES =
      List.of(
          "/api/", "/engine-rest/", "/camunda/api/", "/wxa/", "/cgi-bin/", "/actuator/", "/v3/");

  private static final List<String> LIMITED =
      List.of("/api/", "/engine-rest/", "/wxa/", "/cgi-bin/");

  private Paths() {}

  static boolean isForMachines(HttpServletRequest request) {
    return MACHINES.stream().anyMatch(path(request)::startsWith);
  }

  /** The doors where each tenant has its limits; pages and Tasklist load many small things. */
  static boolean isLimited(HttpServletRequest request) {
    return LIMITED.stream().anyMatch(path(request)::startsWith);
  }

  /** Whether a page asks for a part of itself: a login page has no place in it. */
  static boolean isByScript(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  static boolean isCamundaWebapp(HttpServletRequest request) {
    return path(request).startsWith("/camunda/");
  }

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length()) + "/";
  }
}
