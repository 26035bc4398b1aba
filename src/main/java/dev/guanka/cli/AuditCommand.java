package dev.guanka.cli;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.store.audit.AuditedDatabase;
import dev.guanka.store.audit.Verification;
import dev.guanka.store.embedded.CannotStartDatabase;
import java.io.PrintStream;
import java.util.Map;

/** {@code audit verify}: shows from outside of the service whether its event log is intact. */
public final class AuditCommand {

  private static final int INTACT = 0;
  private static final int BROKEN = 1;

  private static final Text FINE =
      new Text(
          "事件日志完整：%d 行，末行 %s（请把末行另存到数据库之外，以后用 --head 核对）%n",
          "The event log is intact: %d rows, head %s (keep the head outside of the database and give"
              + " it back with --head)%n");
  private static final Text NOT_FINE =
      new Text(
          "事件日志已损坏。%s（此前 %d 行完好）%n", "The event log is broken. %s (the %d rows before are good)%n");
  private static final Text UNREACHABLE = new Text("无法读取数据库", "The database cannot be read");

  private AuditCommand() {}

  /**
   * Verifies one log.
   *
   * @param args what follows {@code audit}
   * @return 0 for an intact log, 1 for a broken one, 2 where it could not be read
   */
  public static int run(
      String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    Lang lang = CheckOptions.usual(environment.get("LANG"));
    return new Failures(err, lang).guard(() -> verify(args, environment, lang, out, err));
  }

  private static int verify(
      String[] args, Map<String, String> environment, Lang lang, PrintStream out, PrintStream err) {
    try {
      return told(verified(AuditOptions.parse(args, environment)), lang, out);
    } catch (CannotStartDatabase trouble) {
      return refused(trouble.text().in(lang), err);
    } catch (AuditedDatabase.Unreachable trouble) {
      return refused(UNREACHABLE.in(lang) + ": " + trouble.getMessage(), err);
    }
  }

  private static Verification verified(AuditOptions options) {
    return options.isOutside()
        ? AuditedDatabase.verify(options.url(), options.user(), options.password(), options.kept())
        : AuditedDatabase.verify(options.dataFolder(), options.kept());
  }

  private static int told(Verification found, Lang lang, PrintStream out) {
    if (found.isIntact()) {
      out.printf(FINE.in(lang), found.head().seq(), found.head());
    } else {
      out.printf(NOT_FINE.in(lang), found.broken().text().in(lang), found.head().seq());
    }
    out.flush();
    return found.isIntact() ? INTACT : BROKEN;
  }

  private static int refused(String why, PrintStream err) {
    err.println(why);
    err.flush();
    return Failures.NOT_DONE;
  }
}
