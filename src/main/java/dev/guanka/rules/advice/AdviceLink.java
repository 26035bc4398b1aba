package dev.guanka.rules.advice;

import dev.guanka.rules.Report.Capability;
import dev.guanka.rules.SubjectType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Leads from what a report says of a capability to the adviser, with the question filled in. */
public final class AdviceLink {

  private AdviceLink() {}

  /**
   * A path of the service.
   *
   * @param subject null where it is not known
   */
  public static String of(Capability capability, SubjectType subject) {
    StringJoiner query = new StringJoiner("&", "/advice?", "");
    add(query, "subject", subject);
    add(query, "category", capability.covered());
    add(query, "capability", capability.capability());
    add(query, "provider", provider(capability));
    return query.toString();
  }

  /** The same question for the command line; whoever asks sets whose app it is. */
  public static String command(Capability capability) {
    String provider = provider(capability);
    return "java -jar guanka.jar advise --subject ENTERPRISE --capability "
        + capability.capability()
        + (provider == null ? "" : " --provider " + provider);
  }

  private static String provider(Capability capability) {
    return capability.providers().isEmpty() ? null : capability.providers().get(0);
  }

  private static void add(StringJoiner query, String name, Object value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
