package dev.guanka.cli;

/** How the commands are called, the same words in every language. */
final class CommandUsage {

  static final String ALL =
      """

        check PATH [--declaration FILE] [--format text|json|sarif] [--rules DIR] [--lang zh|en]
        advise --subject S --category C [--provider P] [--deployment D] [--capability X]
               [--name N] [--format text|json] [--rules DIR] [--lang zh|en]
        rules lint DIR
        audit verify [--url JDBC --user NAME] [--data-dir DIR] [--head SEQ:HASH]""";

  private CommandUsage() {}
}
