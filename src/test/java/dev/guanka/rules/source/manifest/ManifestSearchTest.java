package dev.guanka.rules.source.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.source.PackageFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogue rows A30 and A31: the manifest is found wherever projects have it. */
class ManifestSearchTest {

  @ParameterizedTest
  @CsvSource({
    "app.json,APP_JSON,''",
    "game.json,GAME_JSON,''",
    "app-config.json,APP_CONFIG_JSON,''",
    "app.json app-config.json,APP_JSON,''",
    "src/app.json,APP_JSON,src/",
    "src/app.config.ts,TARO,src/",
    "src/app.config.js package.json,TARO,src/",
    "src/app.jsx config/index.js package.json,TARO,src/",
    "src/app.jsx project.config.json package.json,TARO,src/",
    "pages.json manifest.json,UNI_APP,''",
    "src/pages.json src/manifest.json,UNI_APP,src/",
    "manifest.json App.vue,UNI_APP,''",
    "src/main.js src/App.vue project.config.json,TARO,src/",
    "src/app.wpy,SINGLE_FILE,src/",
    "src/app.mpx,SINGLE_FILE,src/",
    "miniprogram/app.json cloudfunctions/f/index.js,APP_JSON,miniprogram/",
    "apps/shop/app.json readme.md,APP_JSON,apps/shop/",
    "a/b/c/app.json x.md,APP_JSON,a/b/c/",
    "a/b/c/app.json d/app.json,APP_JSON,d/",
    "packages/mp/src/app.config.ts x.md,TARO,packages/mp/src/"
  })
  void findsTheManifest(String paths, ManifestPlace.Kind kind, String root) throws IOException {
    ManifestPlace place = search(paths).findAnywhere().orElseThrow();
    assertThat(place.kind()).isEqualTo(kind);
    assertThat(place.root()).isEqualTo(root);
  }

  @ParameterizedTest
  @CsvSource({
    "readme.md",
    "a/b/c/d/app.json",
    "index.html src/app.js",
    "index.html src/main.js src/App.vue",
    "manifest.json",
    "myapp.json"
  })
  void findsNoneWhereThereIsNone(String paths) throws IOException {
    assertThat(search(paths).findAnywhere()).isEmpty();
  }

  @Test
  void looksFartherOnlyWhenToldTo() throws IOException {
    assertThat(search("deep/er/app.json").find()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"miniprogram/", "./miniprogram", "/miniprogram/", "miniprogram"})
  void followsTheProjectConfiguration(String root) throws IOException {
    PackageFile config =
        ManifestTest.file("project.config.json", "{\"miniprogramRoot\": \"" + root + "\"}");
    List<PackageFile> files =
        List.of(config, page("app.json"), page("miniprogram/app.json"), page("miniprogram/a.js"));
    assertThat(new ManifestSearch(files).find())
        .contains(
            new ManifestPlace(ManifestPlace.Kind.APP_JSON, "miniprogram/", "miniprogram/app.json"));
  }

  @Test
  void goesOnWhereTheProjectConfigurationLeadsNowhere() throws IOException {
    PackageFile config =
        ManifestTest.file("project.config.json", "{\"miniprogramRoot\": \"../elsewhere/\"}");
    assertThat(new ManifestSearch(List.of(config, page("app.json"))).find())
        .map(ManifestPlace::path)
        .contains("app.json");
  }

  @Test
  void prefersTheSourceToAnAppJsonOfAnotherTool() throws IOException {
    List<PackageFile> files =
        List.of(ManifestTest.file("app.json", "{\"expo\": {}}"), page("src/pages.json"));
    assertThat(new ManifestSearch(files).find())
        .map(ManifestPlace::path)
        .contains("src/pages.json");
  }

  @Test
  void takesABrokenAppJsonForTheManifest() throws IOException {
    List<PackageFile> files = List.of(ManifestTest.file("app.json", "{{{"), page("src/pages.json"));
    Optional<ManifestPlace> place = new ManifestSearch(files).find();
    assertThat(place).map(ManifestPlace::path).contains("app.json");
  }

  private static ManifestSearch search(String paths) {
    return new ManifestSearch(
        Arrays.stream(paths.split(" ")).map(ManifestSearchTest::page).toList());
  }

  private static PackageFile page(String path) {
    return ManifestTest.file(path, "{\"pages\":[]}");
  }
}
