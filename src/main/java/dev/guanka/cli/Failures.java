package dev.guanka.cli;

import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.pack.BadRulePack;
import dev.guanka.rules.pack.PackProblem;
import dev.guanka.rules.source.BadPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** Says why a command could not do its work: the place and what to do, never a stack. */
final class Failures {

  static final int NOT_DONE = 2;
  private static final Text USAGE =
      new Text("用法：" + CommandUsage.ALL, "Usage: " + CommandUsage.ALL);

  private static final Text FAULT =
      new Text(
          "程序自身的故障，与小程序无关，请上报", "A fault of this program, not of the package; please report it");

  private final PrintStream err;
  private final Lang lang;

  Failures(PrintStream err, Lang lang) {
    this.err = err;
    this.lang = lang;
  }

  /** A command's work; its value is the exit status. */
  @FunctionalInterface
  interface Work {
    int run() throws IOException;
  }

  int guard(Work work) {
    try {
      return work.run();
    } catch (BadUsage usage) {
      say(usage.detail().in(lang), USAGE.in(lang));
    } catch (BadPackage bad) {
      say(named(bad.code(), bad.entry()), bad.detail().in(lang));
    } catch (BadDeclaration bad) {
      say(named(bad.code(), bad.pointer()), bad.detail().in(lang));
    } catch (BadJson bad) {
      say(named(bad.code(), bad.pointer()), bad.detail().in(lang));
    } catch (BadRulePack bad) {
      bad.problems().forEach(problem -> say(place(problem), problem.message().in(lang)));
    } catch (IOException | UncheckedIOException unreadable) {
      say(new Text("无法读取", "Cannot be read").in(lang), reason(unreadable));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
      say(FAULT.in(lang), String.valueOf(broken));
    }
    err.flush();
    return NOT_DONE;
  }

  private static String reason(Exception unreadable) {
    Throwable cause =
        unreadable instanceof UncheckedIOException wrapped ? wrapped.getCause() : unreadable;
    return cause instanceof NoSuchFileException missing
        ? missing.getFile()
        : String.valueOf(cause.getMessage());
  }

  private static String named(String code, String place) {
    return place == null || place.isEmpty() ? code : code + " " + place;
  }

  private static String place(PackProblem problem) {
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return problem.file() + line + " " + problem.pointer();
  }

  private void say(String what, String why) {
    err.println(what + ": " + why);
  }
}
