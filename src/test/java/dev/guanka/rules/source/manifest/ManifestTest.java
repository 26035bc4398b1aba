package dev.guanka.rules.source.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.manifest.Manifest.Plugin;
import dev.guanka.rules.source.manifest.Manifest.SubPackage;
import dev.guanka.rules.source.manifest.Manifest.Tab;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A32 to A36: a manifest in trouble costs a note, never the submission. */
class ManifestTest {

  private static final String GOOD = "{\"pages\":[\"pages/a\"]}";

  @Test
  void readsWhatTheProgramRegisters() throws IOException {
    Manifest manifest =
        manifest(
            """
            {"pages": ["pages/a", "pages/a"],
             "subPackages": [{"root": "sub/", "pages": ["b"], "independent": true,
                              "plugins": {"inner": {"provider": "wx2", "version": "2"}}}],
             "subpackages": [{"root": "/more", "pages": ["c"]}],
             "usingComponents": {"x-y": "/components/x"},
             "plugins": {"outer": {"provider": "wx1", "version": "1.0.0"}},
             "tabBar": {"list": [{"pagePath": "pages/a", "text": "首页"}]}}
            """);
    assertThat(manifest.pages()).containsExactly("pages/a");
    assertThat(manifest.subPackages())
        .containsExactly(
            new SubPackage("sub/", List.of("b"), true),
            new SubPackage("more/", List.of("c"), false));
    assertThat(manifest.allPages()).containsExactly("pages/a", "sub/b", "more/c");
    assertThat(manifest.usingComponents()).isEqualTo(Map.of("x-y", "/components/x"));
    assertThat(manifest.plugins())
        .isEqualTo(Map.of("outer", new Plugin("wx1", "1.0.0"), "inner", new Plugin("wx2", "2")));
    assertThat(manifest.tabBar()).containsExactly(new Tab("pages/a", "首页"));
    assertThat(manifest.notes()).isEmpty();
  }

  @Test
  void readsPagesOfUniApp() throws IOException {
    PackageFile pages =
        file(
            "src/pages.json",
            """
            { // #ifdef MP-WEIXIN
              "pages": [{"path": "pages/a"}, {"path": "pages/b"},],
              "subPackages": [{"root": "sub", "pages": [{"path": "c"}]}] }
            """);
    Manifest manifest = Manifest.read(List.of(pages), PackageLimits.defaults()).orElseThrow();
    assertThat(manifest.allPages()).containsExactly("pages/a", "pages/b", "sub/c");
    assertThat(manifest.notes()).isEmpty();
  }

  @Test
  void acceptsAByteOrderMark() throws IOException {
    assertThat(notes(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsAnotherEncodingAndSaysSo(String charset) throws IOException {
    String text = "{\"pages\":[\"pages/a\"],\"window\":{\"title\":\"支付\"}}";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(notes(bytes)).containsExactly("MANIFEST_ENCODING 1:1");
    assertThat(manifest(bytes).pages()).containsExactly("pages/a");
  }

  @Test
  void saysWhereAKeyStandsTwice() throws IOException {
    String text = "{\"pages\":[\"pages/b\"],\n \"pages\":[\"pages/a\"]}";
    assertThat(notes(text)).containsExactly("MANIFEST_DUPLICATE_KEY 2:9");
    assertThat(manifest(text).pages()).containsExactly("pages/a");
    assertThat(manifest(text).notes().get(0).message().en()).contains("\"pages\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pages':['pages/a']} x       | 1:23",
        "{'pages':['pages/a']}{}       | 1:22",
        "{'pages':['pages/a'],}        | 1:22",
        "{ // a¶'pages':['pages/a']}  | 1:3",
        "{'pages':['pages/a'],'x':NaN} | 1:29",
        "{'pages':['pages/a'],¶'x':1e999999999} | 2:5"
      })
  void saysWhereTheSyntaxIsWrongAndReadsOn(String text, String place) throws IOException {
    String json = text.replace('\'', '"').replace('¶', '\n');
    assertThat(notes(json)).containsExactly("MANIFEST_SYNTAX " + place);
    assertThat(manifest(json).pages()).containsExactly("pages/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{\"pages\":[\"pages/a\""})
  void asksAPersonWhereNothingCanBeRead(String text) throws IOException {
    Manifest manifest = manifest(text);
    assertThat(manifest.pages()).isEmpty();
    assertThat(manifest.notes())
        .extracting(ScanNote::code)
        .containsExactly("MANIFEST_SYNTAX", "MANIFEST_UNREADABLE");
    assertThat(manifest.notes()).anyMatch(ScanNote::needsHuman);
  }

  @ParameterizedTest
  @CsvSource({"63,false", "64,false", "65,true", "1001,true", "100000,true"})
  void readsNothingThatIsTooDeep(int depth, boolean refused) throws IOException {
    String text =
        "{\"pages\":[\"pages/a\"],\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    assertThat(codes(text)).isEqualTo(refused ? List.of("MANIFEST_TOO_DEEP") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,false", "1,true"})
  void readsNothingThatIsTooLarge(int more, boolean refused) throws IOException {
    String text = GOOD + " ".repeat((1 << 20) - GOOD.length() + more);
    assertThat(codes(text)).isEqualTo(refused ? List.of("MANIFEST_TOO_LARGE") : List.of());
  }

  @Test
  void readsNoGiantNumber() throws IOException {
    assertThat(codes("{\"pages\":[\"pages/a\"],\"x\":" + "9".repeat(5_000) + "}"))
        .contains("MANIFEST_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'pages':'pages/a'}                                | MANIFEST_PAGES_TYPE",
        "{'pages':null}                                     | MANIFEST_PAGES_TYPE",
        "{'pages':{'a':1}}                                  | MANIFEST_PAGES_TYPE",
        "{}                                                 | MANIFEST_PAGES_TYPE",
        "{'pages':['pages/a',null]}                         | MANIFEST_PAGE_TYPE",
        "{'pages':['pages/a',7,'']}                         | MANIFEST_PAGE_TYPE",
        "{'pages':['pages/a','../x']}                       | MANIFEST_PAGE_PATH",
        "{'pages':['pages/a','C:/x']}                       | MANIFEST_PAGE_PATH",
        "{'pages':['/pages/a']}                             | MANIFEST_PAGE_PATH",
        "{'pages':['pages/a','pages/gone']}                 | MANIFEST_PAGE_MISSING",
        "{'pages':['pages/a'],'subPackages':{}}             | MANIFEST_SUBPACKAGES_TYPE",
        "{'pages':['pages/a'],'subPackages':'x'}            | MANIFEST_SUBPACKAGES_TYPE",
        "{'pages':['pages/a'],'subPackages':[null]}         | MANIFEST_SUBPACKAGE_ROOT",
        "{'pages':['pages/a'],'subPackages':[{'pages':[]}]} | MANIFEST_SUBPACKAGE_ROOT",
        "{'pages':['pages/a'],'subPackages':[{'root':'../x','pages':[]}]} | MANIFEST_SUBPACKAGE_ROOT",
        "{'pages':['pages/a'],'subPackages':[{'root':'s'}]} | MANIFEST_PAGES_TYPE",
        "{'pages':['pages/a'],'subPackages':[{'root':'sub','pages':[],'subPackages':[]}]} | MANIFEST_SUBPACKAGE_NESTED",
        "{'pages':['pages/a'],'usingComponents':[]}         | MANIFEST_COMPONENTS_TYPE",
        "{'pages':['pages/a'],'usingComponents':{'x':{}}}   | MANIFEST_COMPONENTS_TYPE",
        "{'pages':['pages/a'],'plugins':'x'}                | MANIFEST_PLUGINS_TYPE",
        "{'pages':['pages/a'],'plugins':{'x':1}}            | MANIFEST_PLUGINS_TYPE",
        "{'pages':['pages/a'],'tabBar':[]}                  | MANIFEST_TABBAR_TYPE",
        "{'pages':['pages/a'],'tabBar':{'list':{}}}         | MANIFEST_TABBAR_TYPE"
      })
  void namesEachFieldThatIsWrong(String text, String code) throws IOException {
    assertThat(codes(text.replace('\'', '"'))).containsOnly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"pages/none\"", "\"../x\"", "1, null, {}", ""})
  void asksAPersonWhereNoPageIsThere(String pages) throws IOException {
    assertThat(manifest("{\"pages\": [" + pages + "]}").notes())
        .anyMatch(note -> note.code().equals("MANIFEST_NO_PAGE") && note.needsHuman());
    assertThat(manifest(GOOD).notes()).noneMatch(ScanNote::needsHuman);
  }

  @Test
  void namesThePlaceOfAMissingPage() throws IOException {
    String text = "{\n  \"pages\": [\n    \"pages/a\",\n    \"pages/gone\"\n  ]\n}";
    assertThat(notes(text)).containsExactly("MANIFEST_PAGE_MISSING 4:5");
  }

  @Test
  void showsNothingOfAManifestThatATableCannotHold() throws IOException {
    String text =
        "{'pages':['pages/a','../\\u0000\\ud800'],'plugins':{'p\\u0000':1,'\\ud800':1},"
            + "'usingComponents':{'\\u0000':1},'\\u0000':1,'\\u0000':2}";
    List<ScanNote> notes = manifest(text.replace('\'', '"')).notes();
    assertThat(notes).hasSize(5);
    assertThat(notes.toString().codePoints())
        .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void survivesAHundredThousandPages() throws IOException {
    String text = "{\"pages\":[" + "\"a\",7,".repeat(130_000) + "\"b\"]}";
    assertThat(codes(text)).contains("MANIFEST_TOO_MANY_PAGES").hasSizeLessThan(50);
  }

  @Test
  void registersAtMostFiveThousandPages() throws IOException {
    StringBuilder text = new StringBuilder("{\"pages\":[\"pages/a\"");
    for (int i = 0; i < 6_000; i++) {
      text.append(",\"p").append(i).append('"');
    }
    assertThat(manifest(text + "]}").pages()).hasSize(5_000);
  }

  private static Manifest manifest(String text) throws IOException {
    return manifest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Manifest manifest(byte[] bytes) throws IOException {
    List<PackageFile> files =
        List.of(
            new PackageFile("app.json", bytes.length, "", () -> bytes),
            file("pages/a.js", ""),
            file("sub/b.wxml", ""),
            file("more/c.ts", ""));
    return Manifest.read(files, PackageLimits.defaults()).orElseThrow();
  }

  private static List<String> notes(String text) throws IOException {
    return notes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> notes(byte[] bytes) throws IOException {
    return manifest(bytes).notes().stream()
        .map(note -> note.code() + " " + note.line() + ":" + note.column())
        .toList();
  }

  private static List<String> codes(String text) throws IOException {
    return manifest(text).notes().stream().map(ScanNote::code).toList();
  }

  static PackageFile file(String path, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new PackageFile(path, bytes.length, "", () -> bytes);
  }
}
