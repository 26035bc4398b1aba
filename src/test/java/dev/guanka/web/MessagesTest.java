package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.process.OpenAction;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.Report;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.evidence.CheckResult;
import dev.guanka.rules.evidence.FilingType;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.EvidenceKind;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.Message;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewDetails.Verdict;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import dev.guanka.submission.notice.Notice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every word of the pages is there in both languages. */
class MessagesTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final Path WORDING =
      Path.of("src", "main", "rules", "deep-synthesis", "wording.yaml");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z.]*)[(}]");
  private static final Map<String, Enum<?>[]> SPOKEN =
      Map.ofEntries(
          Map.entry("status", Status.values()),
          Map.entry("meaning", Status.values()),
          Map.entry("queue", Queue.values()),
          Map.entry("outcome", ReviewOutcome.values()),
          Map.entry("verdict", Verdict.values()),
          Map.entry("evidence", EvidenceStatus.values()),
          Map.entry("kind", EvidenceKind.values()),
          Map.entry("check", CheckResult.Result.values()),
          Map.entry("check.name", CheckResult.Check.values()),
          Map.entry("filing", FilingType.values()),
          Map.entry("application", ApplicationStatus.values()),
          Map.entry("subject", SubjectType.values()),
          Map.entry("confidence", Confidence.values()),
          Map.entry("change", Report.Change.values()),
          Map.entry("said", Message.Kind.values()),
          Map.entry("reason", GrantBasis.values()),
          Map.entry("action", OpenAction.Type.values()));

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(words("messages_en.properties").keySet())
        .isEqualTo(words("messages.properties").keySet());
  }

  @Test
  void everyValueThatAPageNamesHasAWord() {
    Stream<String> events =
        Arrays.stream(EventType.values()).map(type -> "event." + type.wireName());
    Stream<String> values =
        SPOKEN.entrySet().stream()
            .flatMap(
                kind ->
                    Arrays.stream(kind.getValue()).map(one -> kind.getKey() + "." + one.name()));
    assertThat(words("messages.properties").keySet())
        .containsAll(Stream.concat(events, values).toList());
  }

  @Test
  void everyNoticeHasAWord() {
    Stream<String> kinds = Notice.KINDS.stream().map(kind -> "notice." + kind.wireName());
    Stream<String> reminders =
        Stream.of("REMINDER", "LAST_WARNING")
            .map(urgency -> "notice.submission.evidence-requested." + urgency);
    assertThat(words("messages.properties").keySet())
        .containsAll(Stream.concat(kinds, reminders).toList());
  }

  @Test
  void everyReasonThatLeadsToAPersonHasAWord() throws IOException {
    Map<?, ?> wording = new Yaml().load(Files.newBufferedReader(WORDING));
    var questions = ((Map<?, ?>) wording.get("questions")).keySet();
    assertThat(questions).isNotEmpty();
    assertThat(words("messages.properties").keySet())
        .containsAll(questions.stream().map(code -> (Object) ("reason." + code)).toList());
  }

  @Test
  void everyKeyOfATemplateHasAWord() throws IOException {
    assertThat(words("messages.properties").keySet()).containsAll(keysOfTheTemplates());
  }

  private static List<String> keysOfTheTemplates() throws IOException {
    try (Stream<Path> templates = Files.list(TEMPLATES)) {
      return templates
          .map(MessagesTest::text)
          .flatMap(text -> KEY.matcher(text).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Properties words(String file) {
    var words = new Properties();
    try (var in = MessagesTest.class.getResourceAsStream("/" + file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
