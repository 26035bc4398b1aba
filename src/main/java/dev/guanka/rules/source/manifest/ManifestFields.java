package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.manifest.Manifest.SubPackage;
import dev.guanka.rules.source.manifest.Manifest.Tab;
import dev.guanka.rules.source.manifest.ManifestPlace.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of one manifest, each for itself: a wrong type costs that field, not the rest.
 */
final class ManifestFields {

  private final ManifestPlace place;
  private final JsonNode json;
  private final ManifestNotes notes;

  ManifestFields(ManifestPlace place, JsonNode json, ManifestNotes notes) {
    this.place = place;
    this.json = json;
    this.notes = notes;
  }

  Manifest manifest(Collection<PackageFile> files) {
    PluginFields plugins = new PluginFields(notes);
    List<String> pages = json.isObject() ? mainPages() : List.of();
    List<SubPackage> subPackages = new SubPackageFields(place.kind(), notes, plugins).read(json);
    plugins.read(json, "plugins");
    Manifest manifest =
        new Manifest(place, pages, subPackages, components(), plugins.found(), tabs(), List.of());
    if (place.kind() == Kind.APP_JSON) {
      List<String> missing = new ManifestPages(manifest, files).missing();
      missing.forEach(this::missing);
      if (missing.size() == manifest.allPages().size()) {
        notes.noPage();
      }
    }
    return manifest.with(notes.list());
  }

  private void missing(String page) {
    notes.value(
        "MANIFEST_PAGE_MISSING", "pages", page, "包内没有这个页面的文件", "the package holds no file of it");
  }

  private List<String> mainPages() {
    JsonNode pages = json.path("pages");
    if (pages.isMissingNode() && place.kind() == Kind.GAME_JSON) {
      return List.of();
    }
    if (!pages.isArray()) {
      notes.type("MANIFEST_PAGES_TYPE", "pages", "页面路径的数组", "an array of page paths", true);
      return List.of();
    }
    return new PagePaths(notes, "pages").read(pages);
  }

  private Map<String, String> components() {
    Map<String, String> components = new LinkedHashMap<>();
    JsonNode node = json.path("usingComponents");
    if (!node.isMissingNode() && !node.isObject()) {
      notes.type("MANIFEST_COMPONENTS_TYPE", "usingComponents", "对象", "an object", false);
    }
    node.fields().forEachRemaining(field -> component(field, components));
    return components;
  }

  private void component(Map.Entry<String, JsonNode> field, Map<String, String> components) {
    if (field.getValue().isTextual()) {
      components.put(field.getKey(), field.getValue().asText());
    } else {
      String name = "usingComponents/" + field.getKey();
      notes.type("MANIFEST_COMPONENTS_TYPE", name, "组件路径", "a component's path", false);
    }
  }

  private List<Tab> tabs() {
    JsonNode bar = json.path("tabBar");
    JsonNode list = bar.path("list");
    if (!bar.isMissingNode() && !list.isArray()) {
      notes.type("MANIFEST_TABBAR_TYPE", "tabBar/list", "数组", "an array", false);
      return List.of();
    }
    List<Tab> tabs = new ArrayList<>();
    for (JsonNode tab : list) {
      tabs.add(new Tab(tab.path("pagePath").asText(""), tab.path("text").asText("")));
    }
    return tabs;
  }
}
