package dev.guanka.cli;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.RulePack;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * {@code rules lint DIR}: tells a policy author what is wrong with a pack before it is published.
 */
public final class RulesCommand {

  private RulesCommand() {}

  /**
   * Lints one folder.
   *
   * @param args what follows {@code rules}
   * @return 0 for a usable pack, 2 for one that is not, with every problem on {@code err}
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Lang lang = CheckOptions.usual(System.getenv("LANG"));
    return new Failures(err, lang).guard(() -> lint(args, lang, out));
  }

  private static int lint(String[] args, Lang lang, PrintStream out) {
    if (args.length != 2 || !args[0].equals("lint")) {
      throw new BadUsage(new Text("要写作 rules lint DIR", "Write rules lint DIR"));
    }
    RulePack pack = RulePack.lint(Path.of(args[1]));
    Text fine = new Text("%s %s：可用%n", "%s %s: usable%n");
    out.printf(fine.in(lang), pack.id(), pack.version());
    out.flush();
    return 0;
  }
}
