package dev.guanka.cli;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Lang;
import dev.guanka.rules.advice.Advice;
import dev.guanka.rules.advice.AdviceJson;
import dev.guanka.rules.advice.AdviceQuestion;
import dev.guanka.rules.advice.AdviceQuestions;
import dev.guanka.rules.advice.AdviceText;
import dev.guanka.rules.advice.Adviser;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code advise}: which documents a case needs, on the spot. */
public final class AdviseCommand {

  private static final int CLOSED = 1;

  /** The rules take effect by the date in China, whatever clock this machine has. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private AdviseCommand() {}

  /**
   * Answers one question.
   *
   * @param args what follows {@code advise}
   * @return 0 where the category is open or a person decides, 1 where it is closed to the subject,
   *     2 where the question cannot be understood
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Lang usual = CheckOptions.usual(System.getenv("LANG"));
    Lang asked = CheckOptions.asked(List.of(args), usual);
    return new Failures(err, asked).guard(() -> advise(List.of(args), usual, out));
  }

  private static int advise(List<String> args, Lang usual, PrintStream out) throws IOException {
    AdviseOptions options = AdviseOptions.parse(args, usual);
    RulePack pack = options.rules() == null ? RulePack.shipped() : RulePack.load(options.rules());
    Advice advice = new Adviser(pack).advise(question(options, pack), LocalDate.now(CHINA));
    out.write(written(advice, options, pack));
    out.flush();
    return advice.eligibility().answer() == Answer.NO ? CLOSED : 0;
  }

  private static AdviceQuestion question(AdviseOptions options, RulePack pack) {
    AiService service =
        new AiService(options.provider(), options.deployment(), options.capability());
    return new AdviceQuestions(pack)
        .of(
            new Subject(options.subject(), options.name()),
            options.category(),
            service,
            LocalDate.now(CHINA));
  }

  private static byte[] written(Advice advice, AdviseOptions options, RulePack pack) {
    return switch (options.format()) {
      case TEXT -> AdviceText.write(advice, options.lang()).getBytes(StandardCharsets.UTF_8);
      case JSON -> AdviceJson.write(advice, new Sources(pack), options.lang());
    };
  }
}
