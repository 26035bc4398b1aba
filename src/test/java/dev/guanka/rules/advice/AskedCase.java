package dev.guanka.rules.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Something that people ask, the question that it is, and the key parts of its answer. */
record AskedCase(
    Text asked,
    @JsonProperty("case") Case put,
    Answer eligible,
    Advice.DecidedBy by,
    List<String> first,
    List<List<String>> sets,
    List<String> options,
    List<String> exit,
    List<String> not,
    List<String> says) {

  AskedCase {
    sets = sets == null ? List.of() : sets;
    options = options == null ? List.of() : options;
    exit = exit == null ? List.of() : exit;
    not = not == null ? List.of() : not;
  }

  /** The question. */
  record Case(
      SubjectType subject,
      String category,
      String provider,
      Deployment deployment,
      String capability) {}

  static List<AskedCase> of(String file) {
    try (InputStream in = AskedCase.class.getResourceAsStream("/advice/" + file)) {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      return yaml.readValue(in, new TypeReference<List<AskedCase>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  AdviceQuestion question() {
    boolean unsaid = put.provider == null && put.deployment == null && put.capability == null;
    return new AdviceQuestion(
        new Subject(put.subject, null),
        put.category,
        unsaid ? List.of() : List.of(new AiService(put.provider, put.deployment, put.capability)));
  }

  @Override
  public String toString() {
    return asked.zh();
  }
}
