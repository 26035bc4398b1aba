package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.OpenValue;
import dev.guanka.rules.scan.facts.FileFacts.Use;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Lookup;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Completes what another file defines: the beginning of a URL ({@code BASE + '/chat/completions'})
 * or the whole ({@code config.chatUrl}), the name of a cloud function, the function that starts it.
 */
final class OpenValues {

  /** An address of names alone stands elsewhere whole; else the beginning is that of them all. */
  private static final Pattern ONLY_NAMES = Pattern.compile("(\\$\\{[^}]*})+");

  private final Lookup lookup;
  private final Sources sources;
  private final Resolver resolver;
  private final String root;
  private final Set<String> wrappers;

  /**
   * @param wrappers functions of reached files that start the cloud function or request the path
   *     that they are told
   */
  OpenValues(Lookup lookup, Sources sources, String root, Set<String> wrappers) {
    this.lookup = lookup;
    this.sources = sources;
    this.root = root;
    this.wrappers = wrappers;
    this.resolver = new Resolver(sources, root);
  }

  List<Hit> of(String file) {
    FileFacts facts = sources.facts(file);
    List<Hit> hits = new ArrayList<>();
    for (OpenValue open : facts.openValues()) {
      String value = value(file, facts, open);
      if (value != null) {
        completed(open, value, signal -> hits.add(hit(open, value, signal)));
      }
    }
    return hits;
  }

  /** The completed value, or null where nothing completes it. */
  private String value(String file, FileFacts facts, OpenValue open) {
    if (open.use() == Use.WRAPPED) {
      return wrappers.contains(open.wrapper()) ? open.value() : null;
    }
    if (open.use() == Use.PATH) {
      return wrappers.contains(FileFacts.ASKS + open.wrapper()) ? open.value() : null;
    }
    String resolved = resolve(file, facts, open.value());
    return resolved.equals(open.value()) ? null : resolved;
  }

  private void completed(OpenValue open, String resolved, Consumer<Signal> sink) {
    if (open.use() == Use.FUNCTION || open.use() == Use.WRAPPED) {
      lookup.function(resolved, sink);
      return;
    }
    boolean path = open.use() == Use.PATH;
    boolean request = open.use() == Use.REQUEST || path;
    lookup.url(resolved, request, sink);
    if (path || request && ONLY_NAMES.matcher(open.value()).matches()) {
      lookup.endpoint(resolved, sink);
      lookup.request(sink);
    }
  }

  private static Hit hit(OpenValue open, String resolved, Signal signal) {
    return new Hit(
        signal.id(),
        open.line(),
        open.column(),
        open.excerpt(),
        open.around(),
        open.context(),
        resolved,
        null,
        open.owners(),
        null);
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
