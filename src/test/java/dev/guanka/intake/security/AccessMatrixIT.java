package dev.guanka.intake.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.intake.security.AccessMatrix.Cell;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint is listed with everybody who may call it, and answers each as listed. */
@GuankaTest
class AccessMatrixIT {

  @Autowired List<RequestMappingInfoHandlerMapping> mappings;
  @LocalServerPort int port;

  @Test
  void listsEveryEndpoint() {
    var unlisted =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(AccessMatrixIT::endpoints)
            .filter(endpoint -> !AccessMatrix.lists(endpoint[0], endpoint[1]))
            .map(endpoint -> endpoint[0] + " " + endpoint[1]);
    assertThat(unlisted).as("add these to access-matrix.csv and AccessRules").isEmpty();
  }

  @Test
  void answersEveryCallerAsListed() {
    var callers = callers();
    var softly = new SoftAssertions();
    for (var cell : AccessMatrix.cells()) {
      softly
          .assertThat(outcome(cell, callers.get(cell.caller())))
          .as("%s", cell)
          .isEqualTo(cell.expected());
    }
    softly.assertAll();
  }

  private String outcome(Cell cell, Caller caller) {
    var method = cell.method().equals("*") ? "GET" : cell.method();
    caller.forgetCookies();
    var answer = caller.glance(method, cell.concretePath());
    var beginning = beginning(answer);
    var status = answer.statusCode();
    if (status == 401 || status == 403) {
      return String.valueOf(status);
    }
    if (beginning.startsWith("{\"errcode\":41001")) {
      return "401";
    }
    if (beginning.startsWith("{\"errcode\":48001")) {
      return "403";
    }
    var location = answer.headers().firstValue("Location").orElse("");
    return location.endsWith("/login") ? "login" : "yes";
  }

  /** Enough to tell a refusal that is answered with 200; a stream has sent little yet. */
  private static String beginning(HttpResponse<InputStream> answer) {
    try (var body = answer.body()) {
      return new String(body.readNBytes(18), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Caller> callers() {
    return AccessMatrix.CALLERS.stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> name.equals("anonymous") ? Caller.nobody(port) : Caller.as(name, port)));
  }

  private static Stream<String[]> endpoints(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var names = methods.isEmpty() ? List.of("*") : methods.stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(path -> names.stream().map(name -> new String[] {name, path}));
  }
}
