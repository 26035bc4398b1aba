package dev.guanka.web.submissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Deployment;
import dev.guanka.submission.Revision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A declaration as fields, so that nobody has to write JSON.
 *
 * @param otherCategories categories that the rules do not speak of, one a line
 * @param declaration the JSON itself, for who prefers that; it counts where it is filled
 */
record DeclarationForm(
    String appId,
    String appName,
    String version,
    String subjectType,
    String subjectName,
    List<String> categories,
    String otherCategories,
    List<String> provider,
    List<String> deployment,
    List<String> capability,
    String notes,
    String testAccount,
    String declaration) {

  private static final int EMPTY_SERVICES = 2;

  DeclarationForm {
    categories = categories == null ? List.of() : categories;
    provider = provider == null ? List.of() : provider;
    deployment = deployment == null ? List.of() : deployment;
    capability = capability == null ? List.of() : capability;
  }

  static DeclarationForm empty() {
    return new DeclarationForm(
        null, null, null, "ENTERPRISE", null, null, null, null, null, null, null, null, null);
  }

  static DeclarationForm of(Declaration said) {
    var review = said.review();
    return new DeclarationForm(
        said.appId(),
        said.appName(),
        said.version(),
        said.subject() == null ? null : said.subject().type().name(),
        said.subject() == null ? null : said.subject().name(),
        said.categories(),
        String.join("\n", said.categories()),
        said.aiServices().stream().map(AiService::provider).toList(),
        said.aiServices().stream().map(AiService::deployment).map(Deployment::name).toList(),
        said.aiServices().stream().map(AiService::capability).toList(),
        review == null ? null : review.notes(),
        review == null ? null : review.testAccount(),
        null);
  }

  static DeclarationForm of(Revision revision) {
    return of(Declarations.parse(revision.declaration().getBytes(StandardCharsets.UTF_8)));
  }

  /** One line of the form. */
  record Service(String provider, String deployment, String capability) {}

  /** The AI services, and room for more. */
  public List<Service> services() {
    List<Service> rows = new ArrayList<>();
    for (int i = 0; i < provider.size(); i++) {
      if (filled(provider.get(i)) != null) {
        rows.add(new Service(at(provider, i), at(deployment, i), at(capability, i)));
      }
    }
    IntStream.range(0, EMPTY_SERVICES).forEach(i -> rows.add(new Service(null, null, null)));
    return rows;
  }

  /** What is typed of categories that the form does not offer. */
  public String others(List<String> offered) {
    return String.join("\n", otherLines().filter(category -> !offered.contains(category)).toList());
  }

  String json() {
    if (filled(declaration) != null) {
      return declaration;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "appId", appId);
    put(json, "appName", appName);
    put(json, "version", version);
    ObjectNode subject = json.putObject("subject");
    put(subject, "type", subjectType);
    put(subject, "name", subjectName);
    var declared = json.putArray("categories");
    Stream.concat(categories.stream(), otherLines()).distinct().forEach(declared::add);
    var services = json.putArray("aiServices");
    services().stream().filter(row -> row.provider() != null).forEach(row -> add(services, row));
    if (filled(notes) != null || filled(testAccount) != null) {
      ObjectNode review = json.putObject("review");
      put(review, "notes", notes);
      put(review, "testAccount", testAccount);
    }
    return json.toString();
  }

  private static void add(com.fasterxml.jackson.databind.node.ArrayNode services, Service row) {
    ObjectNode service = services.addObject();
    put(service, "provider", row.provider());
    put(service, "deployment", row.deployment());
    put(service, "capability", row.capability());
  }

  private Stream<String> otherLines() {
    return otherCategories == null
        ? Stream.empty()
        : otherCategories.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? filled(values.get(index)) : null;
  }

  private static void put(ObjectNode json, String name, String value) {
    if (filled(value) != null) {
      json.put(name, value.strip());
    }
  }

  private static String filled(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
