package dev.guanka.web.submissions;

import dev.guanka.process.Whereabouts.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The drawn processes with the current nodes lit: the pictures of the diagrams themselves, their
 * inline styles turned into attributes because the content policy allows no inline style.
 */
@Component
class Diagrams {

  private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
  private static final Pattern NODE =
      Pattern.compile("class=\"(djs-element [^\"]*)\" data-element-id=\"([^\"]*)\"");
  private static final Pattern DECLARED = Pattern.compile("([a-z-]+):\\s*([^;]+);?\\s*");

  private final Map<String, String> drawn = new ConcurrentHashMap<>();

  /** The picture as markup of ours, with the classes {@code here} and {@code been} on its nodes. */
  String lit(Place place) {
    String picture = drawn.computeIfAbsent(place.diagram(), Diagrams::draw);
    return NODE.matcher(picture)
        .replaceAll(node -> Matcher.quoteReplacement(marked(place, node.group(1), node.group(2))));
  }

  private static String marked(Place place, String classes, String id) {
    String mark = place.here().contains(id) ? " here" : place.been().contains(id) ? " been" : "";
    return "class=\"" + classes + mark + "\" data-element-id=\"" + id + "\"";
  }

  private static String draw(String diagram) {
    String svg = read(diagram);
    String plain =
        STYLE
            .matcher(svg)
            .replaceAll(style -> Matcher.quoteReplacement(attributes(style.group(1))));
    return plain
        .substring(plain.indexOf("<svg"))
        .replaceFirst(" width=\"[^\"]*\" height=\"[^\"]*\"", "");
  }

  private static String attributes(String style) {
    StringBuilder attributes = new StringBuilder();
    Matcher declared = DECLARED.matcher(style);
    while (declared.find()) {
      attributes
          .append(' ')
          .append(declared.group(1))
          .append("=\"")
          .append(declared.group(2))
          .append('"');
    }
    return attributes.toString();
  }

  private static String read(String diagram) {
    try (InputStream in = Diagrams.class.getResourceAsStream("/bpmn/" + diagram + ".svg")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
