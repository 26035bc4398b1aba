package dev.guanka.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class AdviceIT {

  private static final String KIMI =
      """
      {"subject": {"type": "ENTERPRISE", "name": "样例有限公司"}, "category": "深度合成/AI问答",
       "aiServices": [{"provider": "moonshot", "deployment": "THIRD_PARTY_API",
                       "capability": "TEXT_SYNTHESIS"}]}""";

  @LocalServerPort int port;

  @Test
  void namesTheDocumentsOfTheCheapestSetFirst() {
    Answer kimi = ask(KIMI, "en");

    assertThat(kimi.status()).as(kimi.body()).isEqualTo(200);
    assertThat(kimi.json().at("/eligible").booleanValue()).isTrue();
    assertThat(kimi.at("/decidedBy")).isEqualTo("RULES");
    assertThat(kimi.json().at("/sets/0").findValuesAsText("kind"))
        .containsExactly("VENDOR_FILING", "IN_USE_PROOF");
    assertThat(kimi.at("/sets/0/1/issuer")).contains("Kimi");
    assertThat(kimi.json().at("/sets/0/1/mustShow")).hasSize(3);
    assertThat(kimi.at("/sets/0/1/source")).startsWith("https://");
    assertThat(kimi.at("/sets/0/1/confidence")).isEqualTo("C");
    assertThat(kimi.at("/sets/0/1/issuerFrom/confidence")).isEqualTo("S");
    assertThat(kimi.json().at("/cases/0/need/all")).hasSize(2);
    assertThat(options(kimi))
        .contains("ADD_CATEGORY", "REMOVE_CAPABILITY", "CHANGE_SUBJECT", "LOCAL_EXEMPTION");
  }

  @Test
  void tellsASubjectThatCanNeverHoldItSoAndAsksForNoPapers() {
    Answer person = ask("{\"subject\": {\"type\": \"INDIVIDUAL\"}, \"category\": \"深度合成/AI绘画\"}");

    assertThat(person.json().at("/eligible").booleanValue()).isFalse();
    assertThat(person.json().at("/eligible").isBoolean()).isTrue();
    assertThat(person.at("/decidedBy")).isEqualTo("RULES");
    assertThat(person.json().at("/sets")).isEmpty();
    assertThat(options(person)).contains("CHANGE_SUBJECT").doesNotContain("ADD_CATEGORY");
    assertThat(person.json().at("/remedies").findValues("anyOf")).isEmpty();
  }

  @Test
  void saysWhatAReviewerLooksAtWhereNothingIsEstablished() {
    Answer open =
        ask(
            KIMI.replace("moonshot", "self-hosted")
                .replace("THIRD_PARTY_API", "SELF_HOSTED_OPEN_MODEL"));

    assertThat(open.at("/decidedBy")).isEqualTo("HUMAN");
    assertThat(open.json().at("/looksAt")).isNotEmpty();
    Answer trader = ask(KIMI.replace("ENTERPRISE", "SOLE_TRADER"));
    assertThat(trader.json().at("/eligible").isNull()).isTrue();
    assertThat(trader.at("/decidedBy")).isEqualTo("HUMAN");
  }

  @Test
  void refusesWhatItCannotUseAndNamesThePlace() {
    assertProblem(KIMI.replace("\"category\"", "\"kategory\""), "FIELD_MISSING", "/category");
    assertProblem(KIMI.replace("\"name\"", "\"nick\""), "UNKNOWN_FIELD", "/subject/nick");
    assertProblem(KIMI.replace("ENTERPRISE", "ALIEN"), "UNKNOWN_VALUE", "/subject/type");
    assertProblem(KIMI.replace("深度合成/AI问答", "工具/计算器"), "UNKNOWN_VALUE", "/category");
    assertProblem(
        KIMI.replace("TEXT_SYNTHESIS", "MIND_READING"),
        "UNKNOWN_VALUE",
        "/aiServices/0/capability");
    assertProblem(
        KIMI.replace("THIRD_PARTY_API", "MOON"), "UNKNOWN_VALUE", "/aiServices/0/deployment");
    assertProblem("{}", "FIELD_MISSING", "/subject");
    assertThat(ask("{").status()).isEqualTo(400);
  }

  @Test
  void answersAsPublished() throws IOException {
    JsonMapper strict =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    for (String subject : new String[] {"ENTERPRISE", "INDIVIDUAL", "MEDIA"}) {
      String body = ask(KIMI.replace("ENTERPRISE", subject)).body();
      assertThat(strict.readValue(body, AdviceView.class).remedies()).isNotEmpty();
    }
  }

  @Test
  void namesDocumentsAsTheCategoriesDo() {
    JsonNode advice = ask(KIMI).json();
    JsonNode categories =
        ApiCaller.as("submitter", port).get("/api/categories?subjectType=ENTERPRISE").json();

    assertThat(categories.at("/items").findValuesAsText("name"))
        .containsAll(advice.at("/sets").findValuesAsText("name"));
  }

  private void assertProblem(String question, String code, String pointer) {
    Answer problem = ask(question, "en");
    assertThat(problem.status()).as(problem.body()).isEqualTo(422);
    assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
    assertThat(problem.at("/code")).isEqualTo(code);
    assertThat(problem.at("/pointer")).isEqualTo(pointer);
    assertThat(problem.at("/detail")).isNotBlank();
  }

  private static java.util.List<String> options(Answer advice) {
    return StreamSupport.stream(advice.json().at("/remedies").spliterator(), false)
        .map(remedy -> remedy.at("/option").asText())
        .toList();
  }

  private Answer ask(String question) {
    return ask(question, "zh-CN");
  }

  private Answer ask(String question, String language) {
    return ApiCaller.as("policy", port).post("/api/advice", question, "Accept-Language", language);
  }
}
