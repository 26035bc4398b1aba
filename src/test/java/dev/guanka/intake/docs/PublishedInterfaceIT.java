package dev.guanka.intake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GuankaTest
class PublishedInterfaceIT {

  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private JsonNode api() {
    return ApiCaller.as("submitter", port).get("/v3/api-docs").json();
  }

  private Set<String> served() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(PublishedInterfaceIT::calls)
        .filter(call -> call.contains(" /api/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> calls(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> method.name() + " " + path));
  }

  private static Set<String> described(JsonNode api) {
    Set<String> calls = new TreeSet<>();
    api.at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return calls;
  }

  @Test
  void describesEveryCallOfTheApiAndNoOther() {
    Set<String> described = described(api());
    assertThat(described).contains("POST " + StartOperation.PATH);
    assertThat(described.stream().filter(call -> call.contains(" /api/")))
        .containsExactlyElementsOf(served());
  }

  @Test
  void saysOfEveryCallWhatItDoesAndHowItRefuses() {
    api()
        .at("/paths")
        .forEach(
            path ->
                path.forEach(
                    call -> {
                      assertThat(call.at("/summary").asText()).as("%s", call).isNotEmpty();
                      assertThat(call.at("/responses/422/content").fieldNames().next())
                          .isEqualTo("application/problem+json");
                      call.at("/parameters")
                          .forEach(
                              parameter ->
                                  assertThat(parameter.at("/name").asText())
                                      .isNotIn("person", "lang", "body", "request"));
                    }));
  }

  @Test
  void saysThatAReportInSarifIsAnObject() {
    JsonNode answers = api().at("/paths/~1api~1checks/post/responses/200/content");
    assertThat(answers.at("/application~1sarif+json/schema/type").asText()).isEqualTo("object");
  }

  @Test
  void showsAnExampleOfEveryBodyThatItTakes() {
    JsonNode api = api();
    api.at("/paths")
        .forEach(
            path ->
                path.forEach(
                    call ->
                        call.at("/requestBody/content")
                            .forEach(
                                body ->
                                    assertThat(whole(api, body).findValues("example"))
                                        .as("%s", call.at("/summary"))
                                        .isNotEmpty())));
  }

  private static JsonNode whole(JsonNode api, JsonNode body) {
    String ref = body.at("/schema/$ref").asText();
    return ref.isEmpty() ? body : api.at(ref.substring(1));
  }

  @Test
  void showsItselfInAPageOfItsOwn() {
    var page = Caller.as("submitter", port).get("/swagger-ui/index.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://");
  }
}
