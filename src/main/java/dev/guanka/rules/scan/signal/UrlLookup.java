package dev.guanka.rules.scan.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the signals of a URL by its host and by runs of its path's segments. */
final class UrlLookup {

  private record Rule(String path, Signal signal) {}

  private final Map<String, List<Rule>> byHost = new HashMap<>();
  private final Map<String, List<Rule>> bySegment = new HashMap<>();

  void add(String url, Signal signal) {
    String lower = url.toLowerCase(Locale.ROOT);
    int slash = lower.indexOf('/');
    if (slash == 0) {
      put(bySegment, firstSegment(lower), new Rule(lower, signal));
    } else {
      String host = slash < 0 ? lower : lower.substring(0, slash);
      put(byHost, host, new Rule(slash < 0 ? "" : lower.substring(slash), signal));
    }
  }

  private static void put(Map<String, List<Rule>> map, String key, Rule rule) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(rule);
  }

  void find(String url, boolean requested, Consumer<Signal> sink) {
    String lower = url.toLowerCase(Locale.ROOT);
    int hostStart = hostStart(lower);
    int pathStart = pathStart(lower, hostStart);
    if (hostStart >= 0) {
      host(lower.substring(hostStart, pathStart), lower.substring(pathStart), requested, sink);
    }
    segments(lower.substring(pathStart), requested, sink);
  }

  private void host(String authority, String path, boolean requested, Consumer<Signal> sink) {
    int port = authority.indexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    rules(byHost.get(authority), path, requested, sink);
    while (!host.isEmpty()) {
      rules(byHost.get(host), path, requested, sink);
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
  }

  private static void rules(
      List<Rule> rules, String path, boolean requested, Consumer<Signal> sink) {
    if (rules == null) {
      return;
    }
    for (Rule rule : rules) {
      if (path.contains(rule.path()) && wanted(rule, path, requested)) {
        sink.accept(rule.signal());
      }
    }
  }

  private void segments(String path, boolean requested, Consumer<Signal> sink) {
    int slash = path.indexOf('/');
    while (slash >= 0) {
      List<Rule> rules = bySegment.get(firstSegment(path.substring(slash)));
      for (int i = 0; rules != null && i < rules.size(); i++) {
        Rule rule = rules.get(i);
        if (startsWithSegments(path, slash, rule.path()) && wanted(rule, path, requested)) {
          sink.accept(rule.signal());
        }
      }
      slash = path.indexOf('/', slash + 1);
    }
  }

  private static boolean startsWithSegments(String path, int at, String wanted) {
    int end = at + wanted.length();
    return path.startsWith(wanted, at)
        && (wanted.endsWith("/") || end == path.length() || "/?#:&".indexOf(path.charAt(end)) >= 0);
  }

  private static boolean wanted(Rule rule, String path, boolean requested) {
    Match match = rule.signal().match();
    return (requested || match.use() == Match.Use.ANY)
        && match.unless().stream().noneMatch(word -> ends(path, word));
  }

  /** Whether a path ends with segments, a query aside. */
  private static boolean ends(String path, String segments) {
    int query = path.indexOf('?');
    return segments.startsWith("/")
        && (query < 0 ? path : path.substring(0, query)).endsWith(segments);
  }

  private static int hostStart(String url) {
    int scheme = url.indexOf("://");
    if (scheme >= 0 && scheme <= 8) {
      return scheme + 3;
    }
    int dot = url.indexOf('.');
    int slash = url.indexOf('/');
    return dot > 0 && (slash < 0 || dot < slash) && url.charAt(0) != '$' ? 0 : -1;
  }

  private static int pathStart(String url, int hostStart) {
    if (hostStart < 0) {
      return 0;
    }
    int slash = url.indexOf('/', hostStart);
    return slash < 0 ? url.length() : slash;
  }

  private static String firstSegment(String path) {
    int end = 1;
    while (end < path.length() && "/?#".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(0, end);
  }
}
