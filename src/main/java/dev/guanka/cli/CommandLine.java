package dev.guanka.cli;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.rules.document.PdfMain;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Chooses the command; a type of the JDK outside, so that the entry of the jar can call it. */
public final class CommandLine implements ToIntFunction<String[]> {

  private static final int NOT_DONE = 2;
  private static final Text USAGE =
      new Text(
          "未知命令：%s。用法：java -jar guanka.jar 启动服务；java -jar guanka.jar check PATH 检查一个小程序；"
              + "java -jar guanka.jar advise --subject S --category C 问要哪些材料",
          "Unknown command: %s. Usage: java -jar guanka.jar serves;"
              + " java -jar guanka.jar check PATH checks a mini program;"
              + " java -jar guanka.jar advise --subject S --category C says which documents");

  private static final Text HELP =
      new Text(
          "java -jar guanka.jar 启动服务（--名称=值 为设置）；命令：",
          "java -jar guanka.jar serves (--name=value is a setting); commands:");

  @Override
  public int applyAsInt(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err)) {
      return run(args, out, err);
    }
  }

  /** {@code audit}, which runs on the libraries of the service. */
  public static int audit(String[] args) {
    try (PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err)) {
      return AuditCommand.run(args, System.getenv(), out, err);
    }
  }

  /** Always UTF-8: a report is the same bytes on every machine. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
  }

  /** The service starts itself like this, so that a document is read in a process of its own. */
  private static int readPdf(String[] rest) {
    try {
      return PdfMain.run(rest);
    } catch (IOException unreadable) {
      return NOT_DONE;
    }
  }

  private static int run(String[] args, PrintStream out, PrintStream err) {
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    switch (args[0]) {
      case "check":
        return CheckCommand.run(rest, out, err);
      case "advise":
        return AdviseCommand.run(rest, out, err);
      case "rules":
        return RulesCommand.run(rest, out, err);
      case PdfMain.COMMAND:
        return readPdf(rest);
      case "help", "--help", "-h":
        out.println(HELP.in(Lang.ZH) + System.lineSeparator() + HELP.in(Lang.EN));
        out.println(CommandUsage.ALL);
        return 0;
      default:
        err.printf(USAGE.in(Lang.ZH) + "%n" + USAGE.in(Lang.EN) + "%n", args[0], args[0]);
        return NOT_DONE;
    }
  }
}
