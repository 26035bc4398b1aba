package dev.guanka.intake.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of Camunda's calls would start a process, by its decoded path.
 *
 * @param tasklist whether it comes by Tasklist's path
 * @param key the key of the process, or null where {@code id} names it
 * @param id the id of the definition, or null
 * @param verb {@code start}, {@code submit-form} or a way to start again
 */
record StartPath(boolean tasklist, String key, String id, String verb) {

  private static final Pattern FORM =
      Pattern.compile(
          "(/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?/process-definition/"
              + "(?:key/([^/]+)(?:/tenant-id/[^/]+)?|([^/]+))"
              + "/(start|submit-form|restart|restart-async)/?");

  /** The start that a request asks for, or null where it asks for something else. */
  static StartPath of(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return null;
    }
    String more = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher path = FORM.matcher(request.getServletPath() + more);
    return path.matches()
        ? new StartPath(
            path.group(1).startsWith("/camunda"), path.group(2), path.group(3), path.group(4))
        : null;
  }

  /** Whether the door takes it: the start call, and Tasklist's start form. */
  boolean isTaken() {
    return verb.equals("start") || tasklist && verb.equals("submit-form");
  }
}
