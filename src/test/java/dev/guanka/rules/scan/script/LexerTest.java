package dev.guanka.rules.scan.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

  @Test
  void dropsCommentsAndKeepsWhatLooksLikeOne() {
    assertThat(texts("a // b\n/* c */ d = 'http://e' // f"))
        .containsExactly("a", "d", "=", "'http://e'");
  }

  @Test
  void tellsARegexFromADivision() {
    assertThat(texts("x = a / b / c")).containsExactly("x", "=", "a", "/", "b", "/", "c");
    assertThat(texts("x = /[/'\"]/g.test(y)")).contains("/[/'\"]/g");
    assertThat(texts("if (a) /re/.test(b)")).contains("/re/");
    assertThat(texts("f(a) / 2 / b")).doesNotContain("/ 2 /");
    assertThat(texts("return /'/.test(s)")).contains("/'/");
    assertThat(texts("function f() {} /'/.test(s)")).contains("/'/");
    assertThat(texts("x = {}/1/2")).containsExactly("x", "=", "{", "}", "/", "1", "/", "2");
  }

  @Test
  void takesTheWrappingOffACallOfWhatAModuleExports() {
    assertThat(texts("return (0, r.chat)('a')"))
        .containsExactly("return", "r", ".", "chat", "(", "'a'", ")");
    assertThat(texts("x=Object(s[\"a\"])({b:1})"))
        .containsExactly("x", "=", "s", "[", "\"a\"", "]", "(", "{", "b", ":", "1", "}", ")");
    assertThat(texts("yield (0, r.chat)(b)")).startsWith("yield", "r");
    assertThat(texts("f(0, r.chat)(b)")).hasSize(11);
    assertThat(texts("(0, r.chat).call(b)")).startsWith("(", "0", ",");
    assertThat(texts("(1, r.chat)(b)")).startsWith("(", "1", ",");
    assertThat(texts("my.Object(s.a)(b)")).startsWith("my", ".", "Object", "(");
  }

  @Test
  void pairsTheBracketsThatTheWrappingLeaves() {
    Tokens tokens = Lexer.lex("Object(s['a'])({})".toCharArray(), false);

    assertThat(tokens.pair(1)).isEqualTo(3);
    assertThat(tokens.pair(4)).isEqualTo(7);
    assertThat(tokens.pair(5)).isEqualTo(6);
  }

  @Test
  void decodesEscapesOfStrings() {
    Tokens tokens = Lexer.lex("'AI\\u7ed8\\u753b\\x21\\u{1F600}\\n\\'q\\\nr'".toCharArray(), false);

    assertThat(tokens.count()).isEqualTo(1);
    assertThat(tokens.value(0)).isEqualTo("AI绘画!😀\n'qr");
  }

  @Test
  void cutsTemplatesAroundTheirSubstitutions() {
    Tokens tokens = Lexer.lex("`${host}/v1/${`in${x}ner`}/end` + 1".toCharArray(), false);

    assertThat(types(tokens))
        .containsExactly(
            Tokens.TEMPLATE_HEAD,
            Tokens.IDENT,
            Tokens.TEMPLATE_MIDDLE,
            Tokens.TEMPLATE_HEAD,
            Tokens.IDENT,
            Tokens.TEMPLATE_TAIL,
            Tokens.TEMPLATE_TAIL,
            Tokens.PUNCT,
            Tokens.NUMBER);
    assertThat(tokens.value(2)).isEqualTo("/v1/");
    assertThat(tokens.pair(0)).isEqualTo(2);
    assertThat(tokens.pair(3)).isEqualTo(5);
  }

  @Test
  void readsJsxTextsTagsAndAttributes() {
    String source =
        "return <View className=\"a\" onClick={() => f({b: 1})}>您好 {name} <Text>再见</Text><Input placeholder='问' /></View>;";
    Tokens tokens = Lexer.lex(source.toCharArray(), true);

    assertThat(values(tokens, Tokens.JSX_TEXT)).containsExactly("您好", "再见");
    assertThat(values(tokens, Tokens.JSX_OPEN)).containsExactly("View", "Text", "Input");
    assertThat(values(tokens, Tokens.JSX_STRING)).containsExactly("a", "问");
    assertThat(tokens.is(tokens.count() - 1, ';')).isTrue();
  }

  @Test
  void takesGenericsAndComparisonsForWhatTheyAre() {
    assertThat(types(Lexer.lex("const f = <T,>(a: T) => a < b && c > d".toCharArray(), true)))
        .doesNotContain(Tokens.JSX_OPEN);
    assertThat(types(Lexer.lex("useState<string>('a'); x = <any>y".toCharArray(), false)))
        .doesNotContain(Tokens.JSX_OPEN);
  }

  @Test
  void pairsBracketsAndLeavesUnbalancedOnesAlone() {
    Tokens tokens = Lexer.lex("f({a: [1, 2)]})".toCharArray(), false);

    assertThat(tokens.pair(1)).isEqualTo(tokens.count() - 1);
  }

  @Test
  void readsJsonWithCommentsAndTrailingCommas() {
    assertThat(texts("{\n// no\n\"a\": [1, /* x */ 2,],}"))
        .containsExactly("{", "\"a\"", ":", "[", "1", ",", "2", ",", "]", ",", "}");
  }

  @Test
  void endsWhereTheSourceEnds() {
    for (String broken :
        List.of(
            "'abc",
            "`abc",
            "`a${b",
            "/* abc",
            "/abc",
            "<View",
            "x = <View>",
            "{[(",
            "'\\",
            "`\\",
            "a\\")) {
      Tokens tokens = Lexer.lex(broken.toCharArray(), true);
      assertThat(tokens.count()).as(broken).isGreaterThanOrEqualTo(0);
      for (int i = 0; i < tokens.count(); i++) {
        assertThat(tokens.end(i)).as(broken).isLessThanOrEqualTo(broken.length());
        tokens.value(i);
      }
    }
  }

  private static List<String> texts(String source) {
    Tokens tokens = Lexer.lex(source.toCharArray(), false);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      texts.add(tokens.text(i));
    }
    return texts;
  }

  private static List<Byte> types(Tokens tokens) {
    List<Byte> types = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      types.add(tokens.type(i));
    }
    return types;
  }

  private static List<String> values(Tokens tokens, byte type) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.type(i) == type) {
        values.add(tokens.value(i));
      }
    }
    return values;
  }
}
