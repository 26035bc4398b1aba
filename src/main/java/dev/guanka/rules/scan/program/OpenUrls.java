package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Lookup;
import java.util.ArrayList;
import java.util.List;

/** Completes URLs whose beginning another file defines ({@code BASE + '/chat/completions'}). */
final class OpenUrls {

  private final Lookup lookup;
  private final Sources sources;
  private final Resolver resolver;
  private final String root;

  OpenUrls(Lookup lookup, Sources sources, String root) {
    this.lookup = lookup;
    this.sources = sources;
    this.root = root;
    this.resolver = new Resolver(sources, root);
  }

  List<Hit> of(String file) {
    FileFacts facts = sources.facts(file);
    List<Hit> hits = new ArrayList<>();
    for (FileFacts.OpenUrl url : facts.openUrls()) {
      String resolved = resolve(file, facts, url.value());
      if (!resolved.equals(url.value())) {
        lookup.url(
            resolved,
            url.request(),
            signal ->
                hits.add(
                    new Hit(
                        signal.id(),
                        url.line(),
                        url.column(),
                        url.excerpt(),
                        url.around(),
                        url.context(),
                        resolved,
                        null,
                        url.owners())));
      }
    }
    return hits;
  }

  private String resolve(String file, FileFacts facts, String value) {
    String resolved = value;
    for (int n = 0; n < 4; n++) {
      int open = resolved.indexOf("${");
      int close = open < 0 ? -1 : resolved.indexOf('}', open);
      String known =
          close < open + 3 ? null : constant(file, facts, resolved.substring(open + 2, close));
      if (known == null || resolved.length() > 600) {
        return resolved;
      }
      resolved = resolved.substring(0, open) + known + resolved.substring(close + 1);
    }
    return resolved;
  }

  private String constant(String file, FileFacts facts, String name) {
    for (FileFacts.Link link : facts.links()) {
      for (String imported : resolver.resolve(file, link)) {
        String value = sources.facts(imported).constants().get(name);
        if (value != null) {
          return value;
        }
      }
    }
    for (String app : List.of("app.js", "app.ts", "main.js", "main.ts", "App.vue")) {
      if (sources.has(root + app)) {
        String value = sources.facts(root + app).constants().get(name);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }
}
