package dev.guanka.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {

  private static final String WHOLE =
      """
      {"appId": "wx0123456789abcdef", "appName": "小灯", "version": "1.2.0",
       "subject": {"type": "ENTERPRISE", "name": "某公司"},
       "categories": ["工具/信息查询", "深度合成/AI问答"],
       "aiServices": [{"provider": "moonshot", "deployment": "THIRD_PARTY_API", "capability": "TEXT_SYNTHESIS"}],
       "review": {"notes": "n", "testAccount": "t", "pages": [{"path": "p", "title": "t", "category": "a/b"}]}}
      """;

  @Test
  void readsEveryField() {
    Declaration declaration = parse(WHOLE);

    assertThat(declaration.appId()).isEqualTo("wx0123456789abcdef");
    assertThat(declaration.subject().type()).isEqualTo(SubjectType.ENTERPRISE);
    assertThat(declaration.categories()).containsExactly("工具/信息查询", "深度合成/AI问答");
    assertThat(declaration.aiServices().get(0).deployment()).isEqualTo(Deployment.THIRD_PARTY_API);
    assertThat(declaration.review().pages().get(0).category()).isEqualTo("a/b");
  }

  @Test
  void servicesAndReviewAreOptional() {
    Declaration declaration =
        parse(
            """
            {"appId": "wx0123456789abcdef", "appName": "a", "version": "1",
             "subject": {"type": "INDIVIDUAL"}, "categories": [], "review": null}
            """);

    assertThat(declaration.aiServices()).isEmpty();
    assertThat(declaration.review()).isNull();
    assertThat(declaration.subject().name()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "wx0123456789abcdef"   | "wx0123456789ABCDEF"       | APP_ID_FORM     | /appId
          "wx0123456789abcdef"   | 7                          | WRONG_TYPE      | /appId
          "appName"              | "appNam"                   | FIELD_MISSING   | /appName
          "version": "1.2.0"     | "version": "  "            | TEXT_EMPTY      | /version
          "小灯"                 | "小\\u0000灯"              | TEXT_INVALID    | /appName
          "小灯"                 | "小\\ud800灯"              | TEXT_INVALID    | /appName
          "小灯"                 | "小\\u001b[31m"            | TEXT_INVALID    | /appName
          "ENTERPRISE"           | "COMPANY"                  | UNKNOWN_VALUE   | /subject/type
          {"type": "ENTERPRISE", | {"kind": 1, "type": "ENTERPRISE", | UNKNOWN_FIELD | /subject/kind
          "工具/信息查询"        | "工具-信息查询"            | CATEGORY_FORM   | /categories/0
          "工具/信息查询"        | "深度合成/AI问答"          | CATEGORY_TWICE  | /categories/1
          "工具/信息查询"        | null                       | WRONG_TYPE      | /categories/0
          "moonshot"             | ["moonshot"]               | WRONG_TYPE      | /aiServices/0/provider
          "THIRD_PARTY_API"      | "API"                      | UNKNOWN_VALUE   | /aiServices/0/deployment
          "TEXT_SYNTHESIS"       | "text synthesis"           | CAPABILITY_FORM | /aiServices/0/capability
          "a/b"                  | "ab"                       | CATEGORY_FORM   | /review/pages/0/category
          "notes": "n"           | "notes": "n", "notes": "m" | JSON_DUPLICATE_KEY | /review/notes
          "notes": "n"           | "note~/s": "n"             | UNKNOWN_FIELD   | /review/note~0~1s
          """)
  void namesTheCodeAndThePlace(String good, String bad, String code, String pointer) {
    assertThat(WHOLE).contains(good);
    BadDeclaration refused =
        refused(
            WHOLE.replaceFirst(
                java.util.regex.Pattern.quote(good),
                java.util.regex.Matcher.quoteReplacement(bad)));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.pointer()).isEqualTo(pointer);
    assertThat(refused.detail().zh()).isNotBlank();
    assertThat(refused.detail().en()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {           | JSON_SYNTAX
          []          | WRONG_TYPE
          null        | WRONG_TYPE
          {} {}       | JSON_SYNTAX
          {"a": NaN}  | JSON_SYNTAX
          {a: 1}      | JSON_SYNTAX
          """)
  void refusesWhatIsNoJsonObject(String json, String code) {
    assertThat(refused(json).code()).isEqualTo(code);
  }

  @Test
  void refusesNothingAtAll() {
    assertThat(refused("").code()).isEqualTo("WRONG_TYPE");
  }

  @Test
  void refusesBrokenUtf8() {
    byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
    bytes[WHOLE.indexOf("小灯")] = (byte) 0xFF;

    assertThat(catchThrowableOfType(BadDeclaration.class, () -> Declarations.parse(bytes)).code())
        .isEqualTo("JSON_SYNTAX");
  }

  @Test
  void namesThePlaceOfBrokenJsonInOurWordsAlone() {
    assertThat(refused("{\"a\": NaN}").detail().zh()).matches("第 1:\\d+ 处不是正确的 JSON");
    assertThat(refused("{} {}").detail().en()).matches("Not correct JSON at 1:\\d+: more text .*");
  }

  @Test
  void refusesDepthLengthAndSizeBeyondTheLimits() {
    assertThat(refused("[".repeat(100_000)).code()).isEqualTo("JSON_TOO_DEEP");
    assertThat(refused("{\"a\": " + "9".repeat(5000) + "}").code()).isEqualTo("JSON_TOO_DEEP");
    assertThat(refused(" ".repeat(256 * 1024 + 1)).code()).isEqualTo("JSON_TOO_LARGE");
    assertThat(refused(WHOLE.replace("1.2.0", "1".repeat(65))).code()).isEqualTo("TEXT_TOO_LONG");
    assertThat(parse(WHOLE.replace("1.2.0", "1".repeat(64))).version()).hasSize(64);
    assertThat(refused(WHOLE.replace("\"工具/信息查询\",", many(20))).code()).isEqualTo("TOO_MANY");
    assertThat(parse(WHOLE.replace("\"工具/信息查询\",", many(19))).categories()).hasSize(20);
  }

  private static String many(int count) {
    StringBuilder categories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      categories.append("\"a/").append(i).append("\",");
    }
    return categories.toString();
  }

  private static Declaration parse(String json) {
    return Declarations.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static BadDeclaration refused(String json) {
    BadDeclaration refused = catchThrowableOfType(BadDeclaration.class, () -> parse(json));
    assertThat(refused).isNotNull();
    return refused;
  }
}
