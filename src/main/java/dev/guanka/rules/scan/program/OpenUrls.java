package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Lookup;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Completes URLs that another file defines, their beginning ({@code BASE + '/chat/completions'}) or
 * the whole ({@code config.chatUrl}).
 */
final class OpenUrls {

  /** An address of names alone stands elsewhere whole; else the beginning is that of them all. */
  private static final Pattern ONLY_NAMES = Pattern.compile("(\\$\\{[^}]*})+");

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
        Consumer<Signal> sink = signal -> hits.add(hit(url, resolved, signal));
        lookup.url(resolved, url.request(), sink);
        if (url.request() && ONLY_NAMES.matcher(url.value()).matches()) {
          lookup.endpoint(resolved, sink);
          lookup.request(sink);
        }
      }
    }
    return hits;
  }

  private static Hit hit(FileFacts.OpenUrl url, String resolved, Signal signal) {
    return new Hit(
        signal.id(),
        url.line(),
        url.column(),
        url.excerpt(),
        url.around(),
        url.context(),
        resolved,
        null,
        url.owners());
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
